"""How grave a complaint is, and the words that show it."""

from __future__ import annotations

import pytest

from replykit.language import language
from replykit.mail import parse_text
from replykit.reading.marked import marked_sentences
from replykit.reading.severity import judge_severity


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Thank you for the lovely flowers, we are very happy.", 0),
        ("The parcel came a day late, no big deal.", 1),
        (
            "Your heater caught fire last night and my son was injured. I have called you three times and nobody has"
            " answered. My lawyer will sue you for damages.",
            3,
        ),
    ],
)
def test_levels(text: str, wanted: int) -> None:
    assert judge(text)[0] == wanted


def test_evidence_are_the_words_of_harm_in_order() -> None:
    text = "The charger started smoking and burned my hand. I had to see a doctor twice, and nobody answered my mails."
    assert judge(text)[1] == ("smoking", "burned", "doctor", "nobody answered")


def judge(text: str) -> tuple[int, tuple[str, ...]]:
    """Severity and evidence of an English text."""
    message, words = parse_text(text, language="en"), language("en")
    level, spans = judge_severity(message, marked_sentences(message, words), words)
    return level, tuple(s.of(text) for s in spans)
