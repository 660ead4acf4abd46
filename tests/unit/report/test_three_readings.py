from __future__ import annotations

from replykit.config import Settings
from replykit.engine import Session
from replykit.mail import Address, Headers, parse_text
from replykit.reading import Thread
from replykit.report.screen import Screen
from replykit.report.three_readings import three_readings

MAIL = """\
Hello,

my order 48113 came without the lid. Can you send me the lid by Friday?

Ann Berg
"""
DRAFT = """\
Dear Ann,

As I said before, the lid for order 48131 will leave on 4 December 2026. It costs 3.50 EUR.

Kind regards,
Mira
"""


def pages(draft: str, mail: str | None) -> tuple[str, str, str]:
    headers = Headers(subject="Lid", sender=Address("Ann Berg", "ann@mail.example"))
    incoming = None if mail is None else parse_text(mail, headers=headers, language="en")
    report = Session.open(Settings(tier="lexical")).check(Thread(parse_text(draft, language="en"), incoming))
    return three_readings(report, name="reply.txt", screen=Screen(width=80))


def test_the_first_reading_is_the_customers() -> None:
    first, _, _ = pages(DRAFT, MAIL)
    assert first.startswith("First reading: as the customer\n\nThe customer asks\n")
    assert "Can you send me the lid by Friday?" in first


def test_the_second_reading_shows_tone_and_nothing_else() -> None:
    _, second, _ = pages(DRAFT, MAIL)
    heads = [line for line in second.splitlines() if line.startswith("reply.txt:")]
    assert heads == ["reply.txt:3:1 note courtesy/no-thanks", "reply.txt:3:1 warning tone/reprimand"]


def test_the_third_reading_sets_every_fact_beside_the_mail() -> None:
    _, _, third = pages(DRAFT, MAIL)
    rows = [line.split() for line in third.splitlines()[2:6]]
    assert rows == [
        ["1:6", "name", "Ann", "as", "in", "the", "mail's", "headers"],
        ["3:37", "order", "48131", "the", "mail", "says", "48113"],
        ["3:57", "date", "4", "December", "2026", "not", "in", "the", "mail"],
        ["3:83", "amount", "3.50", "EUR", "not", "in", "the", "mail"],
    ]


def test_promises_stand_with_their_day() -> None:
    _, _, third = pages("Hello,\n\nwe will send the lid on 4 December 2026.\n\nMira\n", MAIL)
    assert "It promises\n  line 3: we will send the lid on 4 December 2026.  by 2026-12-04\n" in third


def test_a_draft_without_a_mail_says_what_is_missing() -> None:
    first, second, third = pages("Hello,\n\nall is well.\n", None)
    assert first == "First reading: as the customer\n\n  no customer's mail to compare with (-i MAIL)\n"
    assert second.startswith("Second reading: for tone\n")
    assert third.startswith("Third reading: for facts and promises\n")
