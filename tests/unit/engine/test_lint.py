"""Which findings a check gives, how much they weigh, and what is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from replykit.checks import CHECKS, Check
from replykit.config import Settings
from replykit.engine import Session
from replykit.errors import UserError
from replykit.mail import parse_text
from replykit.reading import Thread

DRAFT = "Hello Kim,\n\nAs I already told you, the lamp is [COLOUR]. You should have read the page.\n\nRegards,\nTim"


def thread(draft: str, incoming: str | None = None) -> Thread:
    message = None if incoming is None else parse_text(incoming, language="en")
    return Thread(parse_text(draft, language="en"), message, "given" if message else "none")


def rules(settings: Settings, draft: str = DRAFT, incoming: str | None = None) -> list[tuple[str, str, str]]:
    report = Session.open(settings).check(thread(draft, incoming))
    return [(f.rule, f.severity, f.text) for f in report.findings if not f.rule.startswith("courtesy/")]


def test_findings_stand_in_the_order_of_the_text() -> None:
    assert rules(Settings()) == [
        ("tone/reprimand", "warning", "As I already told you"),
        ("facts/placeholder", "error", "[COLOUR]"),
        ("tone/reprimand", "warning", "You should have read"),
    ]


def test_select_ignore_and_levels() -> None:
    assert [r for r, _, _ in rules(Settings(select=("facts/*",)))] == ["facts/placeholder"]
    assert [r for r, _, _ in rules(Settings(ignore=("tone/reprimand",)))] == ["facts/placeholder"]
    assert [s for _, s, _ in rules(Settings(levels={"tone/*": "note", "facts/*": "off"}))] == ["note", "note"]
    assert [s for _, s, _ in rules(Settings(levels={"tone/*": "off", "tone/reprimand": "error"}))] == ["error"] * 3


def test_a_rule_that_nobody_knows_is_the_users_mistake() -> None:
    with pytest.raises(UserError) as caught:
        Session.open(Settings(select=("tone/reprimands",)))
    assert (caught.value.what, caught.value.help) == (
        "no rule is called 'tone/reprimands'",
        "do you mean 'tone/reprimand'?",
    )


def test_the_message_names_the_words() -> None:
    settings = Settings(select=("tone/*",))
    (finding,) = Session.open(settings).check(thread("You should have read the page.")).findings
    assert finding.message == '"You should have read" tells the customer off: say the fact without it'


def test_the_customers_words_in_quotation_marks_are_not_linted() -> None:
    incoming = "The clerk said: you should have read the page."
    quoted = 'You write that the clerk said "you should have read the page".'
    assert rules(Settings(select=("tone/reprimand",)), quoted, incoming) == []
    assert rules(Settings(select=("tone/reprimand",)), quoted, "Hello") == [
        ("tone/reprimand", "warning", "you should have read")
    ]


def test_the_customers_words_in_an_open_slot_are_not_linted() -> None:
    draft = "Hello Kim,\n\n{{answer_1: you should have read the page}}\n\nRegards,\nTim"
    assert rules(Settings(select=("tone/*",)), draft) == []
    assert rules(Settings(select=("facts/placeholder",)), draft) == [
        ("facts/placeholder", "error", "{{answer_1: you should have read the page}}")
    ]


def test_quotes_and_signatures_say_nothing_about_the_agent() -> None:
    quote = "On 3 May 2026 Kim wrote:\n> You should have read my mail!!!\n"
    draft = f"Hello Kim,\n\nThe lamp is red.\n\nRegards,\nTim\n\n{quote}"
    assert rules(Settings(select=("tone/*",)), draft) == []


def test_a_broken_rule_is_a_failure_and_the_rest_still_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> list[object]:
        raise ZeroDivisionError("oops")

    monkeypatch.setitem(CHECKS, "placeholder", Check(broken))  # type: ignore[arg-type]
    report = Session.open().check(thread(DRAFT))
    assert [(f.rule, f.what) for f in report.failures] == [("facts/placeholder", "ZeroDivisionError: oops")]
    assert [f.rule for f in report.findings if f.rule.startswith("tone/")] == ["tone/reprimand"] * 2


def test_fingerprints_stay_when_the_letter_around_changes() -> None:
    def prints(draft: str) -> list[str]:
        report = Session.open(Settings(select=("tone/*",))).check(thread(draft))
        return [f.fingerprint for f in report.findings]

    line = "You should have read the page."
    again = prints(f"Hello Kim,\n\n{line}\n\nThe lamp is red.\n{line}")
    assert again[0] == prints(line)[0]
    assert again[1] != again[0]


def test_options_are_the_users(tmp_path: Path) -> None:
    draft = "Thank you! The lamp is red! It is yours! Have fun!"
    assert [r for r, _, _ in rules(Settings(select=("tone/shouting",)), draft)] == ["tone/shouting"]
    five = Settings(select=("tone/shouting",), options={"tone/shouting": {"marks": 5}})
    assert rules(five, draft) == []


def test_a_language_without_rules_is_said_so() -> None:
    draft = parse_text("Hei Kim, lamppu on [VÄRI].", language="fi")
    report = Session.open().check(Thread(draft))
    assert report.notices == ("no rules for fi: only those about structure ran",)
    assert [f.rule for f in report.findings if f.severity == "error"] == ["facts/placeholder"]
