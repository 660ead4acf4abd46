"""Numbers of the draft that are almost, and not quite, those of the customer's mail."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from replykit.rules import Case, Hit, Related, Rule
from replykit.text import Span

_NUMBER = re.compile(r"(?<![\w.@/])(?:[^\W\d_]{1,5}[-–/ ]?)?\d[\d.,/-]*\d(?:-?[^\W\d_]{1,2})?(?![\w@])")
SHORTEST = 5  # digits; shorter numbers are near to each other by chance


def mismatch(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A long number one digit, or two digits changed about, away from the customer's, which is not itself there."""
    incoming = case.reading.incoming
    if incoming is None:
        return
    ours = _numbers(case.text)
    if all(len(digits) < SHORTEST for digits, _ in ours):
        return
    theirs = _numbers(f"{incoming.message.headers.subject}\n{incoming.message.text}")
    shift = len(incoming.message.headers.subject) + 1
    written = {digits for digits, _ in theirs}
    given = {digits for digits, _ in ours}
    for digits, span in ours:
        if (
            digits in written
            or len(digits) < SHORTEST
            or case.reading.draft.message.zone_at(span.start) not in rule.zones
        ):
            continue
        near = next(((d, s) for d, s in theirs if nearly(digits, d) and d not in given), None)
        if near is not None:
            place = near[1].shifted(-shift)
            related = (Related("incoming", place),) if place.start >= 0 else ()
            other = near[1].of(f"{incoming.message.headers.subject}\n{incoming.message.text}")
            yield Hit(span, {"text": span.of(case.text), "theirs": other}, related=related)


def nearly(one: str, other: str) -> bool:
    """Whether two rows of digits of one length differ in one digit, or in two neighbours changed about."""
    if len(one) != len(other) or one == other:
        return False
    differ = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    first, last = differ[0], differ[-1] + 1
    swapped = last - first == 2 and one[first:last] == other[first:last][::-1]
    return len(differ) == 1 or swapped


def _numbers(text: str) -> list[tuple[str, Span]]:
    return [(re.sub(r"\D", "", m.group()), Span(*m.span())) for m in _NUMBER.finditer(text)]
