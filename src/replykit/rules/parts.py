"""Parts of a rule file as plain data: conditions, severities, fixes, examples."""

from __future__ import annotations

import re
from typing import Any

from replykit.files import Node
from replykit.rules import shape, written
from replykit.rules.marks import BadMark, unmark
from replykit.text import Span


def condition(node: Node | None) -> dict[str, Any]:
    """A condition as plain data: lists of words even where one word is written."""
    made: dict[str, Any] = {}
    for key, value in items(node):
        takes = shape.CONDITION.keys[key].takes
        made[key] = words(node, key) if takes == "words" and node else value.plain()
        if key == "severity" and not _grave(made[key]):
            value.fail("`severity` takes a number from 0 to 3, or a list of them", help="`severity: 2` means 2 or more")
    return made


def _grave(value: Any) -> bool:
    values = value if isinstance(value, list) else [value]
    return bool(values) and all(isinstance(v, int) and not isinstance(v, bool) and 0 <= v <= 3 for v in values)


def severity(node: Node) -> dict[str, Any]:
    """The default weight and the cases that change it; UserError where it is neither word nor map."""
    if isinstance(node.value, str):
        written.check(node, shape.Field("word", "", choices=shape.SEVERITY.choices), "`severity`")
        return {"severity": node.value, "cases": []}
    written.check(node, shape.Field("map", "", keys=shape.SEVERITY.keys), "`severity`")
    if node.get("default") is None:
        written.missing(node, "default", "`severity`", "`default: warning`, what holds otherwise")
    cases = [(level, condition(node.get(level))) for level in shape.SEVERITY.choices if node.get(level)]
    return {"severity": node.value["default"].value, "cases": cases}


def fix(node: Node, slots: set[str]) -> dict[str, Any]:
    """One way to repair, as the keywords of a FixPlan."""
    written.check(node, shape.FIX, "`fix`")
    if node.get("safety") is None:
        written.missing(node, "safety", "`fix`", "`safety: safe`, review or show")
    made = {key: value.value for key, value in node.items()}
    write = node.get("write")
    if write is not None:
        written.slots(write, slots, "`write`")
        made["write"] = write.value.rstrip("\n")
    doing = [k for k in ("write", "template", "remove", "move", "lower") if k in made]
    if len(doing) > 1:
        node.fail(f"`fix` has {' and '.join(doing)}, one is right", help="make two fixes of it: a list under `fix:`")
    return {"title": made.get("title") or made.get("write") or made.get("template") or ""} | made


def example(node: Node) -> dict[str, Any]:
    """One example, its marks taken out."""
    verdicts = [v for v in ("bad", "good", "miss") if node.get(v)]
    if len(verdicts) != 1:
        node.fail("an example has exactly one of bad, good, miss", help="start a new example with '- bad: …'")
    verdict = verdicts[0]
    raw = node.value[verdict]
    try:
        text, spans = unmark(raw.value)
    except BadMark as e:
        _fail_inside(raw, str(e), e.at)
    if verdict == "good" and spans:
        raw.fail("a good example has no marks", help="write \\[[ for brackets that are meant")
    if verdict != "good" and not spans:
        raw.fail(f"a {verdict} example needs a mark", help="put the words between [[ and ]]; [[]] where they lack")
    if node.get("fixed") and verdict != "bad":
        node.value["fixed"].fail("only a bad example is fixed", at_key=True)
    given = {k: v.plain() for k, v in node.items() if k not in {verdict, "customer", "fixed"}}
    return {
        "verdict": verdict,
        "text": text,
        "spans": [(s.start, s.end) for s in spans],
        "customer": value_of(node, "customer"),
        "fixed": value_of(node, "fixed"),
        "given": given,
        "line": node.line,
        "file": node.file,
    }


def _fail_inside(node: Node, what: str, at: int) -> None:
    """The line of a mark in a text of several lines; for one line, the very column."""
    before = str(node.value)[:at].count("\n")
    block = re.match(r"[|>]", node.lines[node.line - 1][node.column - 1 :] or " ")
    if block is None:
        node.fail(what, help="marks are [[ and ]]; write \\[[ for brackets", inside=Span(at, at + 2))
    line = node.line + 1 + before
    source = node.lines[line - 1] if line <= len(node.lines) else ""
    there = Node(None, node.file, node.lines, line, source.find("[[") + 1 or 1)
    there.fail(what, help="marks are [[ and ]]; write \\[[ for brackets", inside=Span(0, 2))


def value_of(node: Node, key: str) -> Any:
    """The value under a key, None where there is none."""
    found = node.get(key)
    return found.value if found is not None else None


def items(node: Node | None) -> list[tuple[str, Node]]:
    """Keys and values of a map; none of no map."""
    return list(node.items()) if node is not None else []


def entries(node: Node | None) -> list[Node]:
    """The entries of a list; a single value stands for a list of one."""
    if node is None:
        return []
    return list(node) if isinstance(node.value, list) else [node]


def words(node: Node | None, key: str) -> tuple[str, ...]:
    """The words under a key, even where one is written without a list."""
    found = node.get(key) if node is not None else None
    return tuple(str(n.value) for n in entries(found))
