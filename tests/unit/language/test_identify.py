"""Which language a text is in, with eldc and without."""

from __future__ import annotations

import sys

import pytest

from replykit.language import identify
from replykit.language.identify import _engine

SHORT = {
    "nb": [
        "Hvor er min pakke",
        "Jeg venter på svar",
        "Takk for svar",
        "Hei igjen",
        "Feil vare",
        "HVOR ER PAKKEN",
        "Eg har ikkje fått pakken",
        "Kva skjer med ordren",
        "Kan dere hjelpe meg",
    ],
    "da": ["Jeg har ikke modtaget min pakke", "Hvornår kommer varen", "Tak for hjælpen"],
    "sv": ["Jag har inte fått mitt paket", "När kommer varan", "Kan ni hjälpa mig"],
    "tr": [
        "siparisim nerede",
        "SIPARISIM NEREDE KALDI",
        "SİPARİŞİM GELMEDİ",
        "tesekkurler",
        "para iadesi istiyorum",
        "iyi gunler",
    ],
    "de": ["Vielen Dank", "Ware defekt", "geht nicht", "koennen Sie mir helfen"],
    "es": ["Muchas gracias", "donde esta mi pedido", "producto roto"],
    "fr": ["Merci beaucoup", "Colis abîmé", "ou est ma commande", "J'attends l'article"],
    "en": ["thanks", "WHERE IS MY ORDER", "Wrong size", "still waiting"],
    "nl": ["Waar is mijn pakket"],
    "it": ["Non ho ricevuto l'ordine"],
    "pt": ["Onde está a minha encomenda"],
    "el": ["Πού είναι το δέμα μου"],
    "ja": ["荷物はどこですか"],
}
CASES = [(text, code) for code, texts in SHORT.items() for text in texts]


@pytest.fixture
def without_eldc(monkeypatch):
    monkeypatch.setitem(sys.modules, "eldc", None)
    _engine.cache_clear()
    yield
    _engine.cache_clear()


@pytest.mark.parametrize(("text", "code"), CASES)
def test_a_text_of_a_few_words_is_in_its_language(text, code):
    assert identify(text) == code


@pytest.mark.parametrize(("text", "code"), CASES)
def test_telltale_words_tell_as_much_where_eldc_is_missing(text, code, without_eldc):
    assert identify(text) == code


@pytest.mark.parametrize(
    "text", ["", "4711", "Kari Nordmann", "+47 22 33 44 55", "https://example.com/en/thanks", "!!!"]
)
def test_names_numbers_and_links_tell_nothing(text):
    assert identify(text, default="nb") == "nb"


def test_the_language_of_most_of_the_text_wins():
    assert identify("Vi har ikke fått varen ennå, og fakturaen er betalt. The tracking page says delivered.") == "nb"
