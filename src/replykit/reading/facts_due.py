"""What facts say about time: whether a stretch names one, and the day it means."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from replykit.reading.days import WEEKDAYS
from replykit.reading.durations import WORKING
from replykit.reading.values import Fact
from replykit.text import Span

WHEN = frozenset({"date", "time", "duration"})
FRIDAY, WEEK = 4, 7


def has_time(facts: Iterable[Fact], span: Span) -> bool:
    """Whether a date, a time or a duration that does not look back stands in `span`."""
    return any(
        f.kind in WHEN and not f.value.startswith("-P") and span.start <= f.span.start < f.span.end <= span.end
        for f in facts
    )


def due(fact: Fact, now: datetime) -> str | None:
    """The day (ISO 8601) a date or duration means, said at `now`; of a range the last; None where it means none.

    Working days are Monday to Friday; holidays are the policy's.
    """
    day = _day(fact.value.rpartition("/")[2], now) if fact.kind in WHEN - {"time"} else None
    if fact.kind == "time":
        day = now.date()
    return day.isoformat() if day else None


def working_days(start: date, count: int) -> date:
    """The day `count` working days after `start`."""
    weeks, rest = divmod(count, 5)
    day = start + timedelta(WEEK * weeks)
    while day.weekday() > FRIDAY:
        day -= timedelta(1)
    while rest:
        day += timedelta(1)
        rest -= day.weekday() <= FRIDAY
    return day


def _day(value: str, now: datetime) -> date | None:
    today = now.date()
    try:
        if value.startswith(("P", "-P")):
            return _after(value, now)
        if value.startswith("---"):
            return _next_day(int(value[3:]), today)
        if value.startswith("--"):
            made = date(today.year, int(value[2:4]), int(value[5:]))
            return made if made >= today - timedelta(183) else date(today.year + 1, made.month, made.day)
        name, colon, rest = value.partition(":")
        if colon:
            return _named(name, rest, today)
        return date.fromisoformat(value) if len(value) > len("2026-05") else _month_end(*map(int, value.split("-")))
    except (ValueError, OverflowError):  # 29 February, a number of days beyond the calendar
        return None


def _after(value: str, now: datetime) -> date | None:
    period, _, working = value.partition(" ")
    unit, clock = period[-1], "T" in period
    if value.startswith("-"):
        return None
    count = float(period.strip("PTDWMYH"))
    if working and unit == "D" and WORKING.strip() == working:
        return working_days(now.date(), int(count))
    match unit, clock:
        case "H", _:
            return (now + timedelta(hours=count)).date()
        case "M", True:
            return (now + timedelta(minutes=count)).date()
        case "D", _:
            return now.date() + timedelta(int(count))
        case "W", _:
            return now.date() + timedelta(int(WEEK * count))
        case "M", _:
            return _months(now.date(), int(count))
        case _:
            return _months(now.date(), int(12 * count))


def _months(day: date, count: int) -> date:
    """The same day `count` months on, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    last = _month_end(year, month + 1).day
    return date(year, month + 1, min(day.day, last))


def _month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(1)


def _next_day(day: int, today: date) -> date | None:
    """The next day of that number, in this month or a later one that has it."""
    for ahead in range(3):
        first = _months(today.replace(day=1), ahead)
        if day <= _month_end(first.year, first.month).day and first.replace(day=day) >= today:
            return first.replace(day=day)
    return None


def _named(name: str, rest: str, today: date) -> date | None:
    """weekday:fri, day:+1, week:+1 (its Friday), weekend:+0 (its Sunday), month:+0 and year:+1 (their ends)."""
    if name == "weekday":
        if rest.endswith("-"):
            return None
        return today + timedelta((WEEKDAYS.index(rest.rstrip("+")) - today.weekday()) % WEEK or WEEK)
    count = int(rest)
    monday = today - timedelta(today.weekday())
    match name:
        case "day":
            return today + timedelta(count)
        case "week":
            return monday + timedelta(WEEK * count + FRIDAY)
        case "weekend":
            return monday + timedelta(WEEK * count + WEEK - 1)
        case "month":
            last = _months(today.replace(day=1), count)
            return _month_end(last.year, last.month)
        case _:
            return date(today.year + count, 12, 31)
