"""A mended text put back into the mail it came from: headers and all other parts stay to the byte."""

from __future__ import annotations

import base64
import binascii
import quopri
import re

from replykit.errors import UserError
from replykit.mail.html_text import HtmlText
from replykit.text import frozen

DEEPEST = 20  # parts in parts
_FIELD = re.compile(rb"^([!-9;-~]+)[ \t]*:(.*(?:\r?\n[ \t].*)*)", re.MULTILINE)
_PARAMETER = re.compile(r";\s*([\w-]+)\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^\s;]+))")
_END = re.compile(rb"\r?\n[ \t]*\r?\n")
_AT_ONCE = re.compile(rb"\r?\n")  # a part without a header


@frozen
class _Part:
    """A part's body, from `start` to `end` of the mail, with what its header says of it."""

    start: int
    end: int
    kind: str
    charset: str
    encoding: str
    boundary: str
    attached: bool


def rewritten(data: bytes, former: str, new: str, page: HtmlText | None = None) -> bytes:
    """The mail with `new` as its text in place of `former` (both with `\\n` line ends).

    `page` is the HTML that the text was made from: it is mended where its words change. UserError where the mail has
    both a plain and an HTML version, or its text cannot be found or cannot hold the new words.
    """
    if page is not None and (part := _page_alone(data, page)) is not None:
        return data[: part.start] + _encoded(data[part.start :].decode(), page.source, page.with_text(new), part)
    parts = _leaves(data, _part(data, 0, len(data)), 0)
    shown = [p for p in parts if p.kind in {"text/html", "text/plain"} and not p.attached]
    if page is not None and len(shown) == 1:
        text = _decoded(data[shown[0].start : shown[0].end], shown[0])
        if text is not None and _plain(text).strip() == page.source.strip():
            mended = _encoded(text, page.source, page.with_text(new), shown[0])
            return data[: shown[0].start] + mended + data[shown[0].end :]
    if any(p.kind == "text/html" and not p.attached for p in parts):
        raise UserError("this draft has an HTML version", help="write the reply as plain text to have it rewritten")
    for part in parts:
        if part.kind == "text/plain" and not part.attached:
            text = _decoded(data[part.start : part.end], part)
            if text is not None and _plain(text).strip() == former.strip():
                return data[: part.start] + _encoded(text, former, new, part) + data[part.end :]
    raise UserError("the text of this draft could not be found in the mail", help="save the reply as a .txt file")


def _page_alone(data: bytes, page: HtmlText) -> _Part | None:
    """The whole file, where it is the page and no mail around it."""
    start = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    part = _Part(start, len(data), "text/html", "utf-8", "8bit", "", False)
    text = _decoded(data[start:], part)
    return part if text is not None and _plain(text) == page.source else None


def _part(data: bytes, start: int, end: int) -> _Part:
    found = _AT_ONCE.match(data, start, end) or _END.search(data, start, end)
    head = data[start : found.start() if found else end] + b"\n"
    fields = {m.group(1).lower(): m.group(2).decode("ascii", "replace") for m in _FIELD.finditer(head)}
    content = re.sub(r"\r?\n[ \t]+", " ", fields.get(b"content-type", "text/plain"))
    given = {m.group(1).lower(): m.group(2) or m.group(3) for m in _PARAMETER.finditer(content)}
    return _Part(
        start=found.end() if found else end,
        end=end,
        kind=content.split(";", 1)[0].strip().lower(),
        charset=given.get("charset", "utf-8"),
        encoding=fields.get(b"content-transfer-encoding", "7bit").strip().lower(),
        boundary=given.get("boundary", ""),
        attached=fields.get(b"content-disposition", "").strip().lower().startswith("attachment"),
    )


def _leaves(data: bytes, part: _Part, depth: int) -> list[_Part]:
    if not part.kind.startswith("multipart/") or not part.boundary or depth > DEEPEST:
        return [part]
    mark = re.escape(part.boundary.encode("utf-8", "replace"))
    lines = list(re.compile(rb"^--" + mark + rb"(--)?[ \t]*\r?$", re.MULTILINE).finditer(data, part.start, part.end))
    made: list[_Part] = []
    for one, following in zip(lines, [*lines[1:], None], strict=True):
        if one.group(1):
            break
        end = _before(data, following.start()) if following else part.end
        made += _leaves(data, _part(data, min(one.end() + 1, end), end), depth + 1)
    return made


def _before(data: bytes, at: int) -> int:
    """Without the line end that belongs to the boundary."""
    at -= data[at - 1 : at] == b"\n"
    return at - (data[at - 1 : at] == b"\r")


def _decoded(body: bytes, part: _Part) -> str | None:
    try:
        raw = _raw(body, part.encoding)
        return raw.decode(part.charset)
    except (LookupError, UnicodeDecodeError, binascii.Error, ValueError):
        return None


def _raw(body: bytes, encoding: str) -> bytes:
    match encoding:
        case "base64":
            return base64.b64decode(body)
        case "quoted-printable":
            return quopri.decodestring(body)
        case _:
            return body


def _encoded(text: str, former: str, new: str, part: _Part) -> bytes:
    """The new text as the part was written; white space around the former text stays."""
    usual = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    lead = text[: len(text) - len(text.lstrip())]
    tail = text[len(text.rstrip()) :]
    whole = lead + new.strip().replace("\n", usual) + tail
    try:
        raw = whole.encode("ascii" if part.encoding == "7bit" and whole.isascii() else part.charset)
    except UnicodeEncodeError as e:
        sign = whole[e.start : e.start + 1]
        raise UserError(
            f"{sign!r} is not in the draft's character set, {part.charset}", help="save it as UTF-8"
        ) from None
    match part.encoding:
        case "base64":
            lines = base64.encodebytes(raw)
            return lines.replace(b"\n", usual.encode())
        case "quoted-printable":
            return _quoted(raw, usual.encode())
        case _:
            return raw


def _quoted(raw: bytes, usual: bytes) -> bytes:
    return quopri.encodestring(raw.replace(b"\r\n", b"\n")).replace(b"\n", usual)


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
