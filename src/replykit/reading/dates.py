"""Dates: 2026-05-03, 3 May, next Friday, tomorrow, on the 8th.

Values: 2026-05-03 · --05-03 (year unknown) · ---08 (day of the month) · 2026-05 · 2026-05-02/2026-05-04 · weekday:fri,
weekday:fri+ (next), weekday:fri- (last) · day:+1 · week:+1, weekend:+0, month:+0, year:-1. What a mail's date
decides is resolved, but for bare weekdays and days of the month, which may look back or ahead.
"""

from __future__ import annotations

import re
from datetime import date

from replykit.language import Meaning
from replykit.reading.days import find_days
from replykit.reading.scan import Scan

_ISO = re.compile(r"(?<![\w-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])")
_NUMERIC = re.compile(
    r"(?<![\w.,/-])(\d{1,2})([./-])[ \u00a0]?(\d{1,2})\2[ \u00a0]?((?:19|20)\d\d|\d\d)(?![\w-]|[.,/]\d)"
)
_STOPPED = re.compile(r"(?<![\w.,/:-])(\d{1,2})\.[ \u00a0]?(\d{1,2})\.(?!\d)")
_SHORT = re.compile(r"(?<![\w.,/:-])(\d{1,2})([./])(\d{1,2})(?![\w/-]|[.,:]\d)")
_DAY_LEFT = re.compile(r"(?<![\w.,/:])(\d{1,2})\Z")
_DAY_RIGHT = re.compile(r"[.,]?[ \u00a0](\d{1,2})(?!\d|[.:,]\d)")
_YEAR = re.compile(r"[.,]?[ \u00a0\n]?((?:19|20)\d\d)(?![\d])")
_DASHES = "-–—‑"


def find_dates(scan: Scan, base: date | None) -> None:
    """Every date, the most explicit forms first; `base` is when the mail was written."""
    _numeric(scan, base)
    for month in scan.means("month"):
        _named(scan, month, base)
    find_days(scan, base)


def _numeric(scan: Scan, base: date | None) -> None:
    for m in scan.at_digits(_ISO):
        _keep(scan, m.start(), m.end(), _made(int(m[1]), int(m[2]), int(m[3])))
    for m in scan.at_digits(_NUMERIC):
        year = int(m[4]) + (2000 if len(m[4]) == 2 else 0)
        _keep(scan, m.start(), m.end(), _ordered(int(m[1]), int(m[3]), m[2], year, scan, base))
    if scan.words.ordinal_stop:
        for m in scan.at_digits(_STOPPED):
            _keep(scan, m.start(), m.end(), _ordered(int(m[1]), int(m[2]), ".", None, scan, base))
    for m in scan.at_digits(_SHORT):
        if scan.before("date_lead", m.start()) or scan.before("monthday", m.start()):
            _keep(scan, m.start(), m.end(), _ordered(int(m[1]), int(m[3]), m[2], None, scan, base))


def _ordered(a: int, b: int, mark: str, year: int | None, scan: Scan, base: date | None) -> str | None:
    """Day before month; a slash may mean the other way round where the language writes no dots."""
    ways = [(b, a), (a, b)] if mark == "/" and not scan.words.ordinal_stop else [(b, a)]
    made = [v for month, day in ways if (v := _made(year, month, day, base))]
    if len(made) > 1 and base and made[0][0] != "-":
        return min(made, key=lambda v: abs((date.fromisoformat(v) - base).days))
    return made[0] if made else None


def _made(year: int | None, month: int, day: int, base: date | None = None) -> str | None:
    """The date as a value, or None where there is no such day; without a year, the one next to `base`."""
    try:
        if year:
            return date(year, month, day).isoformat()
        date(2000, month, day)
    except ValueError:
        return None
    if base is None:
        return f"--{month:02}-{day:02}"
    near = [d for y in (base.year - 1, base.year, base.year + 1) if (d := _day(y, month, day))]
    return min(near, key=lambda d: (abs((d - base).days), d)).isoformat()


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _named(scan: Scan, month: Meaning, base: date | None) -> None:
    """A month's name with a day before it or, where it cannot be mistaken, behind it."""
    text, number, end = scan.text, int(month.value), month.end
    start, day, first = _day_before(scan, month.start)
    if day is None:
        m = _DAY_RIGHT.match(text, end)
        suffix = scan.starts.get(("ordinal", m.end())) if m else None
        if m and (suffix or _YEAR.match(text, m.end()) or _leads(scan, month.start)):
            day, end = int(m[1]), suffix.end if suffix else m.end()
    year = _YEAR.match(text, end)
    of = scan.after("of", end)
    year = year or (_YEAR.match(text, of.end) if of else None)
    if day is None:
        if year and len(text[month.start : month.end]) > 2 and scan.free(month.start, year.end()):
            scan.add("date", month.start, year.end(), f"{year[1]}-{number:02}")
        return
    value = _made(int(year[1]) if year else None, number, day, base)
    if value and first:
        other = _made(int(year[1]) if year else None, number, first, base)
        value = f"{other}/{value}" if other else value
    _keep(scan, start, year.end() if year else end, value)


def _day_before(scan: Scan, at: int) -> tuple[int, int | None, int | None]:
    """The day that ends before `at`, with the first day of a range: "2-4 August", "3rd of May", "3. mai"."""
    text, whole = scan.text, at
    of = scan.before("of", at)
    at = of.start if of else at
    suffix = scan.before("ordinal", at)
    at = _back(text, at) if suffix is None else suffix.start
    at = at - 1 if text[at - 1 : at] == "." else at
    m = _DAY_LEFT.search(text, max(0, at - 4), at)
    if not m:
        return whole, None, None
    start = m.start()
    before = scan.before("range", start)
    left = before.start if before else start
    left = _back(text, left)
    left = left - 1 if text[left - 1 : left] == "." else left
    dash = not before and text[_back(text, start) - 1 : _back(text, start)] in tuple(_DASHES)
    if dash:
        left = _back(text, start) - 1
        left = _back(text, left)
        left = left - 1 if text[left - 1 : left] == "." else left
    first = _DAY_LEFT.search(text, max(0, left - 4), left) if before or dash else None
    if first and int(first[1]) < int(m[1]):
        return first.start(), int(m[1]), int(first[1])
    return start, int(m[1]), None


def _back(text: str, at: int) -> int:
    while at and text[at - 1] in " \u00a0\u202f":
        at -= 1
    return at


def _leads(scan: Scan, at: int) -> bool:
    return any(scan.before(table, at, marks=",.") for table in ("date_lead", "weekday", "weekday_short"))


def _keep(scan: Scan, start: int, end: int, value: str | None) -> None:
    """Add a date, its weekday with it, where it is one and its digits are free."""
    if value is None or not scan.free(start, end):
        return
    lead = scan.before("date_lead", start)
    at = lead.start if lead else start
    for table in ("weekday", "weekday_short"):
        if day := scan.before(table, at, marks=",."):
            start = day.start
        elif day := scan.after(table, end, marks=","):
            end = day.end
    scan.add("date", start, end, value)
