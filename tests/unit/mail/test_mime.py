"""The text and the attachments of mail in all its shapes."""

from __future__ import annotations

import base64

import pytest

from replykit.mail import parse
from replykit.mail.charsets import decode
from replykit.mail.flowed import unflowed
from replykit.mail.transfer import undo

HEAD = "From: kari@example.com\nMIME-Version: 1.0\n"
LONG = " ".join(f"word{chr(97 + i % 26)}{chr(97 + i // 26)} likes tea" for i in range(30))


def mail(head, *parts, boundary="b"):
    body = "".join(f"--{boundary}\n{p}\n" for p in parts) + f"--{boundary}--\n" if parts else ""
    return parse((HEAD + head.format(b=boundary) + "\n\n" + body).encode())


ALTERNATIVE = 'Content-Type: multipart/alternative; boundary="{b}"'
MIXED = 'Content-Type: multipart/mixed; boundary="{b}"'
RELATED = 'Content-Type: multipart/related; boundary="{b}"'
PDF = 'Content-Type: application/pdf; name="f.pdf"\nContent-Disposition: attachment; filename="faktura.pdf"\n\n%PDF'
LOGO = "Content-Type: image/png; name=logo.png\nContent-ID: <logo>\n\nxx"


def text(body):
    return f"Content-Type: text/plain; charset=utf-8\n\n{body}\n"


def html(body):
    return f"Content-Type: text/html; charset=utf-8\n\n{body}\n"


def test_of_two_versions_the_plain_one_is_read():
    message = mail(ALTERNATIVE, text("Hello there"), html("<p>Hello <b>there</b></p>"))
    assert (message.text, message.html, message.attachments) == ("Hello there\n", None, ())


@pytest.mark.parametrize("stub", ["", " \n", "See the HTML version.", "<html><body>Hello</body></html>"])
def test_the_html_is_read_where_the_plain_version_is_a_stub(stub):
    message = mail(ALTERNATIVE, text(stub), html(f"<p>Hello</p><p>{LONG}</p>"))
    assert message.text == f"Hello\n\n{LONG}\n"
    assert message.html is not None


def test_the_html_is_read_where_the_versions_disagree():
    other = " ".join("nothing here resembles what stands below" for _ in range(12))
    assert mail(ALTERNATIVE, text(other), html(f"<p>{LONG}</p>")).text.strip() == LONG
    assert mail(ALTERNATIVE, text(LONG), html(f"<p>{LONG}</p>")).html is None


def test_parts_one_after_another_are_read_in_order():
    message = mail(MIXED, text("One"), PDF, text("Two"), html("<p>Three</p>"))
    assert message.text == "One\n\nTwo\n\nThree\n"
    assert message.attachments == ("faktura.pdf",)


def test_images_that_the_html_shows_are_no_attachments():
    message = mail(RELATED, html('<p>Hi</p><img src="cid:logo">'), LOGO)
    assert (message.text, message.attachments) == ("Hi\n", ())
    assert mail(MIXED, html('<p>Hi</p><img src="cid:logo">'), LOGO).attachments == ()
    assert mail(MIXED, text("Hi"), LOGO.replace("Content-ID: <logo>\n", "")).attachments == ("logo.png",)


def test_a_text_with_a_file_name_is_an_attachment():
    log = "Content-Type: text/plain; name=log.txt\nContent-Disposition: attachment\n\nnoise"
    message = mail(MIXED, text("Hi"), log)
    assert (message.text, message.attachments) == ("Hi\n", ("log.txt",))


def test_calendars_winmail_and_nameless_parts_are_named_but_not_read():
    message = mail(
        MIXED,
        text("Hi"),
        "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR",
        "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+Ig==",
        "Content-Type: image/jpeg\n\nxx",
        "Content-Type: application/pgp-signature; name=signature.asc\n\nxx",
    )
    assert (message.text, message.attachments) == ("Hi\n", ("calendar.ics", "winmail.dat", "image.jpg"))


def test_a_mail_inside_is_an_attachment_beside_own_words_and_the_text_without():
    inner = "Content-Type: message/rfc822\n\nFrom: ola@example.com\nSubject: Lamp\n\nIt broke.\n"
    message = mail(MIXED, text("See below"), inner)
    assert (message.text, message.attachments) == ("See below\n", ("Lamp.eml",))
    assert mail(MIXED, text(" "), inner).text == "It broke.\n"


def test_boundaries_may_be_missing_wrong_or_never_closed():
    parts = f"--x\n{text('One')}\n--x\n{PDF}\n"
    for named in ("boundary=x", "boundary=other", "charset=utf-8"):
        message = parse(f"{HEAD}Content-Type: multipart/mixed; {named}\n\n{parts}".encode())
        assert (message.text, message.attachments) == ("One\n", ("faktura.pdf",)), named
    assert parse(f"{HEAD}Content-Type: multipart/mixed; boundary=x\n\nJust words\n".encode()).text == "Just words\n"


@pytest.mark.parametrize(
    ("encoding", "raw", "plain"),
    [
        ("base64", b"SGVsbG8s\nIEthcmk=", b"Hello, Kari"),
        ("BASE64", b"SGVsbG8s IEthcmk", b"Hello, Kari"),  # no padding
        ("base64", b"SGVsbG8=\n-- \nA list's footer", b"Hello"),
        (
            "base64",
            b"Kari, this was never encoded, and is text.",
            b"Kari, this was never encoded, and is text.",
        ),
        ("quoted-printable", b"=C3=B8 a=\nb  \nc", "ø ab\nc".encode()),
        ("quoted-printable", b"a= \nb", b"ab"),  # a space behind a soft break
        ("quoted-printable", b"1 = 1 and =ZZ, cut=", b"1 = 1 and =ZZ, cut"),
        ("", b"s=C3=B8t=C3=A5r =C3=A6=\nr", "søtår ær".encode()),  # nobody said that it is quoted-printable
        ("8bit", b"a=41", b"a=41"),
        ("x-strange", b"a=41", b"a=41"),
    ],
)
def test_a_transfer_encoding_is_undone_as_far_as_it_holds(encoding, raw, plain):
    assert undo(raw, encoding) == plain


@pytest.mark.parametrize(
    ("raw", "charset", "plain"),
    [
        ("Ærlig øl".encode(), None, "Ærlig øl"),
        ("Ærlig øl".encode(), "iso-8859-1", "Ærlig øl"),  # UTF-8 called something else
        ("Ærlig øl".encode("latin-1"), "utf-8", "Ærlig øl"),
        ("Ærlig øl".encode("latin-1"), None, "Ærlig øl"),
        ("İade ığdır şeker".encode("cp1254"), None, "İade ığdır şeker"),
        ("İade ığdır".encode("iso-8859-9"), "iso-8859-9", "İade ığdır"),
        ("“5 €”".encode("cp1252"), "iso-8859-1", "“5 €”"),
        ("hei ø".encode("utf-16"), None, "hei ø"),
        ("hei på deg".encode("utf-16-le"), None, "hei på deg"),
        (b"\xef\xbb\xbfhei", None, "hei"),
        ("荷物".encode("iso2022_jp"), "iso-2022-jp", "荷物"),
        ("荷物".encode("cp932"), "Shift_JIS", "荷物"),
        ("ø".encode(), "x-unknown", "ø"),
        ("ø".encode(), "idna", "ø"),
        ("ø".encode(), "hex", "ø"),
        ("ø".encode(), "utf-8 (comment)", "ø"),
        ("Så bra, ikke sant? Åååå ".encode() * 9 + b"\xff", "utf-8", "Så bra, ikke sant? Åååå " * 9 + "\ufffd"),
    ],
)
def test_bytes_are_read_in_the_charset_that_they_are_in(raw, charset, plain):
    assert decode(raw, charset) == plain


@pytest.mark.parametrize(
    ("raw", "space", "plain"),
    [
        ("Hello \nthere \nKari.\nBye", False, "Hello there Kari.\nBye"),
        ("> a \n> b\n>> c\nd", False, "> a b\n>> c\nd"),
        ("super \ncali", True, "supercali"),
        ("Bye \n-- \nKari", False, "Bye \n-- \nKari"),
        (" >no quote\n From here", False, ">no quote\nFrom here"),
    ],
)
def test_flowed_paragraphs_are_one_line_again(raw, space, plain):
    assert unflowed(raw, delete_space=space) == plain


def test_a_flowed_mail_reads_as_its_paragraphs():
    assert mail("Content-Type: text/plain; format=flowed; delsp=yes\n\nHel \nlo").text == "Hello\n\n"


def test_html_alone_is_read_and_kept():
    body = base64.encodebytes("<p>Hei Kåre</p>".encode()).decode()
    message = parse(
        f"{HEAD}Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{body}".encode()
    )
    assert message.text == "Hei Kåre\n"
    assert message.html is not None
    assert message.html.source == "<p>Hei Kåre</p>"


def test_nesting_and_parts_have_limits():
    deep = HEAD.encode() + b"Content-Type: message/rfc822\n\n" * 5000
    assert parse(deep).text == ""
    many = (
        f"{HEAD}Content-Type: multipart/mixed; boundary=b\n\n".encode() + b"--b\nContent-Type: image/png\n\nx\n" * 5000
    )
    assert len(parse(many).attachments or ()) < 600
