"""Rule files to a RuleSet: found, merged, compiled once and kept until one of them changes."""

from __future__ import annotations

import marshal
import os
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from replykit.errors import Place, UserError
from replykit.files import compiled, parse_yaml, read_text, shipped
from replykit.language import compact, language
from replykit.rules.ruleset import RuleSet

ANY = "any"
WORDING = "en"  # structural rules say what they find in English where a language has no words for them


def load(code: str, folders: Sequence[str] = (), *, checks: Mapping[str, Any]) -> RuleSet:
    """The rules of one language: those shipped, those of the user's `folders` on top.

    `checks` are the checks written in Python that a rule may name. Raises UserError at the first mistake in a file.
    """
    roots = [shipped("rules"), *map(_existing, folders)]
    files = _files(code, roots)
    data = compiled(
        f"rules-{code}", [p for _, p in files] + _own_files(code), partial(_build, code, files, checks)
    )  # a change in the compiler must not meet data of the former one
    return RuleSet.of(code, data)


def names(folders: Sequence[str] = ()) -> tuple[str, ...]:
    """The ids of all rules of all languages, sorted."""
    roots = [shipped("rules"), *map(_existing, folders)]
    codes = {code for root in roots for code in _listed(root)}
    return tuple(sorted({id for code in codes for id, _ in _files(code, roots, fallback=False)}))


def _existing(folder: str) -> str:
    if not os.path.isdir(folder):
        raise UserError("no such folder of rules", where=Place(folder), help="look at `rules` in your settings")
    return folder


def _files(code: str, roots: Sequence[str], *, fallback: bool = True) -> list[tuple[str, str]]:
    """(rule id, file) of the structure, the English wording, and the language itself, the user's after the shipped."""
    layers = [ANY, WORDING, code] if fallback and code != WORDING else [ANY, code]
    return [
        (f"{family}/{name[:-5]}", os.path.join(root, layer, family, name))
        for root in roots
        for layer in dict.fromkeys(layers)
        for family in _listed(os.path.join(root, layer))
        for name in _listed(os.path.join(root, layer, family))
        if name.endswith(".yaml") and not name.startswith("_")
    ]


def _listed(folder: str) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder) if not name.startswith("."))
    except (FileNotFoundError, NotADirectoryError):
        return []


def _own_files(code: str) -> list[str]:
    here = os.path.dirname(os.path.abspath(__file__))
    words = os.path.join(shipped("rules"), code)
    own = [os.path.join(here, name) for name in _listed(here) if name.endswith(".py")]
    return own + [os.path.join(words, n) for n in _listed(words) if n.startswith("_") and n.endswith(".yaml")]


def _build(code: str, files: list[tuple[str, str]], checks: Mapping[str, Any]) -> dict[str, Any]:
    from replykit.rules.build import Book
    from replykit.rules.layers import layered

    book = Book(language(code), checks)
    parsed = [(id, path, parse_yaml(read_text(path), path)) for id, path in files]
    for id, node in layered(code, parsed, wording=WORDING):
        book.add(id, node)
    return {
        "rules": book.rules,
        "examples": marshal.dumps(book.examples),  # only proofs and pages read them
        "trie": compact(book.trie),
        "asked": compact(book.asked),
        "owners": book.owners,
        "patterns": book.patterns,
    }
