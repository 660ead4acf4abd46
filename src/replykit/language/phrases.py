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

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from replykit.language.tokens import Tokens, fold
from replykit.text import frozen

GAP = 4
LIMIT = 10_000  # ways to read one phrase; more is a mistake

# a node: {key: node} for plain tokens, and under these keys:
ACCEPT, PREFIX, SUFFIX, ANY, WORD, NUMBER, START, END = "\0a", "\0p", "\0s", "\0*", "\0w", "\0n", "\0^", "\0$"


@frozen
class Match:
    """Phrase number `phrase` matched the tokens `first` up to, not including, `last`."""

    phrase: int
    first: int
    last: int


class BadPhrase(ValueError):
    """A phrase that cannot be read; `at` is the offset of the mistake in it."""

    def __init__(self, what: str, at: int) -> None:
        super().__init__(what)
        self.at = at


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
    for way in expand(phrase, language, lists=lists, clitics=clitics):
        _add(trie, way, number)
        if plain is not None and not all(key.isascii() for _, key in way):
            other = tuple((kind, plain(key)) for kind, key in way)
            if other != way:
                _add(trie, other, number)


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


def _add(trie: dict[str, Any], way: tuple[tuple[str, str], ...], number: int) -> None:
    node = trie
    for kind, key in way:
        if kind in (PREFIX, SUFFIX):
            node = node.setdefault(kind, {}).setdefault(key, {})
        else:
            node = node.setdefault(key if kind == "" else kind, {})
    accept = node.setdefault(ACCEPT, [])
    if number not in accept:
        accept.append(number)


_PIECE = re.compile(
    r"\s+|\.\.\.\d*|…\d*|<[\w-]+>|[()\[\]|^$]|\*?\d+(?:[.,:/]\d+)*\*?|\*?[^\W\d_]+(?:['’][^\W\d_]*)*\*?|[^\w\s]"
)
Way = tuple[tuple[str, str], ...]


def expand(phrase: str, language: str, *, lists: Mapping[str, Sequence[str]], clitics: Sequence[str] = ()) -> list[Way]:
    """Every way to read a phrase, each a row of (kind, key); kind "" is a plain token. Raises BadPhrase."""
    pieces = [(m.group(), m.start()) for m in _PIECE.finditer(_parted(phrase)) if not m.group().isspace()]
    ways, rest = _choice(pieces, 0, language, lists, clitics)
    if rest < len(pieces):
        raise BadPhrase(f"{pieces[rest][0]!r} closes nothing", pieces[rest][1])
    ways = [w for w in dict.fromkeys(ways) if any(kind not in {ANY, START, END} for kind, _ in w)]
    if not ways:
        raise BadPhrase("a phrase needs a word", 0)
    return ways


def _parted(phrase: str) -> str:
    return re.sub(r"(?<=\w)[-‐‑](?=[\w(\[])", " ", phrase)


_Pieces = list[tuple[str, int]]


def _choice(
    pieces: _Pieces, at: int, language: str, lists: Mapping[str, Sequence[str]], clitics: Sequence[str]
) -> tuple[list[Way], int]:
    ways, at = _row(pieces, at, language, lists, clitics)
    while at < len(pieces) and pieces[at][0] == "|":
        more, at = _row(pieces, at + 1, language, lists, clitics)
        ways = ways + more
    return ways, at


def _row(
    pieces: _Pieces, at: int, language: str, lists: Mapping[str, Sequence[str]], clitics: Sequence[str]
) -> tuple[list[Way], int]:
    ways: list[Way] = [()]
    while at < len(pieces) and pieces[at][0] not in {"|", ")", "]"}:
        piece, where = pieces[at]
        if piece in {"(", "["}:
            options, at = _choice(pieces, at + 1, language, lists, clitics)
            if at >= len(pieces) or pieces[at][0] != {"(": ")", "[": "]"}[piece]:
                raise BadPhrase(f"{piece!r} is not closed", where)
            options = [*options, ()] if piece == "[" else options
        else:
            options = _atom(piece, where, language, lists, clitics)
        ways = [w + o for w in ways for o in options]
        if len(ways) > LIMIT:
            raise BadPhrase(f"more than {LIMIT} ways to read this phrase", where)
        at += 1
    return ways, at


def _atom(
    piece: str, where: int, language: str, lists: Mapping[str, Sequence[str]], clitics: Sequence[str]
) -> list[Way]:
    if piece.startswith(("...", "…")):
        most = int(piece.lstrip(".…") or GAP)
        return [((ANY, ""),) * n for n in range(most + 1)]
    if piece == "^":
        return [((START, ""),)]
    if piece == "$":
        return [((END, ""),)]
    if piece == "<word>":
        return [((WORD, ""),)]
    if piece == "<number>":
        return [((NUMBER, ""),)]
    if piece.startswith("<") and len(piece) > 1:
        name = piece[1:-1]
        if name not in lists:
            raise BadPhrase(f"no list is called {name!r}", where)
        others = {k: v for k, v in lists.items() if k != name}
        return [w for p in lists[name] for w in expand(p, language, lists=others, clitics=clitics)]
    key = fold(piece, language)
    if len(key) > 2 and key.startswith("*") and key.endswith("*"):
        raise BadPhrase("a star stands at one end of a word", where)
    if key.startswith("*") and len(key) > 1:
        return [((SUFFIX, key[1:]),)]
    if key.endswith("*") and len(key) > 1:
        return [_elided(key[:-1], clitics, (PREFIX,))]
    return [_elided(key, clitics, ("",))]


def _elided(key: str, clitics: Sequence[str], kind: tuple[str]) -> Way:
    """French "l'article" as the two tokens that the text has."""
    way: Way = ()
    cut = key.find("'") + 1
    while cut and key[:cut] in clitics:
        way += (("", key[:cut]),)
        key = key[cut:]
        cut = key.find("'") + 1
    return (*way, (kind[0], key)) if key else way
