"""What a reply template can use, and the values a customer's mail gives it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from replykit.files import compiled, parse_yaml, read_text, shipped
from replykit.language import language
from replykit.reading import Ask, Incoming
from replykit.templates.case import TROUBLE, Case, case_of
from replykit.templates.names import full_name, greeted
from replykit.templates.own_words import SAID, said_back, shortened
from replykit.text import Span

BLANK: Mapping[str, Any] = {
    "first_name": "",  # how the customer signs, else the first name of the From header
    "full_name": "",  # first name and surname, where both are signed or stand in the From header
    "formal_name": "",  # title and surname, where the customer signs with a title
    "order": "",  # the order number, where the mail names exactly one
    "problem": "",  # the trouble in the customer's own words, turned to them: "your parcel has not come"
    "trouble": "",  # the trouble as they write it: for a slot, where it cannot be turned
    "complaint": False,  # whether something went wrong
    "repeated": False,  # whether the customer has written before
    "wish": "",  # the remedy they name: refund, replacement, repair, cancellation, credit, call, costs
    "wish_words": "",  # how they name it
    "asks": (),  # what else they ask: slot, kind and words of each
}
CLOSE = 12  # signs between the halves of an ask
MOST = 12  # asks that get a slot of their own


def filled(incoming: Incoming, case: Case | None = None) -> dict[str, Any]:
    """The values of this mail, for every template of its language; `case` where it is known already."""
    case = case or case_of(incoming)
    text, words = incoming.message.text, language(incoming.language)
    table = _table(incoming.language)
    name = greeted(incoming.message, table.get("titles", {}), words)
    others = [(a.kind, a.span) for a in _whole(incoming) if a.span != case.wished]
    others = sorted([*others, *(("request", span) for span in case.further)], key=lambda other: other[1])[:MOST]
    troubles = _troubles(incoming) if case.complaint else []
    surely = TROUBLE if any(a.kind == "concern" for a in incoming.asks) else frozenset({SAID})
    turned = (said_back(t, words, table, trouble=surely) for t in troubles)
    return {
        **BLANK,
        "first_name": name.first,
        "full_name": full_name(incoming.message, table.get("titles", {}), words),
        "formal_name": name.formal,
        "order": _order(incoming),
        "problem": next((t for t in turned if t), ""),
        "trouble": shortened(troubles[0]) if troubles else "",
        "complaint": case.complaint,
        "repeated": case.repeated,
        "wish": case.wish,
        "wish_words": shortened(case.wished.of(text)) if case.wished else "",
        "asks": [
            {"slot": f"answer_{n}", "kind": kind, "words": shortened(span.of(text))}
            for n, (kind, span) in enumerate(others, 1)
        ],
    }


def _whole(incoming: Incoming) -> list[Ask]:
    """The asks; one that is cut off from the next ("Could you also | tell me …") taken together with it."""
    made: list[Ask] = []
    for ask in incoming.asks:
        cut_off = made and len(made[-1].span.of(incoming.message.text).split()) < 3
        if cut_off and 0 <= ask.span.start - made[-1].span.end <= CLOSE:
            ask = Ask(ask.kind, Span(made.pop().span.start, ask.span.end))
        made.append(ask)
    return made


def _troubles(incoming: Incoming) -> list[str]:
    """What went wrong in the customer's words: their concerns, else the sentences that name most trouble."""
    text, asks = incoming.message.text, incoming.asks
    concerns = [a.span for a in asks if a.kind == "concern"]
    told = []
    for s in incoming.sentences:
        named = {c.name for c in s.cues if c.name in TROUBLE}
        if s.zone == "body" and (SAID in named or len(named) > 1) and not any(a.span.meets(s.span) for a in asks):
            told.append((-len(named), s.span))
    return [span.of(text) for span in concerns or [span for _, span in sorted(told)]]


def _order(incoming: Incoming) -> str:
    """The order number, where exactly one is named: with two, nobody knows which is meant."""
    named = {f.value: f.span.of(incoming.message.text) or f.value for f in incoming.facts if f.kind == "order"}
    return next(iter(named.values())) if len(named) == 1 else ""


@lru_cache(maxsize=8)
def _table(code: str) -> Mapping[str, Any]:
    path = os.path.join(shipped("templates"), code, "_turn.yaml")
    if not os.path.isfile(path):
        return {}
    made: Mapping[str, Any] = compiled(f"turn-{code}", [path], lambda: parse_yaml(read_text(path), path).plain())
    return made
