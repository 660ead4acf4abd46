"""Many phrases matched at once: a trie over tokens, kept as plain data.

A phrase is written as people write it, with a few signs:

    as I (said|wrote) [before]    one of, optional
    apolog*   *masını             a word that begins or ends so
    you ... have   you ...2 have  up to four (or that many) words between
    <number>   <word>             a token with a digit; any word
    <negation>                    any phrase of the language's list of that name
    ^ however    thanks $         at the start, at the end of the sentence (marks aside)
    , ? ! : …                     marks stand for themselves; a hyphen inside a word counts as a space
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from replykit.language.phrase_graph import ACCEPT, ANY, END, NUMBER, PREFIX, START, SUFFIX, WORD, graft, link, worded
from replykit.language.phrase_signs import BadPhrase, parse
from replykit.language.tokens import Tokens
from replykit.text import frozen


@frozen
class Match:
    """Phrase number `phrase` matched the tokens `first` up to, not including, `last`."""

    phrase: int
    first: int
    last: int


@frozen
class Phrases:
    """A set of phrases, ready to match. `trie` is plain data (nested dicts, lists and strings)."""

    trie: dict[str, Any]

    @staticmethod
    def build(
        phrases: Iterable[str],
        language: str,
        *,
        lists: Mapping[str, Sequence[str]] | None = None,
        clitics: Sequence[str] = (),
        plain: Callable[[str], str] | None = None,
    ) -> Phrases:
        """Compile phrases, numbered in order; `plain` adds each a second spelling (Turkish without diacritics).

        Raises BadPhrase.
        """
        trie: dict[str, Any] = {}
        for number, phrase in enumerate(phrases):
            add(trie, phrase, number, language, lists=lists or {}, clitics=clitics, plain=plain)
        return Phrases(trie)

    def find(self, tokens: Tokens) -> list[Match]:
        """The longest match of each phrase from each token on, in the order of the text.

        `tokens` are those of one sentence: `^` and `$` mean its start and end.
        """
        keys = tokens.keys
        found: list[Match] = []
        if not keys:
            return found
        first_word = next((i for i, k in enumerate(keys) if k[0].isalnum()), 0)
        last_word = next((i for i in range(len(keys) - 1, -1, -1) if keys[i][0].isalnum()), -1)
        root = self.trie
        at_start = root.get(START)
        for i in range(len(keys)):
            best: dict[int, int] = {}
            _walk(root, keys, i, last_word, best)
            if at_start is not None and i == first_word:
                _walk(at_start, keys, i, last_word, best)
            found += [Match(phrase, i, last) for phrase, last in sorted(best.items())]
        return found


def add(
    trie: dict[str, Any],
    phrase: str,
    number: int,
    language: str,
    *,
    lists: Mapping[str, Sequence[str]],
    clitics: Sequence[str] = (),
    plain: Callable[[str], str] | None = None,
) -> None:
    """Put one phrase into a trie under its number; raises BadPhrase and leaves the trie as it was."""
    graph = worded(link(parse(phrase, language, lists=lists, clitics=clitics), {ACCEPT: [number]}, plain))
    if not graph:
        raise BadPhrase("a phrase needs a word", 0)
    graft(trie, graph)


def _walk(node: dict[str, Any], keys: tuple[str, ...], i: int, last_word: int, best: dict[int, int]) -> None:
    accept = node.get(ACCEPT)
    if accept is not None:
        for phrase in accept:
            if best.get(phrase, -1) < i:
                best[phrase] = i
    end = node.get(END)
    if end is not None and i > last_word:
        _walk(end, keys, i, last_word, best)
    if i >= len(keys):
        return
    key = keys[i]
    child = node.get(key)
    if child is not None:
        _walk(child, keys, i + 1, last_word, best)
    branches = node.get(PREFIX)
    if branches is not None:
        for n in range(1, len(key) + 1):  # not one try a phrase, but one a letter
            child = branches.get(key[:n])
            if child is not None:
                _walk(child, keys, i + 1, last_word, best)
    branches = node.get(SUFFIX)
    if branches is not None:
        for n in range(len(key)):
            child = branches.get(key[n:])
            if child is not None:
                _walk(child, keys, i + 1, last_word, best)
    child = node.get(ANY)
    if child is not None:
        _walk(child, keys, i + 1, last_word, best)
    child = node.get(WORD)
    if child is not None and key[0].isalpha():
        _walk(child, keys, i + 1, last_word, best)
    child = node.get(NUMBER)
    if child is not None and key[0].isdigit():
        _walk(child, keys, i + 1, last_word, best)
