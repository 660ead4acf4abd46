"""Money and percentages: "EUR 212.00", "15%"."""

from __future__ import annotations

import re

from replykit.language import Meaning
from replykit.reading.numbers import TAIL, Number
from replykit.reading.scan import Scan

_CENTS = re.compile(r"\d\d(?!\d)")
_ENDING = re.compile(r"['’][^\W\d_]{1,4}")
CODE = 3  # letters of a currency's code


def find_amounts(scan: Scan, numbers: list[Number], number_words: list[Number]) -> None:
    """Numbers beside a currency, and prices such as 19,- that name none."""
    for number in numbers:
        if scan.free(number.start, number.end) and not _percent(scan, number):
            _amount(scan, number)
    for number in number_words:
        sign = scan.after("currency", number.end)
        if sign and scan.free(number.start, sign.end):
            scan.add("amount", number.start, sign.end, money(sign.value, number.value))


def money(currency: str, value: str) -> str:
    """An amount's normal form: the currency's code, two decimals."""
    whole, _, part = value.partition(".")
    return f"{currency} {int(whole)}.{(part + '00')[:2]}"


def _percent(scan: Scan, number: Number) -> bool:
    sign = scan.after("percent", number.end)
    if sign and sign.value == "":
        scan.add("percent", number.start, sign.end, f"{number.value}%")
        return True
    sign = scan.before("percent", number.start)
    if sign and (sign.value == "before" or len(scan.text[sign.start : sign.end]) == 1):
        scan.add("percent", sign.start, number.end, f"{number.value}%")
        return True
    return False


def _amount(scan: Scan, number: Number) -> None:
    text = scan.text
    tail = TAIL.match(text, number.end)
    end = tail.end() if tail else number.end
    sign = scan.before("currency", number.start, marks=".")
    if sign and _leads(text, sign) and scan.free(sign.start, sign.end):
        value, end = _times(scan, number, end)
        scan.add("amount", sign.start, end, money(sign.value, value))
        return
    if number.start and text[number.start - 1].isalpha():
        return
    value, after = _times(scan, number, end)
    ending = _ENDING.match(text, after)  # "149,90'ar TL": 149.90 each
    sign = scan.after("currency", ending.end() if ending else after, marks="-‑")
    if sign:
        cents = _CENTS.match(text, sign.end) if "." not in value and len(text[sign.start : sign.end]) == 1 else None
        value, end = (f"{value}.{cents.group()}", cents.end()) if cents else (value, sign.end)
        scan.add("amount", number.start, end, money(sign.value, value))
    elif tail and "currency" in scan.words.numbers:
        scan.add("amount", number.start, end, money(scan.words.numbers["currency"], value))


def _leads(text: str, sign: Meaning) -> bool:
    """Signs and codes stand before a number, spoken names after it; "try 2" is no lira."""
    word = text[sign.start : sign.end]
    if word.upper() == sign.value:
        return word.isupper()
    return not word.isalpha() or len(word) < CODE


def _times(scan: Scan, number: Number, end: int) -> tuple[str, int]:
    """The number times the "thousand" or "million" behind it, and where that ends."""
    times = scan.after("multiplier", end)
    if not times or (times.end < len(scan.text) and scan.text[times.end].isalnum()):
        return number.value, end
    whole, _, part = number.value.partition(".")
    zeros = len(times.value) - 1
    return whole + (part + "0" * zeros)[:zeros], times.end
