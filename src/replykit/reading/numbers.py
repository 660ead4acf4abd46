"""Numbers as people write them: 1 249,-  1,249.00  1'200  five."""

from __future__ import annotations

import re
from typing import NamedTuple

from replykit.reading.scan import Scan

_NUMBER = re.compile(
    r"(?<!\d)(?<!\d[.,:/])"
    r"(?:(?P<whole>\d{1,3})(?P<mark>[.,'’ \u00a0\u202f])(?P<rest>\d{3}(?:(?P=mark)\d{3}){0,3})(?!\d)"
    r"(?:[.,](?P<cents>\d{1,2}))?"
    r"|(?P<plain>\d{1,12})(?:[.,](?P<part>\d{1,2}))?)"
    r"(?![\d]|[.,:/]\d)"
)
TAIL = re.compile(r"[.,][-–—](?!\w)")  # 19,-  45.–


class Number(NamedTuple):
    """A number at `start` to `end`; `value` has a decimal point and no group marks."""

    start: int
    end: int
    value: str
    word: bool = False


def digits(scan: Scan) -> list[Number]:
    """Every number written in digits, dates and codes among them."""
    decimal = scan.words.numbers.get("decimal", ".")
    return [Number(m.start(), m.end(), _value(m, decimal)) for m in scan.at_digits(_NUMBER)]


def number_words(scan: Scan) -> list[Number]:
    """Every number written as a word."""
    return [Number(m.start, m.end, m.value, True) for m in scan.means("number")]


def _value(match: re.Match[str], decimal: str) -> str:
    if match["plain"] is not None:
        return match["plain"] + ("." + match["part"] if match["part"] else "")
    if match["whole"] == "0" and match["mark"] == decimal:
        return f"0.{match['rest']}"
    whole = match["whole"] + match["rest"].replace(match["mark"], "")
    return whole + ("." + match["cents"] if match["cents"] else "")
