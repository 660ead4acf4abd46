"""Law 1: any bytes parse to a Message or raise UserError, in time linear in their size; zones partition the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from replykit.errors import UserError
from replykit.mail import Message, parse, parse_text
from replykit.mail.html import read_html
from replykit.text import Edit, Span, apply

FORMATS = st.sampled_from(["auto", "text", "eml", "html"])
SMALL = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

MAIL = (
    b"Received: by mx.example; Fri, 20 Nov 2026 09:00:01 +0100\r\n"
    b'From: =?utf-8?q?Kari_B=C3=B8e?= <kari@example.com>\r\nTo: "Help, Shop" <help@shop.example>\r\n'
    b"Subject: =?iso-8859-1?q?S=F8knad?= om\r\n =?utf-8?b?cmV0dXI=?=\r\nDate: Fri, 20 Nov 2026 09:00:00 +0100\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="outer"\r\n\r\npreamble\r\n'
    b'--outer\r\nContent-Type: multipart/alternative; boundary="inner"\r\n\r\n'
    b"--inner\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\nHei,\r\n\r\nlampen er =C3=B8delagt og jeg =\r\nvil bytte. \r\n"
    b"Takk\r\n\r\nOn Thu, 19 Nov 2026, Shop wrote:\r\n> It is on its way.\r\n-- =20\r\nKari\r\n"
    b"--inner\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    b"PHA+SGVpPC9wPjxibG9ja3F1b3RlIHR5cGU9ImNpdGUiPng8L2Jsb2NrcXVvdGU+\r\n--inner--\r\n"
    b"--outer\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@x.example\r\nSubject: inner\r\n\r\nHi\r\n"
    b"--outer\r\nContent-Type: application/pdf; name*=utf-8''%C3%B8.pdf\r\nContent-Disposition: attachment\r\n\r\nx\r\n"
    b"--outer--\r\n"
)
PIECES = st.sampled_from(
    [
        b"\n",
        b"\r\n\r\n",
        b"=?utf-8?q?",
        b"?=",
        b"<",
        b">",
        b'"',
        b"--",
        b"=",
        b"\xff",
        b"\x00",
        b"(",
        b";",
        b"<div>",
        b"&#",
        b"charset=utf-7",
        b"charset=idna",
        b"boundary=",
        b"> ",
        b"-- \n",
        b"Content-Transfer-Encoding: base64\n",
    ]
)
MARKUP = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<br>",
            "<b>",
            "</b>",
            "<ul><li>",
            "<table><tr><td>",
            "</table>",
            "<pre>",
            "<div style='display:none'>",
            "<blockquote type=cite>",
            "</blockquote>",
            "<!--",
            "-->",
            "<script>",
            "&amp;",
            "&nbsp;",
            "&bogus;",
            "<",
            ">",
            " ",
            "\n",
            "word",
            "two words",
            "ø",
            "<span hidden>",
            "</span>",
            "<a href='",
        ]
    ),
    max_size=40,
).map("".join)


@given(st.binary(max_size=300), FORMATS)
@SMALL
def test_any_bytes_parse_or_raise_user_error(data, format):
    _sound(_parsed(data, format))


@given(st.text(max_size=300))
@SMALL
def test_zones_partition_any_text(text):
    message = parse_text(text)
    assert message.text == text.replace("\r\n", "\n").replace("\r", "\n")
    _sound(message)


@given(st.integers(0, len(MAIL)), FORMATS)
@SMALL
def test_a_mail_cut_anywhere_is_a_mail(at, format):
    _sound(_parsed(MAIL[:at], format))


@given(st.lists(st.tuples(st.integers(0, len(MAIL)), st.one_of(PIECES, st.binary(max_size=3))), max_size=8))
@SMALL
def test_a_mail_with_anything_put_in_is_a_mail(changes):
    data = bytearray(MAIL)
    for at, piece in changes:
        data[at:at] = piece
    _sound(_parsed(bytes(data), "eml"))


@given(st.lists(st.tuples(st.integers(0, len(MAIL) - 1), st.integers(0, 255)), max_size=20))
@SMALL
def test_a_mail_with_bytes_changed_is_a_mail(changes):
    data = bytearray(MAIL)
    for at, byte in changes:
        data[at] = byte
    _sound(_parsed(bytes(data), "auto"))


@given(MARKUP, st.data())
@SMALL
def test_every_stretch_of_html_text_lies_in_its_source(source, data):
    page = read_html(source)
    assert "".join(page.text[a:b] for a, b, _, _ in page.runs) == page.text
    assert all(a <= b <= len(source) and c <= d <= len(source) for a, b, c, d in page.runs if b - a == d - c)
    for span, _ in page.hints:
        assert 0 <= span.start < span.end <= len(page.text)
    start = data.draw(st.integers(0, len(page.text)))
    end = data.draw(st.integers(start, len(page.text)))
    place = page.to_source(Span(start, end))
    assert 0 <= place.start <= place.end <= len(source)
    apply(source, page.edits([Edit(Span(start, end), "new")]))  # apart and inside the source


@given(MARKUP, st.text(alphabet="ab .\n<&", max_size=30))
@SMALL
def test_a_page_takes_any_text(source, text):
    page = read_html(source)
    assert page.with_text(page.text) == source
    page.with_text(text)  # its edits are apart


@pytest.mark.parametrize(
    "piece",
    [
        b"Content-Type: message/rfc822\n\n",
        b"Subject: =?utf-8?q?=41 ",
        b"From: (((((",
        b"To: a@b.c, <",
        b"=?utf-8?q?",
        b"x\n",
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\n",
        b"--b\n\nx\n",
        b" \n",
        b"> a\n\nb\n",
        b"=\n",
        b"a;b=c*0=%41;",
    ],
)
def test_time_grows_with_size_and_no_faster(piece):
    head = b"From: a@x.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\nSubject: "
    started = time.process_time()
    parse(head + piece * (100_000 // len(piece)), format="eml")
    assert time.process_time() - started < 3


def _parsed(data: bytes, format: str) -> Message | None:
    try:
        return parse(data, format=format)
    except UserError:
        return None


def _sound(message: Message | None) -> None:
    """The text can be written as UTF-8, and the zones partition it in order."""
    if message is None:
        return
    message.text.encode()
    message.headers.subject.encode()
    assert "\r" not in message.text
    at = 0
    for zone in message.zones:
        assert zone.span.start == at < zone.span.end
        at = zone.span.end
    assert at == len(message.text)
    assert message.html is None or message.html.text == message.text
