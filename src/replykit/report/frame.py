"""A line of a mail with carets under the words that a finding is about."""

from __future__ import annotations

from replykit.report.screen import Look, Screen, cells, safe, taken
from replykit.text import Span, position


def frame(text: str, span: Span, screen: Screen, look: Look) -> list[str]:
    """The line on which the span starts, cut to the screen's width around it, and carets under it.

    A span that goes on below is marked to the end of its first line; an empty one gets a single caret.
    """
    number, column = position(text, span.start)
    start = span.start - (column - 1)
    stop = text.find("\n", span.start)
    line = text[start : len(text) if stop < 0 else stop]
    gutter = " " * len(str(number))
    room = max(20, screen.width - len(gutter) - 5)
    before, marked, after = _cut(line, column - 1, min(span.end - start, len(line)), room, screen.own("…"))
    carets = "^" * max(1, cells(marked))
    bar = screen.paint("|", "dim")
    shown = f"{before}{screen.paint(marked, 'bold')}{after}".rstrip()
    return [
        f"{screen.paint(str(number), 'dim')} {bar} {shown}".rstrip(),
        f"{gutter} {bar} {' ' * cells(before)}{screen.paint(carets, look)}",
    ]


def _cut(line: str, first: int, last: int, room: int, dots: str) -> tuple[str, str, str]:
    """What stands before, in and after the marked words, all safe to show and together at most `room` cells."""
    before, marked, after = safe(line[:first]), safe(line[first:last]), safe(line[last:])
    if cells(before) + cells(marked) + cells(after) <= room:
        return before, marked, after
    if cells(marked) > room - 2 * len(dots):
        marked = taken(marked, room - 2 * len(dots)) + dots
        return (dots if before else ""), marked, ""
    left = room - cells(marked)
    keep = max(left // 3, left - cells(after))  # more of what follows: people read on from the marked words
    if cells(before) > keep:
        before = dots + _end_of(before, keep - len(dots))
    left -= cells(before)
    if cells(after) > left:
        after = taken(after, left - len(dots)) + dots
    return before, marked, after


def _end_of(text: str, width: int) -> str:
    """As much from the end of the text as `width` cells hold."""
    if width <= 0:
        return ""
    at = len(text)
    while at > 0 and cells(text[at - 1 :]) <= width:
        at -= 1
    return text[at:]
