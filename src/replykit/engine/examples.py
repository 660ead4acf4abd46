"""Rules proved by their own examples: exact spans, fixes that leave nothing to find, silence where it is due."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from replykit.config import Settings
from replykit.engine.lint import lint
from replykit.engine.values import Finding
from replykit.mail import Address, Headers, Message, parse_text
from replykit.reading import Thread, read
from replykit.rules import SAFETIES, Example, Rule, RuleSet
from replykit.rules.marks import mark
from replykit.text import apply, frozen


@frozen
class Outcome:
    """What an example showed; `wrong` says what is not as it should be, None where all is well."""

    rule: Rule
    example: Example
    wrong: str | None


def prove(rules: RuleSet, *, name: str | None = None) -> Iterator[Outcome]:
    """Every example of every rule, or of the one of that name, in order."""
    for rule, example in examples(rules):
        if name is None or name == rule.id or name in rule.was:
            yield Outcome(rule, example, failing(rule, example, rules))


def examples(rules: RuleSet) -> Iterator[tuple[Rule, Example]]:
    """Each rule with each of its examples that are in its language; a borrowed rule's are proved where they stand."""
    for rule in rules.with_examples():
        for example in rule.examples:
            if os.path.basename(os.path.dirname(os.path.dirname(example.file))) in {rules.code, "any"}:
                yield rule, example


def failing(rule: Rule, example: Example, rules: RuleSet) -> str | None:
    """What is wrong with a rule on one of its examples, or None."""
    try:
        found = findings(rule, example, example.text, rules)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    spans = tuple(f.span for f in found)
    match example.verdict:
        case "good":
            return f"finds {mark(example.text, spans)!r}" if found else None
        case "miss":
            return "is caught now: make it a bad example" if spans == example.spans else None
    if spans != example.spans:
        return f"finds {mark(example.text, spans)!r}, marked is {mark(example.text, example.spans)!r}"
    weight = example.given.get("severity")
    if weight and any(f.severity != weight for f in found):
        return f"weighs {', '.join(f.severity for f in found)}, said is {weight}"
    return _unfixed(rule, example, found, rules) if example.fixed is not None else None


def _unfixed(rule: Rule, example: Example, found: tuple[Finding, ...], rules: RuleSet) -> str | None:
    fixed = mended(example.text, found)
    if fixed.rstrip("\n") != (example.fixed or "").rstrip("\n"):
        return f"is fixed to {fixed!r}, said is {example.fixed!r}"
    left = findings(rule, example, fixed, rules)
    return f"still finds {mark(fixed, tuple(f.span for f in left))!r} once fixed" if left else None


def mended(text: str, found: tuple[Finding, ...]) -> str:
    """The text with each finding's first fix made that is more than shown."""
    chosen = [next((x for x in f.fixes if x.safety != SAFETIES[-1] and x.edits), None) for f in found]
    edits = dict.fromkeys(e for fix in chosen if fix for e in fix.edits)
    return apply(text, edits)


def findings(rule: Rule, example: Example, text: str, rules: RuleSet) -> tuple[Finding, ...]:
    """What this rule alone finds in a text, in the case that the example sets, on the lexical tier."""
    reading = read(_thread(example, text, rule.language), tier="lexical")
    found, failures = lint(reading, rules, Settings(), only=rule.id)
    if failures:
        raise RuntimeError(failures[0].what)
    return found


def _thread(example: Example, text: str, code: str) -> Thread:
    given = example.given
    attachments = given.get("attachments")
    to = (Address("", given["to"]),) if given.get("to") else ()
    draft = parse_text(
        text,
        headers=Headers(to=to),
        attachments=None if attachments is None else tuple(attachments),
        language=given.get("lang") or code,
    )
    return Thread(
        draft=draft,
        incoming=_incoming(example, code),
        source="given" if example.customer is not None else "none",
        channel=given.get("channel", "email"),
        received=_moment(given.get("received")),
        now=_moment(given.get("now")),
    )


def _incoming(example: Example, code: str) -> Message | None:
    if example.customer is None:
        return None
    given = example.given
    name, address = given.get("from_name", ""), given.get("from_address", "")
    sender = Address(name, address) if name or address else None
    return parse_text(example.customer, headers=Headers(subject=given.get("subject", ""), sender=sender), language=code)


def _moment(text: Any) -> datetime | None:
    return datetime.fromisoformat(str(text)) if text else None
