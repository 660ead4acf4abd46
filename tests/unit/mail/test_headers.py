"""Header fields as mailers write and break them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from replykit.mail import Address, parse
from replykit.mail.addresses import addresses
from replykit.mail.dates import date_of
from replykit.mail.encoded import parameters, words
from replykit.mail.subjects import bare, same_subject

WORDS = [
    (b"=?utf-8?q?=C3=98delagt_vare?=", "Ødelagt vare"),
    (b"=?iso-8859-9?b?3mlrYXlldA==?=", "Şikayet"),
    (b"=?utf-8?b?w7jDpQ?=", "øå"),  # no padding
    (b"=?utf-8?q?S=C3?=\n =?utf-8?q?=B8knad?=", "Søknad"),  # a letter cut in two
    (b"=?utf-8?q?Hvor er pakken?=", "Hvor er pakken"),  # spaces inside
    (b"=?utf-8?q?Really?_yes?=", "Really? yes"),
    (b"=?utf-8?q?cut off", "cut off"),
    (b"=?utf-8*en?Q?a?= b =?utf-8?q?c?= =?us-ascii?q?d?=", "a b cd"),
    (b"=?no-such-charset?q?caf=E9?=", "café"),
    ("Şikayet: ürün bozuk".encode("cp1254"), "Şikayet: ürün bozuk"),
    ("Ødelagt".encode("latin-1"), "Ødelagt"),
    ("Ødelagt".encode(), "Ødelagt"),
    (b"=?iso-8859-1?q?Fr\xf6sche?=", "Frösche"),
    (b"folded\n\tover  lines", "folded over lines"),
    (b"no =? word ?= here", "no =? word ?= here"),
    (b"bell\x07 and nul\x00", "bell and nul"),
    (b"", ""),
]


@pytest.mark.parametrize(("raw", "text"), WORDS)
def test_a_value_reads_as_its_writer_meant_it(raw, text):
    assert words(raw) == text


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"attachment; filename*=UTF-8''faktura%20%C3%B8.pdf", "faktura ø.pdf"),
        (b'attachment; filename*0="long"; filename*1="name.pdf"', "longname.pdf"),
        (b"attachment; filename*0*=utf-8''%C3%B8; filename*1=\"x.pdf\"", "øx.pdf"),
        (b'attachment; filename="=?utf-8?q?=C3=B8.pdf?="', "ø.pdf"),
        (b'attachment; filename="a;b.pdf"; size=3', "a;b.pdf"),
        (b"attachment; filename=two words.pdf", "two words.pdf"),
        (b'attachment;\n filename="a \\"b\\".pdf"', 'a "b".pdf'),
        (b'attachment; filename="open.pdf', "open.pdf"),
    ],
)
def test_a_file_name_reads_as_its_writer_meant_it(raw, name):
    assert parameters(raw)[1]["filename"] == name


@pytest.mark.parametrize(
    ("raw", "people"),
    [
        (b"Kari <kari@example.com>", [("Kari", "kari@example.com")]),
        (b'"Nordmann, Kari" <k@x.example>', [("Nordmann, Kari", "k@x.example")]),
        (b"Nordmann, Kari <k@x.example>, b@x.example", [("Nordmann, Kari", "k@x.example"), ("", "b@x.example")]),
        (b"k@x.example (Kari)", [("Kari", "k@x.example")]),
        (b"Team: a@x.example, B <b@x.example>;", [("", "a@x.example"), ("B", "b@x.example")]),
        (b"undisclosed-recipients:;", []),
        (b"<mailto:a@x.example>", [("", "a@x.example")]),
        (b"Kari", [("Kari", "")]),
        (b"=?utf-8?q?K=C3=A5re?= <k@x.example>", [("Kåre", "k@x.example")]),
        (b'"k@x.example" <k@x.example>', [("", "k@x.example")]),
        (b"Kari <k@x.example", [("Kari", "k@x.example")]),
        (b'"Kari <k@x.example>', [("Kari", "k@x.example")]),
        (b"<@a.example,@b.example:c@d.example>", [("", "c@d.example")]),
        (b"'Ola' via Shop <shop@x.example>", [("'Ola' via Shop", "shop@x.example")]),
        (b"", []),
    ],
)
def test_names_and_addresses_are_told_apart(raw, people):
    assert addresses(raw) == tuple(Address(*p) for p in people)


NINE = datetime(2026, 11, 20, 9, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize(
    ("raw", "date"),
    [
        (b"Fri, 20 Nov 2026 09:00:00 +0100", NINE),
        (b"Fri, 20 Nov 2026 09.00 +0100 (CET)", NINE),
        (b"20 Nov 26 03:00 EST", NINE),
        (b"Fri Nov 20 08:00:00 2026", NINE),
        (b"2026-11-20T08:00:00Z", NINE),
        (b"Fri, 20 Nov 2026 08:00:60 GMT", NINE + timedelta(seconds=59)),
        (b"Fri, 20 Nov 2026 08:00:00 +9900", NINE),
        (b"20 Nov 1926 08:00", datetime(1926, 11, 20, 8, tzinfo=UTC)),
        (b"45 Nov 2026 08:00", None),
        (b"20 Nix 2026 08:00", None),
        (b"yesterday", None),
        (b"", None),
    ],
)
def test_a_date_is_a_point_in_time_or_none(raw, date):
    assert date_of(raw) == date


def test_the_fields_of_a_mail_are_read():
    mail = parse(
        b"Return-Path: <x@y.example>\nFrom: Kari <kari@example.com>\nReply-To: post@example.com\n"
        b"To: Help <help@shop.example>, b@shop.example\nCc: c@shop.example\nSubject: Re: =?utf-8?q?L=C3=A5s?=\n"
        b"Date: Fri, 20 Nov 2026 09:00:00 +0100\nMessage-ID: <3@example.com>\nIn-Reply-To: <2@shop.example>\n"
        b"References: <1@example.com>\n <2@shop.example>\n\nHello\n"
    ).headers
    assert mail.subject == "Re: Lås"
    assert mail.sender == Address("Kari", "kari@example.com")
    assert mail.reply_to == Address("", "post@example.com")
    assert mail.to == (Address("Help", "help@shop.example"), Address("", "b@shop.example"))
    assert mail.cc == (Address("", "c@shop.example"),)
    assert mail.date == NINE
    assert (mail.message_id, mail.in_reply_to) == ("3@example.com", "2@shop.example")
    assert mail.references == ("1@example.com", "2@shop.example")


@pytest.mark.parametrize(
    ("head", "subject", "text"),
    [
        (
            b"From: a@x.example\nSubject: one\ntwo\nTo: b@x.example\n\nbody",
            "one two",
            "body",
        ),  # badly wrapped
        (b"From: a@x.example\nSubject: one\nthis is the body already", "one", "this is the body already"),
        (b"From a@x.example Fri Nov 20 09:00:00 2026\nFrom: a@x.example\nSubject: one\n\nbody", "one", "body"),
        (b"From: a@x.example\nSubject: one\n \n two\n\nbody", "one two", "body"),
        (b"From: a@x.example\r\r\nSubject: one\r\r\n\r\r\nbody", "one", "body"),
        (b"From: a@x.example\rSubject: one\r\rbody", "one", "body"),
        (b"\n\nFrom: a@x.example\nSubject: one\n\nbody", "one", "body"),
        (b"Subject: =?utf-8?q?a?=\nSubject: b\n\nbody", "a", "body"),
        (b"no header at all", "", "no header at all"),
    ],
)
def test_a_damaged_head_ends_where_the_body_begins(head, subject, text):
    mail = parse(head, format="eml")
    assert (mail.headers.subject, mail.text) == (subject, text)


@pytest.mark.parametrize(
    ("subject", "without"),
    [
        ("Re: Lamp", "Lamp"),
        ("SV: VS: Re[2]: Lampe", "Lampe"),
        ("YNT: Lamba", "Lamba"),
        ("AW: WG: Lampe", "Lampe"),
        ("RE : TR: Lampe", "Lampe"),
        ("RIF: Lampada", "Lampada"),
        ("Antw: Lamp", "Lamp"),
        ("[Help] Re: [Help] Lamp", "[Help] Lamp"),
        ("Order: the lamp", "Order: the lamp"),
        ("", ""),
    ],
)
def test_prefixes_of_answers_are_no_part_of_a_subject(subject, without):
    assert bare(subject) == without


def test_empty_subjects_are_not_the_same():
    assert same_subject("SV: Lampe", "re: lampe")
    assert not same_subject("", "Re:")
