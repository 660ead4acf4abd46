"""What the other asks of a mail tell of one."""

from __future__ import annotations

from replykit.language import language
from replykit.mail import parse_text
from replykit.reading.acts import with_acts
from replykit.reading.coverage_siblings import NOWHERE, among_siblings
from replykit.reading.coverage_views import view_asks, view_sentences
from replykit.reading.marked import marked_sentences
from replykit.reading.values import Ask
from replykit.text import Span

MAIL = "When do you open? Who pays the postage? May dogs come in?"
REPLY = "We open at nine. The shop pays. Dogs are welcome."
SCORES = [[3.0, -2.0, -4.0], [-3.0, -1.0, -4.0], [-4.0, -3.0, 2.0]]


def test_an_ask_is_left_what_stands_between_the_answers_of_its_neighbours() -> None:
    words = language("en")
    mail, reply = parse_text(MAIL, language="en"), parse_text(REPLY, language="en")
    starts = [MAIL.index(w) for w in ("When", "Who", "May")]
    spans = zip(starts, [*(s - 1 for s in starts[1:]), len(MAIL)], strict=True)
    asks = view_asks(tuple(Ask("question", Span(a, b)) for a, b in spans), mail, words)
    sentences = view_sentences(with_acts(marked_sentences(reply, words), reply, words), reply, words)
    first, second, third = among_siblings(asks, sentences, SCORES)
    assert (second["between"], second["between.none"]) == (-1.0, 0.0)
    assert (first["free"], third["free"]) == (3.0, 2.0)
    only_two = among_siblings(asks, sentences[::2], [[row[0], row[2]] for row in SCORES])
    assert (only_two[1]["between"], only_two[1]["between.none"]) == (NOWHERE, 1.0)
