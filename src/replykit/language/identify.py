"""Which language a text is in: letter sequences (eldc) and telltale words together."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from replykit.language.pack import languages
from replykit.language.telltales import telltales

ENOUGH = 2000  # characters that tell as much as a whole mail
WORDS = 150  # words looked at
OURS = 0.1  # what a language with rules is ahead of its neighbours: Danish and Norwegian share most short sentences

_NOISE = re.compile(r"[\d_@]|://|^www\.")  # in links, addresses, order numbers, file names
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NORWEGIAN = {"no": "nb", "nn": "nb"}


def identify(text: str, *, default: str = "en") -> str:
    """The ISO 639-1 code of the text's language (Norwegian is `nb`); `default` where nothing tells."""
    chunks = text[: 2 * ENOUGH].split()
    words = _WORD.findall(" ".join(c for c in chunks if not _NOISE.search(c))[:ENOUGH])[:WORDS]
    if not words:
        return default
    scores = _by_letters(" ".join(words)) or _by_script("".join(words))
    votes = telltales().votes(words)
    if not votes and _names_only(words, scores):
        return default
    total = {
        code: scores.get(code, 0.0) + votes.get(code, 0.0) / len(words) + (OURS if code in languages() else 0.0)
        for code in {*scores, *votes}
    }
    return min(total, key=lambda code: (-total[code], code), default=default)


def _names_only(words: list[str], scores: dict[str, float]) -> bool:
    """Whether the words look like names, codes or a single unknown word: no ground to judge a language on."""
    if any(word[0] > "\u024f" for word in words):  # beyond Latin, the script tells
        return False
    return len(words) == 1 or max(scores.values(), default=0.0) < 0.5 or all(word[0].isupper() for word in words)


def _by_letters(text: str) -> dict[str, float]:
    """Scores from 0 to 1 by eldc's letter sequences, empty where it is not installed."""
    engine = _engine()
    if engine is None:
        return {}
    found = engine.detect_details(text.lower() if text.isupper() else text).scores
    return {_NORWEGIAN.get(code, code): score for code, score in found.items() if code != "und"}


@lru_cache(maxsize=1)
def _engine() -> Any:
    try:
        import eldc
    except ImportError:  # no wheel for this Python or platform
        return None
    eldc.init()
    own = eldc.instance()  # settings of another user of eldc in this process do not reach it
    own.set_scores(6)
    return own


def _by_script(letters: str) -> dict[str, float]:
    """By the script alone, where no Latin letters are."""
    for code, ranges in telltales().scripts:
        share = len(re.findall(f"[{ranges}]", letters)) / len(letters)
        if share > 0.3:
            return {code: share}
    return {}
