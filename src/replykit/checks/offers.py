"""Gifts in place of a remedy, and sales at the wrong moment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from replykit.reading import Sentence
from replykit.rules import Case, Hit, Related, Rule

MENDS = frozenset({"remedy", "refusal"})
SOLVES = frozenset({"remedy", "commitment"})
TROUBLE = "problem"  # how the names of the cue lists begin that show it


def bribe(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A gift that nobody asked for, where the trouble itself is left as it is."""
    reading = case.reading
    gifts = [s for s in case.sentences if "gift" in s.acts and s.zone in rule.zones]
    if reading.incoming is None or not gifts or not troubled(case) or case.customer(rule, "asked-for"):
        return
    open_ = [c.ask.span for c in reading.coverage if c.status == "unanswered" and c.ask.kind != "question"]
    instead = any(g.span.holds(s.span) for g in gifts for s in case.phrases(rule, "instead"))
    told = {s.sentence for s in case.phrases(rule, "mended")}
    steps = [s for n, s in enumerate(case.sentences) if n in told or MENDS & set(s.acts)]
    mended = any("gift" not in s.acts for s in steps)
    if open_ or instead or not mended:
        cause = [*open_, *(a.span for a in reading.incoming.asks if a.kind != "question")][:1]
        related = tuple(Related("incoming", span) for span in cause)
        yield Hit(gifts[0].span, {"text": gifts[0].span.of(case.text)}, related=related)


def untimely(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The first offer in a grave or unresolved case, or one that comes before the answer."""
    reading = case.reading
    if reading.incoming is None or not troubled(case):
        return
    told = {s.sentence for s in case.phrases(rule, "offer")}
    offers = [(n, s) for n, s in enumerate(case.sentences) if s.zone in rule.zones and (n in told or _priced(s, case))]
    if not offers:
        return
    n, first = offers[0]
    solved = next((m for m, s in enumerate(case.sentences) if SOLVES & set(s.acts) and m not in told), None)
    grave = reading.incoming.severity >= options["grave"]
    if grave or reading.draft.resolved == "no" or solved is None or n < solved:
        yield Hit(first.span, {"text": first.span.of(case.text)})


def _priced(sentence: Sentence, case: Case) -> bool:
    """Whether the sentence offers something at a price; advice to try another thing is no sale."""
    if "offer" not in sentence.acts or SOLVES & set(sentence.acts):
        return False
    return any(f.kind == "amount" and sentence.span.holds(f.span) for f in case.reading.draft.facts)


def troubled(case: Case) -> bool:
    """Whether the customer complains at all: of harm, with a concern, or in words of trouble."""
    incoming = case.reading.incoming
    return incoming is not None and (
        incoming.severity > 0
        or any(a.kind != "question" for a in incoming.asks)
        or any(c.name.startswith(TROUBLE) for s in incoming.sentences for c in s.cues)
    )
