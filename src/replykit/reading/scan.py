"""A message made ready for fact finding: the stretches to read, and what their words mean by the language's tables."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from replykit.language import Language, Meaning, Tokens
from replykit.mail import OWN, Message
from replykit.reading.values import Fact, Sentence
from replykit.text import Span, field, record

LIMIT = 100_000  # code points of own text read for facts: a letter never has more, a hostile one may
_DIGITS = re.compile(r"\d+")
_SPACE = " \t\u00a0\u202f"


@record
class Scan:
    """The working table of one `find_facts`: text, stretches, meanings by where they start and end, spans in use."""

    text: str
    words: Language
    stretches: tuple[Span, ...]
    starts: dict[tuple[str, int], Meaning] = field(factory=dict)
    ends: dict[tuple[str, int], Meaning] = field(factory=dict)
    tables: dict[str, list[Meaning]] = field(factory=dict)
    used: list[tuple[int, int]] = field(factory=list)
    facts: list[Fact] = field(factory=list)
    runs: list[tuple[int, int]] = field(factory=list)

    def at_digits(self, pattern: re.Pattern[str], *, lead: str = "") -> Iterator[re.Match[str]]:
        """What matches where digits begin, or at one of the marks in `lead` before them; matches stand apart.

        Trying a pattern at the few digits of a mail is several times as fast as looking for it everywhere.
        """
        text, last = self.text, 0
        for at, end in self.runs:
            if at < last:
                continue
            begin = at - 1 if lead and at and text[at - 1] in lead else at
            match = pattern.match(text, begin, end)
            if match is not None:
                last = match.end()
                yield match

    def after(self, table: str, at: int, *, marks: str = "") -> Meaning | None:
        """What begins at `at`, white space and `marks` skipped."""
        text, skip = self.text, _SPACE + marks
        last = min(len(text), at + 4)
        while at < last and text[at] in skip:
            at += 1
        return self.starts.get((table, at))

    def before(self, table: str, at: int, *, marks: str = "") -> Meaning | None:
        """What ends at `at`, white space and `marks` skipped."""
        text, skip = self.text, _SPACE + marks
        first = max(0, at - 4)
        while at > first and text[at - 1] in skip:
            at -= 1
        return self.ends.get((table, at))

    def free(self, start: int, end: int) -> bool:
        """Whether no number found so far uses this stretch."""
        i = bisect_left(self.used, (end, -1))
        return i == 0 or self.used[i - 1][1] <= start

    def add(self, kind: str, start: int, end: int, value: str, *, use: bool = True) -> None:
        """Keep a fact; with `use`, its characters can be no other number."""
        self.facts.append(Fact(kind, Span(start, end), value))
        if use:
            insort(self.used, (start, end))

    def means(self, table: str) -> list[Meaning]:
        """Every meaning of one table, in order."""
        return self.tables.get(table, [])


def scan(message: Message, words: Language, sentences: Sequence[Sentence] = ()) -> Scan:
    """The writer's own zones and the signature, with the meanings of their words.

    `sentences`, where they were cut already, save cutting their words again.
    """
    made = Scan(message.text, words, _stretches(message))
    starts, ends, tables = made.starts, made.ends, made.tables
    for stretch in made.stretches:
        made.runs.extend((m.start(), stretch.end) for m in _DIGITS.finditer(message.text, stretch.start, stretch.end))
    for tokens in _tokens(made, message, sentences):
        for meaning in words.meanings(tokens):
            table, _, start, end = meaning
            starts[table, start] = ends[table, end] = meaning
            if table in tables:
                tables[table].append(meaning)
            else:
                tables[table] = [meaning]
    return made


def _tokens(scan: Scan, message: Message, sentences: Sequence[Sentence]) -> list[Tokens]:
    """The words of each sentence and of the signatures, or of each stretch as a whole."""
    if not sentences or not scan.stretches or scan.stretches[-1].end < sentences[-1].span.end:
        return [scan.words.tokens(scan.text, stretch) for stretch in scan.stretches]
    made = [(s.span.start, s.tokens or scan.words.tokens(scan.text, s.span)) for s in sentences]
    made += [(zone.start, scan.words.tokens(scan.text, zone)) for zone in message.spans("signature")]
    return [tokens for _, tokens in sorted(made, key=lambda m: m[0])]


def _stretches(message: Message) -> tuple[Span, ...]:
    """Neighbouring own zones as one, up to the limit."""
    found: list[Span] = []
    left = LIMIT
    for zone in message.zones:
        if zone.kind not in OWN and zone.kind != "signature":
            continue
        end = min(zone.span.end, zone.span.start + left)
        left -= end - zone.span.start
        if found and found[-1].end == zone.span.start:
            found[-1] = Span(found[-1].start, end)
        elif end > zone.span.start:
            found.append(Span(zone.span.start, end))
        if left <= 0:
            break
    return tuple(found)
