"""Where clauses begin and end."""

from __future__ import annotations

import pytest

from replykit.language import language
from replykit.mail import parse_text
from replykit.reading.clauses import clauses, marks_of, tokens_of
from replykit.reading.marked import marked_sentences


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("en", "The lid is cracked, but the glass is fine.", ("The lid is cracked", "the glass is fine.")),
        ("en", "Shall I repair it here, or will you fetch it?", ("Shall I repair it here, or will you fetch it?",)),
        ("de", "Wo steht das Rad, und wann kann ich es holen?", ("Wo steht das Rad", "wann kann ich es holen?")),
        ("tr", "Paketi açtım, içi boştu.", ("Paketi açtım", "içi boştu.")),
        ("es", "Trabajo a turnos; ¿hay otro grupo?", ("Trabajo a turnos", "¿hay otro grupo?")),
    ],
)
def test_clauses_of_a_sentence(code: str, text: str, wanted: tuple[str, ...]) -> None:
    assert parts(text, code) == wanted


def test_a_list_item_opens_behind_its_marker() -> None:
    assert parts("2. the price for both", "en", skip=3) == ("the price for both",)


def parts(text: str, code: str, skip: int = 0) -> tuple[str, ...]:
    """The clauses of a text of one sentence."""
    message, words = parse_text(text, language=code), language(code)
    (sentence,) = marked_sentences(message, words)
    tokens = tokens_of(sentence, text, words)
    found = clauses(sentence, 0, tokens, marks_of(sentence, len(tokens)), skip=skip)
    return tuple(c.span.of(text) for c in found)
