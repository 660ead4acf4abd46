"""A line of a mail with carets under the words that a finding is about."""

from __future__ import annotations

from replykit.report.screen import Look, Screen, cells, cut
from replykit.text import Span, position


def frame(text: str, span: Span, screen: Screen, look: Look) -> list[str]:
    """The line on which the span starts, cut to the screen's width around it, and carets under it.

    A span that goes on below is marked to the end of its first line; an empty one says where the missing thing belongs.
    """
    number, column = position(text, span.start)
    start = span.start - (column - 1)
    stop = text.find("\n", span.start)
    line = text[start : len(text) if stop < 0 else stop]
    gutter = " " * len(str(number))
    here = "" if span.end > span.start else " here"
    room = max(20, screen.width - len(gutter) - 5 - len(here))
    before, marked, after = cut(line, column - 1, min(span.end - start, len(line)), room, screen.own("…"))
    carets = "^" * max(1, cells(marked)) + here
    bar = screen.paint("|", "dim")
    shown = f"{before}{screen.paint(marked, 'bold')}{after}".rstrip()
    return [
        f"{screen.paint(str(number), 'dim')} {bar} {shown}".rstrip(),
        f"{gutter} {bar} {' ' * cells(before)}{screen.paint(carets, look)}",
    ]
