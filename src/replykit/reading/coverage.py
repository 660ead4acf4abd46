"""Whether the reply deals with each ask. (Being built.)"""

from __future__ import annotations

from typing import Literal

from replykit.reading.values import Coverage, Incoming, Sentence, Thread


def cover(
    incoming: Incoming | None, sentences: tuple[Sentence, ...], thread: Thread, tier: str
) -> tuple[tuple[Coverage, ...], Literal["lexical", "semantic"]]:
    """One Coverage for each ask, in order, and the tier that judged."""
    asks = incoming.asks if incoming else ()
    return tuple(Coverage(a, "answered", False, 0.5, ()) for a in asks), "lexical"
