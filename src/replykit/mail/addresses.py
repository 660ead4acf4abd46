"""Names and addresses of a header field, as mailers write and break them."""

from __future__ import annotations

import re

from replykit.mail.encoded import words
from replykit.mail.message import Address

LONGEST = 20_000  # bytes of a field that are read
MOST = 200  # addresses of a field that are read

_MARK = re.compile(rb"[\"(<,;:]")
_ANGLED = re.compile(rb"<([^<>]*)>?[^<>]*$")


def addresses(value: bytes, charset: str | None = None) -> tuple[Address, ...]:
    """The addresses in order; a comma in a name that nobody quoted does not part it."""
    made: list[Address] = []
    held = b""  # "Nordmann" of `Nordmann, Kari <kari@example.com>`
    for chunk in _chunks(value[:LONGEST])[:MOST]:
        if not chunk.strip():
            continue
        if b"@" not in chunk and b"<" not in chunk:
            if held:
                made.append(_address(held, charset))
            held = chunk
            continue
        if held and chunk.lstrip()[:1] not in b"<\"'" and b"<" in chunk:
            chunk = held + b"," + chunk
        elif held:
            made.append(_address(held, charset))
        held = b""
        made.append(_address(chunk, charset))
    if held:
        made.append(_address(held, charset))
    return tuple(a for a in made if a.name or a.address)


def _chunks(value: bytes) -> list[bytes]:
    """Cut at commas and semicolons outside quotes, comments and angle brackets; a group's name is left out."""
    chunks: list[bytes] = []
    start = at = 0
    while (mark := _MARK.search(value, at)) is not None:
        at = mark.end()
        match mark.group():
            case b'"':
                at = _past(value, b'"', at)
            case b"(":
                at = _past(value, b")", at)
            case b"<":
                at = _past(value, b">", at)
            case b":":
                start = at
            case _:
                chunks.append(value[start : mark.start()])
                start = at
    return [*chunks, value[start:]]


def _past(value: bytes, closing: bytes, at: int) -> int:
    """Past the closing mark; where there is none, the opening one stands for itself."""
    found = value.find(closing, at)
    while closing == b'"' and found > 0 and value[found - 1 : found] == b"\\":
        found = value.find(closing, found + 1)
    return found + 1 if found >= 0 else at


def _address(chunk: bytes, charset: str | None) -> Address:
    angled = _ANGLED.search(chunk)
    if angled:
        name, address = chunk[: angled.start()], angled.group(1)
    elif b"@" in chunk:
        comment = re.search(rb"\(([^()]*)\)", chunk)
        name = comment.group(1) if comment else b""
        address = re.sub(rb"\([^()]*\)", b"", chunk)
    else:
        name, address = chunk, b""
    shown = _name(name, charset)
    place = _place(address, charset)
    return Address("" if shown.lower() == place.lower() else shown, place)


def _name(raw: bytes, charset: str | None) -> str:
    text = raw.strip()
    if text[:1] == b'"':
        text = re.sub(rb"\\(.)", rb"\1", text.strip(b'"'))
    shown = words(text, charset).strip('" ') if text else ""
    return shown[1:-1] if len(shown) > 1 and shown[0] == shown[-1] == "'" else shown


def _place(raw: bytes, charset: str | None) -> str:
    """The address itself, without a route before it."""
    text = words(raw, charset).replace(" ", "").strip("\"'")
    if text.lower().startswith("mailto:"):
        text = text[7:]
    return text[text.rfind(":") + 1 :] if text.startswith("@") else text
