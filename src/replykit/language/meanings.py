"""What words mean by a language's tables: a month, a currency, a title; found in one pass over the tokens.

A table maps values to the words that stand for them. The words are plain text ("n° de commande"), matched as the
tokens they are made of; a last word that ends in `*` matches every word that begins so. The value `none` shadows: its
words mean nothing in that table ("guten Morgen" is no tomorrow).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from replykit.language.tokens import Tokens, fold, tokenize

SHADOW = "none"
HEAD = 3  # letters that a word with a star is looked up by


class Meaning(NamedTuple):
    """The words at `start` to `end` of the text stand for `value` of `table`."""

    table: str
    value: str
    start: int
    end: int


def index(
    tables: Mapping[str, Mapping[str, Sequence[str]]],
    language: str,
    *,
    clitics: Sequence[str] = (),
    plain: Callable[[str], str] | None = None,
) -> dict[str, Any]:
    """The tables as plain data: first token (or the head of a starred one) to what may follow and what it means."""
    exact: dict[str, list[tuple[tuple[str, ...], bool, str, str]]] = {}
    starred: dict[str, list[tuple[tuple[str, ...], bool, str, str]]] = {}
    for table, values in tables.items():
        for value, phrases in values.items():
            for phrase in phrases:
                star = phrase.endswith("*")
                keys = tokenize(phrase.removesuffix("*"), language, clitics=clitics).keys
                spellings = {keys, tuple(map(plain, keys))} if plain else {keys}
                for way in sorted(spellings):
                    if len(way) == 1 and star:
                        starred.setdefault(way[0][:HEAD], []).append((way, star, table, value))
                    elif way:
                        exact.setdefault(way[0], []).append((way, star, table, value))
    for entries in (*exact.values(), *starred.values()):
        entries.sort(key=lambda e: (-len(e[0]), -len(e[0][-1]), e[2], e[3]))
    return {"exact": exact, "starred": starred}


def find(tokens: Tokens, made: Mapping[str, Any]) -> list[Meaning]:
    """Each table's longest words from left to right, apart from each other; shadows are left out."""
    exact, starred = made.get("exact", {}), made.get("starred") or None
    keys, starts, ends = tokens.keys, tokens.starts, tokens.ends
    found: list[Meaning] = []
    free: dict[str, int] = {}  # table: the first token its words have not used yet
    for i, key in enumerate(keys):
        entries = exact.get(key)
        if entries is None and "'" in key:  # an ending after an apostrophe: "Mayıs'ta", "Monday's"
            entries = exact.get(key[: key.index("'")])
            if entries is not None:
                entries = [e for e in entries if len(e[0]) == 1]
        if starred is not None and (more := starred.get(key[:HEAD])) is not None:
            entries = [*(entries or ()), *(e for e in more if key.startswith(e[0][0]))]
        if entries is None:
            continue
        for way, star, table, value in entries:
            if free.get(table, 0) > i:
                continue
            size = len(way)
            if size > 1 and not _follows(keys, i, way, star):
                continue
            free[table] = i + size
            if value != SHADOW:
                found.append(Meaning(table, value, starts[i], ends[i + size - 1]))
    return found


def meanings(word: str, table: str, made: Mapping[str, Any], language: str) -> tuple[str, ...]:
    """What one whole word means in one table."""
    key = fold(word, language)
    entries = made.get("exact", {}).get(key, ())
    return tuple(value for way, _, name, value in entries if len(way) == 1 and name == table)


def _follows(keys: tuple[str, ...], i: int, way: tuple[str, ...], star: bool) -> bool:
    last = i + len(way) - 1
    if last >= len(keys) or keys[i + 1 : last] != way[1:-1]:
        return False
    end, wanted = keys[last], way[-1]
    return end == wanted or (star and end.startswith(wanted)) or end.startswith(wanted + "'")
