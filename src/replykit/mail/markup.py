"""HTML cut into text, opening and closing tags, with their places; in time linear in its size, whatever it holds.

Written by hand: html.parser, the one parser that tells offsets, takes quadratic time on unclosed tags and comments;
selectolax and lxml tell none (docs/why/reading-mail.md has the figures).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

RAW = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"})  # no tags inside
LONGEST = 20_000  # of a tag's attributes, the rest is left unread

_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_STOP = re.compile(r"[>\"']")
_ATTRIBUTE = re.compile(r"([^\s=/\"'>]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")


class Piece(NamedTuple):  # made for every tag, at half the price of a dataclass
    """A stretch of HTML: text where `name` is empty, else the tag of that name."""

    start: int
    end: int
    name: str = ""
    closes: bool = False
    inner: str = ""

    def attributes(self) -> Mapping[str, str]:
        """Names in lower case and values as written; the first of a name counts."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.inner[:LONGEST]):
            name, *values = match.groups()
            found.setdefault(name.lower(), next((v for v in values if v is not None), ""))
        return found


def pieces(html: str) -> Iterator[Piece]:
    """Text and tags in order; comments, declarations and what stands in scripts and styles are left out."""
    at = text_from = 0
    while (at := html.find("<", at)) >= 0:
        piece = _tag(html, at)
        if piece is None:  # a plain less-than sign
            at += 1
            continue
        if text_from < at:
            yield Piece(text_from, at)
        if piece.name:
            yield piece
        at = piece.end
        if piece.name in RAW and not piece.closes:
            at = _raw_end(html, piece.name, at)
        text_from = at
    if text_from < len(html):
        yield Piece(text_from, len(html))


def _tag(html: str, at: int) -> Piece | None:
    """The tag, comment or declaration at `at`; one that is never closed runs to the end, as in browsers."""
    name = _NAME.match(html, at + 1)
    if name is not None:
        end = _tag_end(html, name.end())
        return Piece(at, end, name.group().lower(), False, html[name.end() : end - 1])
    match html[at + 1 : at + 2]:
        case "/":
            name = _NAME.match(html, at + 2)
            return Piece(at, _after(html, ">", at), name.group().lower() if name else "", name is not None)
        case "!" if html.startswith("<!--", at):
            closed = html.startswith((">", "->"), at + 4)
            return Piece(at, _after(html, ">" if closed else "-->", at + 4))
        case "!" | "?":
            return Piece(at, _after(html, ">", at))
    return None


def _tag_end(html: str, at: int) -> int:
    """Past the `>` that closes a tag: one in a quoted value does not."""
    end = html.find(">", at)
    if end < 0 or not ('"' in (inner := html[at:end]) or "'" in inner):
        return end + 1 or len(html)
    while (stop := _STOP.search(html, at)) is not None:
        if stop.group() == ">":
            return stop.end()
        at = html.find(stop.group(), stop.end()) + 1
        if not at:
            break
    return len(html)


def _after(html: str, mark: str, at: int) -> int:
    found = html.find(mark, at)
    return found + len(mark) if found >= 0 else len(html)


def _raw_end(html: str, name: str, at: int) -> int:
    closing = re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE).search(html, at)
    return closing.start() if closing else len(html)
