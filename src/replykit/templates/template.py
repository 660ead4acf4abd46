"""What a template is: a head in YAML, checked with the place of each mistake, and a body in Jinja."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from replykit.errors import Place, UserError
from replykit.files import Node, parse_yaml
from replykit.text import frozen

Folder = Literal["replies", "fixes", "blocks"]
FOLDERS: tuple[Folder, ...] = ("replies", "fixes", "blocks")
SlotType = Literal["text", "name", "date", "amount"]
TYPES: tuple[SlotType, ...] = ("text", "name", "date", "amount")
SUMMARY = 72  # signs
NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
_HEAD = re.compile(r"---[ \t]*\r?\n(?P<yaml>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
KEYS = {
    "summary": "one line, what the template is for",
    "kind": "the kind of case it is chosen for; without it, it is used when it is named",
    "slots": "what the agent fills in: `name: {means: …, example: …}`",
    "examples": "a list of `given` values and the `text` they make; run as tests",
}
SLOT_KEYS = {"means": "what to fill in", "example": "a value", "type": f"one of {', '.join(TYPES)}"}
EXAMPLE_KEYS = {"given": "values by name", "text": "the whole text they make"}


@frozen
class Slot:
    """Something only the agent knows: its name, what it means, its type, and a value as an example."""

    name: str
    means: str
    type: SlotType
    example: str


@frozen
class Example:
    """Values, and the text that the template makes of them; `line` is where it stands in the file."""

    given: Mapping[str, Any]
    text: str
    line: int


@frozen
class Template:
    """A template file. `first_line` is the line of the file on which `body` begins."""

    name: str
    language: str
    folder: Folder
    summary: str
    kind: str | None
    slots: tuple[Slot, ...]
    examples: tuple[Example, ...]
    body: str
    first_line: int
    file: str


def read_template(text: str, file: str, *, name: str, language: str, folder: Folder) -> Template:
    """A template from its file's text; UserError with file and line where the head is not as it should be."""
    found = _HEAD.match(text)
    if found is None and folder == "blocks":
        return Template(name, language, folder, "", None, (), (), text, 1, file)
    if found is None:
        raise UserError(
            "this template has no head",
            where=Place(file, 1, 1, text.split("\n", 1)[0]),
            help="begin the file with a line '---', then `summary: …` and `examples:`, then a line '---'",
        )
    # the opening line stays, as a comment, so that lines are those of the file
    head = parse_yaml("#\n" + found.group("yaml"), file)
    if not isinstance(head.value, dict):
        head.fail("the head takes keys and values", help=f"it has: {', '.join(KEYS)}")
    _known(head, KEYS, "the head")
    kind = head.get("kind")
    return Template(
        name=name,
        language=language,
        folder=folder,
        summary=_line(_needed(head, "summary", "the head"), "summary", longest=SUMMARY),
        kind=_name(kind, "kind") if kind else None,
        slots=tuple(_slot(slot_name, node) for slot_name, node in _map(head.get("slots"), "slots")),
        examples=tuple(_example(node) for node in _examples(head)),
        body=text[found.end() :],
        first_line=text.count("\n", 0, found.end()) + 1,
        file=file,
    )


def _slot(name: str, node: Node) -> Slot:
    if not NAME.match(name):
        node.fail(f"{name!r} is no name for a slot", help="small letters, digits and _", at_key=True)
    if not isinstance(node.value, dict):
        node.fail("a slot takes keys and values", help="for example `{means: the day it arrives, example: Monday}`")
    _known(node, SLOT_KEYS, "a slot")
    kind = node.get("type")
    if kind is not None and kind.value not in TYPES:
        kind.fail(f"a slot cannot be of type {kind.value!r}", help=f"one of: {', '.join(TYPES)}")
    means = _line(_needed(node, "means", "a slot"), "means", longest=120)
    return Slot(name, means, kind.value if kind else "text", _line(_needed(node, "example", "a slot"), "example"))


def _example(node: Node) -> Example:
    if not isinstance(node.value, dict):
        node.fail("an example takes `given` and `text`")
    _known(node, EXAMPLE_KEYS, "an example")
    text, given = _needed(node, "text", "an example"), node.get("given")
    if not isinstance(text.value, str):
        text.fail("`text` takes text", help="write it in lines below `text: |`")
    if given is not None and not isinstance(given.value, dict):
        given.fail("`given` takes names and values")
    return Example(given.plain() if given else {}, text.value, node.line)


def _examples(head: Node) -> list[Node]:
    examples = _needed(head, "examples", "the head")
    if not isinstance(examples.value, list) or not examples.value:
        examples.fail("`examples` takes a list with at least one example", help="- given: {…}, text: |")
    return list(examples)


def _map(node: Node | None, name: str) -> list[tuple[str, Node]]:
    if node is not None and not isinstance(node.value, dict):
        node.fail(f"`{name}` takes names and values")
    return list(node.items()) if node else []


def _needed(node: Node, key: str, what: str) -> Node:
    found = node.get(key)
    if found is None:
        node.fail(f"{what} has no {key!r}", help=f"add `{key}: …`")
    return found


def _known(node: Node, keys: Mapping[str, str], what: str) -> None:
    for key, value in node.items():
        if key not in keys:
            value.fail(f"{what} has no key {key!r}", help=f"it has: {', '.join(keys)}", at_key=True)


def _line(node: Node, name: str, *, longest: int = 200) -> str:
    if not isinstance(node.value, str) or not node.value.strip() or "\n" in node.value.strip():
        node.fail(f"`{name}` takes one line of text", help="put numbers, dates and true or false between quotes")
    if len(node.value) > longest:
        node.fail(f"`{name}` has {len(node.value)} signs, {longest} are the most", help="say it shorter")
    return str(node.value).strip()


def _name(node: Node, name: str) -> str:
    if not isinstance(node.value, str) or not NAME.match(node.value):
        node.fail(f"`{name}` takes a name", help="small letters, digits and _")
    return node.value
