"""Word stems, from the Snowball stemmers."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from replykit.language.pack import Language


def stem(word: str, language: Language) -> str:
    """The stem of a folded word; the word itself where the language has no stemmer."""
    return str(_stemmer(language.stemmer).stemWord(word)) if language.stemmer else word


@lru_cache(maxsize=16)
def _stemmer(name: str) -> Any:
    import Stemmer

    return Stemmer.Stemmer(name)
