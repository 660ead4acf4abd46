"""How long the customer waited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from replykit.rules import Case, Hit, Rule, missing_at

HOUR = 3600


def late(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """An empty hit at the opening of a reply that comes after `hours` and does not say a word about the wait."""
    thread = case.reading.thread
    if thread.received is None or thread.now is None:
        return
    if (thread.received.tzinfo is None) != (thread.now.tzinfo is None):
        return
    hours = (thread.now - thread.received).total_seconds() / HOUR
    if hours > options["hours"] and not case.phrases(rule, "wait"):
        yield Hit(missing_at(case, "opening"), {"days": str(round(hours / 24))})
