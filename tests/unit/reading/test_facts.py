"""What facts mean together: order, due dates, comparisons, what is already given."""

from __future__ import annotations

from datetime import datetime

import pytest

from replykit.language import language
from replykit.mail import Message
from replykit.reading.facts import find_facts
from replykit.reading.facts_compare import already_given, compare, slip
from replykit.reading.facts_due import due, has_time
from replykit.reading.values import Fact, Incoming
from replykit.text import Span

from .facts_help import body, found, letter, sent

WEDNESDAY = datetime(2026, 5, 6, 15, 0)


def test_a_whole_letter_gives_its_facts_in_order() -> None:
    text = "Hi Anna,\n\nmy order 55120 of 3 May cost €19.99.\n\nRegards\nTomas Zelko"
    assert found(text, "en") == [
        ("name", "Anna", "Anna"),
        ("order", "55120", "55120"),
        ("date", "3 May", "--05-03"),
        ("amount", "€19.99", "EUR 19.99"),
        ("name", "Tomas Zelko", "Tomas Zelko"),
    ]


def test_quotes_and_disclaimers_hold_no_facts_of_the_writer() -> None:
    message = letter(
        "en", body="See order 55120.\n", quote="> order 77001 of 3 May\n", disclaimer="Call +44 20 5550 1182."
    )
    assert [f.value for f in find_facts(message, language("en"))] == ["55120"]


def test_a_language_without_words_gives_what_shapes_alone_show() -> None:
    message = body("Ordine 4711, 2026-05-03, anna@mail.example", "it")
    assert [f.kind for f in find_facts(message, language("it"))] == ["date", "email"]


@pytest.mark.parametrize(
    ("kind", "value", "day"),
    [
        ("date", "2026-05-03", "2026-05-03"),
        ("date", "--05-03", "2026-05-03"),
        ("date", "--02-10", "2026-02-10"),
        ("date", "--01-10", "2026-01-10"),
        ("date", "--10-01", "2026-10-01"),
        ("date", "---08", "2026-05-08"),
        ("date", "---04", "2026-06-04"),
        ("date", "2026-05", "2026-05-31"),
        ("date", "2026-05-08/2026-05-10", "2026-05-10"),
        ("date", "weekday:fri", "2026-05-08"),
        ("date", "weekday:wed", "2026-05-13"),
        ("date", "weekday:mon-", None),
        ("date", "day:+1", "2026-05-07"),
        ("date", "week:+1", "2026-05-15"),
        ("date", "weekend:+0", "2026-05-10"),
        ("date", "month:+0", "2026-05-31"),
        ("date", "year:+1", "2027-12-31"),
        ("duration", "P3D", "2026-05-09"),
        ("duration", "P5D working", "2026-05-13"),
        ("duration", "P3D/P5D working", "2026-05-13"),
        ("duration", "P2W", "2026-05-20"),
        ("duration", "P1M", "2026-06-06"),
        ("duration", "PT48H", "2026-05-08"),
        ("duration", "PT30M", "2026-05-06"),
        ("duration", "-P3W", None),
        ("time", "17:00", "2026-05-06"),
        ("amount", "EUR 5.00", None),
    ],
)
def test_a_date_or_duration_is_due_on_a_day(kind: str, value: str, day: str | None) -> None:
    assert due(Fact(kind, Span(0, 1), value), WEDNESDAY) == day


def test_working_days_skip_the_weekend() -> None:
    fact = Fact("duration", Span(0, 1), "P2D working")
    assert [due(fact, datetime(2026, 5, d)) for d in (7, 8, 9, 10)] == [
        "2026-05-11",
        "2026-05-12",
        "2026-05-12",
        "2026-05-12",
    ]


@pytest.mark.parametrize(
    ("text", "timed"),
    [
        ("We will write by Friday.", True),
        ("You get it within 5 working days.", True),
        ("We will call at 17:00.", True),
        ("We will look into it soon.", False),
        ("You have waited for three weeks.", False),
    ],
)
def test_a_sentence_with_a_real_date_has_a_time(text: str, timed: bool) -> None:
    assert has_time(find_facts(body(text, "en"), language("en")), Span(0, len(text))) is timed


@pytest.mark.parametrize(
    ("mail", "reply", "near"),
    [
        ("Order 55120 is late.", "Order 55210 is on its way.", ["55210"]),
        ("Order 55120 is late.", "Order 5512 is on its way.", ["5512"]),
        ("Order 55120 is late.", "Order 55120 is on its way.", []),
        ("Group SP-214 is full.", "You are in group SP-218.", []),
        ("I paid €169.00.", "We return €196.00.", ["EUR 196.00"]),
        ("I paid €169.00.", "We return €30.00.", []),
        ("I paid €45.00.", "We return €46.00.", []),
        ("It came on 12 May 2026.", "The parcel of 21 May 2026 was lost.", ["2026-05-21"]),
        ("It came on 12 May 2026.", "The new one comes on 22 May 2026.", []),
        ("Help!\n\nRegards\nTomas Zelko", "Hi Tomas,\n\nthanks.", []),
        ("Help!\n\nRegards\nTomas Zelko", "Dear Mr Zelkow,\n\nthanks.", ["Zelkow"]),
        ("Ring 07700 900 123.", "We call 07700 900 132.", ["07700900132"]),
    ],
)
def test_slips_of_the_customers_own_facts_are_near(mail: str, reply: str, near: list[str]) -> None:
    words = language("en")
    mismatches = compare(find_facts(body(reply, "en"), words), find_facts(body(mail, "en"), words), words)
    assert [m.draft.value for m in mismatches if m.near] == near


def test_another_order_number_is_a_mismatch_that_is_not_near() -> None:
    words = language("en")
    mail = find_facts(body("Order 55120 is late.", "en"), words)
    reply = find_facts(body("Order 98833 is on its way, tracking RR123456785NO.", "en"), words)
    assert [(m.draft.value, m.incoming.value, m.near) for m in compare(reply, mail, words)] == [
        ("98833", "55120", False)
    ]


@pytest.mark.parametrize(
    ("a", "b", "result"),
    [
        ("4711", "4711", False),
        ("4711", "4171", True),
        ("4711", "471", True),
        ("4711", "4712", True),
        ("4711", "1147", False),
        ("", "", False),
        ("", "1", True),
    ],
)
def test_a_slip_is_one_wrong_character_or_two_swapped(a: str, b: str, result: bool) -> None:
    assert slip(a, b) is result
    assert slip(b, a) is result


def read(message: Message) -> Incoming:
    facts = find_facts(message, language("en"))
    return Incoming(message, "en", 0, (), (), (), facts)


def test_what_the_customer_gave_is_known() -> None:
    message = body("Order 55120 is attached.", "en", sender=sent("Tomas Zelko", "tz@mail.example"))
    given = {kind: [f.value for f in already_given(kind, read(message))] for kind in KINDS}
    assert given == {
        "order": ["55120"],
        "name": ["Tomas Zelko"],
        "email": ["tz@mail.example"],
        "phone": [],
        "attachment": [],
    }


KINDS = ("order", "name", "email", "phone", "attachment")


def test_a_weekday_in_a_name_is_no_date() -> None:
    assert found("Xyz.\n\nAtentamente,\nDomingo Carrasco", "es") == [("name", "Domingo Carrasco", "Domingo Carrasco")]
