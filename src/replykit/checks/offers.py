"""Gifts in place of a remedy, and sales at the wrong moment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from replykit.rules import Case, Hit, Related, Rule

MENDS = frozenset({"remedy", "refusal"})


def bribe(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A gift that nobody asked for, where the trouble itself is left as it is."""
    reading = case.reading
    gifts = [s for s in case.sentences if "gift" in s.acts and s.zone in rule.zones]
    if reading.incoming is None or not gifts or case.customer(rule, "asked-for"):
        return
    open_ = [c for c in reading.coverage if c.status == "unanswered" and c.ask.kind != "question"]
    concerns = [a for a in reading.incoming.asks if a.kind != "question"]
    mended = any(MENDS & set(s.acts) and "gift" not in s.acts for s in case.sentences)
    if concerns and (open_ or not mended):
        span = gifts[0].span
        cause = open_[0].ask.span if open_ else concerns[0].span
        yield Hit(span, {"text": span.of(case.text)}, related=(Related("incoming", cause),))


def untimely(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Offers in a grave or unresolved case, and offers that come before the answer."""
    reading = case.reading
    if reading.incoming is None:
        return
    grave = reading.incoming.severity >= options["grave"]
    hurt = bool([a for a in reading.incoming.asks if a.kind == "concern"]) or reading.incoming.severity > 0
    first = next((n for n, s in enumerate(case.sentences) if {"remedy", "commitment"} & set(s.acts)), None)
    unresolved = reading.draft.resolved == "no"
    for n, sentence in enumerate(case.sentences):
        if "offer" not in sentence.acts or sentence.zone not in rule.zones:
            continue
        early = hurt and first is not None and n < first
        if grave or (hurt and unresolved) or early:
            yield Hit(sentence.span, {"text": sentence.span.of(case.text)})
            return
