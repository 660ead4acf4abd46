"""Which stretches of a mail are quoted from another, and which are the writer's own."""

from __future__ import annotations

import re

from replykit.mail.quotes_attributions import attribution_at, attributions
from replykit.mail.quotes_headers import Header, header_at
from replykit.mail.quotes_words import ClientWords
from replykit.mail.zones_lines import Lines
from replykit.text import frozen

_LINK = re.compile(r"(?:https?|mailto):\S+")
_FULL = 72  # a quoted line so long was filled, and its last words may have wrapped to the next
_NEARLY_FULL = 50
_SCRAP = 24  # code points: words that one more quote mark pushed out of their line


@frozen
class Stretch:
    """Lines `first` up to `last`, from `start` in the text: another's where `header` or `foreign` says so, else own."""

    first: int
    last: int
    start: int
    foreign: bool
    header: Header | None = None
    marked: bool = False


def stretches(lines: Lines, words: ClientWords) -> tuple[Stretch, ...]:
    """The mail cut into own and foreign stretches, in order.

    A header with quote marks below it goes as far as the marks; one without goes to the end of the mail.
    """
    said = attributions(lines, words)
    made: list[Stretch] = []
    own = i = 0
    while i < len(lines):
        header = said.get(i) or (_groupwise(lines, i) if lines.quoted[i] else header_at(lines, i, words))
        if header is None and not lines.quoted[i]:
            i += 1
            continue
        first = max(own, header.first) if header else i
        start = max(header.start, lines.starts[first]) if header else lines.starts[i]
        body = header.last if header else i
        marked = header is None or (body < len(lines) and (lines.quoted[body] or _is_marked(lines, body - 1)))
        last = _marked_end(lines, body) if marked else len(lines)
        if first > own or start > lines.starts[first]:
            made.append(
                Stretch(own, max(first, own + 1) if start > lines.starts[first] else first, lines.starts[own], False)
            )
        inner = header or header_at(lines, i, words) or attribution_at(lines, i, words)
        made.append(Stretch(first, last, start, True, inner, marked))
        own = i = max(last, i + 1)
    if own < len(lines):
        made.append(Stretch(own, len(lines), lines.starts[own], False))
    return tuple(made)


def _is_marked(lines: Lines, i: int) -> bool:
    return lines.quoted[i] and not lines.bare[i].endswith(">>>")


def _groupwise(lines: Lines, i: int) -> Header | None:
    """GroupWise's line above a mail that it quotes without marks: `>>> Kari <kari@…> 5/5/25 10:00 AM >>>`."""
    line = lines.bare[i]
    unmarked = i + 1 < len(lines) and not lines.quoted[i + 1]
    if not line.endswith(">>>") or not unmarked or not any(c.isdigit() for c in line):
        return None
    return Header(i, i + 1, lines.starts[i], "", attribution=line)


def _marked_end(lines: Lines, i: int) -> int:
    """Where the quoted lines from i on end; words that wrapped out of a full quoted line belong to it."""
    while i < len(lines):
        if lines.quoted[i]:
            i += 1
            continue
        until = _wrapped_out(lines, i)
        if until == i:
            break
        i = until
    return i


def _wrapped_out(lines: Lines, i: int) -> int:
    """Past the words at line i that wrapped out of the quoted line above; i itself where they are own words."""
    if i == 0 or not lines.quoted[i - 1] or lines.gaps[i] > 1:
        return i
    above, below = lines.bare[i - 1], lines.bare[i]
    back_in = i + 1 < len(lines) and lines.quoted[i + 1] and not lines.gaps[i + 1]
    if back_in and not any(c.isalpha() for c in _LINK.sub("", below)):
        return i + 1
    if lines.gaps[i] or above[-1] in "?!:":
        return i
    if back_in and len(below) <= _SCRAP and lines.ends[i - 1] - lines.starts[i - 1] >= _NEARLY_FULL:
        return i + 1
    until = i
    while until < len(lines) and not lines.quoted[until] and not lines.gaps[until] and _is_full(lines, until):
        until += 1
    back_in = until < len(lines) and lines.quoted[until] and not lines.gaps[until]
    return until if back_in or below[0].islower() else i


def _is_full(lines: Lines, i: int) -> bool:
    """Whether the line above was so long that the first word of line i had no room in it."""
    return lines.ends[i - 1] - lines.starts[i - 1] + len(lines.bare[i].split(None, 1)[0]) >= _FULL
