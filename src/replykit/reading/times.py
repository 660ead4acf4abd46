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
_SUFFIX = re.compile(r"['’][^\W\d_]")
_UNTIL = re.compile(r" ?[-–—] ?\d\d\.[0-5][05](?![\d.])")
_SINCE = re.compile(r"(?<![\d.,])\d\d\.[0-5][05] ?[-–—] ?\Z")
HOURS, MINUTES, NOON = 24, 60, 12


def find_times(scan: Scan) -> None:
    """Times with a colon; others where a word or sign says that they are times."""
    dates = {f.span.end for f in scan.facts if f.kind == "date"}
    for match in scan.at_digits(_CLOCK):
        hour, minute = int(match["hour"]), int(match["minute"] or match["after"] or 0)
        if hour <= HOURS and minute < MINUTES and scan.free(*match.span()):
            _time(scan, match, hour, minute, dated=match.start() - 1 in dates)


def _time(scan: Scan, match: re.Match[str], hour: int, minute: int, *, dated: bool) -> None:
    start, end = match.span()
    lead = scan.before("clock", start, marks=".:")
    lead = lead if lead and lead.value == "lead" else None
    after = scan.after("clock", end)
    after = after if after and after.value != "lead" else None
    if after and _is_unit(scan, after.start, after.value) and match["mark"] is None:
        after = after if scan.before("clock_lead", start) and hour < HOURS else None
    dated = dated or any(scan.before(table, start, marks=",") for table in ("weekday", "day"))
    early = match["h"] is not None and (match["after"] or scan.before("clock_lead", start) or lead or dated)
    stopped = match["mark"] == "." and (dated or _shows(scan.text, match))
    if not (match["mark"] == ":" or lead or after or early or stopped):
        return
    if match["h"] is None and match["mark"] is None and after and after.value in {"am", "pm"} and hour > NOON:
        return
    if after:
        end = after.end
        hour = hour % NOON + NOON if after.value == "pm" and hour <= NOON else hour
        hour = 0 if after.value == "am" and hour == NOON else hour
    scan.add("time", start, end, f"{hour % HOURS:02}:{minute:02}")


def _shows(text: str, match: re.Match[str]) -> bool:
    """Whether a stop parts hours and minutes for sure: "15.00'e", "19.00-21.00"."""
    start, end = match.span()
    if len(match["hour"]) != 2 or int(match["minute"]) % 5:
        return False
    return bool(_SUFFIX.match(text, end) or _UNTIL.match(text, end) or _SINCE.search(text, max(0, start - 8), start))


def _is_unit(scan: Scan, at: int, value: str) -> bool:
    """Whether the word could as well say how long: "10 horas"."""
    return value == "plain" and ("unit", at) in scan.starts
