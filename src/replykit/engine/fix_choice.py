"""Which fixes to make together, and whether a draft is better for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from replykit.engine.values import Finding, Fix, Report
from replykit.rules import SAFETIES, SEVERITIES, Safety
from replykit.text import Edit, frozen

OPEN_SLOT = "facts/placeholder"  # what a fix of the kind `show` leaves behind on purpose
Why = Literal["no fix", "level", "clash", "worse"]


@frozen
class Applied:
    """A fix that was made, and the finding it mends (as it stood in the round it was made in)."""

    finding: Finding
    fix: Fix


@frozen
class Left:
    """A finding that stays, and why: no fix, its fixes are above the level, clash, or bring a new finding."""

    finding: Finding
    why: Why


def batch_of(report: Report, upto: Safety) -> tuple[Applied, ...]:
    """The first fix of each finding; one that clashes with a graver finding's waits for the next round."""
    chosen: list[Applied] = []
    for finding in by_weight(report.findings):
        for fix in fixes_upto(finding, upto):
            if not clash(fix.edits, edits_of(chosen)):
                chosen.append(Applied(finding, fix))
                break
    return tuple(chosen)


def fixes_upto(finding: Finding, upto: Safety) -> list[Fix]:
    """The finding's fixes up to that safety whose edits are known."""
    return [f for f in finding.fixes if f.edits and SAFETIES.index(f.safety) <= SAFETIES.index(upto)]


def by_weight(findings: Iterable[Finding]) -> list[Finding]:
    """The most grave first, then in the order of the text."""
    return sorted(findings, key=lambda f: (SEVERITIES.index(f.severity), f.span, f.rule))


def edits_of(made: Iterable[Applied]) -> list[Edit]:
    """The edits of several fixes."""
    return [edit for one in made for edit in one.fix.edits]


def clash(edits: Iterable[Edit], others: Iterable[Edit]) -> bool:
    """Whether two edits share words or touch; touching ones could join words that were apart."""
    taken = [e.span for e in others]
    return any(e.span.start <= t.end and t.start <= e.span.end for e in edits for t in taken)


def better(before: Report, after: Report, made: Iterable[Applied], upto: Safety) -> bool:
    """No rule finds more than before, and each rule whose findings were mended finds that many fewer.

    Above `safe` it is enough that the mended words are gone: of two faults in one sentence only the first is shown,
    and the other comes up for the next round.
    """
    made = list(made)
    old, new = Counter(f.rule for f in before.findings), Counter(f.rule for f in after.findings)
    mended = Counter(one.finding.rule for one in made)
    free = {OPEN_SLOT} if upto == "show" else set()
    moved = _moved_on(before, after, made) if upto != "safe" else set()
    return (
        all(new[rule] <= old[rule] - (0 if rule in moved else mended[rule]) for rule in {*old, *new} - free)
        and _errors(after, free) <= _errors(before, free)
        and len(after.failures) <= len(before.failures)
    )


def _moved_on(before: Report, after: Report, made: list[Applied]) -> set[str]:
    """Rules of which every mended finding had words of its own, and none of them is found any more."""
    old, new = (Counter((f.rule, f.text) for f in r.findings) for r in (before, after))
    rules = {one.finding.rule for one in made}
    stuck = {f.rule for one in made if not (f := one.finding).text or new[f.rule, f.text] >= old[f.rule, f.text]}
    return rules - stuck


def _errors(report: Report, free: set[str]) -> int:
    return sum(f.severity == "error" and f.rule not in free for f in report.findings)


def why_left(finding: Finding, upto: Safety, refused: frozenset[str]) -> Why:
    """Why a finding stays."""
    if finding.fingerprint in refused:
        return "worse"
    if fixes_upto(finding, upto):
        return "clash"
    return "level" if finding.fixes else "no fix"
