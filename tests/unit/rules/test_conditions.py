"""When a rule has something to say."""

from __future__ import annotations

from typing import Any

import pytest

from replykit.mail import Address, Headers, parse_text
from replykit.reading import Ask, Coverage, Reading, Thread, read
from replykit.rules import holds, runs
from replykit.text import Span, replace


def reading(severity: int = 2, channel: Any = "email", incoming: str | None = "Where is my lamp?") -> Reading:
    headers = Headers(sender=Address("Ann Mills", ""))
    message = None if incoming is None else parse_text(incoming, headers=headers, language="en")
    made = read(Thread(parse_text("We are sorry. It left today.", language="en"), message, channel=channel))
    if made.incoming is None:
        return made
    ask = Ask("question", Span(0, 17))
    return replace(
        made,
        incoming=replace(made.incoming, severity=severity, asks=(ask,)),
        coverage=(Coverage(ask, "unanswered", True, 0.1, ()),),
    )


@pytest.mark.parametrize(
    ("condition", "so"),
    [
        ({}, True),
        ({"severity": 2}, True),
        ({"severity": 3}, False),
        ({"severity": [0, 2]}, True),
        ({"severity": [0, 1]}, False),
        ({"incoming": "known"}, True),
        ({"incoming": "unknown"}, False),
        ({"asks": ("question",)}, True),
        ({"asks": ("concern",)}, False),
        ({"unanswered": True}, True),
        ({"unanswered": False}, False),
        ({"channel": ("email",)}, True),
        ({"channel": ("chat", "review")}, False),
        ({"acts": ("apology",)}, True),
        ({"acts": ("gift",)}, False),
        ({"zones": ("quote",)}, False),
        ({"facts": ("name",)}, True),
        ({"first_reply": True}, True),
        ({"severity": 2, "channel": ("chat",)}, False),
    ],
)
def test_a_condition_holds_or_not(condition: dict[str, Any], so: bool) -> None:
    assert holds(condition, reading()) is so


def test_without_the_customers_mail_nothing_is_grave() -> None:
    alone = reading(incoming=None)
    assert holds({"incoming": "unknown"}, alone)
    assert not holds({"severity": 1}, alone)
    assert not holds({"asks": ("question",)}, alone)


def test_unless_silences_a_rule_and_an_empty_one_does_not() -> None:
    assert runs({}, {}, reading())
    assert runs({"severity": 1}, {"channel": ("chat",)}, reading())
    assert not runs({"severity": 1}, {"channel": ("email",)}, reading())


def test_a_condition_that_nobody_knows_is_an_error() -> None:
    with pytest.raises(ValueError, match="no condition is called 'weather'"):
        holds({"weather": "fine"}, reading())
