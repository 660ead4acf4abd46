"""A mended text goes back into its mail; every other byte stays."""

from __future__ import annotations

import base64
from email import message_from_bytes, policy

import pytest

from replykit.engine.fix_mail import rewritten
from replykit.errors import UserError

OLD = "Hello Ida,\n\nit will come soon.\n\nKind regards,\nTom"
NEW = "Hello Ida,\n\nit will come on Thursday, the 3rd.\n\nKind regards,\nTom"
HEAD = (
    b"From: Tom <tom@shop.example>\r\nSubject: =?utf-8?q?Re:_H=C3=A4ndle?=\r\n"
    b"X-Odd:  kept \r\n  as is\r\nMIME-Version: 1.0\r\n"
)


def crlf(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def test_a_plain_mail() -> None:
    head = HEAD + b"Content-Type: text/plain; charset=utf-8\r\n\r\n"
    assert rewritten(head + crlf(OLD) + b"\r\n", OLD, NEW) == head + crlf(NEW) + b"\r\n"


def test_a_mail_without_a_content_type() -> None:
    head = b"From: tom@shop.example\nSubject: Re\n\n"
    assert rewritten(head + OLD.encode() + b"\n\n", OLD, NEW) == head + NEW.encode() + b"\n\n"


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_an_encoded_part_with_attachments_around_it(encoding: str) -> None:
    old, new = OLD.replace("Tom", "Tøm"), NEW.replace("Tom", "Tøm")
    body = base64.encodebytes(old.encode()) if encoding == "base64" else old.replace("ø", "=C3=B8").encode()
    before = (
        HEAD
        + b'Content-Type: multipart/mixed;\r\n boundary="a b=c"\r\n\r\npreamble\r\n--a b=c\r\n'
        + b'Content-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: '
        + encoding.encode()
        + b"\r\n\r\n"
    )
    after = (
        b"\r\n--a b=c\r\nContent-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment\r\n\r\n"
        + crlf(old)
        + b"\r\n--a b=c--\r\nepilogue\r\n"
    )
    made = rewritten(before + body + after, old, new)
    assert made.startswith(before)
    assert made.endswith(after)
    part = next(message_from_bytes(made, policy=policy.default).iter_parts())
    assert part.get_content().strip() == new


def test_parts_without_a_preamble_and_parts_in_parts() -> None:
    head = b"Content-Type: multipart/mixed; boundary=x\n\n--x\n"
    head += b"Content-Type: multipart/alternative; boundary=xy\n\n--xy\n\n"
    tail = b"\n--xy--\n\n--x\nContent-Type: image/png\n\n\x89PNG\n--x--"
    assert rewritten(head + OLD.encode() + tail, OLD, NEW) == head + NEW.encode() + tail


@pytest.mark.parametrize(
    ("data", "new", "what"),
    [
        (
            b"MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n--x\n\nHello\n--x\n"
            b"Content-Type: text/html\n\n<p>Hello\n--x--\n",
            "Hi",
            "this draft has an HTML version",
        ),
        (b"From: a@b.example\n\nOther words", "Hi", "the text of this draft could not be found in the mail"),
        (
            b"From: a@b.example\nContent-Type: text/plain; charset=iso-8859-1\n\nHello",
            "Hello £ €",
            "'€' is not in the draft's character set, iso-8859-1",
        ),
    ],
)
def test_what_cannot_be_rewritten_is_told(data: bytes, new: str, what: str) -> None:
    with pytest.raises(UserError) as caught:
        rewritten(data, "Hello", new)
    assert caught.value.what == what
