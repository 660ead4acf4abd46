"""Whether a rule file is written as the table of its keys says; every mistake with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NoReturn

from replykit.files import Node
from replykit.rules.shape import Field
from replykit.text import Span

_SLOT = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


def check(node: Node, field: Field, name: str = "a rule") -> None:
    """UserError at the first value under `node` that `field` does not take. Missing keys are not its business."""
    match field.takes:
        case "map":
            _map(node, field, name)
        case "list":
            if not isinstance(node.value, list):
                node.fail(f"{name} takes a list", help="write each entry on a line of its own after '- '")
            for entry in node:
                check(entry, field.each or Field("any", ""), name)
        case "words":
            for entry in _several(node):
                _word(entry, field, name)
        case "phrases":
            for entry in _several(node):
                if isinstance(entry.value, dict) and field.each:
                    check(entry, field.each, name)
                elif not isinstance(entry.value, str) or not entry.value.strip():
                    entry.fail(f"{name} takes phrases", help="put numbers and true or false between quotes")
        case "word":
            _word(node, field, name)
        case "line" | "text":
            _text(node, field, name)
        case "number":
            if not isinstance(node.value, int) or isinstance(node.value, bool):
                node.fail(f"{name} takes a number")
        case "flag":
            if not isinstance(node.value, bool):
                node.fail(f"{name} takes true or false")
        case _:
            pass


def slots(node: Node, known: Iterable[str], name: str) -> None:
    """UserError at the first {slot} of a text that is not `known`."""
    names = sorted(set(known))
    for found in _SLOT.finditer(str(node.value)):
        if found.group() in {"{{", "}}"}:
            continue
        if found.group(1) is None:
            node.fail(f"{name} has a brace too many", help="write {{ and }} for braces", inside=Span(*found.span()))
        if found.group(1) not in names:
            help = f"slots here: {', '.join(f'{{{n}}}' for n in names)}" if names else "this rule has no slots"
            node.fail(f"{name} has no slot {found.group()}{nearest(found.group(1), names)}", help=help,
                      inside=Span(*found.span()))  # fmt: skip


def missing(node: Node, key: str, what: str, help: str) -> NoReturn:
    """A key that should be there and is not."""
    node.fail(f"{what} has no {key!r}", help=help)


def nearest(word: str, names: Iterable[str]) -> str:
    """`; do you mean …?` with the name most like a word, or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(names), n=1, cutoff=0.6)
    return f"; do you mean {close[0]!r}?" if close else ""


def _map(node: Node, field: Field, name: str) -> None:
    if not isinstance(node.value, dict):
        example = next(iter(field.keys), "name")
        node.fail(f"{name} takes keys and values", help=f"for example `{example}: …`")
    for key, value in node.items():
        known = field.keys.get(key) or field.each
        if known is None:
            value.fail(
                f"{name} has no key {key!r}{nearest(key, field.keys)}",
                help=f"it has: {', '.join(field.keys)}",
                at_key=True,
            )
        check(value, known, f"`{key}`")


def _word(node: Node, field: Field, name: str) -> None:
    if not isinstance(node.value, str) or not node.value:
        node.fail(f"{name} takes a word")
    if field.choices and node.value not in field.choices:
        node.fail(
            f"{name} cannot be {node.value!r}{nearest(node.value, field.choices)}",
            help=f"one of: {', '.join(field.choices)}",
            inside=Span(0, len(node.value)),
        )


def _text(node: Node, field: Field, name: str) -> None:
    if not isinstance(node.value, str) or (not node.value.strip() and field.takes == "line"):
        node.fail(f"{name} takes text", help="put numbers, dates and true or false between quotes")
    if field.takes == "line" and "\n" in node.value.strip():
        node.fail(f"{name} takes one line")
    if field.longest and len(node.value) > field.longest:
        node.fail(
            f"{name} has {len(node.value)} signs, {field.longest} are the most",
            help="say it shorter",
            inside=Span(field.longest, len(node.value)),
        )


def _several(node: Node) -> Iterable[Node]:
    return node if isinstance(node.value, list) else [node]
