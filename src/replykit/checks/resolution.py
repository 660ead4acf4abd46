"""Whether a reply mends anything, and what it leaves in the customer's ear."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from replykit.rules import Case, Hit, Related, Rule, missing_at

STEPS = frozenset({"remedy", "instruction", "question", "choice", "refusal", "gift"})
EMPTY = frozenset({"apology", "empathy", "handoff", "pleasantry", "process", "thanks", "vague"})  # tells nothing new
BIDS = "request_open"  # the cue list of words that open a request
NEWS = frozenset({"date", "time", "amount", "phone", "tracking"})  # facts that are an answer by themselves
FELT = frozenset({"empathy", "acknowledgement"})  # goes back to the trouble itself, beyond naming a part of it
FORWARD = frozenset({"remedy", "commitment", "instruction", "question", "choice"})
_LINK = re.compile(r"https?://|www\.")


def unresolved(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """An empty hit where a reply to a complaint or question has neither answer nor step in it."""
    reading = case.reading
    asks = reading.incoming.asks if reading.incoming else ()
    if not asks or _LINK.search(case.text):
        return
    body = [s for s in case.sentences if s.zone in rule.zones and "invitation" not in s.acts]
    acts = {act for s in body for act in s.acts}
    firm = any("commitment" in s.acts and "vague" not in s.acts for s in body)
    bids = any(c.name == BIDS for s in body for c in s.cues)  # "please close the tap" is a step, too
    told = sum("information" in s.acts and not EMPTY & set(s.acts) for s in body)
    news = any(f.kind in NEWS and s.span.holds(f.span) for f in reading.draft.facts for s in body)
    if acts & STEPS or firm or bids or told > 1 or news:
        return
    if not any(c.status == "answered" and c.sure for c in reading.coverage):
        yield Hit(missing_at(case), {}, related=(Related("incoming", asks[0].span),))


def weak_ending(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The last content sentence where it apologises, goes back to the trouble, or brushes off."""
    draft = case.reading.draft
    last = next((s for s in case.sentences if s.span == draft.last_content), None)
    if last is None:
        return
    brushed = any(last.span.holds(s.span) for s in case.phrases(rule, "brush-off"))
    sorry = draft.ends_on == "apology"
    told = any(last.span.holds(s.span) for s in case.phrases(rule, "back")) and not FORWARD & set(last.acts)
    back = told or (draft.ends_on == "problem" and bool(FELT & set(last.acts)))
    if brushed or sorry or back:
        state = "apology" if sorry else "problem" if back else "brush-off"
        yield Hit(last.span, {"text": last.span.of(case.text), "state": state})
