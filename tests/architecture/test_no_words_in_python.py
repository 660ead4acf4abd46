"""Python knows kinds, YAML knows languages: no word of a language stands in Python below `report`."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from replykit.files import shipped

SOURCE = Path(__file__).parents[2] / "src" / "replykit"
ABOVE = {"report", "adapters"}
# words that name kinds and keys in Python, and happen to be words of a language, too
KINDS = re.compile(r"[a-z]+(?:[-_ ][a-z]+)?\Z")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
KEYS = {"any", "not", "never", "was", "from", "to"}  # of rule files and mail headers
SPOKEN = {"fail", "UserError", "Field", "missing", "_words", "BadPhrase"}
RULE_LISTS = ("any", "not", "never", "say")


def test_no_phrase_of_two_words_stands_in_python() -> None:
    phrases = {p for p in _phrases() if len(p.split()) >= 2}
    assert len(phrases) > 300
    found = [(where, text) for where, text in _literals() if _normal(text) in phrases]
    assert found == []


def test_no_word_that_only_a_language_knows_stands_in_python() -> None:
    words = {w for p in _phrases() for w in p.split() if not KINDS.match(w) and len(w) > 2}
    found = [(where, text) for where, text in _literals() if _normal(text) in words]
    assert found == []


def test_python_holds_no_lists_of_stop_words() -> None:
    """Four literals of one collection that are stop words of one language are a word list."""
    languages = [set(map(str, _load(p).get("stop_words", ()))) for p in Path(shipped("rules")).glob("*/_language.yaml")]
    found = [
        (where, sorted(values & stop_words))
        for where, values in _collections()
        for stop_words in languages
        if len((values - KEYS) & stop_words) >= 4
    ]
    assert found == []


def _phrases() -> set[str]:
    """Phrases written out in full, folded: those with signs in them are no literals anyway."""
    found: set[str] = set()
    for path in Path(shipped("rules")).glob("*/**/*.yaml"):
        for text in _strings(_load(path)):
            if not re.search(r"[()\[\]|<>*^$/]|\.\.\.", text):
                found.add(_normal(text))
    return found


def _strings(data: object, inside: bool = False) -> Iterator[str]:
    if isinstance(data, str) and inside:
        yield data
    elif isinstance(data, list):
        for entry in data:
            yield from _strings(entry, inside)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key != "examples":
                yield from _strings(value, inside or key in (*RULE_LISTS, "lists", "phrases", "tables"))


def _load(path: Path) -> dict[str, Any]:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or {}


def _trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        if path.relative_to(SOURCE).parts[0] not in ABOVE:
            yield os.fspath(path.relative_to(SOURCE)), ast.parse(path.read_text(encoding="utf-8"))


def _literals() -> Iterator[tuple[str, str]]:
    """Every string literal but docstrings and what is said to users: help, errors, annotations."""
    for name, tree in _trees():
        said = {id(n) for node in ast.walk(tree) for n in _spoken(node)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
                yield f"{name}:{node.lineno}", node.value


def _spoken(node: ast.AST) -> Iterator[ast.AST]:
    """Strings that speak to developers and users: docstrings, annotations, arguments of errors, `means`."""
    if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and node.body:
        first = node.body[0]
        if isinstance(first, ast.Expr):
            yield from ast.walk(first)
    if isinstance(node, ast.Raise):
        yield from ast.walk(node)
    if isinstance(node, ast.JoinedStr):
        yield from ast.walk(node)
    if isinstance(node, ast.Call) and _name(node.func) in {
        "fail",
        "UserError",
        "Field",
        "missing",
        "_words",
        "BadPhrase",
    }:
        yield from ast.walk(node)


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _collections() -> Iterator[tuple[str, set[str]]]:
    for name, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
                yield (
                    f"{name}:{node.lineno}",
                    {e.value.lower() for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)},
                )


def _normal(text: str) -> str:
    """Its words alone, folded; nothing of a literal that is mostly signs."""
    words = " ".join(w.lower().replace("’", "'") for w in WORD.findall(text))
    return words if len(words) * 2 > len(text) and not re.search(r"_|^[a-z]+(-[a-z]+)+$", text) else ""
