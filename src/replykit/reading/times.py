"""Times of day: 17:00, 5 pm, kl. 9, 17 h 42."""

from __future__ import annotations

import re

from replykit.reading.scan import Scan

_CLOCK = re.compile(
    r"(?<![\w:.,/#])(?P<hour>\d{1,2})"
    r"(?:(?P<mark>[:.])(?P<minute>\d{2})(?::\d\d)?"
    r"|(?P<h>[ \u00a0\u202f]?[hH](?![^\W\d_]))(?:[ \u00a0\u202f]?(?P<after>\d{2}))?)?"
    r"(?![\d]|[.,:/]\d)"
)
HOURS, MINUTES, NOON = 24, 60, 12


def find_times(scan: Scan) -> None:
    """Times with a colon; others where a word or sign says that they are times."""
    for match in scan.at_digits(_CLOCK):
        hour, minute = int(match["hour"]), int(match["minute"] or match["after"] or 0)
        if hour <= HOURS and minute < MINUTES and scan.free(*match.span()):
            _time(scan, match, hour, minute)


def _time(scan: Scan, match: re.Match[str], hour: int, minute: int) -> None:
    start, end = match.span()
    lead = scan.before("clock", start, marks=".:")
    lead = lead if lead and lead.value == "lead" else None
    after = scan.after("clock", end)
    after = after if after and after.value != "lead" else None
    if after and _is_unit(scan, after.start, after.value) and match["mark"] is None:
        after = after if scan.before("clock_lead", start) and hour < HOURS else None
    dated = any(scan.before(table, start, marks=",") for table in ("weekday", "day"))
    early = match["h"] is not None and (match["after"] or scan.before("clock_lead", start) or lead or dated)
    if not (match["mark"] == ":" or lead or after or early):
        return
    if match["h"] is None and match["mark"] is None and after and after.value in {"am", "pm"} and hour > NOON:
        return
    if after:
        end = after.end
        hour = hour % NOON + NOON if after.value == "pm" and hour <= NOON else hour
        hour = 0 if after.value == "am" and hour == NOON else hour
    scan.add("time", start, end, f"{hour % HOURS:02}:{minute:02}")


def _is_unit(scan: Scan, at: int, value: str) -> bool:
    """Whether the word could as well say how long: "10 horas"."""
    return value == "plain" and ("unit", at) in scan.starts
