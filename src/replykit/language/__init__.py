"""The words and sentences of each language: what stands in its `_language.yaml`, made ready for matching."""

from __future__ import annotations

from replykit.language.compact import compact
from replykit.language.identify import identify
from replykit.language.meanings import Meaning
from replykit.language.pack import Cue, Language, language, languages
from replykit.language.phrases import Match, Phrases
from replykit.language.sentences import sentences
from replykit.language.stems import stem
from replykit.language.tokens import Tokens, fold, tokenize

__all__ = [
    "Cue",
    "Language",
    "Match",
    "Meaning",
    "Phrases",
    "Tokens",
    "compact",
    "fold",
    "identify",
    "language",
    "languages",
    "sentences",
    "stem",
    "tokenize",
]
