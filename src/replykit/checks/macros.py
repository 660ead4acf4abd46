"""Paragraphs that could stand in any letter, where the customer asked for something particular."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from replykit.language import Language, language, stem
from replykit.reading import Sentence
from replykit.rules import Case, Hit, Rule
from replykit.text import Span

OWN = frozenset({"acknowledgement", "apology", "choice", "commitment", "question", "remedy", "refusal", "empathy"})


def stock(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Each paragraph in the words of a macro that shares no word and no fact with the customer's mail."""
    incoming = case.reading.incoming
    if incoming is None or not any(a.kind == "question" for a in incoming.asks):
        return
    words = language(case.reading.draft.language)
    theirs = {w for s in incoming.sentences for w in _content(s, words)}
    macro = {s.sentence for s in case.phrases(rule, "macro")}
    for part in _paragraphs(case, rule):
        if sum(len(s.words) for _, s in part) < options["words"] or any(OWN & set(s.acts) for _, s in part):
            continue
        span = Span(part[0][1].span.start, part[-1][1].span.end)
        particular = any(span.holds(f.span) for f in case.reading.draft.facts)
        shared = any(_content(s, words) & theirs for _, s in part)
        if macro & {n for n, _ in part} and not particular and not shared:
            yield Hit(span, {"text": span.of(case.text)})


def _paragraphs(case: Case, rule: Rule) -> Iterator[list[tuple[int, Sentence]]]:
    """The sentences that the rule looks at with their numbers, paragraph by paragraph."""
    part: list[tuple[int, Sentence]] = []
    for number, sentence in enumerate(case.sentences):
        if sentence.zone not in rule.zones:
            continue
        if part and "\n\n" in case.text[part[-1][1].span.end : sentence.span.start]:
            yield part
            part = []
        part.append((number, sentence))
    if part:
        yield part


def _content(sentence: Sentence, words: Language) -> set[str]:
    """The stems of what a sentence is about."""
    return {stem(w, words) for w in sentence.words if len(w) > 2 and w[0].isalpha() and w not in words.stop_words}
