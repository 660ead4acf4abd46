"""Mending a draft: fixes that do not clash, applied and checked again, at most three rounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from replykit.config import Settings
from replykit.engine.fix_templates import with_rendered
from replykit.engine.values import Finding, Fix, Report
from replykit.mail import parse_text
from replykit.reading import Thread
from replykit.rules import SAFETIES, SEVERITIES, Safety
from replykit.text import Edit, apply

ROUNDS = 3
OPEN_SLOT = "facts/placeholder"  # what a fix of the kind `show` leaves behind on purpose
Why = Literal["no fix", "level", "clash", "worse"]


class Checks(Protocol):
    """What mending needs of a session."""

    @property
    def settings(self) -> Settings:
        """Where the user's templates lie."""
        ...

    def check(self, thread: Thread, *, id: str | None = None) -> Report:
        """Read the thread and run the rules over it."""
        ...


@dataclass(frozen=True, slots=True)
class Applied:
    """A fix that was made, and the finding it mends (as it stood in the round it was made in)."""

    finding: Finding
    fix: Fix


@dataclass(frozen=True, slots=True)
class Left:
    """A finding that stays, and why: no fix, its fixes are above the level, clash, or bring a new finding."""

    finding: Finding
    why: Why


@dataclass(frozen=True, slots=True)
class Mended:
    """A draft after its fixes. `text` is the visible text (`\\n` line ends); `rounds` is 0 where nothing was done."""

    text: str
    applied: tuple[Applied, ...]
    left: tuple[Left, ...]
    rounds: int


@dataclass(frozen=True, slots=True)
class _Step:
    thread: Thread
    report: Report
    made: tuple[Applied, ...]
    refused: frozenset[str]  # fingerprints of findings whose fixes would have brought another finding


def mend(session: Checks, thread: Thread, *, upto: Safety = "safe") -> Mended:
    """Make every fix up to that safety that mends its finding and brings no new one."""
    step = _Step(thread, _checked(session, thread), (), frozenset())
    applied: list[Applied] = []
    rounds = 0
    while rounds < ROUNDS:
        step = _round(session, step.thread, step.report, upto)
        if not step.made:
            break
        applied += step.made
        rounds += 1
    left = tuple(Left(f, _why(f, upto, step.refused)) for f in step.report.findings)
    return Mended(step.thread.draft.text, tuple(applied), left, rounds)


def offers(session: Checks, thread: Thread, report: Report, *, upto: Safety = "show") -> tuple[Applied, ...]:
    """Each finding's first fix that mends it and brings no new finding, for `--interactive`; most grave first."""
    return tuple(
        Applied(finding, fix)
        for finding in _by_weight(with_rendered(report, session.settings.template_folders).findings)
        if (fix := _working(session, thread, report, finding, upto, ())) is not None
    )


def apply_fix(thread: Thread, fix: Fix) -> Thread:
    """The thread with this one fix made."""
    return with_text(thread, apply(thread.draft.text, fix.edits))


def with_text(thread: Thread, text: str) -> Thread:
    """The same thread with another draft text; headers and attachments stay."""
    draft = parse_text(text, headers=thread.draft.headers, attachments=thread.draft.attachments)
    return replace(thread, draft=draft)


def _checked(session: Checks, thread: Thread) -> Report:
    return with_rendered(session.check(thread), session.settings.template_folders)


def _round(session: Checks, thread: Thread, report: Report, upto: Safety) -> _Step:
    """All fixes together where that works, else one after the other, each kept only where it does."""
    batch = _batch(report, upto)
    if not batch:
        return _Step(thread, report, (), frozenset())
    after = with_text(thread, apply(thread.draft.text, _edits(batch)))
    checked = _checked(session, after)
    if _better(report, checked, batch, upto):
        return _Step(after, checked, batch, frozenset())
    return _one_by_one(session, thread, report, upto)


def _one_by_one(session: Checks, thread: Thread, report: Report, upto: Safety) -> _Step:
    made: tuple[Applied, ...] = ()
    refused: set[str] = set()
    now = _Step(thread, report, (), frozenset())
    for finding in _by_weight(report.findings):
        if not _fixes(finding, upto):
            continue
        fix = _working(session, thread, now.report, finding, upto, made)
        if fix is None:
            refused.add(finding.fingerprint)
            continue
        made = (*made, Applied(finding, fix))
        after = with_text(thread, apply(thread.draft.text, _edits(made)))
        now = _Step(after, _checked(session, after), made, frozenset())
    return replace(now, refused=frozenset(refused))


def _working(
    session: Checks, thread: Thread, now: Report, finding: Finding, upto: Safety, made: tuple[Applied, ...]
) -> Fix | None:
    """The finding's first fix that, beside those made already, mends it and brings nothing new."""
    for fix in _fixes(finding, upto):
        if _clash(fix.edits, _edits(made)):
            continue
        after = with_text(thread, apply(thread.draft.text, [*_edits(made), *fix.edits]))
        if _better(now, session.check(after), (Applied(finding, fix),), upto):
            return fix
    return None


def _batch(report: Report, upto: Safety) -> tuple[Applied, ...]:
    """The first fix of each finding; one that clashes with a graver finding's waits for the next round."""
    chosen: list[Applied] = []
    for finding in _by_weight(report.findings):
        for fix in _fixes(finding, upto):
            if not _clash(fix.edits, _edits(chosen)):
                chosen.append(Applied(finding, fix))
                break
    return tuple(chosen)


def _fixes(finding: Finding, upto: Safety) -> list[Fix]:
    return [f for f in finding.fixes if f.edits and SAFETIES.index(f.safety) <= SAFETIES.index(upto)]


def _by_weight(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda f: (SEVERITIES.index(f.severity), f.span, f.rule))


def _edits(made: Iterable[Applied]) -> list[Edit]:
    return [edit for one in made for edit in one.fix.edits]


def _clash(edits: Iterable[Edit], others: Iterable[Edit]) -> bool:
    """Whether two edits share words or touch; touching ones could join words that were apart."""
    taken = [e.span for e in others]
    return any(e.span.start <= t.end and t.start <= e.span.end for e in edits for t in taken)


def _better(before: Report, after: Report, made: Iterable[Applied], upto: Safety) -> bool:
    """No rule finds more than before, and each rule whose findings were mended finds that many fewer."""
    old, new = Counter(f.rule for f in before.findings), Counter(f.rule for f in after.findings)
    mended = Counter(one.finding.rule for one in made)
    free = {OPEN_SLOT} if upto == "show" else set()
    return (
        all(new[rule] <= old[rule] - mended[rule] for rule in {*old, *new} - free)
        and _errors(after, free) <= _errors(before, free)
        and len(after.failures) <= len(before.failures)
    )


def _errors(report: Report, free: set[str]) -> int:
    return sum(f.severity == "error" and f.rule not in free for f in report.findings)


def _why(finding: Finding, upto: Safety, refused: frozenset[str]) -> Why:
    if finding.fingerprint in refused:
        return "worse"
    if _fixes(finding, upto):
        return "clash"
    return "level" if finding.fixes else "no fix"
