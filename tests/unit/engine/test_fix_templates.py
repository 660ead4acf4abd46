"""Fixes from templates, with the facts of the complaint."""

from __future__ import annotations

from pathlib import Path

from replykit.engine.fix_templates import rendered
from replykit.engine.values import Fix
from replykit.mail import Address, Headers, parse_text
from replykit.reading import Thread, read
from replykit.text import Edit, Span

COMPLAINT = parse_text(
    "Hello,\n\nWhere is order LK-4410?\n\nMr T. Abara\n", headers=Headers(sender=Address("Ty Abara", ""))
)
DRAFT = parse_text("It is on its way.\n\nRegards,\nMo", language="en")
READING = read(Thread(DRAFT, COMPLAINT, "given"))


def test_a_greeting_has_the_customers_name() -> None:
    fix = rendered(Fix("Greet", "safe", (), "greeting", Span(0, 0)), READING)
    assert (fix.edits, fix.safety) == ((Edit(Span(0, 0), "Dear Mr Abara,\n\n"),), "safe")


def test_a_text_with_an_open_slot_is_a_suggestion() -> None:
    fix = rendered(Fix("Sign", "safe", (), "sign_off", Span(17, 17)), READING)
    assert (fix.edits, fix.safety) == (
        (Edit(Span(17, 17), "\n\nYours sincerely,\n{{agent: your name}}"),), "show",
    )  # fmt: skip


def test_the_slots_of_the_hit_are_there_too() -> None:
    fix = rendered(Fix("Answer", "show", (), "answer", Span(17, 17), {"ask": "Where is it?"}), READING)
    assert fix.edits == (Edit(Span(17, 17), "\n\n{{answer: Where is it?}}"),)


def test_a_template_that_the_language_lacks_leaves_the_fix_as_it_was(tmp_path: Path) -> None:
    fix = Fix("Greet", "safe", (), "nothing", Span(0, 0))
    assert rendered(fix, READING, (str(tmp_path),)) == fix
