"""What a rule is: one YAML file, compiled to plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from replykit.text import Span

Severity = Literal["error", "warning", "note"]
Safety = Literal["safe", "review", "show"]
Kind = Literal["phrase", "count", "require", "order", "pair", "python"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
SAFETIES: tuple[Safety, ...] = ("safe", "review", "show")


@dataclass(frozen=True, slots=True)
class Related:
    """Words of the incoming mail, or other words of the draft, that a hit is about."""

    document: Literal["incoming", "draft"]
    span: Span


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule matched: `span` of the draft (empty for an absence) and values for the message's slots.

    `severity` is what this case makes of it, where that differs from the rule's own. `replacement` is what a
    phrase says to write instead of exactly these words, where the rule has it by phrase.
    """

    span: Span
    slots: Mapping[str, str]
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    replacement: str | None = None


@dataclass(frozen=True, slots=True)
class FixPlan:
    """How a rule repairs a hit: a text with {slots} in place of the words, or a template by name."""

    title: str
    safety: Safety
    write: str | None = None
    template: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of mail that proves a rule. `spans` are the marked words of `text` (marks taken out)."""

    verdict: Literal["bad", "good", "miss"]
    text: str
    spans: tuple[Span, ...]
    customer: str | None
    fixed: str | None
    given: Mapping[str, Any]  # what else the case sets: subject, attachments, from_name, channel, received, now
    line: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of one language, `any` and the language merged."""

    id: str
    language: str
    severity: Severity
    summary: str
    why: str
    message: str
    kind: Kind
    find: Mapping[str, Any]
    zones: tuple[str, ...]
    fixes: tuple[FixPlan, ...]
    options: Mapping[str, Any]
    when: Mapping[str, Any]
    unless: Mapping[str, Any]
    was: tuple[str, ...]
    priority: int
    examples: tuple[Example, ...]
    file: str
