"""Who signed: the names and teams below the sign-off, whatever its words."""

from __future__ import annotations

import re

from replykit.language import fold
from replykit.mail import Message
from replykit.reading.name_words import name_at, over
from replykit.reading.scan import Scan
from replykit.reading.values import Fact
from replykit.text import Span

_AROUND = " \t\u00a0*_–—-"
_STOP = re.compile(r"(?<![ \n][^\W\d_])[.?:]\Z")  # the end of a sentence, not of an initial
_BRAND = re.compile(r"[^\W\d_A-Z]{4}[A-Z]|\d")  # MacLeod is a name, LampHouse is none
_TIE = re.compile(r" ([^\W\d_]{1,5}) ([^\W\d_])")
TAIL = 6  # lines at the end of a mail without a sign-off in which a name may stand
LONG, SHORT = 60, 40  # characters of a line that no signature has; that a name or a sign-off has


def find_signed(scan: Scan, message: Message) -> list[Fact]:
    """The name, or the team, below the sign-off; names joined by "and" are several."""
    zones = message.spans("closing", "signature")
    return (zones and _names_in(scan, *_zone_lines(scan, zones))) or _names_in(scan, *_last_lines(scan))


def _names_in(scan: Scan, lines: list[tuple[int, int]], signed: bool) -> list[Fact]:
    found: list[Fact] = []
    for number, (start, end) in enumerate(lines):
        at, farewell = _after_farewell(scan, start, end)
        signed = signed or farewell
        if at >= end:
            continue
        last = number == len(lines) - 1
        if found and len(found) >= 3:
            break
        made = _line_names(scan, at, end, sure=signed, alone=last and start > 0)
        if found:
            found += made if made and made[0].kind != "name" else []  # a name below a name is a town or a firm
            break
        found += made
    return found


def _zone_lines(scan: Scan, zones: tuple[Span, ...]) -> tuple[list[tuple[int, int]], bool]:
    """The first lines of the last closing and signature."""
    last = scan.stretches[-1].start if scan.stretches else 0
    inside = [z for z in zones if z.start >= last] or list(zones[-2:])
    return _lines(scan.text, inside[0].start, inside[-1].end)[: TAIL + 2], True


def _last_lines(scan: Scan) -> tuple[list[tuple[int, int]], bool]:
    """The last lines of the writer's own text, from a sign-off on, and whether they are a signature for sure."""
    if not scan.stretches:
        return [], False
    stretch = scan.stretches[-1]
    lines = _lines(scan.text, max(stretch.start, stretch.end - 600), stretch.end)[-TAIL:]
    while lines and lines[0] != lines[-1] and any(b - a > LONG for a, b in lines[:-1]):
        lines = lines[1:]
    leave = next((i for i, line in enumerate(lines) if _leaves(scan, *line)), None)
    if leave is not None:
        return lines[leave:], True
    block = [line for line in lines if "\n\n" not in scan.text[line[1] : lines[-1][1]]]
    # several short lines at the very end: a sign-off of whatever words, then the name
    short = len(block) > 1 and all(b - a < SHORT and not _STOP.search(scan.text, a, b) for a, b in block)
    return (block, True) if short else (lines[-1:], False)


def _leaves(scan: Scan, start: int, end: int) -> bool:
    """Whether the line is a sign-off, with or without a name behind it; "thanks for …" is none."""
    at, farewell = _after_farewell(scan, start, end)
    return farewell and (at >= end or name_at(scan, at, end, signed=True, trust=True) is not None)


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines between two offsets that are not blank, without the white space around them."""
    made = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        line = Span(start, stop).stripped(text)
        if line.start < line.end:
            made.append((line.start, line.end))
        start = stop + 1
    return made


def _after_farewell(scan: Scan, at: int, end: int) -> tuple[int, bool]:
    """Past the sign-off's words at the head of a line."""
    text, found = scan.text, False
    while at < end and text[at] in _AROUND:
        at += 1
    while word := scan.starts.get(("farewell", at)):
        found, at = True, word.end
        while at < end and text[at] in _AROUND + ",.!;:/’'":
            at += 1
    return at, found


def _line_names(scan: Scan, at: int, end: int, *, sure: bool, alone: bool) -> list[Fact]:
    """The names that a line of a signature holds; an unsure line must be nothing but a name."""
    text = scan.text
    found = name_at(scan, at, end, signed=True, trust=sure)
    if found and _BRAND.search(found.of(text)):
        return [Fact("company", found, found.of(text))] if sure else []
    if found is None:
        return [_team(scan, at, end)] if sure and _is_team(scan, at, end) else []
    rest = text[found.end : end].strip()
    if not sure and (not alone or not _full(scan, found, more=bool(rest)) or (rest and rest[0] not in "(,&+")):
        return []
    if rest and rest[0] not in ",|/(–-—;•·+&" and not scan.after("name_and", found.end) and not _from(scan, found.end):
        return []
    names = [Fact("name", found, found.of(text))]
    joined = scan.after("name_and", found.end, marks=",")
    if joined and (more := name_at(scan, over(text, joined.end, end), end, signed=True)):
        names.append(Fact("name", more, more.of(text)))
    elif joined:  # "Love and greetings" is no name
        return []
    elif rest and _is_team(scan, at := end - len(rest.lstrip(",|/(–-—;•· ")), end):
        names.append(_team(scan, at, end))
    return names


def _from(scan: Scan, at: int) -> bool:
    """Whether a small word ties a place or a firm to the name: "Morten i Banken"."""
    m = _TIE.match(scan.text, at)
    return m is not None and m[2].isupper() and fold(m[1], scan.words.code) in scan.words.stop_words


def _full(scan: Scan, name: Span, *, more: bool) -> bool:
    """Whether an unmarked last line, after a blank one, is a name; with `more` behind it, of two words at least."""
    words = name.of(scan.text).split()
    blank = scan.text[max(0, name.start - 2) : name.start] == "\n\n"
    if more:
        return blank and (len(words) > 1 or scan.after("name_and", name.end) is not None)
    return blank and (len(words) > 1 or len(words[0]) > 2)


def _is_team(scan: Scan, at: int, end: int) -> bool:
    line = scan.text[at:end]
    return len(line) < 60 and len(line.split()) <= 6 and not any(c.isdigit() for c in line) and _role(scan, at, end)


def _role(scan: Scan, at: int, end: int) -> bool:
    return any(m.start >= at and m.end <= end and m.value in {"team", "company"} for m in scan.means("role"))


def _team(scan: Scan, at: int, end: int) -> Fact:
    span = Span(at, end).stripped(scan.text)
    firm = any(m.value == "company" and span.start <= m.start < span.end for m in scan.means("role"))
    value = span.of(scan.text).rstrip(").,")
    return Fact("company" if firm else "team", Span(span.start, span.start + len(value)), value)
