"""Sentences whose opening is taken out, in a language that then puts the subject behind the verb."""

from __future__ import annotations

import pytest

from replykit.engine.fix_cuts import cut
from replykit.language import language
from replykit.text import Span, apply


def without(text: str, words: str, code: str = "nb") -> str:
    start = text.index(words)
    span = Span(start, start + len(words))
    return apply(text, cut(text, span, Span(0, len(text)), "clause", language(code)))


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("Som vi skrev i går, kan du bytte lampa.", "Som vi skrev", "Du kan bytte lampa."),
        ("som vi skrev i går, kan du bytte lampa.", "som vi skrev", "du kan bytte lampa."),
        ("Som du vet, tar det tre dager.", "Som du vet", "Det tar tre dager."),
        ("Som sagt, men vi bytter den gjerne.", "Som sagt", "Vi bytter den gjerne."),
        ("Som sagt, du kan bytte lampa.", "Som sagt", "Du kan bytte lampa."),
    ],
)
def test_verb_and_subject_are_put_back(text: str, words: str, left: str) -> None:
    assert without(text, words) == left


def test_nothing_is_cut_where_the_subject_is_not_known() -> None:
    text = "Som vi skrev, kan lampa byttes i butikken."
    assert without(text, "Som vi skrev") == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Wie bereits erwähnt, können Sie die Lampe tauschen.", "Sie können die Lampe tauschen."),
        ("Wie bereits erwähnt, schließt die Ausgabe um fünf.", "Wie bereits erwähnt, schließt die Ausgabe um fünf."),
        ("Wie bereits erwähnt, die Ausgabe schließt um fünf.", "Die Ausgabe schließt um fünf."),
    ],
)
def test_german_puts_them_back_too(text: str, left: str) -> None:
    assert without(text, "Wie bereits erwähnt", "de") == left


def test_languages_without_inversion_are_left_alone() -> None:
    assert without("As we wrote, you can swap it here.", "As we wrote", "en") == "You can swap it here."
