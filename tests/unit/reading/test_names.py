"""Names by their place, and which names may mean one person."""

from __future__ import annotations

import pytest

from replykit.language import language
from replykit.reading.facts import find_facts
from replykit.reading.names import customer_names, greeted_name, signed_names
from replykit.reading.same_name import same_name

from .facts_help import body, letter, sent

GREETED = [
    ("en", "Hi Anna,\n\nthanks.", "Anna"),
    ("en", "Dear Mrs. Okoro,\n\nthanks.", "Okoro"),
    ("en", "Hello Dr Jane van Dyk!\n\nThanks.", "Jane van Dyk"),
    ("en", "hi tomek,\n\nthanks.", "tomek"),
    ("en", "Sally,\n\nyour parcel left.", "Sally"),
    ("en", "Dear April,\n\nthanks.", "April"),
    ("nb", "Hei Kåre,\n\ntakk.", "Kåre"),
    ("nb", "Hei Jo Inge,\n\ntakk.", "Jo Inge"),
    ("tr", "Merhaba Hakan Bey,\n\nteşekkürler.", "Hakan"),
    ("tr", "Sayın Deniz Yılmaz,\n\nteşekkürler.", "Deniz Yılmaz"),
    ("tr", "Gökhan Bey merhaba,\n\nteşekkürler.", "Gökhan"),
    ("de", "Sehr geehrte Frau Dr. Müller,\n\ndanke.", "Müller"),
    ("de", "Grüß Gott Herr Vogt,\n\ndanke.", "Vogt"),
    ("es", "Hola, Inés:\n\ngracias.", "Inés"),
    ("es", "Estimado señor Perell:\n\ngracias.", "Perell"),
    ("fr", "Madame Rousseau,\n\nmerci.", "Rousseau"),
    ("fr", "Bonjour Élodie,\n\nmerci.", "Élodie"),
]

NOBODY = [
    ("en", "Dear customer,\n\nthanks."),
    ("en", "Hi there,\n\nthanks."),
    ("en", "Hello, I bought a lamp.\n\nIt broke."),
    ("en", "Thank you for your mail.\n\nWe will see."),
    ("nb", "Hei, jeg venter på svar.\n\nMvh"),
    ("tr", "Sayın müşterimiz,\n\nteşekkürler."),
    ("de", "Sehr geehrte Damen und Herren,\n\ndanke."),
    ("es", "Muy señores míos:\n\ngracias."),
    ("fr", "Madame, Monsieur,\n\nmerci."),
]


@pytest.mark.parametrize(("code", "text", "name"), GREETED)
def test_the_greeted_name_has_no_title(code: str, text: str, name: str) -> None:
    greeted = greeted_name(body(text, code), language(code))
    assert greeted is not None
    assert (greeted.value, greeted.span.of(text)) == (name, name)


@pytest.mark.parametrize(("code", "text"), NOBODY)
def test_a_greeting_to_everybody_names_nobody(code: str, text: str) -> None:
    assert greeted_name(body(text, code), language(code)) is None


@pytest.mark.parametrize(
    ("code", "closing", "names"),
    [
        ("en", "Kind regards\nTomas Zelko", ["Tomas Zelko"]),
        ("en", "Happy reading,\nCarlo\nTidewater Books", ["Carlo"]),
        ("en", "Priya N.\nBaggage Services", ["Priya N.", "Baggage Services"]),
        ("en", "Thanks, Bernard & Mia Foss", ["Bernard", "Mia Foss"]),
        ("en", "Kind regards\nBill Tarn", ["Bill Tarn"]),
        ("nb", "Mvh Grethe Norum", ["Grethe Norum"]),
        ("nb", "Hilsen Morten i Fjordbanken", ["Morten"]),
        ("tr", "Saygılarımla\nAyça Demir\nNetyol Destek", ["Ayça Demir", "Netyol Destek"]),
        ("tr", "Sevgi ve saygıyla\nDeniz Pansiyon Otel", ["Deniz Pansiyon Otel"]),
        ("de", "Mit freundlichen Grüßen\nProf. Dr. Emil Stanić", ["Emil Stanić"]),
        ("de", "Liebe Grüße aus Graz\nVerena Pichler", ["Verena Pichler"]),
        ("es", "Atentamente,\nDomingo Carrasco", ["Domingo Carrasco"]),
        ("fr", "Bien cordialement,\nBertrand Delcour", ["Bertrand Delcour"]),
    ],
)
def test_the_signed_name_stands_below_the_sign_off(code: str, closing: str, names: list[str]) -> None:
    words = language(code)
    for message in (
        letter(code, body="Xyz 1.\n\n", closing=closing),
        body(f"Xyz 1.\n\n{closing}", code),
    ):
        assert [f.value for f in signed_names(message, words)] == names


def test_thanks_in_the_last_sentence_sign_nothing() -> None:
    text = "Thanks for keeping the stamp.\n\nMissing is the form that you can bring until Friday at noon."
    assert signed_names(body(text, "en"), language("en")) == ()


def test_what_a_team_signs_is_no_name() -> None:
    facts = signed_names(letter("en", body="Hello.\n\n", closing="Regards\nCustomer Support"), language("en"))
    assert [(f.kind, f.value) for f in facts] == [("team", "Customer Support")]


@pytest.mark.parametrize(
    ("display", "facts"),
    [
        ("Berg, Anna", [("name", "Anna Berg")]),
        ("Anna via Lampshop", [("company", "Lampshop"), ("name", "Anna")]),
        ('"Anna Berg" <anna@mail.example>', [("name", "Anna Berg")]),
        ("Customer Support", [("team", "Customer Support")]),
        ("anna@mail.example", []),
    ],
)
def test_display_names_are_put_in_order(display: str, facts: list[tuple[str, str]]) -> None:
    message = body("Where is it?", "en", sender=sent(display))
    assert [(f.kind, f.value) for f in find_facts(message, language("en"))] == facts


def test_the_signed_name_is_trusted_before_the_sender() -> None:
    message = body("My name is Ada Moe. Help!\n\nRegards\nAda", "en", sender=sent("Moe, A."))
    assert customer_names(message, language("en")) == ("Ada", "Ada Moe", "A. Moe")


@pytest.mark.parametrize(
    ("code", "a", "b"),
    [
        ("tr", "Yilmaz", "Deniz Yılmaz"),
        ("nb", "Soeren", "Søren Aas"),
        ("de", "Mueller", "Frau Müller"),
        ("de", "Muller", "Müller"),
        ("en", "Bob", "Robert Hill"),
        ("en", "Hill, R.", "Robert Hill"),
        ("en", "Hill Robert", "Robert Hill"),
        ("en", "Mr Hill", "Robert Hill"),
        ("en", "ROBERT", "robert hill"),
        ("en", "Annemarie", "Anne Marie Berg"),
        ("en", "Jean-Luc", "Jean Luc Picot"),
        ("tr", "Ayten Hanım", "Ayten Kılıç"),
        ("tr", "İpek", "ipek aydın"),
        ("es", "Paco", "Francisco Ruiz"),
        ("nb", "Anne", "Anne Grete Lie"),
        ("en", "Vik", "Vikram Sethi"),
    ],
)
def test_one_person_has_many_spellings(code: str, a: str, b: str) -> None:
    assert same_name(a, b, language(code))
    assert same_name(b, a, language(code))


@pytest.mark.parametrize(
    ("code", "a", "b"),
    [
        ("en", "Thomas", "Robert Hill"),
        ("en", "Ann Hill", "Robert Hill"),
        ("en", "R.", "Robert Hill"),
        ("tr", "Deniz Kaya", "Deniz Yılmaz"),
        ("en", "", "Robert"),
        ("de", "Frau", "Frau Müller"),
    ],
)
def test_other_people_stay_others(code: str, a: str, b: str) -> None:
    assert not same_name(a, b, language(code))
