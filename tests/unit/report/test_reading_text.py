from __future__ import annotations

from replykit.mail import Address, Headers, Message, Zone
from replykit.reading import Ask, Fact, Incoming
from replykit.report.json import reading_data
from replykit.report.reading_text import reading_text
from replykit.report.screen import Screen
from replykit.text import Span

TEXT = "Hello,\nwhere is order 4711? \x1b[31m"
MESSAGE = Message(
    TEXT,
    (Zone("greeting", Span(0, 7), "en"), Zone("body", Span(7, len(TEXT)), "en")),
    Headers(subject="My order", sender=Address("Ann", "ann@mail.example")),
)
INCOMING = Incoming(
    message=MESSAGE,
    language="en",
    severity=2,
    severity_words=(Span(7, 12),),
    sentences=(),
    asks=(Ask("question", Span(7, 27)),),
    facts=(Fact("order", Span(22, 26), "4711"), Fact("name", Span(0, 0), "Ann")),
)


def test_a_reading_shows_each_thing_with_its_place() -> None:
    assert (
        reading_text(INCOMING, name="m.eml", screen=Screen(width=60))
        == """\
m.eml  language en · severity 2, real harm or cost
  from Ann <ann@mail.example>
  subject My order

asks
  question    2:1  where is order 4711?

facts
  order   2:16  4711
  name     1:1    = Ann

zones
  greeting en    1:1  Hello,
  body en        2:1  where is order 4711? \\x1b[31m
"""
    )


def test_a_reading_as_data_has_the_shape_of_the_design() -> None:
    assert reading_data(INCOMING, id="7") == {
        "schema": 1,
        "id": "7",
        "language": "en",
        "text": TEXT,
        "severity": 2,
        "headers": {"subject": "My order", "from": ["Ann", "ann@mail.example"], "date": None},
        "zones": [
            {"zone": "greeting", "start": 0, "end": 7, "language": "en"},
            {"zone": "body", "start": 7, "end": len(TEXT), "language": "en"},
        ],
        "asks": [{"kind": "question", "start": 7, "end": 27}],
        "facts": [
            {"kind": "order", "start": 22, "end": 26, "value": "4711"},
            {"kind": "name", "start": 0, "end": 0, "value": "Ann"},
        ],
        "forwards": [],
    }
