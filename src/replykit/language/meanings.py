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
STARRED = "*"
HEAD = 3  # letters that a word with a star is looked up by


Entry = tuple[tuple[str, ...], bool, str, str]


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
    """The tables as plain data: what single words mean, what rows of words by their first two, what starred heads.

    An entry is (words, whether the last is starred, table, value); the longest of a place come first.
    """
    single: dict[str, list[Entry]] = {}
    rows: dict[str, dict[str, list[Entry]]] = {}
    starred: dict[str, list[Entry]] = {}
    for table, values in tables.items():
        for value, phrases in values.items():
            for phrase in phrases:
                star = phrase.endswith("*")
                keys = tokenize(phrase.removesuffix("*"), language, clitics=clitics).keys
                spellings = {keys, tuple(map(plain, keys))} if plain else {keys}
                for way in sorted(spellings):
                    entry = way, star, table, value
                    if len(way) > 1:
                        second = STARRED if star and len(way) == 2 else way[1]
                        rows.setdefault(way[0], {}).setdefault(second, []).append(entry)
                    elif way and star:
                        starred.setdefault(way[0][:HEAD], []).append(entry)
                    elif way:
                        single.setdefault(way[0], []).append(entry)
    for entries in (*starred.values(), *(e for row in rows.values() for e in row.values())):
        entries.sort(key=lambda e: (-len(e[0]), -len(e[0][-1]), e[2], e[3]))
    return {"single": single, "rows": rows, "starred": starred}


def find(tokens: Tokens, made: Mapping[str, Any]) -> list[Meaning]:
    """Each table's longest words from left to right, apart from each other; shadows are left out."""
    if not made:
        return []
    single, rows, starred = made["single"], made["rows"], made["starred"]
    keys, starts, ends = tokens.keys, tokens.starts, tokens.ends
    found: list[Meaning] = []
    free: dict[str, int] = {}  # table: the first token its words have not used yet
    last = len(keys) - 1
    for i, key in enumerate(keys):
        row = rows.get(key)
        if row is not None and i < last:
            for way, star, table, value in _beginning(row, keys[i + 1]):
                if free.get(table, 0) <= i and _follows(keys, i, way, star):
                    free[table] = i + len(way)
                    if value != SHADOW:
                        found.append(Meaning(table, value, starts[i], ends[i + len(way) - 1]))
        entries = single.get(key)
        if entries is None and "'" in key:  # an ending after an apostrophe: "Mayıs'ta", "Monday's"
            entries = single.get(key[: key.index("'")])
        if starred and (more := starred.get(key[:HEAD])) is not None:
            entries = [*(entries or ()), *(e for e in more if key.startswith(e[0][0]))]
        if entries is None:
            continue
        for _, _, table, value in entries:
            if free.get(table, 0) <= i:
                free[table] = i + 1
                if value != SHADOW:
                    found.append(Meaning(table, value, starts[i], ends[i]))
    return found


def meanings(word: str, table: str, made: Mapping[str, Any], language: str) -> tuple[str, ...]:
    """What one whole word means in one table."""
    entries = made["single"].get(fold(word, language), ()) if made else ()
    return tuple(value for _, _, name, value in entries if name == table)


def _beginning(row: Mapping[str, list[Entry]], second: str) -> Sequence[Entry]:
    """The rows of words that go on with `second`, an ending after an apostrophe left aside."""
    found = row.get(second) or (row.get(second[: second.index("'")]) if "'" in second else None)
    more = row.get(STARRED)
    return [*(found or ()), *more] if more else found or ()


def _follows(keys: tuple[str, ...], i: int, way: tuple[str, ...], star: bool) -> bool:
    last = i + len(way) - 1
    if last >= len(keys) or keys[i + 1 : last] != way[1:-1]:
        return False
    end, wanted = keys[last], way[-1]
    return end == wanted or (star and end.startswith(wanted)) or end.startswith(wanted + "'")
