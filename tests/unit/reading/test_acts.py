import pytest

from replykit.language import language
from replykit.mail.parse import parse_text
from replykit.reading.acts import apology_cues, with_acts
from replykit.reading.marked import marked_sentences


def acts(text: str, code: str = "en") -> tuple[str, ...]:
    message = parse_text(text, language=code)
    words = language(code)
    (sentence,) = with_acts(marked_sentences(message, words), message, words)
    return sentence.acts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thank you for your message.", ("thanks",)),
        ("We apologise for any inconvenience.", ("apology",)),
        ("I'm sorry that the kettle leaked over your worktop.", ("acknowledgement", "apology", "problem")),
        ("We have refunded the kettle today.", ("information", "remedy")),
        ("We have not refunded the kettle.", ("information",)),
        ("There is nothing we can do.", ("refusal",)),
        ("Which colour would you prefer?", ("choice", "question")),
        ("We will get back to you as soon as possible.", ("commitment", "handoff", "vague")),
        ("We will call you on Tuesday.", ("commitment", "information", "remedy")),
        ("If you have any further questions, please contact us.", ("invitation",)),
        ("I hope this helps.", ("pleasantry",)),
        ("Please send the lid back in its box.", ("instruction",)),
        ("Hold both buttons for five seconds.", ("instruction",)),
    ],
)
def test_a_sentence_has_these_acts(text: str, expected: tuple[str, ...]) -> None:
    assert acts(text) == expected


def test_two_apologies_in_one_sentence_are_two_and_denied_ones_none() -> None:
    words = language("en")
    message = parse_text("We are sorry, and we apologise for the wait. No need to apologise for yours.", language="en")
    first, second = marked_sentences(message, words)
    assert [first.words[c.first] for c in apology_cues(first)] == ["sorry", "apologise"]
    assert apology_cues(second) == ()
