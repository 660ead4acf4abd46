"""What a check gives: findings with their fixes, and the report that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from replykit.reading import Reading
from replykit.rules import Related, Safety, Severity
from replykit.text import Edit, Span, field, frozen

Verdict = Literal["pass", "warn", "block"]


@frozen
class Fix:
    """Edits made together or not at all. Where `template` is set, `edits` is empty until it is rendered.

    `place` is where a template's text will stand, `slots` are the hit's, for the template to use.
    """

    title: str
    safety: Safety
    edits: tuple[Edit, ...]
    template: str | None = None
    place: Span | None = None
    slots: Mapping[str, str] = field(factory=dict)


@frozen
class Finding:
    """A hit as people see it. `span` is in the draft's text; empty where something is missing.

    `fingerprint` stays the same while the rule and the words around the finding do.
    """

    rule: str
    severity: Severity
    span: Span
    text: str
    message: str
    why: str
    fingerprint: str
    related: tuple[Related, ...]
    fixes: tuple[Fix, ...]


@frozen
class Failure:
    """A rule that broke on this mail; the others still ran."""

    rule: str
    what: str


@frozen
class Report:
    """What a check says of one reply: the reading and the findings, in the order of the text."""

    id: str | None
    reading: Reading
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]
    notices: tuple[str, ...] = ()  # what the user should know of the run itself: no rules for this language …

    def count(self, severity: Severity) -> int:
        """How many findings are of that severity."""
        return sum(f.severity == severity for f in self.findings)

    @property
    def verdict(self) -> Verdict:
        """Block with any error, warn with any warning, else pass."""
        return "block" if self.count("error") else "warn" if self.count("warning") else "pass"
