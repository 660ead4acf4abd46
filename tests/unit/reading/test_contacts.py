"""Addresses, phones and numbers with check digits."""

from __future__ import annotations

import pytest

from replykit.reading.contacts import card, iban, national_id

from .facts_help import found


@pytest.mark.parametrize(
    ("text", "kind", "words", "value"),
    [
        ("Write to Anna.Vik@shop.example, please.", "email", "Anna.Vik@shop.example", "anna.vik@shop.example"),
        ("See https://shop.example/a?b=1.", "link", "https://shop.example/a?b=1", "https://shop.example/a?b=1"),
        ("See www.shop.example/help)", "link", "www.shop.example/help", "www.shop.example/help"),
        ("on help.shop.com.", "link", "help.shop.com", "help.shop.com"),
        ("Ring +47 950 00 222 today", "phone", "+47 950 00 222", "+4795000222"),
        ("Ring 0047 950 00 222 today", "phone", "0047 950 00 222", "+4795000222"),
        ("my mobile is 07700 900 123", "phone", "07700 900 123", "07700900123"),
        ("on 01 99 00 12 34.", "phone", "01 99 00 12 34", "0199001234"),
        ("Card 4111 1111 1111 1111.", "card", "4111 1111 1111 1111", "4111111111111111"),
        ("to GB82 WEST 1234 5698 7654 32", "iban", "GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432"),
        ("TC 10000000146 nolu", "tckn", "10000000146", "10000000146"),
        ("fnr 010100 50053", "fodselsnummer", "010100 50053", "01010050053"),
    ],
)
def test_contacts_and_checked_numbers_are_found(text: str, kind: str, words: str, value: str) -> None:
    assert (kind, words, value) in found(text, "en")


def test_a_wrong_digit_makes_no_card_and_no_account() -> None:
    assert found("4111 1111 1111 1112 and GB82 WEST 1234 5698 7654 33", "en", "card", "iban") == []


@pytest.mark.parametrize(
    ("digits", "good"),
    [("4111111111111111", True), ("378282246310005", True), ("4111111111111112", False), ("4444", False)],
)
def test_cards_have_a_luhn_sum(digits: str, good: bool) -> None:
    assert card(digits) is good


def test_account_numbers_have_check_digits() -> None:
    assert iban("DE89 3704 0044 0532 0130 00")
    assert not iban("DE88 3704 0044 0532 0130 00")


@pytest.mark.parametrize(
    ("digits", "kind"), [("10000000146", "tckn"), ("01010050053", "fodselsnummer"), ("12345678901", None)]
)
def test_national_ids_have_check_digits(digits: str, kind: str | None) -> None:
    assert national_id(digits) == kind
