"""Laws of a check: it is a function, and what is not the agent's own word is never found fault with."""

from __future__ import annotations

import itertools
import locale

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replykit.config import Settings
from replykit.engine import Session
from replykit.mail import parse_text
from replykit.reading import Thread
from replykit.report.json import report_json

PIECES = st.sampled_from(
    [
        "You should have read it.",
        "We are sorry!!",
        "As I already said, no.",
        "Nothing we can do.",
        "We look into it.",
        "Why not upgrade?",
        "I am sorry if you felt that.",
        "Dear Ann,",
        "Thank you.",
        "[NAME]",
        "It is 12.50 EUR.",
        "\n\n",
        "Regards,",
        "Tim",
        "Where is my parcel?",
        "My order 88120 is late",
        "PLEASE READ IT",
    ]
)
TEXTS = st.lists(PIECES, max_size=14).map(" ".join)
SESSION = Session.open(Settings(tier="lexical"))


def checked(draft: str, incoming: str | None, session: Session = SESSION) -> str:
    message = None if incoming is None else parse_text(incoming, language="en")
    return report_json(session.check(Thread(parse_text(draft, language="en"), message)))


@settings(max_examples=40, deadline=None)
@given(TEXTS, st.none() | TEXTS)
def test_check_is_a_function(draft: str, incoming: str | None) -> None:
    first = checked(draft, incoming)
    assert checked(draft, incoming) == first
    assert checked(draft, incoming, Session.open(Settings(tier="lexical"))) == first


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_spans_lie_inside_the_text_and_in_order(draft: str) -> None:
    message = parse_text(draft, language="en")
    findings = SESSION.check(Thread(message)).findings
    spans = [f.span for f in findings]
    assert spans == sorted(spans)
    assert all(0 <= s.start <= s.end <= len(message.text) for s in spans)
    assert [f.text for f in findings] == [s.of(message.text) for s in spans]
    marked = [s for s in spans if s.start < s.end]
    assert all(a.end <= b.start for a, b in itertools.pairwise(marked))


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_quoted_text_causes_no_finding(words: str) -> None:
    quote = "\n".join(f"> {line}" for line in words.replace("[NAME]", "").split("\n"))
    report = SESSION.check(Thread(parse_text(f"Hello,\n\nit is red.\n\nOn 3 May 2026 Ann wrote:\n{quote}\n")))
    message = report.reading.draft.message
    quoted = message.spans("quote")
    assert [f for f in report.findings if any(q.meets(f.span) for q in quoted)] == []


def test_the_locale_changes_nothing() -> None:
    draft = "IT IS OUR POLICY. I am sorry if you felt it."
    before, own = checked(draft, None), locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, "tr_TR.UTF-8")
    except locale.Error:
        pytest.skip("no Turkish locale on this machine")
    try:
        assert checked(draft, None, Session.open(Settings(tier="lexical"))) == before
    finally:
        locale.setlocale(locale.LC_ALL, own)


def test_a_mail_of_any_length_is_checked_in_bounded_work() -> None:
    mail = "".join(f"Where is parcel {i}, and why did lid {i} break? " for i in range(3000))
    draft = "".join(f"As I said before, we are sorry about parcel {i}!! " for i in range(3000))
    report = SESSION.check(Thread(parse_text(draft, language="en"), parse_text(mail, language="en")))
    assert report.failures == ()
    assert len(report.reading.coverage) == 50
    assert len(report.reading.draft.sentences) == 1000
