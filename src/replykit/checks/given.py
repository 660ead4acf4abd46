"""Questions for what the customer already wrote."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from replykit.reading import Incoming
from replykit.rules import Case, Hit, Related, Rule
from replykit.text import Span

DATA = (
    "order", "phone", "email", "address", "date", "when", "photo", "product", "reason", "remedy", "payment"
)  # fmt: skip
ELSE = "else"  # phrases that, around the words of a request, make it one for something new
OWN = frozenset({"order", "phone", "email", "address"})  # one fact of it answers every question for it
ASKED = (ELSE, *(f"{way}-{kind}" for kind in DATA for way in ("ask", "has")))


def asked_again(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A request for a number, an address … of which the incoming mail holds one.

    Each kind of data has two groups of phrases, `ask-…` and `has-…`; the reading's facts of that kind serve, too.
    """
    incoming = case.reading.incoming
    if incoming is None:
        return
    others = case.phrases(rule, ELSE)
    for kind in DATA:
        asked = [s for s in case.phrases(rule, f"ask-{kind}") if not any(o.span.meets(s.span) for o in others)]
        if not asked:
            continue
        had = [f.span for f in incoming.facts if f.kind == kind and (kind in OWN or _wished(f.span, incoming))]
        had += case.customer(rule, f"has-{kind}")
        if had:
            span = asked[0].span
            yield Hit(span, {"text": span.of(case.text), "theirs": had[0].of(incoming.message.text)},
                      related=(Related("incoming", had[0]),))  # fmt: skip


def _wished(span: Span, incoming: Incoming) -> bool:
    """Whether a day stands in what the customer asks for; any other may be that of the order."""
    return any(a.span.holds(span) for a in incoming.asks)
