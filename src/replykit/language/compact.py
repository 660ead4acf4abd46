"""A phrase graph whose equal branches are one: the same matches from a fraction of the memory."""

from __future__ import annotations

from typing import Any

from replykit.language.phrase_graph import Node


def compact(root: Node) -> Node:
    """The graph with every two equal branches made the same object, which marshal keeps so.

    Phrases are linked one by one; that their endings are alike shows only here. The result must not be grafted on.
    """
    return _compact(root, {}, {})


def _compact(node: Node, known: dict[Any, Node], done: dict[int, Node]) -> Node:
    if id(node) not in done:
        made = {k: _compact(v, known, done) if isinstance(v, dict) else v for k, v in node.items()}
        done[id(node)] = known.setdefault(_shape(made), made)
    return done[id(node)]


def _shape(node: Node) -> Any:
    """What tells one node from another, its branches being compact already."""
    return tuple(sorted((key, id(value) if isinstance(value, dict) else tuple(value)) for key, value in node.items()))
