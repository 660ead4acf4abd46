"""What a reply commits to, and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from replykit.reading.facts_due import due
from replykit.reading.values import Fact, Promise, Sentence, Thread
from replykit.text import Span

_WHOLE = re.compile(r"\d{4}-\d\d-\d\d")


def find_promises(sentences: tuple[Sentence, ...], facts: Sequence[Fact], thread: Thread) -> tuple[Promise, ...]:
    """Sentences that commit to something, in order; `due` is the day they name, counted from when the reply goes."""
    now = thread.now or thread.draft.headers.date
    return tuple(Promise(s.span, _due(s.span, facts, now)) for s in sentences if _commits(s))


def _commits(sentence: Sentence) -> bool:
    acts = set(sentence.acts)
    return "commitment" in acts and sentence.zone != "greeting" and not acts & {"invitation", "question", "empathy"}


def _due(span: Span, facts: Sequence[Fact], now: datetime | None) -> str | None:
    """The last day that the sentence names: of "posted today, with you by Friday" the Friday counts.

    Where nobody knows when the reply goes, only a whole date is a day.
    """
    named = [f for f in facts if f.kind in ("date", "duration") and span.holds(f.span)]
    if now is None:
        return max((f.value for f in named if _WHOLE.fullmatch(f.value)), default=None)
    days = [due(f, now) for f in named]
    return max((d for d in days if d and d >= now.date().isoformat()), default=None)
