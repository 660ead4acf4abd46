"""Days without a month: weekdays, days of the month, tomorrow, next week."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta

from replykit.language import fold
from replykit.reading.scan import Scan

_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_DAY = re.compile(r"[ \u00a0](\d{1,2})(?!\d|[.:,/]\d)")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def find_days(scan: Scan, base: date | None) -> None:
    """Days named by number, weekday or distance; to be called once dates with a month are taken."""
    _days_of_month(scan)
    _weekdays(scan, base)
    for day in scan.means("day"):
        value = (base + timedelta(int(day.value))).isoformat() if base else f"day:{int(day.value):+}"
        scan.add("date", day.start, day.end, value, use=False)
    for period in scan.means("period"):
        name, sign, count = re.split(r"([+-])", period.value)
        scan.add("date", period.start, period.end, f"{name}:{sign}{count}", use=False)


def _days_of_month(scan: Scan) -> None:
    text = scan.text
    for lead in [*scan.means("monthday"), *scan.means("weekday")]:
        m = _DAY.match(text, lead.end)
        if not m or not 1 <= int(m[1]) <= 31 or not scan.free(m.start(1), m.end()):
            continue
        suffix = scan.starts.get(("ordinal", m.end()))
        if _stands_alone(
            scan, suffix.end if suffix else m.end(), ordinal=suffix is not None or lead.table == "weekday"
        ):
            start = lead.start if lead.table == "weekday" else m.start(1)
            scan.add("date", start, suffix.end if suffix else m.end(), f"---{int(m[1]):02}")


def _stands_alone(scan: Scan, at: int, *, ordinal: bool) -> bool:
    """Whether nothing is counted by the number that ends here: "am 8. um", "le 30 à 10 h", "el 8."."""
    text = scan.text
    dotted = text[at : at + 1] == "." and scan.words.ordinal_stop
    rest = text[at + dotted : at + dotted + 2]
    if not rest.strip() or rest == " (" or rest[0] in ",;:!?)\n" or (rest[0] == "." and not rest[1:].strip()):
        return True
    if dotted:
        return rest[0] == " " and not rest[1:].isupper()
    if ordinal and (word := _NEXT_WORD.match(text, at)):
        return word[1] == "I" or fold(word[1], scan.words.code) in scan.words.stop_words
    return any(scan.after(table, at) for table in ("clock_lead", "range"))


def _weekdays(scan: Scan, base: date | None) -> None:
    weekdays = scan.means("weekday")
    starts = [d.start for d in weekdays]
    inside = {
        at
        for f in scan.facts
        if f.kind == "date"
        for at in starts[bisect_left(starts, f.span.start) : bisect_left(starts, f.span.end)]
    }
    for day in weekdays:
        if day.start in inside:
            continue
        before, after = scan.before("which", day.start), scan.after("which", day.end)
        if before:
            which, start, end = before.value.replace("this", "next"), before.start, day.end
        elif after and after.value != "this":  # "el lunes pasado"; "Friday this" is none
            which, start, end = after.value, day.start, after.end
        else:
            which, start, end = "", day.start, day.end
        scan.add("date", start, end, _weekday(day.value, which, base), use=False)


def _weekday(name: str, which: str, base: date | None) -> str:
    if not which or base is None:
        return f"weekday:{name}" + {"next": "+", "last": "-", "": ""}[which]
    ahead = (WEEKDAYS.index(name) - base.weekday()) % 7 or 7
    return (base + timedelta(ahead if which == "next" else ahead - 7 if ahead < 7 else -7)).isoformat()
