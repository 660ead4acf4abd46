"""Words, letters and scripts that tell languages apart, from `rules/_languages.yaml` and every `_language.yaml`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from replykit.files import compiled, parse_yaml, read_text, shipped
from replykit.language import pack
from replykit.language.tokens import fold
from replykit.text import frozen

FILE = "_languages.yaml"


@frozen
class Telltales:
    """`words[w]` are the languages that have the folded word w; `letters[c]` those that have the letter;
    `scripts` are the languages that a script alone tells, with the inside of a regular expression's set.
    """

    words: Mapping[str, tuple[str, ...]]
    letters: Mapping[str, tuple[str, ...]]
    scripts: tuple[tuple[str, str], ...]

    def votes(self, words: Iterable[str]) -> dict[str, float]:
        """For each language how many of the words are its own, a word of several languages counting in parts."""
        votes: dict[str, float] = {}
        for word in words:
            for code, weight in self._vote(word):
                votes[code] = votes.get(code, 0.0) + weight
        return votes

    def _vote(self, word: str) -> Iterator[tuple[str, float]]:
        plain = fold(word, "en")
        codes = self.words.get(plain, ())
        if not codes and "'" in plain:  # an elided article before any word: l'heure
            codes = self.words.get(plain[: plain.find("'") + 1], ())
        if not codes and ("I" in word or "İ" in word or "ı" in word):
            codes = self.words.get(fold(word, "tr"), ())
        yield from ((code, 1.0 / len(codes)) for code in codes)
        if not plain.isascii():
            for letter in set(plain):
                shared = self.letters.get(letter, ())
                yield from ((code, 0.3 / len(shared)) for code in shared)


@lru_cache(maxsize=1)
def telltales() -> Telltales:
    """The words of every language that replykit can tell apart by itself."""
    root = shipped("rules")
    packs = [os.path.join(root, code, pack.FILE) for code in pack.languages()]
    data = compiled("telltales", [os.path.join(root, FILE), *packs, __file__], lambda: _build(root))
    return Telltales(data["words"], data["letters"], data["scripts"])


def _build(root: str) -> dict[str, Any]:
    path = os.path.join(root, FILE)
    node = parse_yaml(read_text(path), path).plain()
    words: dict[str, set[str]] = {}
    for code, more in node["words"].items():
        own = _basics(root, code)
        plain = str.maketrans(own.get("plain", {}))
        for word in {*more, *own.get("stop_words", ()), *own.get("months", ())}:
            for spelling in (fold(word, code), fold(word, code).translate(plain)):
                words.setdefault(spelling, set()).add(code)
    letters: dict[str, set[str]] = {}
    for code, marked in node["letters"].items():
        for letter in marked:
            letters.setdefault(letter, set()).add(code)
    return {
        "words": {word: tuple(sorted(codes)) for word, codes in sorted(words.items())},
        "letters": {letter: tuple(sorted(codes)) for letter, codes in sorted(letters.items())},
        "scripts": tuple(node["scripts"].items()),
    }


def _basics(root: str, code: str) -> dict[str, Any]:
    """What a language's own file holds, without the phrases beside it, which take long to compile."""
    path = os.path.join(root, code, pack.FILE)
    return dict(parse_yaml(read_text(path), path).plain()) if os.path.isfile(path) else {}
