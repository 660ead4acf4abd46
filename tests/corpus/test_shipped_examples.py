"""The shipped examples show what their README says of them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from replykit.config import Settings
from replykit.drafting import draft
from replykit.engine import Report, Session
from replykit.mail import parse, parse_text
from replykit.reading import Thread, read_incoming

FOLDER = Path(__file__).parents[2] / "examples"
CASES = sorted(path.stem for path in FOLDER.glob("*.eml"))


@lru_cache(maxsize=1)
def session() -> Session:
    return Session.open(Settings(tier="lexical"))


def report(case: str) -> Report:
    reply = parse_text((FOLDER / f"{case}.txt").read_text("utf-8"))
    return session().check(Thread(reply, parse((FOLDER / f"{case}.eml").read_bytes()), "given"))


def test_every_complaint_has_a_draft_and_a_line_in_the_readme() -> None:
    readme = (FOLDER / "README.md").read_text("utf-8")
    assert sorted(path.stem for path in FOLDER.glob("*.txt")) == CASES
    assert [case for case in CASES if f"| `{case}` |" not in readme] == []


@pytest.mark.parametrize("case", ["wrong-item", "warranty-refusal"])
def test_two_drafts_are_clean(case: str) -> None:
    assert [(f.rule, f.text) for f in report(case).findings if f.severity != "note"] == []


@pytest.mark.parametrize("case", ["cancelled-class", "double-charge", "late-parcel", "outage"])
def test_the_others_show_at_least_three_different_findings(case: str) -> None:
    assert len({f.rule for f in report(case).findings if f.severity != "note"}) >= 3


def test_the_first_command_shows_at_least_four_different_findings() -> None:
    found = {f.rule for f in report("late-parcel").findings if f.severity != "note"}
    assert found >= {"tone/reprimand", "tone/blame", "promises/vague", "apology/hollow"}


@pytest.mark.parametrize("case", CASES)
def test_a_scaffold_for_each_complaint_is_silent_but_for_its_slots(case: str) -> None:
    incoming = read_incoming(parse((FOLDER / f"{case}.eml").read_bytes()))
    made = draft(incoming)
    found = session().check(Thread(parse_text(made.text), incoming.message, "given")).findings
    assert {f.rule for f in found if f.severity != "note"} == {"facts/placeholder"}
