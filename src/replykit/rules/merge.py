"""One rule from several files: its structure, a language's words for it, and what a team adds."""

from __future__ import annotations

from replykit.files import Node

ADDED = frozenset({"any", "not", "never", "examples", "was"})  # lists that grow; everything else is replaced
WHOLE = frozenset({"fix", "when", "unless", "severity"})  # half of one and half of another would be neither


def merged(below: Node, above: Node) -> Node:
    """`below` with what `above` says: maps are merged, phrases and examples added, everything else replaced."""
    if not isinstance(below.value, dict) or not isinstance(above.value, dict):
        return above
    value = dict(below.value)
    for key, node in above.items():
        value[key] = _joined(key, value[key], node) if key in value else node
    return _at(above, value)


def _joined(key: str, below: Node, above: Node) -> Node:
    if key == "find" and set(below.value or ()) != set(above.value or ()) and len(above.value or ()) == 1:
        return above  # another kind of rule altogether
    if key == "phrases" and isinstance(above.value, dict) and isinstance(below.value, dict):
        groups = {
            name: _added(below.value[name], node) if name in below.value else node for name, node in above.items()
        }
        return _at(above, below.value | groups)
    if key in ADDED:
        return _added(below, above)
    return above if key in WHOLE else merged(below, above)


def _added(below: Node, above: Node) -> Node:
    entries = [n for node in (below, above) for n in (node.value if isinstance(node.value, list) else [node])]
    return _at(above, entries)


def _at(place: Node, value: object) -> Node:
    made = Node(value, place.file, place.lines, place.line, place.column)
    made.key_line, made.key_column = place.key_line, place.key_column
    return made
