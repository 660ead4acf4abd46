"""Which files make up a rule in one language."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from replykit.files import Node
from replykit.rules.merge import merged

SAID = ("summary", "why", "message", "fix", "examples")  # what a structural rule borrows from another language


def layered(code: str, parsed: Sequence[tuple[str, str, Node]], *, wording: str) -> Iterator[tuple[str, Node]]:
    """Each rule of the language `code`, merged from its files, in the order of ids.

    A rule with no file of the language itself is there only if it is structural; then it borrows the wording.
    """
    rules: dict[str, dict[str, list[Node]]] = {}
    for id, path, node in parsed:
        if not isinstance(node.value, dict):
            node.fail("this is no rule", help="a rule file begins with `summary: …`")
        layer = os.path.basename(os.path.dirname(os.path.dirname(path)))
        rules.setdefault(id, {}).setdefault(layer, []).append(node)
    for id, layers in sorted(rules.items()):
        made = _rule(code, layers, wording)
        if made is not None:
            yield id, made


def _rule(code: str, layers: dict[str, list[Node]], wording: str) -> Node | None:
    structure, own = layers.get("any", []), layers.get(code, [])
    if not own and code != wording:
        flag = next((n.get("structural") for n in structure if n.get("structural")), None)
        if flag is None or flag.value is not True:
            return None
        own = [_wording(n) for n in layers.get(wording, [])]
    elif not own:
        return None if all(n.get("message") is None for n in structure) and structure else _all(structure)
    return _all([*structure, *own])


def _all(nodes: list[Node]) -> Node | None:
    result = None
    for node in nodes:
        result = node if result is None else merged(result, node)
    return result


def _wording(node: Node) -> Node:
    made = Node({k: v for k, v in node.items() if k in SAID}, node.file, node.lines, node.line, node.column)
    made.key_line, made.key_column = node.key_line, node.key_column
    return made
