"""What a rule is: one YAML file, compiled to plain values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from replykit.text import Span, frozen

Severity = Literal["error", "warning", "note"]
Safety = Literal["safe", "review", "show"]
Kind = Literal["phrase", "count", "require", "order", "pair", "python"]
Remove = Literal["words", "clause", "sentence", "paragraph"]
Place = Literal["hit", "sentence", "start", "opening", "ending", "sign-off"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
SAFETIES: tuple[Safety, ...] = ("safe", "review", "show")
REMOVES: tuple[Remove, ...] = ("words", "clause", "sentence", "paragraph")
PLACES: tuple[Place, ...] = ("hit", "sentence", "start", "opening", "ending", "sign-off")


@frozen
class Related:
    """Words of the incoming mail, or other words of the draft, that a hit is about."""

    document: Literal["incoming", "draft"]
    span: Span


@frozen
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


@frozen
class FixPlan:
    """How a rule repairs a hit: one of five actions; with none of them, the hit's own `replacement` is written.

    `write`: this text, with the hit's {slots}, at `at`; case at the start and line breaks follow the words it replaces.
    `template`: what `templates/<lang>/fixes/<name>.j2` renders, at `at`.
    `remove`: the hit's words, or the clause, sentence or paragraph around them; spaces and empty paragraphs close up.
    `move`: the hit's whole sentence to the opening (before the first body sentence that is not thanks) or the ending.
    `lower`: words in capitals to small letters, sentence starts aside, rows of ! or ? to one mark.

    `at` is where `write` and `template` put their text: in place of the `hit` (a paragraph of its own where the hit is
    empty) or of the whole `sentence` around it, or as a paragraph at the `start` (a greeting), the `opening` or the
    `ending` of the body, or the `sign-off`. An open slot is written as it will stand: {{when: day and date}}.
    A sentence that gives the customer something is never taken out; one that says more than sorry is not `safe` to.
    """

    title: str
    safety: Safety
    write: str | None = None
    template: str | None = None
    remove: Remove | None = None
    move: Literal["opening", "ending"] | None = None
    lower: bool = False
    at: Place = "hit"


@frozen
class Example:
    """A piece of mail that proves a rule. `spans` are the marked words of `text` (marks taken out)."""

    verdict: Literal["bad", "good", "miss"]
    text: str
    spans: tuple[Span, ...]
    customer: str | None
    fixed: str | None
    given: Mapping[str, Any]  # what else the case sets: subject, attachments, from_name, channel, received, now
    line: int
    file: str = ""


@frozen
class Rule:
    """One rule of one language, `any` and the language merged.

    `options` maps each name to {takes, default, means}. `cases` are severities that a condition on the reading sets;
    the first that holds counts. A `structural` rule needs no words of a language; one that is `off` runs when asked.
    """

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
    cases: tuple[tuple[Severity, Mapping[str, Any]], ...] = ()
    structural: bool = False
    off: bool = False
