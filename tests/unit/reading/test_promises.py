from datetime import UTC, datetime

from replykit.mail import parse_text
from replykit.reading import Promise, Thread, read
from replykit.text import Span

MONDAY = datetime(2026, 3, 2, 10, tzinfo=UTC)


def promises(text: str, now: datetime | None = MONDAY) -> list[tuple[str, str | None]]:
    reading = read(Thread(parse_text(text, language="en"), now=now))
    return [(p.span.of(reading.draft.message.text), p.due) for p in reading.draft.promises]


def test_a_promise_has_the_day_its_words_name() -> None:
    text = "We will post the lid tomorrow. We will call you by Friday. The lid is blue."
    assert promises(text) == [
        ("We will post the lid tomorrow.", "2026-03-03"),
        ("We will call you by Friday.", "2026-03-06"),
    ]


def test_working_days_skip_the_weekend() -> None:
    assert promises("We will refund the lid within 5 working days.") == [
        ("We will refund the lid within 5 working days.", "2026-03-09")
    ]


def test_a_promise_without_a_day_or_a_clock_has_no_due_day() -> None:
    assert promises("We will look into it.") == [("We will look into it.", None)]
    assert promises("We will call you by Friday.", None) == [("We will call you by Friday.", None)]


def test_what_is_refused_asked_or_offered_is_no_promise() -> None:
    assert (
        promises("We will not refund the lid. Shall we send a new one? If you have any questions, we will help.") == []
    )
    assert Promise(Span(0, 1), None).due is None
