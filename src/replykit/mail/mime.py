"""The parts of a mail (RFC 2045), whatever state they are in.

Written by hand: the standard parser recurses until it fails on nested messages and takes seconds on hostile headers and
deep nesting; here depth and number of parts are limited, and each level reads its bytes once.
"""

from __future__ import annotations

import re
from typing import Any

from replykit.mail.charsets import decode
from replykit.mail.encoded import parameters, words
from replykit.mail.fields import Fields, split
from replykit.mail.transfer import undo
from replykit.text import field, frozen

DEEPEST = 20
MOST = 500

_BOUNDARY_LINE = re.compile(rb"(?m)^--(\S[^\n]{0,200}?)[ \t]*\n(?=content-|\n)", re.IGNORECASE)


@frozen
class Part:
    """One part: its fields, its raw body, and the parts inside it."""

    fields: Fields
    raw: bytes
    kind: str  # "text/plain"
    params: dict[str, str]
    parts: tuple[Part, ...] = ()
    message: Part | None = None  # inside message/rfc822
    _disposed: tuple[str, dict[str, str]] = ("", {})
    _decoded: dict[str, Any] = field(factory=dict)  # what `data` and `text` found, kept

    @property
    def data(self) -> bytes:
        """The body with its transfer encoding undone."""
        if "data" not in self._decoded:
            encoding = self.fields.first(b"content-transfer-encoding").split(b";")[0]
            self._decoded["data"] = undo(self.raw, words(encoding))
        return bytes(self._decoded["data"])

    @property
    def text(self) -> str:
        """The body as text with `\\n` line ends."""
        if "text" not in self._decoded:
            self._decoded["text"] = decode(self.data, self.charset).replace("\r\n", "\n").replace("\r", "\n")
        return str(self._decoded["text"])

    @property
    def charset(self) -> str | None:
        """The charset it names."""
        return self.params.get("charset") or None

    @property
    def disposition(self) -> str:
        """`inline`, `attachment` or nothing."""
        return self._disposed[0]

    @property
    def name(self) -> str:
        """The file name it bears, empty where it has none; folders in it are left out."""
        given = self._disposed[1].get("filename") or self.params.get("name") or ""
        return re.split(r"[/\\]", given)[-1].strip()

    @property
    def content_id(self) -> str:
        """What HTML calls it by, in `cid:`."""
        return words(self.fields.first(b"content-id")).strip("<> ")


def read_mime(data: bytes) -> Part:
    """The whole mail as one part; line ends in `data` are `\\n`."""
    return _Reader().part(data, "text/plain", 0)


class _Reader:
    def __init__(self) -> None:
        self.left = MOST

    def part(self, data: bytes, default: str, depth: int) -> Part:
        self.left -= 1
        fields, body = split(data)
        kind, params = _kind(fields, default)
        disposed = parameters(fields.first(b"content-disposition"))
        if depth < DEEPEST and self.left > 0:
            if kind.startswith("multipart/"):
                parts = self._inside(body, kind, params.get("boundary", ""), depth)
                if parts:
                    return Part(fields, body, kind, params, parts, _disposed=disposed)
                kind = (
                    "text/plain" if kind != "multipart/related" or b"<html" not in body[:2000].lower() else "text/html"
                )
            elif kind in {"message/rfc822", "message/global", "message/news"}:
                shell = Part(fields, body, kind, params)
                inner = self.part(shell.data.replace(b"\r\n", b"\n"), "text/plain", depth + 1)
                return Part(fields, body, kind, params, message=inner, _disposed=disposed)
        return Part(fields, body, kind, params, _disposed=disposed)

    def _inside(self, body: bytes, kind: str, boundary: str, depth: int) -> tuple[Part, ...]:
        default = "message/rfc822" if kind == "multipart/digest" else "text/plain"
        stretches = _between(body, boundary.rstrip().encode("utf-8", "replace")) if boundary else []
        if not stretches:  # no boundary named, or another one used
            seen = _BOUNDARY_LINE.search(body)
            stretches = _between(body, seen.group(1).removesuffix(b"--")) if seen else []
        made = []
        for start, end in stretches:
            if self.left <= 0:
                break
            made.append(self.part(body[start:end], default, depth + 1))
        return tuple(made)


def _kind(fields: Fields, default: str) -> tuple[str, dict[str, str]]:
    """The content type; text where it names none that is one. Of several the first is believed."""
    raw = fields.first(b"content-type")
    kind, params = parameters(raw) if raw else (default, {})
    kind = kind.split()[0] if kind.split() else default
    if kind in {"text", "plain", "text/"}:
        kind = "text/plain"
    elif kind in {"html", "html/text"}:
        kind = "text/html"
    elif kind == "multipart":
        kind = "multipart/mixed"
    elif not re.fullmatch(r"[\w.+-]{1,100}/[\w.+-]{1,100}", kind):
        kind = "multipart/mixed" if "boundary" in params else default
    return kind, params


def _between(body: bytes, boundary: bytes) -> list[tuple[int, int]]:
    """Where the parts between the boundary's lines begin and end; the last one may not be closed."""
    lines = re.compile(rb"(?m)^--" + re.escape(boundary) + rb"(--)?[ \t]*$")
    found: list[tuple[int, int]] = []
    start = -1
    for match in lines.finditer(body):
        if start >= 0:
            found.append((start, max(start, match.start() - 1)))
        start = min(match.end() + 1, len(body))
        if match.group(1):
            return found
    if start >= 0:
        found.append((start, len(body)))
    return found
