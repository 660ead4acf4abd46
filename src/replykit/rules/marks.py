"""Marks in an example's text: `[[the offending words]]`, `[[]]` for something missing, `\\[[` for brackets meant so."""

from __future__ import annotations

import re

from replykit.text import Span

_MARK = re.compile(r"\\\[\[|\[\[|\]\](?!\])")


class BadMark(ValueError):
    """A mark that does not close or opens nothing; `at` is its offset."""

    def __init__(self, what: str, at: int) -> None:
        super().__init__(what)
        self.at = at


def unmark(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text without its marks, and the spans they enclosed. Raises BadMark."""
    out: list[str] = []
    spans: list[Span] = []
    size = at = 0
    opened: int | None = None
    mark_at = 0
    for mark in _MARK.finditer(text):
        piece = text[at : mark.start()]
        at = mark.end()
        size += len(piece)
        out.append(piece)
        match mark.group(), opened:
            case "\\[[", _:
                out.append("[[")
                size += 2
            case "[[", None:
                opened, mark_at = size, mark.start()
            case "[[", _:
                raise BadMark("a mark opens inside a mark", mark.start())
            case _, None:  # brackets that close nothing are text
                out.append("]]")
                size += 2
            case _:
                spans.append(Span(opened, size))
                opened = None
    if opened is not None:
        raise BadMark("this mark is not closed", mark_at)
    return "".join([*out, text[at:]]), tuple(spans)


def mark(text: str, spans: tuple[Span, ...]) -> str:
    """The text with marks around the spans: what `unmark` takes apart."""
    out: list[str] = []
    at = 0
    for span in spans:
        out += [text[at : span.start].replace("[[", "\\[["), "[[", span.of(text).replace("[[", "\\[["), "]]"]
        at = span.end
    return "".join([*out, text[at:].replace("[[", "\\[[")])
