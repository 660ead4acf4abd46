"""Whether the reply goes to who wrote."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from replykit.rules import Case, Hit, Rule
from replykit.text import Span


def wrong_recipient(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """An empty hit at the head of a reply that is addressed, and not to the sender or where answers should go."""
    reading = case.reading
    if reading.incoming is None:
        return
    theirs = reading.incoming.message.headers
    known = {a.address.lower() for a in (theirs.sender, theirs.reply_to) if a is not None and a.address}
    headers = reading.draft.message.headers
    to = [a.address.lower() for a in (*headers.to, *headers.cc) if a.address]
    if known and to and not known & set(to):
        yield Hit(Span(0, 0), {"to": to[0], "customer": min(known)})
