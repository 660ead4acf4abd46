"""An ask whose answer has a slot in the draft is not unanswered as well."""

from __future__ import annotations

from replykit.language import language
from replykit.reading import Ask, Coverage
from replykit.reading.open_slots import with_slots
from replykit.text import Span

MAIL = "Will it be here by Friday? Please refund the fee. Why?"
ASKS = (Span(0, 26), Span(27, 49), Span(50, 54))
OPEN = tuple(Coverage(Ask("question", span), "unanswered", True, 0.1, ()) for span in ASKS)


def test_a_slot_that_repeats_the_ask_answers_it() -> None:
    draft = "{{answer_1: Will it be here by Friday}}\n\n{{remedy: yes, or no: refund the fee}}\n\n{{answer_2: Why}}"
    assert with_slots(OPEN, MAIL, draft, language("en")) == (
        Coverage(OPEN[0].ask, "answered", False, 0.5, (Span(0, 39),)),
        Coverage(OPEN[1].ask, "answered", False, 0.5, (Span(41, 79),)),
        Coverage(OPEN[2].ask, "answered", False, 0.5, (Span(81, 98),)),
    )


def test_other_slots_and_words_outside_slots_answer_nothing() -> None:
    draft = "Will it be here by Friday? {{when: day and date}} {{cause: here by}}"
    assert with_slots(OPEN, MAIL, draft, language("en")) == OPEN
