"""Questions for what the customer already wrote."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from replykit.rules import Case, Hit, Related, Rule

DATA = ("order", "phone", "email", "address", "date", "photo", "product", "reason")


def asked_again(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A request for a number, an address … of which the incoming mail holds one.

    Each kind of data has two groups of phrases, `ask-…` and `has-…`; the reading's facts of that kind serve, too.
    """
    incoming = case.reading.incoming
    if incoming is None:
        return
    for kind in DATA:
        asked = case.phrases(rule, f"ask-{kind}")
        if not asked:
            continue
        had = [f.span for f in incoming.facts if f.kind == kind] + list(case.customer(rule, f"has-{kind}"))
        if had:
            span = asked[0].span
            yield Hit(span, {"text": span.of(case.text), "theirs": had[0].of(incoming.message.text)},
                      related=(Related("incoming", had[0]),))  # fmt: skip
