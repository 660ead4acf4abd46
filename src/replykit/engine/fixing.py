"""Mending a draft: fixes that do not clash, applied and checked again, at most three rounds."""

from __future__ import annotations

from typing import Protocol

from replykit.config import Settings
from replykit.engine.fix_choice import Applied, Left, batch_of, better, by_weight, clash, edits_of, fixes_upto, why_left
from replykit.engine.fix_templates import with_rendered
from replykit.engine.session import Session
from replykit.engine.values import Finding, Fix, Report
from replykit.mail import OWN, parse_text
from replykit.reading import Thread
from replykit.rules import Safety
from replykit.text import apply, frozen, replace

ROUNDS = 3


class Checks(Protocol):
    """What mending needs of a session."""

    @property
    def settings(self) -> Settings:
        """Where the user's templates lie."""
        ...

    def check(self, thread: Thread, *, id: str | None = None) -> Report:
        """Read the thread and run the rules over it."""
        ...


@frozen
class Mended:
    """A draft after its fixes. `text` is the visible text (`\\n` line ends); `rounds` is 0 where nothing was done."""

    text: str
    applied: tuple[Applied, ...]
    left: tuple[Left, ...]
    rounds: int


@frozen
class _Step:
    thread: Thread
    report: Report
    made: tuple[Applied, ...]
    refused: frozenset[str]  # fingerprints of findings whose fixes would have brought another finding


def mend(session: Checks, thread: Thread, *, upto: Safety = "safe") -> Mended:
    """Make every fix up to that safety that mends its finding and brings no new one."""
    session = _quick(session)
    step = _Step(thread, _checked(session, thread), (), frozenset())
    applied: list[Applied] = []
    rounds = 0
    while rounds < ROUNDS:
        step = _round(session, step.thread, step.report, upto)
        if not step.made:
            break
        applied += step.made
        rounds += 1
    left = tuple(Left(f, why_left(f, upto, step.refused)) for f in step.report.findings)
    return Mended(step.thread.draft.text, tuple(applied), left, rounds)


def offers(session: Checks, thread: Thread, *, upto: Safety = "show") -> tuple[Applied, ...]:
    """Each finding's first fix that mends it and brings no new finding, for `--interactive`; most grave first."""
    session = _quick(session)
    report = _checked(session, thread)
    return tuple(
        Applied(finding, fix)
        for finding in by_weight(report.findings)
        if (fix := _working(session, thread, report, finding, upto, ())) is not None
    )


def apply_fix(thread: Thread, fix: Fix) -> Thread:
    """The thread with this one fix made."""
    return with_text(thread, apply(thread.draft.text, fix.edits))


def with_text(thread: Thread, text: str) -> Thread:
    """The same thread with another draft text; headers, attachments and the writer's language stay."""
    former = thread.draft
    codes = {z.language for z in former.zones if z.kind in OWN}
    draft = parse_text(
        text,
        headers=former.headers,
        attachments=former.attachments,
        language=codes.pop() if len(codes) == 1 else None,  # a few words less must not make it another language
    )
    return replace(thread, draft=draft)


def _quick(session: Checks) -> Checks:
    """The same session on the lexical tier: a draft is checked a dozen times while it is mended."""
    if not isinstance(session, Session):
        return session
    return replace(session, settings=replace(session.settings, tier="lexical"))


def _checked(session: Checks, thread: Thread) -> Report:
    return with_rendered(session.check(thread), session.settings.template_folders)


def _round(session: Checks, thread: Thread, report: Report, upto: Safety) -> _Step:
    """All fixes together where that works, else one after the other, each kept only where it does."""
    batch = batch_of(report, upto)
    if not batch:
        return _Step(thread, report, (), frozenset())
    after = with_text(thread, apply(thread.draft.text, edits_of(batch)))
    checked = _checked(session, after)
    if better(report, checked, batch, upto):
        return _Step(after, checked, batch, frozenset())
    return _one_by_one(session, thread, report, upto)


def _one_by_one(session: Checks, thread: Thread, report: Report, upto: Safety) -> _Step:
    made: tuple[Applied, ...] = ()
    refused: set[str] = set()
    now = _Step(thread, report, (), frozenset())
    for finding in by_weight(report.findings):
        if not fixes_upto(finding, upto):
            continue
        fix = _working(session, thread, now.report, finding, upto, made)
        if fix is None:
            refused.add(finding.fingerprint)
            continue
        made = (*made, Applied(finding, fix))
        after = with_text(thread, apply(thread.draft.text, edits_of(made)))
        now = _Step(after, _checked(session, after), made, frozenset())
    return replace(now, refused=frozenset(refused))


def _working(
    session: Checks, thread: Thread, now: Report, finding: Finding, upto: Safety, made: tuple[Applied, ...]
) -> Fix | None:
    """The finding's first fix that, beside those made already, mends it and brings nothing new."""
    for fix in fixes_upto(finding, upto):
        if clash(fix.edits, edits_of(made)):
            continue
        after = with_text(thread, apply(thread.draft.text, [*edits_of(made), *fix.edits]))
        if better(now, session.check(after), (Applied(finding, fix),), upto):
            return fix
    return None
