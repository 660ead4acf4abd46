from __future__ import annotations

import pytest

from replykit.adapters.cli.drafts import draft_file
from replykit.errors import UserError
from replykit.mail import parse, parse_text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"one\ntwo\nthree\n", b"one\nTWO\nthree\n"),
        (b"one\r\ntwo\r\nthree\r\n", b"one\r\nTWO\r\nthree\r\n"),
        (b"one\r\ntwo\nthree", b"one\r\nTWO\nthree"),
        (b"\xef\xbb\xbfone\ntwo\nthree\n", b"\xef\xbb\xbfone\nTWO\nthree\n"),
        ("one\ntwo\nthrée\n".encode("utf-16"), b"\xff\xfe" + "one\nTWO\nthrée\n".encode("utf-16-le")),
    ],
    ids=["unix", "windows", "mixed", "utf-8 mark", "utf-16"],
)
def test_a_rewritten_draft_keeps_its_encoding_and_line_ends(before: bytes, after: bytes) -> None:
    draft = parse(before)
    file = draft_file("r.txt", before, draft)
    assert file.with_text(draft.text) == before
    assert file.with_text(draft.text.replace("two", "TWO")) == after


def test_a_whole_mail_keeps_its_headers() -> None:
    data = b"From: a@b.example\nDate: Fri, 20 Nov 2026 09:00:00 +0100\n\nHello\n"
    file = draft_file("r.eml", data, parse_text("Hello\n"))
    assert (file.text, file.with_text("Hi\n")) == ("Hello\n", data.replace(b"Hello", b"Hi"))


def test_a_mail_without_such_a_text_is_not_rewritten() -> None:
    with pytest.raises(UserError, match="the text of this draft could not be found in the mail"):
        draft_file("r.eml", b"From: a@b.example\n\nHello\n", parse_text("Bye\n")).with_text("Hi")
