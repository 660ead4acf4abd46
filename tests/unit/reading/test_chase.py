"""A mail that only asks for news inherits the open asks of the mails it quotes."""

from __future__ import annotations

from replykit.mail import parse_text
from replykit.reading.read import read_incoming

EARLIER = """On Mon, 3 Nov 2025 at 10:02, Ann Lowe <ann@home.example> wrote:
> Hello,
>
> can I get a new lid for my kettle? And when will the shop in
> Leeds open again?
>
> Ann
"""
ANSWER = """On Tue, 4 Nov 2025, Kettle Support <help@kettle.example> wrote:
> Dear Ann,
>
> a new lid for your kettle was posted to you this morning.
>
> Tess
>
"""


def asks(text: str) -> list[str]:
    return [a.span.of(text) for a in read_incoming(parse_text(text, language="en")).asks]


def test_a_chaser_inherits_the_asks_of_the_mail_it_quotes() -> None:
    text = f"Any news?? I am still waiting.\n\nAnn\n\n{EARLIER}"
    assert asks(text) == [
        "can I get a new lid for my kettle?",
        "when will the shop in\n> Leeds open again?",
    ]


def test_what_the_reply_in_between_answered_is_no_longer_open() -> None:
    nested = "".join(f"> {line}\n" for line in EARLIER.splitlines())
    text = f"Any news?\n\nAnn\n\n{ANSWER}{nested}"
    assert asks(text) == ["when will the shop in\n> > Leeds open again?"]


def test_asks_of_the_other_side_are_not_inherited() -> None:
    text = f"Any news?\n\nBob\n\n{ANSWER}"
    assert [a for a in asks(text) if "lid" in a] == []


def test_a_mail_that_asks_something_new_inherits_nothing() -> None:
    text = f"Thanks, that worked. Do you also sell filters?\n\nAnn\n\n{EARLIER}"
    assert asks(text) == ["Do you also sell filters?"]
