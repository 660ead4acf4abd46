"""More apologies than the complaint owes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from replykit.language import language, stem
from replykit.reading import Sentence
from replykit.rules import Case, Hit, Related, Rule
from replykit.text import Span


def apologies(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Sentences that repeat an earlier apology, those beyond what is owed, and gushing ones."""
    spans = case.reading.draft.apologies
    gushing = [s.span for s in case.phrases(rule, "gush")]
    again = [s.span for s in case.phrases(rule, "again")]
    said: list[Sentence] = []
    for sentence in case.sentences:
        gushes = any(g.meets(sentence.span) for g in gushing)
        if sentence.zone not in rule.zones or not (gushes or any(sentence.span.meets(a) for a in spans)):
            continue
        n = len(said) + 1
        repeats = any(_same(sentence, earlier, case) for earlier in said)
        once_more = bool(said) and any(a.meets(sentence.span) for a in again)
        if repeats or once_more or n > _owed(case, options):
            yield _hit(sentence.span, case, n, max(n, len(spans)), spans[:1])
        elif gushes:
            yield _hit(sentence.span, case, n, max(n, len(spans)), ())
        said.append(sentence)


def _owed(case: Case, options: Mapping[str, Any]) -> int:
    """Two where there is real harm, and as many as there are concerns, but never more than `most`."""
    incoming = case.reading.incoming
    if incoming is None:
        return int(options["most"])
    concerns = sum(a.kind == "concern" for a in incoming.asks)
    return int(min(options["most"], max(2 if incoming.severity >= 2 else 1, concerns)))


def _same(one: Sentence, other: Sentence, case: Case) -> bool:
    """Whether two apologies are for the same thing: one names nothing of its own, or most of what it names."""
    mine, theirs = _topic(one, case), _topic(other, case)
    return len(mine & theirs) * 2 >= len(mine)


def _topic(sentence: Sentence, case: Case) -> set[str]:
    words = language(case.reading.draft.language)
    formula = {i for c in sentence.cues if c.name in {"apology", "empathy"} for i in range(c.first, c.last)}
    return {
        stem(w, words)
        for i, w in enumerate(sentence.words)
        if i not in formula and w[0].isalnum() and w not in words.stop_words
    }


def _hit(span: Span, case: Case, n: int, count: int, related: tuple[Span, ...]) -> Hit:
    slots = {"text": span.of(case.text), "n": str(n), "count": str(count)}
    return Hit(span, slots, related=tuple(Related("draft", r) for r in related))
