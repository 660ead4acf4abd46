"""Numbers of orders, invoices, parcels and customers in six languages."""

from __future__ import annotations

import pytest

from replykit.language import language
from replykit.reading.facts import find_facts
from replykit.text import Span

from .facts_help import body, found

CUED = [
    ("en", "My order number is 4711.", "order", "4711", "4711"),
    ("en", "order 12345 is late", "order", "12345", "12345"),
    ("en", "invoice 40-8812, please", "invoice", "40-8812", "40-8812"),
    ("en", "Order #TY-3316", "order", "TY-3316", "TY-3316"),
    ("en", "(customer 118 2207)", "customer", "118 2207", "1182207"),
    ("en", "booking ref QXRTLM", "booking", "QXRTLM", "QXRTLM"),
    ("en", "tracking no. rr123456785no", "tracking", "rr123456785no", "RR123456785NO"),
    ("nb", "ordrenr 4711", "order", "4711", "4711"),
    ("nb", "sak V-30118", "ticket", "V-30118", "V-30118"),
    ("nb", "kundenummer: 3300871", "customer", "3300871", "3300871"),
    ("nb", "Faktura nr. 55-201", "invoice", "55-201", "55-201"),
    ("tr", "4711 numaralı siparişim gelmedi", "order", "4711", "4711"),
    ("tr", "sipariş no: 88123", "order", "88123", "88123"),
    ("tr", "rezervasyon numaram ÇB-3071.", "booking", "ÇB-3071", "ÇB-3071"),
    ("tr", "Müşteri numaram 7740192", "customer", "7740192", "7740192"),
    ("de", "Bestellnr. 4711", "order", "4711", "4711"),
    ("de", "Kd.-Nr. 300 918 227", "customer", "300 918 227", "300918227"),
    ("de", "Vertrag TL-90417", "contract", "TL-90417", "TL-90417"),
    ("de", "Die Rechnungsnummer lautet RE-2024-118.", "invoice", "RE-2024-118", "RE-2024-118"),
    ("es", "Mi n.º de pedido es 4711", "order", "4711", "4711"),
    ("es", "(localizador F7-2209)", "booking", "F7-2209", "F7-2209"),
    ("es", "número de seguimiento ES-99120", "tracking", "ES-99120", "ES-99120"),
    ("fr", "n° de commande : 4711", "order", "4711", "4711"),
    ("fr", "Le numéro de mon dossier est KV-3902.", "ticket", "KV-3902", "KV-3902"),
    ("fr", "la commande 604, 42 €", "order", "604", "604"),
]
REFERENCES = ("order", "invoice", "tracking", "customer", "contract", "ticket", "booking", "reference", "transaction")


@pytest.mark.parametrize(("code", "text", "kind", "words", "value"), CUED)
def test_a_word_says_what_a_number_names(code: str, text: str, kind: str, words: str, value: str) -> None:
    assert found(text, code, *REFERENCES) == [(kind, words, value)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "I placed my order in 2024 for 3 chairs and 20 euros."),
        ("en", "The order came 4 weeks late at 17:00 on 3 May 2024."),
        ("en", "In order to call 07700 900 123"),
        ("nb", "Jeg bestilte 3 stoler, ordre fra 12.05.2024."),
        ("tr", "212 numaralı odada kaldık."),
        ("de", "Die Bestellung vom 28.03. kostete 120 Euro."),
        ("es", "El pedido llegó el 14 de agosto a las 8:00."),
        ("fr", "La commande du 3 mai 2024 à 42 €."),
    ],
)
def test_other_numbers_name_nothing(code: str, text: str) -> None:
    assert found(text, code, *REFERENCES) == []


def test_several_numbers_share_their_word() -> None:
    assert found("orders 44120, 44121 and 44122", "en") == [
        ("order", "44120", "44120"),
        ("order", "44121", "44121"),
        ("order", "44122", "44122"),
    ]


def test_a_bare_code_is_a_reference_or_what_the_mail_calls_it_elsewhere() -> None:
    assert found("The tag says LHX77120.", "en") == [("reference", "LHX77120", "LHX77120")]
    assert found("Order LHX77120 is late. LHX77120 again!", "en") == [
        ("order", "LHX77120", "LHX77120"),
        ("order", "LHX77120", "LHX77120"),
    ]


def test_the_subject_counts_and_stands_at_the_head_of_the_text() -> None:
    facts = find_facts(body("It never came.", "en", subject="Order 88120 missing"), language("en"))
    assert [(f.kind, f.span, f.value) for f in facts] == [("order", Span(0, 0), "88120")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('I bought the "Galaxy Tab S8" here.', "Galaxy Tab S8"),
        ("It is an iPhone 12 Pro I think.", "iPhone 12 Pro"),
        ("We have a Bosch WAN28 here.", "Bosch WAN28"),
    ],
)
def test_products_are_names_in_quotes_and_models(text: str, value: str) -> None:
    assert found(text, "en", "product") == [("product", value, value)]


def test_a_quoted_sentence_or_button_is_no_product() -> None:
    assert found('It says "Please wait." and then "Next", then "try again later today".', "en", "product") == []


def test_attachments_are_spoken_of_or_named() -> None:
    assert found("I attached photo_1.jpg for you.", "en") == [
        ("attachment", "attached", "mention"),
        ("attachment", "photo_1.jpg", "photo_1.jpg"),
    ]


@pytest.mark.parametrize(
    "text", ["a 512MB card", "customer number 188003***", "I was #580 in the queue", "For your next order: SUMMER15"]
)
def test_sizes_masked_numbers_and_ranks_name_nothing(text: str) -> None:
    assert found(text, "en", *REFERENCES) == []


def test_a_number_may_stand_on_the_next_line() -> None:
    assert found("Our order number\nLT-77310 came.", "en", "order") == [("order", "LT-77310", "LT-77310")]
