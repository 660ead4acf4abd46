"""What a language is to replykit: the contents of `rules/<code>/_language.yaml`, compiled."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from replykit.files import Node, compiled, parse_yaml, read_text, shipped
from replykit.language.compact import compact
from replykit.language.meanings import Meaning, find, index, meanings
from replykit.language.phrase_signs import BadPhrase
from replykit.language.phrases import Phrases, add
from replykit.language.tokens import Tokens, tokenize
from replykit.text import Span, field, frozen

FILE = "_language.yaml"
SERVED_BY = {"no": "nb", "nn": "nb"}  # Nynorsk words stand in the Norwegian lists
KEYS = {
    "name": "the language's own name",
    "stemmer": "a Snowball stemmer's name",
    "abbreviations": "words whose full stop ends no sentence",
    "ordinal_stop": "true where '3. mai' is an ordinal",
    "clitics": "elided words that are tokens of their own, apostrophe included",
    "plain": "letters and what they become when typed without diacritics",
    "stop_words": "words that carry no topic; they also tell the language apart",
    "months": "month names",
    "lists": "phrase lists by name: what the reading looks for, and what rules can use as <name>",
    "patterns": "regular expressions by name, for shapes that are no phrases",
    "tables": "words by what they mean: table, value, words (language/meanings.py)",
    "numbers": "how numbers are written: decimal and group marks, the order of a date, the currency of bare prices",
}


@frozen
class Cue:
    """A phrase of the list `name` stands at tokens `first` up to, not including, `last`."""

    name: str
    first: int
    last: int


@frozen(eq=False)
class Language:
    """One language's words. `code` is ISO 639-1; `owners[i]` is the list that phrase number i belongs to."""

    code: str
    name: str
    stemmer: str | None
    abbreviations: frozenset[str]
    ordinal_stop: bool
    clitics: tuple[str, ...]
    stop_words: frozenset[str]
    months: frozenset[str]
    lists: Mapping[str, tuple[str, ...]]
    patterns: Mapping[str, tuple[str, ...]]
    phrases: Phrases
    owners: tuple[str, ...]
    meant: Mapping[str, Any]
    numbers: Mapping[str, str]
    plain: Mapping[int, str] = field(factory=dict)

    def typed(self, word: str) -> str:
        """The word as those type it who leave diacritics out."""
        return word if word.isascii() else word.translate(self.plain)

    def tokens(self, text: str, span: Span | None = None) -> Tokens:
        """The tokens of `text`, or of `span` in it."""
        return tokenize(text, self.code, clitics=self.clitics, span=span)

    def cues(self, tokens: Tokens) -> tuple[Cue, ...]:
        """Every phrase of every list in the tokens of one sentence: each list's longest from each token on."""
        best: dict[tuple[str, int], int] = {}
        for match in self.phrases.find(tokens):
            key = self.owners[match.phrase], match.first
            best[key] = max(best.get(key, 0), match.last)
        return tuple(
            Cue(name, first, last)
            for (name, first), last in sorted(best.items(), key=lambda b: (b[0][1], b[1], b[0][0]))
        )

    def meanings(self, tokens: Tokens) -> list[Meaning]:
        """What the words stand for by the language's tables, in order."""
        return find(tokens, self.meant)

    def means(self, word: str, table: str) -> tuple[str, ...]:
        """What one word stands for in one table."""
        return meanings(word, table, self.meant, self.code)

    def pattern(self, name: str) -> re.Pattern[str] | None:
        """The regular expressions of that name as one, or None."""
        return _pattern(self.patterns[name]) if self.patterns.get(name) else None


@lru_cache(maxsize=256)
def _pattern(alternatives: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{a})" for a in alternatives), re.IGNORECASE)


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The codes of the languages that have a `_language.yaml`, sorted."""
    root = shipped("rules")
    return tuple(sorted(d for d in os.listdir(root) if os.path.isfile(os.path.join(root, d, FILE))))


@lru_cache(maxsize=32)
def language(code: str) -> Language:
    """The language of that code; one without words of its own where replykit has no file for it.

    Its words stand in `rules/<code>/_language.yaml` and, by topic, in further `_*.yaml` files beside it.
    """
    folder = os.path.join(shipped("rules"), SERVED_BY.get(code, code))
    if not os.path.isfile(os.path.join(folder, FILE)):
        return _made(code, _empty(code))
    files = [os.path.join(folder, f) for f in sorted(os.listdir(folder)) if f.startswith("_") and f.endswith(".yaml")]
    # the compiler's own files are sources too: a change in them must not meet data of the former one
    here = os.path.dirname(os.path.abspath(__file__))
    own = [os.path.join(here, f) for f in sorted(os.listdir(here)) if f.endswith(".py")]
    return _made(code, compiled(f"language-{code}", [*files, *own], lambda: _build(code, files)))


def _made(code: str, data: dict[str, Any]) -> Language:
    return Language(
        code=code,
        name=data["name"],
        stemmer=data["stemmer"],
        abbreviations=frozenset(data["abbreviations"]),
        ordinal_stop=data["ordinal_stop"],
        clitics=tuple(data["clitics"]),
        stop_words=frozenset(data["stop_words"]),
        months=frozenset(data["months"]),
        lists=data["lists"],
        patterns=data["patterns"],
        phrases=Phrases(data["trie"]),
        owners=tuple(data["owners"]),
        meant=data["meant"],
        numbers=data["numbers"],
        plain=str.maketrans(data["plain"]),
    )


def _empty(code: str) -> dict[str, Any]:
    blank: dict[str, Any] = dict.fromkeys(("abbreviations", "clitics", "stop_words", "months", "owners"), ())
    return blank | {
        "name": code,
        "stemmer": None,
        "ordinal_stop": False,
        "lists": {},
        "patterns": {},
        "trie": {},
        "meant": {},
        "numbers": {},
        "plain": {},
    }


def _build(code: str, files: list[str]) -> dict[str, Any]:
    """Read and check a language's files; UserError with the place of a mistake."""
    data = _empty(code)
    lists: dict[str, list[Node]] = {}
    tables: dict[str, dict[str, list[str]]] = {}
    plain: dict[int, str] | None = None
    for path in files:
        for key, node in parse_yaml(read_text(path), path).items():
            match key:
                case "lists":
                    for name, entry in node.items():
                        lists.setdefault(name, []).extend(entry)
                case "tables":
                    for name, entry in node.items():
                        for value, listed in entry.items():
                            tables.setdefault(name, {}).setdefault(value, []).extend(map(str, listed.plain()))
                case "patterns":
                    for name, entry in node.items():
                        data["patterns"][name] = (*data["patterns"].get(name, ()), *map(_checked, entry))
                case "plain":
                    data["plain"] = node.plain()
                    plain = str.maketrans(data["plain"])
                case _ if key in KEYS:
                    data[key] = node.plain()
                case _:
                    node.fail(f"a language file has no {key!r}", help=f"it has: {', '.join(KEYS)}", at_key=True)
    data["lists"] = {name: tuple(str(item.value) for item in items) for name, items in lists.items()}
    spell = (lambda s: s.translate(plain)) if plain else None
    data["meant"] = index(tables, code, clitics=data["clitics"], plain=spell)
    data["owners"] = []
    for name, items in lists.items():
        for item in items:
            _add(data["trie"], item, code, data["lists"], data["clitics"], spell, len(data["owners"]))
            data["owners"].append(name)
    data["trie"] = compact(data["trie"])
    return data


def _add(trie: dict[str, Any], item: Node, code: str, lists: Any, clitics: Any, plain: Any, number: int) -> None:
    try:
        add(
            trie,
            str(item.value),
            number,
            code,
            lists=lists,
            clitics=clitics,
            plain=plain,
        )
    except BadPhrase as e:
        item.fail(str(e), inside=Span(e.at, e.at + 1))


def _checked(item: Node) -> str:
    try:
        re.compile(str(item.value))
    except re.error as e:
        item.fail(f"not a regular expression: {e}", inside=Span(e.pos or 0, (e.pos or 0) + 1))
    return str(item.value)
