"""Mending a draft: fixes that do not clash, applied and checked again, at most three rounds. (Being built.)"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from replykit.engine.session import Session
from replykit.engine.values import Finding, Fix
from replykit.reading import Thread
from replykit.rules import Safety

Why = Literal["no fix", "level", "clash", "worse"]


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
    """A draft after its fixes. `text` is the visible text with `\\n` line ends; `rounds` is 0 where nothing was done."""

    text: str
    applied: tuple[Applied, ...]
    left: tuple[Left, ...]
    rounds: int


def mend(session: Session, thread: Thread, *, upto: Safety = "safe") -> Mended:
    """Make every fix up to that safety that brings no new finding."""
    report = session.check(thread)
    return Mended(thread.draft.text, (), tuple(Left(f, "no fix") for f in report.findings), 0)


def with_text(thread: Thread, text: str) -> Thread:
    """The same thread with another draft text; headers and attachments stay."""
    raise NotImplementedError


def apply_fix(session: Session, thread: Thread, fix: Fix) -> Thread:
    """The thread with this one fix made (`--interactive`); a template is rendered first."""
    raise NotImplementedError
