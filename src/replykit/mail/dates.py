"""The date of a mail, in the shapes that mailers write. (email.utils does it too, and takes 10 ms to load.)"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

_COMMENT = re.compile(r"\([^()]*\)")
_TIME = r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?"
_USUAL = re.compile(
    rf"(\d{{1,2}})[\s-]+([A-Za-z]{{3}})[a-z]*\.?,?[\s-]+(\d{{2,4}}),?\s+{_TIME}\s*([+-]\d{{3,4}}|[A-Z]{{1,5}})?"
)
_UNIX = re.compile(rf"([A-Za-z]{{3}})\s+(\d{{1,2}})\s+{_TIME}\s+(?:[A-Z]{{3,4}}\s+)?(\d{{4}})")
_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"  # three letters each, as RFC 5322 has them
_ZONES = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "CET": 1, "CEST": 2}


def date_of(value: bytes) -> datetime | None:
    """The point in time, with its zone (UTC where it names none that is known); None where it cannot be read."""
    text = _COMMENT.sub(" ", value[:200].decode("ascii", "replace")).strip()
    try:
        if match := _USUAL.search(text):
            day, month, year, hour, minute, second, zone = match.groups()
            return _made(year, month, day, hour, minute, second, zone)
        if match := _UNIX.search(text):
            month, day, hour, minute, second, year = match.groups()
            return _made(year, month, day, hour, minute, second, None)
        made = datetime.fromisoformat(text)
        return made if made.tzinfo else made.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _made(year: str, month: str, day: str, hour: str, minute: str, second: str | None, zone: str | None) -> datetime:
    at = _MONTHS.find(month.lower())
    if at < 0 or at % 3:
        raise ValueError(month)
    number = int(year)
    if len(year) < 4:  # two digits, and three since some mailers counted from 1900
        number += 2000 if number < 50 else 1900
    seconds = min(int(second or 0), 59)
    return datetime(number, at // 3 + 1, int(day), int(hour), int(minute), seconds, tzinfo=_zone(zone))


def _zone(name: str | None) -> timezone:
    if name and name[0] in "+-":
        digits = name[1:].zfill(4)
        minutes = int(digits[:2]) * 60 + int(digits[2:])
        return timezone(timedelta(minutes=-minutes if name[0] == "-" else minutes)) if minutes < 1440 else UTC
    return timezone(timedelta(hours=_ZONES.get(name or "", 0)))
