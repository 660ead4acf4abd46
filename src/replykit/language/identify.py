"""Which language a text is in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from replykit.language.pack import language, languages
from replykit.language.tokens import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def identify(text: str, *, default: str = "en") -> str:
    """The ISO 639-1 code of the text's language (Norwegian is `nb`); `default` where nothing tells."""
    words = _WORD.findall(text)
    if not words:
        return default
    sure = _by_letters(" ".join(words))
    return sure or _by_vote(words) or default


def _by_letters(text: str) -> str | None:
    """By eldc's letter sequences, where it is installed."""
    engine = _engine()
    if engine is None:
        return None
    code = engine.detect(text)
    return {"no": "nb", "nn": "nb"}.get(code, code) if code and code != "und" else None


@lru_cache(maxsize=1)
def _engine() -> Any:
    try:
        import eldc
    except ImportError:  # no wheel for this Python or platform
        return None
    eldc.init()
    return eldc


def _by_vote(words: list[str]) -> str | None:
    """By how many of the words are stop words of each language."""
    votes = {code: sum(fold(w, code) in language(code).stop_words for w in words) for code in languages()}
    best = max(votes, key=lambda c: (votes[c], c), default=None)
    return best if best and votes[best] else None
