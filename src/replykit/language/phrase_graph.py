"""Phrases as a graph of plain dicts: branches are shared, so that a choice of ten words thrice over stays small.

A node is `{key: node}` for plain tokens; under the signs below stand the other ways on. Nodes are never changed once
they are linked, but for the root that phrases are grafted on: where two overlap, a new one takes their place.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from replykit.language.phrase_signs import Row

Node = dict[str, Any]

# under ACCEPT stand the numbers of the phrases that end here; under PREFIX and SUFFIX nodes by part of a word
ACCEPT, PREFIX, SUFFIX, ANY, WORD, NUMBER, START, END = "\0a", "\0p", "\0s", "\0*", "\0w", "\0n", "\0^", "\0$"
PLAIN = ""  # the kind of an item that is a token as it stands


def link(row: Row, tail: Node, plain: Callable[[str], str] | None = None) -> Node:
    """The graph of a row of items that goes on at `tail`; `plain` adds each word a second spelling."""
    for item in reversed(row):
        if not isinstance(item, tuple):
            tail = _either([link(option, tail, plain) for option in item.rows])
            continue
        kind, key = item
        node = _step(kind, key, tail)
        if plain is not None and not key.isascii() and plain(key) != key:
            node = merged(node, _step(kind, plain(key), tail))
        tail = node
    return tail


def merged(one: Node, other: Node) -> Node:
    """A node that goes on as either does."""
    if one is other:
        return one
    made = dict(one)
    for key, value in other.items():
        before = made.get(key)
        if before is None:
            made[key] = value
        elif key == ACCEPT:
            made[key] = sorted({*before, *value})
        else:
            made[key] = merged(before, value)
    return made


def worded(node: Node) -> Node:
    """Without the ways that hold no word at all: they would match everywhere."""
    made = {key: value for key, value in node.items() if key != ACCEPT}
    for sign in (ANY, START, END):
        if sign in made:
            made[sign] = worded(made[sign])
            if not made[sign]:
                del made[sign]
    return made


def graft(root: Node, graph: Node) -> None:
    """Put a graph into the root, in place."""
    for key, node in graph.items():
        if key in (PREFIX, SUFFIX):
            branches = root.setdefault(key, {})
            for part, child in node.items():
                branches[part] = merged(branches[part], child) if part in branches else child
        else:
            root[key] = merged(root[key], node) if key in root else node


def _step(kind: str, key: str, tail: Node) -> Node:
    if kind in (PREFIX, SUFFIX):
        return {kind: {key: tail}}
    return {(key if kind == PLAIN else kind): tail}


def _either(nodes: list[Node]) -> Node:
    made = nodes[0]
    for node in nodes[1:]:
        made = merged(made, node)
    return made
