"""`replykit rules try`: how often a rule speaks in real mail, with samples, before anybody turns it on."""

from __future__ import annotations

import json
from typing import NamedTuple

from replykit.adapters.cli.archives import threads
from replykit.adapters.cli.options import Given, Values
from replykit.adapters.cli.rulebooks import one_rule, session_here
from replykit.adapters.cli.screens import counted, screen, show, show_data
from replykit.engine import Finding, Session
from replykit.errors import UserError
from replykit.report.screen import Screen, safe
from replykit.text import Span

AROUND = 60  # characters of context on either side of a sample


class Sample(NamedTuple):
    """One finding in its place."""

    id: str
    severity: str
    before: str
    text: str
    after: str


class Tried(NamedTuple):
    """What a rule did in an archive."""

    rule: str
    replies: int
    hits: int
    refused: int
    samples: tuple[Sample, ...]

    @property
    def per_1000(self) -> float:
        """Hits per 1,000 replies."""
        return round(1000 * self.hits / self.replies, 1) if self.replies else 0.0


def run(values: Values) -> int:
    """Run the rule over the archive and say what it found."""
    given = Given(values)
    session = session_here()
    rule = one_rule(str(given.text("rule")), session.rules("en"))
    path = given.text("archive")
    if path is None:
        raise UserError("name the mail to try it on", help="as in: replykit rules try tone/blame --archive sent.mbox")
    tried = _tried(rule.id, path, session, _number(given.text("samples")))
    if given.text("format") == "json":
        data = tried._asdict() | {"per_1000": tried.per_1000, "samples": [s._asdict() for s in tried.samples]}
        show_data(json.dumps(data, ensure_ascii=False))
    else:
        show(_page(tried, screen(given.text("color"))))
    return 0


def _tried(rule: str, path: str, session: Session, most: int) -> Tried:
    replies, hits, refused = 0, 0, 0
    samples: list[Sample] = []
    for number, (id, thread) in enumerate(threads(path), 1):
        counted(number)
        if thread is None:
            refused += 1
            continue
        replies += 1
        findings = session.try_rule(thread, rule)
        hits += len(findings)
        samples += [_sample(id, f, thread.draft.text) for f in findings[: max(0, most - len(samples))]]
    counted(replies, over=True)
    return Tried(rule, replies, hits, refused, tuple(samples))


def _sample(id: str, finding: Finding, text: str) -> Sample:
    span, start, end = finding.span, max(0, finding.span.start - AROUND), min(len(text), finding.span.end + AROUND)
    while 0 < start < span.start and not text[start - 1].isspace():  # whole words only
        start += 1
    while span.end < end < len(text) and not text[end].isspace():
        end -= 1
    parts = (Span(start, span.start), span, Span(span.end, end))
    words = [" ".join(part.of(text).split()) for part in parts]
    return Sample(id, finding.severity, *words)


def _page(tried: Tried, on: Screen) -> str:
    found = f"{tried.hits} hit{'' if tried.hits == 1 else 's'} in {tried.replies} replies"
    lines = [f"{on.paint(tried.rule, 'bold')}  {found}, {tried.per_1000:g} per 1,000"]
    if tried.refused:
        lines.append(f"{tried.refused} could not be read")
    for sample in tried.samples:
        words = f"{safe(sample.before)} {on.paint(f'[{safe(sample.text)}]', 'bold')} {safe(sample.after)}".strip()
        lines += ["", f"{on.paint(safe(sample.id), 'dim')}  {sample.severity}", f"  {words}"]
    return "\n".join(lines) + "\n"


def _number(text: str | None) -> int:
    if text is None or not text.isdigit():
        raise UserError(f"--samples {text}: not a number", help="write it as --samples 20")
    return int(text)
