"""A rule file's nodes to plain data: what is written is checked, phrases go into the language's trie."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from replykit.files import Node
from replykit.language import Language, phrases
from replykit.language.phrase_signs import BadPhrase
from replykit.rules import regexes, shape, written
from replykit.rules.complete import Check, complete, kind_of, python_slots
from replykit.rules.parts import condition, entries, example, fix, items, severity, value_of, words
from replykit.text import Span, field, record

THINGS: dict[str, tuple[str, ...]] = {  # where each kind has things to look for; "" is the kind itself
    "phrase": ("", "elsewhere"),
    "count": ("of",),
    "require": ("some", "given"),
    "order": ("thing", "before"),
    "pair": ("one", "other"),
    "python": (),
}
NEAR = 4  # words between a phrase and the one it must follow
SLOTS = {
    "phrase": {"text"},
    "count": {"text", "n", "count", "most"},
    "require": {"text"},
    "order": {"text", "other"},
    "pair": {"text", "other"},
}


@record
class Book:
    """The rules of one language as they are compiled: plain data but for the language itself."""

    language: Language
    checks: Mapping[str, Check]
    rules: list[dict[str, Any]] = field(factory=list)
    examples: list[list[dict[str, Any]]] = field(factory=list)
    trie: dict[str, Any] = field(factory=dict)
    asked: dict[str, Any] = field(factory=dict)  # only phrases of Python checks, which look further afield
    owners: list[tuple[int, str, int]] = field(factory=list)
    patterns: list[tuple[str, str, int]] = field(factory=list)
    lists: Mapping[str, tuple[str, ...]] = field(factory=dict)  # of the language and the rule at hand
    exact: bool = False  # whether the rule at hand is about words that other words become without their diacritics

    def add(self, id: str, node: Node) -> None:
        """Check a merged rule and put it in; UserError with the place of a mistake."""
        number = len(self.rules)
        written.check(node, shape.RULE)
        complete(node)
        own = {name: tuple(str(p.value) for p in entries(entry)) for name, entry in items(node.get("lists"))}
        self.lists = {**self.language.lists, **own}
        self.exact = bool(node.get("exact") and node.value["exact"].value)
        kind = kind_of(node)
        find = node.value["find"].value[kind]
        slots = python_slots(find, node, self.checks) if kind == "python" else SLOTS[kind]
        options = node.value["options"].plain() if node.get("options") else {}
        slots = slots | set(options)
        written.slots(node.value["message"], slots, "the message")
        self.rules.append(
            {
                "id": id,
                "language": self.language.code,
                "summary": node.value["summary"].value.strip(),
                "why": " ".join(node.value["why"].value.split()),
                "message": node.value["message"].value.strip(),
                "kind": kind,
                "find": self._find(number, kind, find),
                "zones": words(node, "zones") or ("body",),
                "fixes": [fix(f, slots) for f in entries(node.get("fix"))],
                "options": options,
                "when": condition(node.get("when")),
                "unless": condition(node.get("unless")),
                "was": words(node, "was"),
                "priority": node.value["priority"].value if node.get("priority") else 0,
                "structural": bool(node.get("structural") and node.value["structural"].value),
                "off": bool(node.get("off") and node.value["off"].value),
                "file": node.file,
                **severity(node.value["severity"]),
            }
        )
        self.examples.append([example(e) for e in node.value["examples"]])

    def _find(self, number: int, kind: str, find: Node) -> dict[str, Any]:
        if kind == "python":
            groups = {name: self._group(number, name, node, asked=True) for name, node in items(find.get("phrases"))}
            return {"check": find.value["check"].value, "groups": groups}
        data = {k: v.plain() for k, v in find.items() if k not in THINGS[kind] and k not in shape.THING}
        for part in THINGS[kind]:
            thing = find.get(part) if part else find
            if thing is not None:
                data[part or "thing"] = self._thing(number, part, thing)
        return data

    def _thing(self, number: int, part: str, node: Node) -> dict[str, Any]:
        if not any(node.get(k) for k in ("any", "acts", "lists", "position", "zones")):
            node.fail("nothing to look for", help="name phrases under `any`, or `acts`, `lists` or `zones`")
        data: dict[str, Any] = {}
        for key, value in node.items():
            if key in THINGS["phrase"]:
                continue
            if key in {"any", "not", "never"}:
                data[key] = self._group(number, f"{part}.{key}", value)
            else:
                if key in {"lists", "without_lists"}:
                    _known_lists(value, self.language)
                data[key] = value.value if key in {"near", "undated"} else words(node, key)
        return data

    def _group(self, number: int, name: str, node: Node, *, asked: bool = False) -> list[Any]:
        """Put a group's phrases into the trie; what each entry has of its own, in order."""
        own: list[Any] = []
        for entry in entries(node):
            said = entry.get("say") or entry
            for phrase in entries(said):
                self._phrase(phrase, (number, name, len(own)), [self.trie, self.asked] if asked else [self.trie])
            own.append(self._own(number, f"{name}.{len(own)}", entry) if said is not entry else None)
        return [name, own]

    def _own(self, number: int, name: str, entry: Node) -> tuple[Any, ...]:
        """What one entry has of its own: what to write, what it weighs, and the group that must stand before it."""
        after = entry.get("after")
        for phrase in entries(after):
            self._phrase(phrase, (number, f"{name}.after", 0), [self.trie])
        within = value_of(entry, "within")
        before = None if after is None else (f"{name}.after", NEAR if within is None else within)
        return value_of(entry, "write"), value_of(entry, "severity"), before

    def _phrase(self, node: Node, owner: tuple[int, str, int], tries: list[dict[str, Any]]) -> None:
        text = str(node.value)
        self.owners.append(owner)
        try:
            if regexes.is_pattern(text):
                self.patterns.append((regexes.anchor(text), text, len(self.owners) - 1))
                return
            code, clitics = self.language.code, self.language.clitics
            plain = self.language.typed if self.language.plain and not self.exact else None
            for trie in tries:
                phrases.add(trie, text, len(self.owners) - 1, code, lists=self.lists, clitics=clitics, plain=plain)
        except (BadPhrase, regexes.BadPattern) as e:
            node.fail(str(e), inside=Span(e.at, e.at + 1))


def _known_lists(node: Node, language: Language) -> None:
    for entry in entries(node):
        if entry.value not in language.lists:
            entry.fail(
                f"{language.name} has no list {entry.value!r}{written.nearest(entry.value, language.lists)}",
                help="the lists stand in the _*.yaml files of the language",
            )
