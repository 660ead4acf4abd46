"""Slots of a scaffold that an ask's answer will go into: marked, so not forgotten."""

from __future__ import annotations

import re
from collections.abc import Sequence

from replykit.language import Language
from replykit.reading.values import Coverage
from replykit.text import Span, replace

_SLOT = re.compile(r"\{\{(?P<words>[^{}\n]{1,300})\}\}")
_LEAST = 3  # words in a row that a slot must repeat of an ask, or all of them


def with_slots(coverage: tuple[Coverage, ...], incoming: str, draft: str, words: Language) -> tuple[Coverage, ...]:
    """An ask whose words an open slot of the draft repeats counts as answered there, though not surely.

    The slot itself is a finding of its own, and a graver one; two for one gap would be one too many.
    """
    slots = [(Span(*m.span()), _asked(m.group("words"), words)) for m in _SLOT.finditer(draft)]
    return tuple(_with_slot(c, incoming, slots, words) for c in coverage) if slots else coverage


def _with_slot(
    cover: Coverage, incoming: str, slots: Sequence[tuple[Span, tuple[str, ...]]], words: Language
) -> Coverage:
    ask = _words(cover.ask.span.of(incoming), words)
    for span, keys in slots:
        if (len(keys) >= min(_LEAST, len(ask)) and _holds(ask, keys)) or (len(ask) > 1 and _holds(keys, ask)):
            return replace(cover, status="answered", sure=False, score=max(cover.score, 0.5), answer=(span,))
    return cover


def _asked(slot: str, words: Language) -> tuple[str, ...]:
    """The customer's words in a slot: what stands behind its last colon."""
    return _words(slot.rsplit(": ", 1)[-1].rstrip(" …"), words)


def _words(text: str, words: Language) -> tuple[str, ...]:
    return tuple(k for k in words.tokens(text).keys if k[0].isalnum())


def _holds(ask: tuple[str, ...], keys: tuple[str, ...]) -> bool:
    return any(ask[i : i + len(keys)] == keys for i in range(len(ask) - len(keys) + 1))
