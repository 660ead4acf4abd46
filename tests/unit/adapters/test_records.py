from __future__ import annotations

from datetime import UTC, datetime

import pytest

from replykit.adapters.records import message_of, record, record_id, thread_of
from replykit.errors import UserError
from replykit.mail import Address

EML = "From: Ann Berg <ann@mail.example>\nDate: Fri, 20 Nov 2026 09:00:00 +0000\nSubject: Order\n\nWhere is it?\n"


def test_a_pair_says_what_its_sender_knows() -> None:
    thread = thread_of(
        {
            "incoming": "Where is it?",
            "reply": "On Friday.",
            "format": "text",
            "channel": "chat",
            "subject": "Order",
            "from_name": "Ann",
            "attachments": ["label.pdf"],
            "received": "2026-11-20T09:00:00+00:00",
            "now": "2026-11-21T10:00:00",
        }
    )
    assert thread.incoming is not None
    assert (thread.incoming.text, thread.draft.text, thread.source) == ("Where is it?", "On Friday.", "given")
    assert (thread.incoming.headers.subject, thread.incoming.headers.sender) == ("Order", Address("Ann", ""))
    assert (thread.channel, thread.draft.attachments) == ("chat", ("label.pdf",))
    assert thread.received == datetime(2026, 11, 20, 9, tzinfo=UTC)
    assert thread.now == datetime(2026, 11, 21, 10, tzinfo=UTC)


def test_only_the_reply_is_required() -> None:
    thread = thread_of({"reply": "On Friday."})
    assert (thread.incoming, thread.source, thread.channel, thread.draft.attachments) == (None, "none", "email", None)
    with pytest.raises(UserError, match="a pair needs `reply`"):
        thread_of({"incoming": "Where?"})


def test_a_whole_mail_brings_its_own_headers() -> None:
    thread = thread_of({"incoming": EML, "reply": "On Friday.", "subject": "Other", "from_name": "Other"})
    assert thread.incoming is not None
    assert thread.incoming.text.strip() == "Where is it?"
    assert thread.incoming.headers.sender == Address("Ann Berg", "ann@mail.example")
    assert thread.incoming.headers.subject == "Order"
    assert thread.received == datetime(2026, 11, 20, 9, tzinfo=UTC)


def test_the_language_given_holds_for_both_mails() -> None:
    thread = thread_of({"incoming": "OK", "reply": "OK", "lang": "tr"})
    assert thread.incoming is not None
    assert (thread.incoming.language, thread.draft.language) == ("tr", "tr")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"text": 1}, "`text` is text, not a number"),
        ({"text": "a", "format": "html"}, "`format` is one of auto, text, eml, not 'html'"),
        ({"raw_b64": "a"}, "`raw_b64` is not base64"),
        ({}, "a mail needs `text` or `raw_b64`"),
    ],
)
def test_a_field_of_the_wrong_kind_is_named(data: dict[str, object], said: str) -> None:
    with pytest.raises(UserError) as caught:
        message_of(data)
    assert caught.value.what == said


def test_ids_are_text() -> None:
    assert [record_id({"id": id}) for id in ("a", 7, None)] == ["a", "7", None]


@pytest.mark.parametrize("line", [b"\xff", b"[" * 100_000, b"{", b"3", b'"x"', b"null"])
def test_a_line_that_holds_no_object_is_refused(line: bytes) -> None:
    with pytest.raises(UserError):
        record(line)
