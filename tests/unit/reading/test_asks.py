"""Which clauses are asks, of which kind, in the words of the mail."""

from __future__ import annotations

import pytest

from replykit.language import language
from replykit.mail import parse_text
from replykit.reading.asks import find_asks
from replykit.reading.marked import marked_sentences

MAILS = {
    "en": (
        "Hello,\n\nthe kettle I bought from you in May leaks at the base.\n\nWhen will I get a new one? Please"
        " send it to"
        " my office, and tell me what I should do with the old one.\n\nKind regards\nJo Farrell",
        (
            ("concern", "the kettle I bought from you in May leaks at the base."),
            ("question", "When will I get a new one?"),
            ("request", "Please send it to my office"),
            ("question", "tell me what I should do with the old one."),
        ),
    ),
    "nb": (
        "Hei,\n\nvannkokeren jeg kjøpte hos dere i mai lekker i bunnen.\n\nNår får jeg en ny? Kan dere sende den til"
        " kontoret?\n\nHilsen Jo Berg",
        (
            ("concern", "vannkokeren jeg kjøpte hos dere i mai lekker i bunnen."),
            ("question", "Når får jeg en ny?"),
            ("request", "Kan dere sende den til kontoret?"),
        ),
    ),
    "tr": (
        "Merhaba,\n\nMayısta sizden aldığım su ısıtıcısı altından su sızdırıyor. Pazartesi size yazdım, kimse cevap"
        " vermedi.\n\nYenisi ne zaman gelecek? Ücretin iadesini talep ediyorum.\n\nSaygılarımla\nDeniz Kara",
        (
            ("concern", "Mayısta sizden aldığım su ısıtıcısı altından su sızdırıyor."),
            ("concern", "kimse cevap vermedi."),
            ("question", "Yenisi ne zaman gelecek?"),
            ("request", "Ücretin iadesini talep ediyorum."),
        ),
    ),
    "de": (
        "Guten Tag,\n\nder im Mai bei Ihnen gekaufte Wasserkocher tropft am Boden. Ich habe Ihnen am Montag"
        " geschrieben,"
        " aber niemand hat geantwortet.\n\nWann bekomme ich einen neuen? Bitte schicken Sie ihn in mein Büro.\n\n"
        "Mit freundlichen Grüßen\nJo Berger",
        (
            ("concern", "der im Mai bei Ihnen gekaufte Wasserkocher tropft am Boden."),
            ("concern", "niemand hat geantwortet."),
            ("question", "Wann bekomme ich einen neuen?"),
            ("request", "Bitte schicken Sie ihn in mein Büro."),
        ),
    ),
    "es": (
        "Hola:\n\nles escribí el lunes y nadie ha contestado.\n\n¿Cuándo me mandan una nueva? Les ruego que me la"
        " envíen a la oficina.\n\nUn saludo\nJo Parra",
        (
            ("concern", "nadie ha contestado."),
            ("question", "¿Cuándo me mandan una nueva?"),
            ("request", "Les ruego que me la envíen a la oficina."),
        ),
    ),
    "fr": (
        "Bonjour,\n\nla bouilloire achetée chez vous en mai fuit par le dessous. Je vous ai écrit deux fois, mais"
        " personne ne m'a répondu.\n\nQuand recevrai-je la nouvelle ? Merci de l'envoyer à mon bureau.\n\n"
        "Cordialement\nJo Faure",
        (
            ("concern", "la bouilloire achetée chez vous en mai fuit par le dessous."),
            ("concern", "personne ne m'a répondu."),
            ("question", "Quand recevrai-je la nouvelle ?"),
            ("request", "Merci de l'envoyer à mon bureau."),
        ),
    ),
}


@pytest.mark.parametrize("code", MAILS)
def test_a_complaint_with_a_question_and_a_request(code: str) -> None:
    text, wanted = MAILS[code]
    assert asks(text, code) == wanted


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        (
            "en",
            "I would like to know who locks the shed, and what happens to the key at night.",
            (
                ("question", "I would like to know who locks the shed"),
                ("question", "what happens to the key at night."),
            ),
        ),
        (
            "tr",
            "Kesilen tutarın iadesini, hesabımın kapatılmasını ve tarafıma bilgi verilmesini talep ediyorum.",
            (
                ("request", "Kesilen tutarın iadesini"),
                ("request", "hesabımın kapatılmasını"),
                ("request", "tarafıma bilgi verilmesini talep ediyorum."),
            ),
        ),
        (
            "de",
            "Bitte löschen Sie die Mahnung und sagen Sie mir, wann die Rechnung kommt.",
            (("request", "Bitte löschen Sie die Mahnung"), ("question", "wann die Rechnung kommt.")),
        ),
        (
            "fr",
            "Je voudrais savoir quel taux m'est appliqué et s'il est possible de rembourser plus tôt.",
            (
                ("question", "Je voudrais savoir quel taux m'est appliqué"),
                ("question", "s'il est possible de rembourser plus tôt."),
            ),
        ),
    ],
)
def test_a_compound_sentence_gives_an_ask_each(code: str, text: str, wanted: tuple[tuple[str, str], ...]) -> None:
    assert asks(text, code) == wanted


def test_questions_need_no_question_mark() -> None:
    assert asks("hi do you ship to norway and how much is it", "en") == (
        ("question", "do you ship to norway"),
        ("question", "how much is it"),
    )


def test_rhetoric_greeting_questions_and_invitations_are_no_asks() -> None:
    text = (
        "How are you? What kind of company does this? I have attached the form. Let me know if you need anything else."
    )
    assert asks(text, "en") == ()


def test_a_quoted_question_is_no_ask() -> None:
    assert asks("> Can you send the form?\n\nIt is attached. Thanks for your patience.", "en") == ()


def test_no_words_no_asks() -> None:
    assert asks("", "en") == ()
    assert asks("... !!", "tr") == ()


def asks(text: str, code: str) -> tuple[tuple[str, str], ...]:
    """The asks of a mail as kind and words."""
    message = parse_text(text, language=code)
    words = language(code)
    return tuple((a.kind, a.span.of(text)) for a in find_asks(message, marked_sentences(message, words), words))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The blue jacket is lovely, and it keeps the wind out.", ()),
        ("The jacket is lovely but it keeps losing its buttons.", (("concern", "it keeps losing its buttons."),)),
    ],
)
def test_what_goes_on_praising_is_no_concern(text: str, wanted: tuple[tuple[str, str], ...]) -> None:
    message, words = parse_text(text, language="en"), language("en")
    found = find_asks(message, marked_sentences(message, words), words)
    assert tuple((ask.kind, ask.span.of(text)) for ask in found) == wanted
