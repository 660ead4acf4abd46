"""What must not leave the house: card numbers, national ids, passwords, notes among colleagues."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from replykit.rules import Case, Hit, Rule
from replykit.text import Span

_CARD = re.compile(r"(?<![\w.+-])\d(?:[ -]?\d){12,18}(?![\w-])")
_ELEVEN = re.compile(r"(?<![\w+.-])\d{6}[ ]?\d{5}(?![\w-])")
_SECRET = re.compile(r"(?=\S*\d)(?=\S*[^\W\d_])[^\s,;\"'()<>]{6,40}")


def leak(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Numbers that pass the checks of cards and national ids, passwords in clear, and internal notes."""
    text = case.text
    for match in _CARD.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if digits[0] in "3456" and luhn(digits) and len(set(digits)) > 3:
            yield _hit(Span(*match.span()), case)
    for match in _ELEVEN.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if turkish_id(digits) or norwegian_id(digits):
            yield _hit(Span(*match.span()), case)
    for span in case.everywhere(rule, "password"):
        after = text[span.end : span.end + 80]
        secret = _SECRET.match(text, span.end + len(after) - len(after.lstrip(" :\"'“")))
        if secret:
            yield _hit(Span(secret.start(), secret.start() + len(secret.group().rstrip(".,"))), case)
    for span in case.everywhere(rule, "internal"):
        yield _hit(span, case)


def luhn(digits: str) -> bool:
    """Whether the digits pass the check that all payment cards pass."""
    doubled = [int(d) * 2 if n % 2 else int(d) for n, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def turkish_id(digits: str) -> bool:
    """Whether eleven digits are a T.C. kimlik number: its last two are sums of the others."""
    d = [int(c) for c in digits]
    return d[0] != 0 and (sum(d[0:9:2]) * 7 - sum(d[1:8:2])) % 10 == d[9] and sum(d[:10]) % 10 == d[10]


def norwegian_id(digits: str) -> bool:
    """Whether eleven digits are a fødselsnummer: a date of birth and two check digits, weighed modulo eleven."""
    d = [int(c) for c in digits]
    day, month = int(digits[:2]) % 40, int(digits[2:4]) % 40
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return False
    first = -sum(a * b for a, b in zip((3, 7, 6, 1, 8, 9, 4, 5, 2), d, strict=False)) % 11
    second = -sum(a * b for a, b in zip((5, 4, 3, 2, 7, 6, 5, 4, 3, 2), d, strict=False)) % 11
    return (first, second) == (d[9], d[10])


def _hit(span: Span, case: Case) -> Hit:
    return Hit(span, {"text": span.of(case.text)})
