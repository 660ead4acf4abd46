"""How alike two stretches of text are by their letters and words: no model, well under a millisecond."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import sqrt

from replykit.language import Language, stem
from replykit.text import frozen

SHORT = 3  # letter sequences of three to five letters
LONG = 5
MOST = 40  # letters of one word that are looked at


@frozen
class Bag:
    """The topic words of a text as stems, the letter sequences in them, and its numbers."""

    stems: frozenset[str]
    grams: frozenset[str]
    numbers: frozenset[str]


def bag(words: Sequence[str], language: Language) -> Bag:
    """What the folded `words` are about; stop words and marks are left out."""
    topic = [w for w in words if w[0].isalpha() and len(w) > 1 and w not in language.stop_words]
    grams: set[str] = set()
    for word in topic:
        grams.update(_grams(word))
    stems = frozenset(stem(w, language) for w in topic)
    return Bag(stems, frozenset(grams), frozenset(w for w in words if w[0].isdigit()))


def union(bags: Sequence[Bag]) -> Bag:
    """What several texts are about together."""
    return Bag(
        frozenset().union(*(b.stems for b in bags)),
        frozenset().union(*(b.grams for b in bags)),
        frozenset().union(*(b.numbers for b in bags)),
    )


def alike(a: Bag, b: Bag) -> float:
    """Cosine of the two sets of letter sequences, 0 to 1."""
    return len(a.grams & b.grams) / sqrt(len(a.grams) * len(b.grams)) if a.grams and b.grams else 0.0


def shared(a: Bag, b: Bag) -> float:
    """The share of the stems of `a` that stand in `b`, 0 to 1."""
    return len(a.stems & b.stems) / len(a.stems) if a.stems else 0.0


def same_numbers(a: Bag, b: Bag) -> float:
    """The share of the numbers of `a` that stand in `b`, 0 to 1."""
    return len(a.numbers & b.numbers) / len(a.numbers) if a.numbers else 0.0


@lru_cache(maxsize=8192)
def _grams(word: str) -> tuple[str, ...]:
    edged = f"^{word[:MOST]}$"
    return tuple({edged[i : i + n] for n in range(SHORT, LONG + 1) for i in range(len(edged) - n + 1)})
