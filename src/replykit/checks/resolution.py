"""Whether a reply mends anything, and what it leaves in the customer's ear."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from replykit.rules import Case, Hit, Related, Rule, missing_at

STEPS = frozenset({"remedy", "instruction", "question", "choice", "refusal", "gift"})


def unresolved(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """An empty hit where a reply to a complaint or question has neither answer nor step in it."""
    reading = case.reading
    asks = reading.incoming.asks if reading.incoming else ()
    if not asks or reading.draft.resolved != "no":
        return
    body = [s for s in case.sentences if s.zone in rule.zones]
    acts = {act for s in body for act in s.acts if "invitation" not in s.acts}
    firm = any("commitment" in s.acts and "vague" not in s.acts for s in body)
    if not acts & STEPS and not firm and not any(c.status == "answered" for c in reading.coverage):
        yield Hit(missing_at(case), {}, related=(Related("incoming", asks[0].span),))


def weak_ending(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The last content sentence where it apologises, goes back to the problem, or brushes off."""
    draft = case.reading.draft
    last = draft.last_content
    if last is None:
        return
    brushed = [s.span for s in case.phrases(rule, "brush-off") if last.holds(s.span)]
    if brushed or draft.ends_on in {"apology", "problem"}:
        state = "brush-off" if brushed and draft.ends_on not in {"apology", "problem"} else draft.ends_on
        yield Hit(last, {"text": last.of(case.text), "state": state})
