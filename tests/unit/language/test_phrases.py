from __future__ import annotations

import pytest

from replykit.language import Match, Phrases, tokenize
from replykit.language.phrase_signs import BadPhrase


def found(phrase: str, text: str, *, language: str = "en", **given: object) -> list[str]:
    """The stretches of text that one phrase matches."""
    tokens = tokenize(text, language, clitics=given.get("clitics", ()))  # type: ignore[arg-type]
    made = Phrases.build([phrase], language, **given)  # type: ignore[arg-type]
    return [tokens.span(m.first, m.last).of(text) for m in made.find(tokens)]


@pytest.mark.parametrize(
    ("phrase", "text", "matches"),
    [
        ("as I said", "As I said, no.", ["As I said"]),
        ("as I (said|told you)", "as I told you", ["as I told you"]),
        ("as I said [before]", "as I said before", ["as I said before"]),
        ("apolog*", "We apologise. Apologies!", ["apologise", "Apologies"]),
        ("*ing", "waiting and waited", ["waiting"]),
        ("you ... have", "you really should have", ["you really should have"]),
        ("you ...1 have", "you really should have", []),
        ("within <number> days", "within 14 days", ["within 14 days"]),
        ("dear <word> ,", "Dear Dana, dear 4,", ["Dear Dana,"]),
        ("^ however", "However, it is however", ["However"]),
        ("thanks $", "thanks for that, thanks!", ["thanks"]),
        ("follow-up", "follow up, follow-up", ["follow up", "follow-up"]),
        ("don't", "don’t, don't", ["don’t", "don't"]),
    ],
)
def test_signs(phrase: str, text: str, matches: list[str]) -> None:
    assert found(phrase, text) == matches


def test_a_list_stands_for_any_of_its_phrases() -> None:
    assert found("we <negation> blame", "we do not blame", lists={"negation": ["do not", "never"]}) == [
        "we do not blame"
    ]


def test_turkish_folds_its_own_way() -> None:
    assert found("ışık", "IŞIK", language="tr") == ["IŞIK"]
    assert found("iade", "İADE", language="tr") == ["İADE"]


def test_a_second_spelling_without_diacritics_matches_too() -> None:
    plain = {ord("ş"): "s", ord("ı"): "i"}
    assert found("şikâyet", "sikâyet", language="tr", plain=lambda s: s.translate(plain)) == ["sikâyet"]


def test_elided_words_are_tokens_of_their_own() -> None:
    assert found("l'article", "Où est l’article ?", language="fr", clitics=("l'",)) == ["l’article"]
    assert found("article", "Où est l’article ?", language="fr", clitics=("l'",)) == ["article"]


def test_each_phrase_gives_its_longest_match_from_each_token() -> None:
    tokens = tokenize("so so sorry", "en")
    made = Phrases.build(["so [so]", "sorry"], "en")
    assert made.find(tokens) == [Match(0, 0, 2), Match(0, 1, 2), Match(1, 2, 3)]


@pytest.mark.parametrize(
    ("phrase", "what", "at"),
    [
        ("as (I said", "'(' is not closed", 3),
        ("as I) said", "')' closes nothing", 4),
        ("we <nagation> blame", "no list is called 'nagation'", 3),
        ("^", "a phrase needs a word", 0),
        ("*mid*", "a star stands at one end of a word", 0),
    ],
)
def test_a_phrase_that_cannot_be_read_says_where(phrase: str, what: str, at: int) -> None:
    with pytest.raises(BadPhrase) as caught:
        Phrases.build([phrase], "en")
    assert (str(caught.value), caught.value.at) == (what, at)


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("ISI", "ısı"),
        ("İptal", "iptal"),
        ("Istiyorum", "istiyorum"),  # a keyboard without the dotted capital
        ("Iade", "iade"),
        ("Işıklar", "ışıklar"),
        ("Isparta'dan", "ısparta'dan"),
    ],
)
def test_a_turkish_capital_is_read_with_the_dot_that_its_vowels_ask_for(word: str, folded: str) -> None:
    assert tokenize(word, "tr").keys == (folded,)


def test_a_phrase_of_many_ways_stays_small() -> None:
    many = " ".join("(" + "|".join(f"{letter}{end}" for end in "abcdefghij") + ")" for letter in "klmnopqr")
    made = Phrases.build([f"[well] {many} ...3 done"], "en")
    text = "kc la mj nb oi pa qa rj is now done"
    tokens = tokenize(text, "en")
    assert [tokens.span(m.first, m.last).of(text) for m in made.find(tokens)] == [text]


def test_a_gap_has_a_bound() -> None:
    with pytest.raises(BadPhrase, match="a gap holds 20 words at most"):
        Phrases.build(["you ...50 have"], "en")


def test_a_phrase_may_be_typed_partly_without_diacritics() -> None:
    plain = {ord("ş"): "s", ord("ı"): "i"}
    assert found("şaşı kız", "şaşı kiz", language="tr", plain=lambda s: s.translate(plain)) == ["şaşı kiz"]
