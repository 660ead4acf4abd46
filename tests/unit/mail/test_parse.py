"""Bytes to Message: what is taken for a mail, for HTML, for text, and what is refused."""

from __future__ import annotations

import subprocess
import sys

import pytest

from replykit.errors import UserError
from replykit.mail import parse, parse_text


@pytest.mark.parametrize(
    ("data", "subject", "text"),
    [
        (b"Subject: Lamp\nFrom: a@x.example\n\nIt broke.", "Lamp", "It broke."),
        (b"Received: by x\n\tfor y\nSubject: Lamp\n\nIt broke.", "Lamp", "It broke."),
        (b"MIME-Version: 1.0\r\nSubject: Lamp\r\n\r\nIt broke.\r\n", "Lamp", "It broke.\n"),
        (b"\xef\xbb\xbfFrom: a@x.example\nSubject: Lamp\n\nIt broke.", "Lamp", "It broke."),
        (b"\nX-Own: 1\nDate: today\nSubject: Lamp\n\nIt broke.", "Lamp", "It broke."),
        (b"Subject: Lamp\nTo: b@x.example\n\nIt broke.", "", "Subject: Lamp\nTo: b@x.example\n\nIt broke."),
        (b"Hello,\nFrom: me\n\nIt broke.", "", "Hello,\nFrom: me\n\nIt broke."),
        (b"Note: this\nFrom: me\n\nIt broke.", "", "Note: this\nFrom: me\n\nIt broke."),
        (b"Subject: Lamp\n\nFrom: a@x.example", "", "Subject: Lamp\n\nFrom: a@x.example"),
        (b"", "", ""),
    ],
)
def test_a_mail_opens_with_a_known_field_and_says_whence_or_when(data, subject, text):
    message = parse(data)
    assert (message.headers.subject, message.text) == (subject, text)


def test_a_whole_mail_knows_its_attachments_and_a_bare_text_does_not():
    assert parse(b"From: a@x.example\n\nHi").attachments == ()
    assert parse(b"Hi").attachments is None


@pytest.mark.parametrize("opening", ["<!DOCTYPE html><html>", "<html>", '\n<div dir="ltr">', "<p class='a'>"])
def test_html_opens_with_a_tag(opening):
    message = parse(f"{opening}Hello <b>Kari</b>".encode())
    assert message.text.rstrip("\n") == "Hello Kari"
    assert message.html is not None


@pytest.mark.parametrize("text", ["<kari@example.com> wrote", "< p >", "<3 it broke", "<order 4711>"])
def test_other_angle_brackets_are_text(text):
    message = parse(text.encode())
    assert (message.text, message.html) == (text, None)


def test_format_overrides_what_the_bytes_look_like():
    data = b"From: a@x.example\n\n<p>Hi</p>"
    assert parse(data, format="text").text == data.decode()
    assert parse(data, format="html").text == "From: a@x.example\n\nHi\n"
    assert parse(b"Hi", format="eml").text == "Hi"


@pytest.mark.parametrize(
    ("magic", "what"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Outlook .msg file"),
        (b"\x78\x9f\x3e\x22", "a winmail.dat file (TNEF)"),
        (b"%PDF-1.7", "a PDF file"),
        (b"PK\x03\x04", "a ZIP archive or an Office document"),
        (b"\x1f\x8b\x08", "a compressed file"),
        (b"{\\rtf1", "rich text (RTF)"),
    ],
)
def test_other_files_are_refused_with_a_way_out(magic, what):
    with pytest.raises(UserError) as raised:
        parse(magic + b"\0" * 600)
    assert raised.value.what == f"this is {what}, not a mail that replykit reads"
    assert raised.value.help


def test_line_ends_are_newlines():
    assert parse_text("a\r\nb\rc\n").text == "a\nb\nc\n"


def test_the_language_given_counts():
    assert parse_text("Hei, hvor er pakken?", language="de").language == "de"


def test_a_mail_saved_as_utf_16_is_a_mail():
    message = parse("From: a@x.example\r\nSubject: Lås\r\n\r\nHei på deg".encode("utf-16"))
    assert (message.headers.subject, message.text) == ("Lås", "Hei på deg")


def test_html_marks_become_zones():
    message = parse(
        b"<html><body><div>Dear Kari,</div><div><br></div><div>it is on its way.</div><div class='gmail_quote'>"
        b"<div class='gmail_attr'>On Fri, 20 Nov 2026 at 09:00, Kari &lt;kari@example.com&gt; wrote:<br></div>"
        b"<blockquote class='gmail_quote'>Where is my lamp?</blockquote></div></body></html>"
    )
    assert [(z.kind, z.span.of(message.text).strip()) for z in message.zones] == [
        ("greeting", "Dear Kari,"),
        ("body", "it is on its way."),
        ("quote", "On Fri, 20 Nov 2026 at 09:00, Kari <kari@example.com> wrote:\n\nWhere is my lamp?"),
    ]


def test_plain_text_is_read_without_the_modules_for_mail_and_html():
    code = (
        "import sys; from replykit.mail import parse; parse(b'Hello,\\n\\nwhere is my lamp?\\n');"
        "print([m for m in ('email', 'html', 'replykit.mail.mime', 'replykit.mail.html') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_reply_and_what_it_quotes_have_a_language_each():
    message = parse(
        "Hallo,\n\ndas Paket ist heute endlich angekommen, vielen Dank für die schnelle Hilfe.\n\n"
        "On Fri, 20 Nov 2026 at 09:00, Shop <help@shop.example> wrote:\n"
        "> Dear customer,\n> your parcel left our house on Monday and should be with you soon.\n".encode()
    )
    assert [(z.kind, z.language) for z in message.zones] == [("greeting", "de"), ("body", "de"), ("quote", "en")]
    assert message.language == "de"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("siparisim hala gelmedi, ne zaman gelir?", "tr"),
        ("Hei, har ikke fått noe ennå. Mvh Kari", "nb"),
        ("Hej, jeg har ikke modtaget min pakke endnu. Venlig hilsen Kari", "da"),
        ("Takk!", "nb"),
        ("ok danke", "de"),
    ],
)
def test_a_short_mail_has_the_language_of_its_few_words(text, code):
    assert parse(text.encode()).language == code
