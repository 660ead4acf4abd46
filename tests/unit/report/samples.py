"""Reports made by hand, so that what is shown does not depend on what the rules find."""

from __future__ import annotations

from replykit.engine import Failure, Finding, Fix, Report
from replykit.mail import parse_text
from replykit.reading import Ask, Coverage, Draft, Incoming, Promise, Reading, Thread
from replykit.rules import Related
from replykit.text import Edit, Span

MAIL = "Where is my parcel?\nPlease refund the express fee."
DRAFT = "Dear Ann,\n\nAs I said, it left on Monday. It will reach you on Friday.\n\nMira"
SAID = Span(11, 20)
REFUND = Span(20, 50)


def finding(
    rule: str = "tone/reprimand",
    severity: str = "error",
    span: Span = SAID,
    *,
    fixes: tuple[Fix, ...] = (Fix("Leave it out", "safe", (Edit(Span(11, 24), "It"),)),),
    related: tuple[Related, ...] = (),
) -> Finding:
    return Finding(
        rule=rule,
        severity=severity,  # type: ignore[arg-type]
        span=span,
        text=span.of(DRAFT),
        message=f"“{span.of(DRAFT)}” tells the customer off.",
        why="The reader hears the unspoken end of the sentence.",
        fingerprint="f1",
        related=related,
        fixes=fixes,
    )


def report(
    *findings: Finding,
    coverage: tuple[Coverage, ...] | None = None,
    source: str = "given",
    failures: tuple[Failure, ...] = (),
    notices: tuple[str, ...] = (),
) -> Report:
    mail, draft = parse_text(MAIL, language="en"), parse_text(DRAFT, language="en")
    if coverage is None:
        coverage = (
            Coverage(Ask("question", Span(0, 19)), "answered", True, 0.934, (Span(22, 40), Span(41, 69))),
            Coverage(Ask("request", REFUND), "unanswered", True, 0.0, ()),
        )
    asks = tuple(c.ask for c in coverage)
    reading = Reading(
        Thread(draft, mail, source=source),  # type: ignore[arg-type]
        Draft(draft, "en", (), (), (Promise(Span(41, 69), "2026-11-27"),), (), "resolution", Span(41, 69), "partly"),
        Incoming(mail, "en", 1, (), (), asks, ()),
        coverage,
        "lexical",
    )
    return Report("r1", reading, findings, failures, notices)
