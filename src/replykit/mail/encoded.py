"""Header values as people read them: encoded words (RFC 2047) and parameters (RFC 2231), broken or not."""

from __future__ import annotations

import re

from replykit.mail.charsets import decode
from replykit.mail.transfer import base64_words, from_quoted_printable

_OPENING = re.compile(rb"=\?([A-Za-z0-9_.:()+-]{1,40})(?:\*[A-Za-z0-9-]{0,20})?\?([bBqQ])\?")
_ESCAPE = re.compile(rb"\?=[0-9A-F]{2}")
_SPACE = re.compile(r"[ \t\r\n]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_PARAMETER = re.compile(
    rb";?[ \t\n]*([^\s;=\"]{1,80})[ \t]*=[ \t\n]*(?:\"((?:[^\"\\]|\\.)*)\"?|([^;\"\n]*))", re.DOTALL
)
_NUMBERED = re.compile(r"^(.+?)\*(\d{1,3})?(\*)?$")


def words(value: bytes, charset: str | None = None) -> str:
    """The decoded value on one line; `charset` is the mail's own, for raw 8-bit letters."""
    return _CONTROL.sub("", _SPACE.sub(" ", _decoded(value, charset))).strip()


def _decoded(value: bytes, charset: str | None) -> str:
    """Plain stretches and encoded words; the parts of one word that was cut in two are joined before decoding."""
    out: list[str] = []
    code, held = "", bytearray()  # charset and bytes of the words so far
    at = 0
    while (opening := _OPENING.search(value, at)) is not None:
        between = value[at : opening.start()]
        named = opening.group(1).decode("ascii").lower()
        joined = bool(code) and not between.strip()
        if code and not (joined and named == code):
            out.append(decode(bytes(held), code))
            held.clear()
        if not joined:
            out.append(decode(between, charset))
        end, at = _closing(value, opening.end(), opening.group(2) in b"qQ")
        held += _carried(value[opening.end() : end], opening.group(2))
        code = named
    if code:
        out.append(decode(bytes(held), code))
    out.append(decode(value[at:], charset))
    return "".join(out)


def _closing(value: bytes, at: int, quoted: bool) -> tuple[int, int]:
    """Where the encoded text ends and what follows begins; one that is cut off runs to the end."""
    end = value.find(b"?=", at)
    # "?=41" inside quoted text: the escape after a question mark, not the end
    while quoted and end >= 0 and end < at + 200 and _ESCAPE.match(value, end):
        following = value.find(b"?=", end + 2, end + 200)
        if following < 0:
            break
        end = following
    if end >= 0:
        return end, end + 2
    return len(value.rstrip(b"?= ")), len(value)


def _carried(text: bytes, how: bytes) -> bytes:
    if how in b"bB":
        return base64_words(text)
    return from_quoted_printable(text.replace(b"_", b" ").replace(b"\n", b"") + b"|")[:-1]


def parameters(value: bytes, charset: str | None = None) -> tuple[str, dict[str, str]]:
    """The main value in lower case, and its parameters decoded; numbered and percent-encoded ones are put together."""
    head = re.match(rb"[^;]{0,500}", value)
    main = words(head.group() if head else b"").lower()
    main = re.sub(r"\(.*?\)", "", main).strip().rstrip(",")
    pieces: dict[str, dict[int, tuple[bytes, bool]]] = {}
    for match in _PARAMETER.finditer(value[:20_000], head.end() if head else 0):
        key = match.group(1).decode("latin-1").lower()
        raw = re.sub(rb"\\(.)", rb"\1", match.group(2)) if match.group(2) is not None else match.group(3).strip()
        numbered = _NUMBERED.match(key)
        if numbered is None:
            pieces.setdefault(key, {}).setdefault(0, (raw, False))
            continue
        name, number, starred = numbered.groups()
        pieces.setdefault(name, {}).setdefault(int(number or 0), (raw, bool(starred) or number is None))
    return main, {name: _joined(parts, charset) for name, parts in pieces.items()}


def _joined(parts: dict[int, tuple[bytes, bool]], charset: str | None) -> str:
    ordered = [parts[number] for number in sorted(parts)]
    if not any(percent for _, percent in ordered):
        return words(b"".join(raw for raw, _ in ordered), charset)
    first, *_ = ordered
    if first[1] and first[0].count(b"'") >= 2:
        code, _, rest = first[0].split(b"'", 2)
        charset, ordered[0] = code.decode("latin-1") or charset, (rest, True)
    whole = b"".join(_unpercent(raw) if percent else raw for raw, percent in ordered)
    return _CONTROL.sub("", decode(whole, charset))


def _unpercent(raw: bytes) -> bytes:
    return re.sub(rb"%([0-9A-Fa-f]{2})", lambda m: bytes([int(m.group(1), 16)]), raw)
