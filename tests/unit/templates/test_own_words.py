"""A customer's words said back to them, or not at all."""

from __future__ import annotations

import pytest

from replykit.files import parse_yaml, read_text, shipped
from replykit.language import language
from replykit.templates.own_words import said_back, shortened

TABLE = parse_yaml(read_text(f"{shipped('templates')}/en/_turn.yaml"), "_turn.yaml").plain()
TROUBLE = frozenset({"negation", "problem_state", "problem_fail", "problem_wait", "problem_charge", "trouble"})


def back(clause: str) -> str:
    return said_back(clause, language("en"), TABLE, trouble=TROUBLE)


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        ("my parcel has not arrived", "your parcel has not arrived"),
        ("My parcel has not arrived.", "your parcel has not arrived"),
        ("I have not received my order", "you have not received your order"),
        ("I've not received a reply", "you have not received a reply"),
        ("I wasn't told that the shop is closed", "you were not told that the shop is closed"),
        ("you charged me twice for October", "we charged you twice for October"),
        ("your driver did not ring", "our driver did not ring"),
        ("nobody told us that you are closed", "nobody told you that we are closed"),
        ("But the lid was\ncracked", "the lid was cracked"),
        ("The flap (a small one) dropped on my foot, twice", "the flap dropped on your foot"),
        ("three of the cups were chipped", "three of the cups were chipped"),
        ("my room was above the kitchen", "your room was above the kitchen"),
        ("our heating does not work", "your heating does not work"),
    ],
)  # fmt: skip
def test_the_person_is_turned(said: str, turned: str) -> None:
    assert back(said) == turned


@pytest.mark.parametrize(
    "said",
    [
        "",
        "not here yet",
        "I think you have not sent it",
        "I am really NOT amused by this",
        "my parcel has NOT arrived",
        "my bag was not in the car",
        "it was not unattended",
        "the {{ order }} was not sent",
        "it has not worked since yesterday",
        "we told you that it does not work",
        "my bloody parcel has not arrived",
        "what a day it was, and no parcel",
        "I was in the blue room",
        "my parcel " + "and my letter " * 9 + "has not arrived",
    ],
)
def test_what_cannot_be_turned_safely_is_not_said_back(said: str) -> None:
    assert back(said) == ""


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        ("Siparişim hâlâ gelmedi", "siparişiniz hâlâ gelmedi"),
        ("maalesef kimse bana dönmedi", "kimse size dönmedi"),
        ("siparişim gelmedi diye annem ağladı", ""),  # "annem" is a word of the first person that no entry turns
        ("kargom gelmedi, siz de aramadınız", ""),
        ("paketim gelmedi sonra sizi aradım", ""),
    ],
)
def test_a_turkish_clause_is_said_back_where_every_ending_is_turned(said: str, turned: str) -> None:
    table = parse_yaml(read_text(f"{shipped('templates')}/tr/_turn.yaml"), "_turn.yaml").plain()
    assert said_back(said, language("tr"), table, trouble=TROUBLE) == turned


def test_a_slot_repeats_whole_words_on_one_line() -> None:
    assert shortened(" Will it\n be here by Friday?! ") == "Will it be here by Friday"
    assert shortened("word " * 40) == " ".join(["word"] * 18)


def test_a_slot_leaves_both_marks_of_a_spanish_question_out() -> None:
    assert shortened("¿Cuándo viene el técnico?") == "Cuándo viene el técnico"


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        ("No me ha llegado mi paquete", "no le ha llegado su paquete"),
        ("Y llevo sin línea desde el martes", "lleva sin línea desde el martes"),
        ("Me cobraron dos veces la cuota", ""),  # by whom: the verb would have to turn
        ("El paquete que mandamos no llegó", ""),
    ],
)
def test_a_spanish_clause_is_said_back_where_no_verb_holds_the_person(said: str, turned: str) -> None:
    table = parse_yaml(read_text(f"{shipped('templates')}/es/_turn.yaml"), "_turn.yaml").plain()
    assert said_back(said, language("es"), table, trouble=TROUBLE) == turned
