"""Money that was wrongly taken, or spent because of the company, and is not returned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from replykit.rules import Case, Hit, Related, Rule, missing_at

GIFTS = frozenset({"gift", "offer"})  # what such a sentence pays is no money back


def not_returned(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """An empty hit where the customer asks for money of theirs and no sentence of the reply returns or refuses it."""
    incoming = case.reading.incoming
    if incoming is None:
        return
    owed = case.customer(rule, "owed")
    told = [s for s in case.phrases(rule, "returned") if not GIFTS & set(case.sentences[s.sentence].acts)]
    if owed and not told:
        yield Hit(missing_at(case), {"theirs": owed[0].of(incoming.message.text)},
                  related=(Related("incoming", owed[0]),))  # fmt: skip
