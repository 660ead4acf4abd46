import pytest

from replykit.language import language
from replykit.mail import parse_text
from replykit.reading import Ask, Coverage
from replykit.reading.acts import find_apologies, with_acts
from replykit.reading.ending import ending, resolved
from replykit.reading.marked import marked_sentences
from replykit.reading.values import Sentence
from replykit.text import Span


def said(text: str, code: str = "en") -> tuple[tuple[Sentence, ...], object]:
    message = parse_text(text, language=code)
    words = language(code)
    return with_acts(marked_sentences(message, words), message, words), message


@pytest.mark.parametrize(
    ("last", "kind"),
    [
        ("We have refunded the lamp today.", "resolution"),
        ("Which of the two colours would you prefer?", "resolution"),
        ("What is the number on the box?", "other"),
        ("We are sorry for the trouble.", "apology"),
        ("I hope this helps.", "pleasantry"),
        ("If you have any further questions, please contact us.", "pleasantry"),
        ("Have you seen our new range, now from £ 20?", "upsell"),
        ("The lamp was broken twice.", "problem"),
    ],
)
def test_a_reply_ends_on_its_last_sentence(last: str, kind: str) -> None:
    text = f"Dear Ann,\n\nThe lamp was tested in our workshop.\n\n{last}\n\nKind regards,\nTim"
    sentences, message = said(text)
    assert ending(sentences, message) == (kind, Span(text.index(last), text.index(last) + len(last)))  # type: ignore[arg-type]


def test_a_reply_of_nothing_ends_on_other() -> None:
    sentences, message = said("")
    assert ending(sentences, message) == ("other", None)  # type: ignore[arg-type]


def test_each_apology_is_marked_where_it_stands() -> None:
    text = "We apologise for the wait. I am sorry that the lamp broke, and we regret the second delay."
    sentences, _ = said(text)
    assert [s.of(text) for s in find_apologies(sentences)] == ["apologise", "sorry", "we regret the"]


@pytest.mark.parametrize(
    ("scores", "last", "expected"),
    [
        ((0.95, 0.9), "We have refunded the lamp.", "yes"),
        ((0.95, 0.2), "We have refunded the lamp.", "partly"),
        ((0.1,), "Thank you for your feedback.", "no"),
        ((0.1,), "We will send the lamp on Friday.", "partly"),
        ((), "Thank you for your feedback.", "no"),
    ],
)
def test_resolved_follows_coverage_then_next_steps(scores: tuple[float, ...], last: str, expected: str) -> None:
    sentences, _ = said(last)
    ask = Ask("question", Span(0, 1))
    assert resolved(tuple(Coverage(ask, "partial", True, score, ()) for score in scores), sentences) == expected
