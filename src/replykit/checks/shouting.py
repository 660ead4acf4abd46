"""Words in capitals for stress, and rows of exclamation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from replykit.language import fold, language
from replykit.rules import Case, Hit, Rule
from replykit.text import Span

_ROW = re.compile(r"!(?:[ \u00a0]?[!?])+|\?!+")
_RUN = re.compile(r"[^\W\d_]{2,}(?:[ ,'’-]+[^\W\d_]+)*")
_CAPITALS = re.compile(r"[A-Z\u00c0-\u00de\u0100-\u024f]{2}")
_WORD = re.compile(r"[^\W\d_]+")


def shouting(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Runs of capitals, single stressed words in capitals, rows of marks, and more single marks than `marks`."""
    theirs = case.reading.incoming.message.text if case.reading.incoming else ""
    loud = set(options["stressed"])
    single: list[Span] = []
    for sentence in case.sentences:
        if sentence.zone not in rule.zones:
            continue
        for span in _runs(case, sentence.span, loud):
            words = span.of(case.text)
            if words not in theirs:
                yield Hit(span, {"text": words})
        for row in _ROW.finditer(case.text, sentence.span.start, sentence.span.end):
            yield Hit(Span(*row.span()), {"text": row.group()})
        if case.text[sentence.span.end - 1] == "!" and not _ROW.search(sentence.span.of(case.text)):
            single.append(Span(sentence.span.end - 1, sentence.span.end))
    if len(single) > options["marks"]:
        yield Hit(single[-1], {"text": " ".join("!" for _ in single)})


def _runs(case: Case, sentence: Span, loud: set[str]) -> Iterable[Span]:
    """Capitals in a row of three or more words with a small word among them, or one word known for stress."""
    if not _CAPITALS.search(case.text, sentence.start, sentence.end):
        return
    words = [Span(*m.span()) for m in _WORD.finditer(case.text, sentence.start, sentence.end)]
    code = case.reading.draft.language
    small = language(code).stop_words
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and words[end].of(case.text).isupper() and _near(case, words, at, end):
            end += 1
        run = words[at:end]
        said = [w.of(case.text) for w in run]
        stressed = any(fold(s, code) in loud for s in said)
        if (len(run) >= 3 and sum(map(len, said)) >= 8 and any(fold(s, code) in small for s in said)) or stressed:
            yield Span(run[0].start, run[-1].end)
        at = max(end, at + 1)


def _near(case: Case, words: list[Span], at: int, end: int) -> bool:
    between = case.text[words[end - 1].end : words[end].start] if end > at else ""
    return len(between) <= 2 and not between.strip(" ,-'’")  # wider gaps are columns of a table
