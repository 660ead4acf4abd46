"""Transfer encodings undone: base64 and quoted-printable, damaged or not."""

from __future__ import annotations

import binascii
import re

_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")
_SOFT_BREAK = re.compile(rb"=[ \t]+(?=\n)")
_TRAILING = re.compile(rb"(?<![ \t])[ \t]+(?=\n)")
_ESCAPED = re.compile(rb"=(?:[0-9A-F]{2}|\n)")


def undo(data: bytes, encoding: str) -> bytes:
    """The bytes that `data` (line ends `\\n`) carries. An encoding that is none leaves them as they are."""
    match encoding.strip(" \t\"'").lower():
        case "base64" | "b" | "base-64":
            return from_base64(data)
        case "quoted-printable" | "q" | "quoted_printable" | "quotedprintable":
            return from_quoted_printable(data)
        case "" if _looks_quoted(data):
            return from_quoted_printable(data)
    return data


def from_base64(data: bytes) -> bytes:
    """What base64 carries, up to its padding: lists and gateways put plain text below it."""
    if _is_plain(data):
        return data
    return base64_words(data.split(b"=", 1)[0])


def base64_words(data: bytes) -> bytes:
    """Base64 without regard to what is not in its alphabet; a last odd sign is left out."""
    clean = _NOT_BASE64.sub(b"", data).replace(b"=", b"")
    if len(clean) % 4 == 1:
        clean = clean[:-1]
    return binascii.a2b_base64(clean + b"=" * (-len(clean) % 4))


def from_quoted_printable(data: bytes) -> bytes:
    """What quoted-printable carries; signs that are no escapes stand for themselves."""
    data = _TRAILING.sub(b"", _SOFT_BREAK.sub(b"=", data))
    if data.endswith(b"="):  # cut in a soft break
        data = data[:-1]
    return binascii.a2b_qp(data)


def _is_plain(data: bytes) -> bool:
    """Whether text was called base64 and is none: words with spaces and marks between them."""
    head = data[:2000].strip()
    odd = len(head) - sum(len(m) for m in re.findall(rb"[A-Za-z0-9+/=\n]+", head))
    return odd > 0.08 * len(head) + 4


def _looks_quoted(data: bytes) -> bool:
    """Whether quoted-printable was not called so: escapes throughout, and lines that end in a soft break."""
    if b"=\n" not in data or len(_ESCAPED.findall(data[:4000])) < 3:
        return False
    try:
        from_quoted_printable(data).decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
