"""Money and percentages in six languages."""

from __future__ import annotations

import pytest

from .facts_help import found

AMOUNTS = [
    ("en", "I paid €19.99 for it.", "€19.99", "EUR 19.99"),
    ("en", "It was 390 quid.", "390 quid", "GBP 390.00"),
    ("en", "You took EUR 1,249.00 twice.", "EUR 1,249.00", "EUR 1249.00"),
    ("en", "about 20k USD in all", "20k USD", "USD 20000.00"),
    ("en", "1.5 million dollars", "1.5 million dollars", "USD 1500000.00"),
    ("en", "fifty euros a month", "fifty euros", "EUR 50.00"),
    ("nb", "Det kostet kr 1 249,- i fjor.", "kr 1 249,-", "NOK 1249.00"),
    ("nb", "Jeg la ut 38 000 kroner.", "38 000 kroner", "NOK 38000.00"),
    ("nb", "Prisen er 49,90 kr.", "49,90 kr", "NOK 49.90"),
    ("nb", "Den koster 19,- i butikken.", "19,-", "NOK 19.00"),
    ("tr", "Kartımdan 1.249,00 TL çekildi.", "1.249,00 TL", "TRY 1249.00"),
    ("tr", "₺50 indirim", "₺50", "TRY 50.00"),
    ("tr", "2 bin lira ödedim", "2 bin lira", "TRY 2000.00"),
    ("tr", "9.800 TL'yi iade edin", "9.800 TL'yi", "TRY 9800.00"),
    ("de", "Ich habe 19,99 € bezahlt.", "19,99 €", "EUR 19.99"),
    ("de", "Das macht CHF 1'200.– pro Jahr.", "CHF 1'200.–", "CHF 1200.00"),
    ("de", "für € 148,– pro Nacht", "€ 148,–", "EUR 148.00"),
    ("de", "die 4.000 Euro Anzahlung", "4.000 Euro", "EUR 4000.00"),
    ("es", "Me cobraron 1.249,50 € de más.", "1.249,50 €", "EUR 1249.50"),
    ("es", "veinte euros de gastos", "veinte euros", "EUR 20.00"),
    ("fr", "Un taxi à 94 € hier.", "94 €", "EUR 94.00"),
    ("fr", "La facture de 1 204 euros", "1 204 euros", "EUR 1204.00"),
    ("fr", "C'était 12€50 pièce.", "12€50", "EUR 12.50"),
]

NONE = [
    ("en", "My order 12345 came in 2024."),
    ("en", "I had to try 2 times."),
    ("en", "We sat in room 12 for 5 days."),
    ("de", "Am 3. Mai kam Version 19,99 heraus."),
    ("nb", "Vi kommer 3. mai, alle 12."),
    ("tr", "212 numaralı odada 3 kişi kaldık."),
    ("es", "Llegamos a las 8:00 al andén 4."),
    ("fr", "Le train 86 512 de 17 h 42."),
]


@pytest.mark.parametrize(("code", "text", "words", "value"), AMOUNTS)
def test_money_is_found_as_it_is_written(code: str, text: str, words: str, value: str) -> None:
    assert found(text, code, "amount") == [("amount", words, value)]


@pytest.mark.parametrize(("code", "text"), NONE)
def test_other_numbers_are_no_money(code: str, text: str) -> None:
    assert found(text, code, "amount") == []


@pytest.mark.parametrize(
    ("code", "text", "words", "value"),
    [
        ("en", "20 percent off", "20 percent", "20%"),
        ("nb", "15 prosent rabatt", "15 prosent", "15%"),
        ("tr", "%15 indirim", "%15", "15%"),
        ("tr", "yüzde 15 indirim", "yüzde 15", "15%"),
        ("de", "12,5 % Zinsen", "12,5 %", "12.5%"),
        ("es", "el 10 por ciento", "10 por ciento", "10%"),
        ("fr", "une remise de 30 %", "30 %", "30%"),
    ],
)
def test_percentages_are_found(code: str, text: str, words: str, value: str) -> None:
    assert found(text, code, "percent") == [("percent", words, value)]


def test_two_prices_side_by_side_keep_their_own_signs() -> None:
    assert found("€96 for the tyres, then €140 for the truck, 45 € for bolts.", "en", "amount") == [
        ("amount", "€96", "EUR 96.00"),
        ("amount", "€140", "EUR 140.00"),
        ("amount", "45 €", "EUR 45.00"),
    ]
