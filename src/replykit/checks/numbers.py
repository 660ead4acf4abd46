"""Facts of the draft that are almost, and not quite, those of the customer's mail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from replykit.language import language
from replykit.reading.facts_compare import compare
from replykit.rules import Case, Hit, Related, Rule


def mismatch(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A number, amount or date that misses the customer's own by a slip; a note where it is another altogether.

    The greeting's name is the business of another check.
    """
    incoming = case.reading.incoming
    if incoming is None:
        return
    message = case.reading.draft.message
    ours = [f for f in case.reading.draft.facts if f.kind != "name" and message.zone_at(f.span.start) in rule.zones]
    given = {f.value for f in ours}
    for found in compare(ours, incoming.facts, language(case.reading.draft.language)):
        if found.incoming.value in given:  # the customer's number is there, and this is another one
            continue
        theirs = found.incoming.span
        shown = theirs.of(incoming.message.text) or found.incoming.value
        yield Hit(
            found.draft.span,
            {"text": found.draft.span.of(case.text), "theirs": shown},
            related=(Related("incoming", theirs),) if theirs.start < theirs.end else (),
            severity=None if found.near else "note",
        )
