from __future__ import annotations

import pytest

from replykit.mail import parse_text
from replykit.mail.quoted import quoted_mail

OWN = "Dear Ann,\n\nit comes on Friday.\n\nMira\n\n"


@pytest.mark.parametrize(
    ("draft", "text", "sender"),
    [
        (
            OWN + "On Fri, 20 Nov 2026 at 09:00, Ann Berg <ann@mail.example> wrote:\n"
            "> Hello,\n>\n> where is it?\n> Ann\n",
            "Hello,\n\nwhere is it?\nAnn",
            ("Ann Berg", "ann@mail.example"),
        ),
        (
            OWN + "-----Original Message-----\nFrom: Ann Berg <ann@mail.example>\nSent: 20 November 2026 09:00\n"
            "To: help@shop.example\nSubject: Order 4711\n\nWhere is it?\n\nAnn\n",
            "Where is it?\n\nAnn",
            ("Ann Berg", "ann@mail.example"),
        ),
        (
            "> Where is it?\n\nIt comes on Friday.\n\n> And the cup?\n\nThat too.\n",
            "Where is it?\n\nAnd the cup?",
            None,
        ),
        (
            "On 20 Nov 2026, Ann Berg wrote:\n> > You said Monday.\n> When?\n\nOn Friday.\n",
            "> You said Monday.\nWhen?",
            ("Ann Berg", ""),
        ),
    ],
    ids=["marks", "outlook", "answers between", "a quote in the quote"],
)  # fmt: skip
def test_the_quote_is_the_mail_without_marks_and_header(draft: str, text: str, sender: tuple[str, str] | None) -> None:
    mail = quoted_mail(parse_text(draft, language="en"))
    assert mail is not None
    assert mail.text == text
    found = mail.headers.sender
    assert (None if found is None else (found.name, found.address)) == sender


def test_a_draft_without_a_quote_has_no_mail_in_it() -> None:
    assert quoted_mail(parse_text(OWN, language="en")) is None
