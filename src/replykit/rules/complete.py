"""Whether a rule file says all it must, and one thing to find."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from replykit.files import Node
from replykit.rules import shape, written
from replykit.rules.parts import items

KINDS = tuple(shape.FIND.keys)


class Check(Protocol):
    """What the loader must know of a check written in Python: what it reads from its rule."""

    @property
    def options(self) -> Mapping[str, str]:
        """Name and type (number, line, words, flag) of each option it reads."""
        ...

    @property
    def phrases(self) -> tuple[str, ...]:
        """The phrase groups it reads."""
        ...

    @property
    def slots(self) -> tuple[str, ...]:
        """The slots it fills."""
        ...


def complete(node: Node) -> None:
    """UserError where a merged rule lacks a key it must have, or an example of either verdict."""
    for key, taken in shape.RULE.keys.items():
        if taken.required and node.get(key) is None:
            written.missing(node, key, "this rule", f"`{key}: …`, {taken.means}")
    have = {verdict for e in node.value.get("examples") or () for verdict in ("bad", "good") if e.get(verdict)}
    for verdict, help in (("bad", "a reply it finds, marked with [[ ]]"), ("good", "one it leaves alone")):
        if verdict not in have:
            at = node.get("examples") or node
            at.fail(f"this rule has no {verdict} example", help=f"add under `examples:` a `- {verdict}: …`, {help}")


def kind_of(node: Node) -> str:
    """The one kind that a rule's `find` has; UserError where it has none or several, or half of one."""
    find = node.value["find"]
    kinds = list(find.value)
    if len(kinds) != 1:
        find.fail(
            f"`find` has {' and '.join(kinds) or 'nothing'}, exactly one is right", help=f"one of: {', '.join(KINDS)}"
        )
    kind = str(kinds[0])
    for key, field_ in shape.FIND.keys[kind].keys.items():
        if field_.required and find.value[kind].get(key) is None:
            written.missing(find.value[kind], key, f"`{kind}`", f"`{key}: …`, {field_.means}")
    most = find.value[kind].get("most") if kind == "count" else None
    values = most.value.values() if most is not None and isinstance(most.value, dict) else [most] if most else []
    for value in values:
        if not isinstance(value.value, int):
            value.fail("`most` takes a number, or a map from severity (0 to 3) to a number")
    return kind


def python_slots(find: Node, node: Node, checks: Mapping[str, Check]) -> set[str]:
    """The slots that a Python check fills; UserError where the rule and its check do not fit together."""
    name = find.value["check"]
    if name.value not in checks:
        name.fail(
            f"no check is called {name.value!r}{written.nearest(name.value, checks)}",
            help=f"the checks are: {', '.join(sorted(checks))}",
        )
    known = checks[name.value]
    for group, value in items(find.get("phrases")):
        if group not in known.phrases:
            help = f"it reads: {', '.join(known.phrases)}" if known.phrases else "it reads none"
            value.fail(f"the check {name.value!r} reads no phrases called {group!r}", help=help, at_key=True)
    options = node.get("options")
    for option, takes in known.options.items():
        given = options.get(option) if options else None
        if given is None:
            written.missing(options or node, option, "`options`", f"the check {name.value!r} reads it, a {takes}")
    return set(known.slots)


def fits(value: Any, takes: str) -> bool:
    """Whether a value is of the type an option takes."""
    match takes:
        case "number":
            return isinstance(value, (int, float)) and not isinstance(value, bool)
        case "flag":
            return isinstance(value, bool)
        case "words":
            return isinstance(value, (list, tuple)) and all(isinstance(v, str) for v in value)
        case _:
            return isinstance(value, str)
