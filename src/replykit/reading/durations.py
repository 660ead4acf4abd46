"""How long: "within 5 working days" is P5D working, "for three weeks" is -P3W, "2 to 3 hours" is PT2H/PT3H."""

from __future__ import annotations

from replykit.language import Meaning
from replykit.reading.numbers import Number
from replykit.reading.scan import Scan

WORKING = " working"
_DASHES = "-–—‑"


def find_durations(scan: Scan, numbers: list[Number]) -> None:
    """Numbers before a unit of time, and set phrases; those that look back carry a minus sign."""
    for span in scan.means("span"):
        if scan.free(span.start, span.end):
            scan.add("duration", span.start, span.end, _signed(scan, span.start, span.end, span.value))
    by_end = {n.end: n for n in numbers}
    for unit in scan.means("unit"):
        number = _before(scan, by_end, unit.start)
        if number is None or not scan.free(number.start, unit.end) or scan.after("age", unit.end):
            continue
        first = _range(scan, by_end, number)
        if joined := _sum(first, number):
            number, first = joined, None
        start = first.start if first else number.start
        value = iso(number.value, unit)
        if first:
            value = f"{iso(first.value, unit).removesuffix(WORKING)}/{value}"
        scan.add("duration", start, unit.end, _signed(scan, start, unit.end, value))


def iso(value: str, unit: Meaning) -> str:
    """ISO 8601, with " working" where only working time counts."""
    sign = "-" if unit.value.startswith("-") else ""
    name, _, working = unit.value.lstrip("-").partition(" ")
    clock = "T" if name in {"H", "MIN"} else ""
    return f"{sign}P{clock}{value}{name[0]}{WORKING if working else ''}"


def _before(scan: Scan, by_end: dict[int, Number], at: int) -> Number | None:
    first = max(0, at - 3)
    while at > first and scan.text[at - 1] in " \t\u00a0\u202f." + _DASHES and at not in by_end:
        at -= 1
    return by_end.get(at)


def _range(scan: Scan, by_end: dict[int, Number], number: Number) -> Number | None:
    at = number.start
    word = scan.before("range", at)
    if word:
        return _before(scan, by_end, word.start)
    if at and scan.text[at - 1] in _DASHES:
        return _before(scan, by_end, at)
    return None


def _sum(first: Number | None, second: Number) -> Number | None:
    """Tens and ones joined by a hyphen: "trente-deux" is 32, no range."""
    if first is None or not (first.word and second.word) or first.end != second.start - 1:
        return None
    tens, ones = int(first.value), int(second.value)
    return Number(first.start, second.end, str(tens + ones), True) if tens % 10 == 0 and ones < 10 < tens else None


def _signed(scan: Scan, start: int, end: int, value: str) -> str:
    before, after = scan.before("past", start), scan.after("past", end)
    past = (before and before.value == "before") or (after and after.value == "after")
    return f"-{value}" if past and not value.startswith("-") else value
