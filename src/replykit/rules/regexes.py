"""Patterns written as /regular expressions/: refused where they can run away, compiled only where they can match."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

LONGEST = 400  # a pattern longer than this is a program


class BadPattern(ValueError):
    """A pattern that cannot be used; `at` is the offset of the mistake in it."""

    def __init__(self, what: str, at: int = 0) -> None:
        super().__init__(what)
        self.at = at


def is_pattern(phrase: str) -> bool:
    """Whether a phrase is written as /a pattern/."""
    return len(phrase) > 2 and phrase.startswith("/") and phrase.endswith("/")


@lru_cache(maxsize=512)
def pattern(phrase: str) -> re.Pattern[str]:
    """The pattern between the slashes, blind to case."""
    return re.compile(phrase[1:-1], re.IGNORECASE)


def anchor(phrase: str) -> str:
    """A run of letters, lower case, that stands in every match; empty where there is none. Raises BadPattern.

    Where the anchor is not in the text, the pattern need not even be compiled.
    """
    from re import _parser  # type: ignore[attr-defined]

    source = phrase[1:-1]
    if len(source) > LONGEST:
        raise BadPattern(f"a pattern has at most {LONGEST} signs", LONGEST)
    try:
        tree = _parser.parse(source, re.IGNORECASE)
    except re.error as e:
        raise BadPattern(f"not a regular expression: {e.msg}", (e.pos or 0) + 1) from None
    if tree.getwidth()[0] == 0:
        raise BadPattern("this pattern matches nothing at all, everywhere")
    if _open_repeats(tree, inside=False) > 1:
        raise BadPattern("two open repeats can run away: give all but one an upper limit, as in {0,40}")
    return max(_literals(tree), key=len, default="")


def _open_repeats(tree: Any, *, inside: bool) -> int:
    """How many repeats without an upper limit there are; one inside a repeat counts as many."""
    count = 0
    for op, value in tree:
        name = str(op)
        if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            _, most, body = value
            endless = most > 200
            count += (2 if inside else 1) if endless else 0
            count += _open_repeats(body, inside=inside or most > 1)
        else:
            count += sum(_open_repeats(part, inside=inside) for part in _parts(name, value))
    return count


def _parts(name: str, value: Any) -> list[Any]:
    match name:
        case "SUBPATTERN":
            return [value[-1]]
        case "BRANCH":
            return list(value[1])
        case "ASSERT" | "ASSERT_NOT":
            return [value[1]]
        case "ATOMIC_GROUP":
            return [value]
        case "GROUPREF" | "GROUPREF_EXISTS":
            raise BadPattern("a pattern may not refer back to its own groups")
        case _:
            return []


def _literals(tree: Any) -> list[str]:
    """Runs of letters that every match has."""
    runs, run = [], ""
    for op, value in tree:
        if str(op) == "LITERAL" and chr(value).isalpha():
            run += chr(value).lower()
            continue
        runs.append(run)
        run = ""
        if str(op) == "SUBPATTERN":
            runs += _literals(value[-1])
        elif str(op) == "MAX_REPEAT" and value[0] > 0:
            runs += _literals(value[2])
    return [r for r in [*runs, run] if len(r) > 1]
