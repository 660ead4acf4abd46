"""A trie whose equal branches are one: the same matches from a fraction of the memory."""

from __future__ import annotations

from typing import Any

from replykit.language.phrases import PREFIX, SUFFIX


def compact(trie: dict[str, Any]) -> dict[str, Any]:
    """The trie with every two equal branches made the same object, which marshal keeps so.

    A phrase with three choices of ten words each has a thousand ways to read it, and thirty nodes in a compact trie.
    The result must not be added to: a change in one branch would show in the others.
    """
    return _compact(trie, {})


def _compact(node: dict[str, Any], known: dict[Any, dict[str, Any]]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, value in node.items():
        if isinstance(value, dict):
            made[key] = _compact(value, known)
        elif key in (PREFIX, SUFFIX):
            made[key] = [[part, _compact(child, known)] for part, child in value]
        else:
            made[key] = value
    return known.setdefault(_shape(made), made)


def _shape(node: dict[str, Any]) -> Any:
    """What tells one node from another, its branches being compact already."""
    return tuple(
        (key, id(value))
        if isinstance(value, dict)
        else (key, tuple((part, id(child)) for part, child in value))
        if key in (PREFIX, SUFFIX)
        else (key, tuple(value))
        for key, value in sorted(node.items(), key=lambda item: item[0])
    )
