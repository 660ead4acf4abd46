"""Where the mail that a draft answers is found."""

from __future__ import annotations

import os
import stat

import pytest

from replykit.mail import Address, parse
from replykit.mail.thread import find_incoming

ANSWERED = (
    b"From: Kari <kari@example.com>\nTo: help@shop.example\nSubject: Lamp\nMessage-ID: <1@example.com>\n"
    b"Date: Fri, 20 Nov 2026 09:00:00 +0100\n\nWhere is my lamp?\n"
)
OTHER = ANSWERED.replace(b"<1@", b"<2@").replace(b"Fri, 20", b"Thu, 19").replace(b"Where", b"Which")
ENVELOPE = b"From kari@example.com Fri Nov 20 09:00:00 2026\n"
QUOTE = b"\nOn Fri, 20 Nov 2026, Kari Berg <kari@example.com> wrote:\n> Where is\n> my lamp?\n"


def draft(*fields: str, quote: bytes = b""):
    head = "\n".join(["From: help@shop.example", "To: kari@example.com", *fields])
    return parse(head.encode() + b"\n\nDear Kari,\n\nit is here.\n" + quote)


@pytest.fixture
def maildir(tmp_path):
    for folder in ("cur", "new", "tmp"):
        (tmp_path / "mail" / folder).mkdir(parents=True)
    (tmp_path / "mail" / "cur" / "1.x:2,S").write_bytes(ANSWERED.replace(b"\n", b"\r\n"))
    (tmp_path / "mail" / "new" / "2.y").write_bytes(OTHER)
    return str(tmp_path / "mail")


@pytest.fixture
def mbox(tmp_path):
    (tmp_path / "box").write_bytes(ENVELOPE + OTHER + b"\n" + ENVELOPE + ANSWERED)
    return str(tmp_path / "box")


def found(message, *places, programs=()):
    made = find_incoming(message, places=places, programs=programs)
    return (made.source, made.message.text) if made else None


@pytest.mark.parametrize("field", ["In-Reply-To: <1@example.com>", "References: <0@shop.example> <1@example.com>"])
def test_the_message_id_finds_the_mail(field, maildir, mbox):
    assert found(draft("Subject: anything", field), maildir, mbox) == ("maildir", "Where is my lamp?\n")
    assert found(draft("Subject: anything", field), mbox, maildir) == ("mbox", "Where is my lamp?\n")


@pytest.mark.parametrize("prefix", ["Re", "SV", "YNT", "AW", "Antw", "RIF"])
def test_subject_and_correspondent_find_the_latest_mail(prefix, maildir, mbox):
    message = draft(f"Subject: {prefix}: Lamp", "Date: Fri, 20 Nov 2026 10:00:00 +0100")
    assert found(message, maildir) == ("maildir", "Where is my lamp?\n")
    assert found(message, mbox) == ("mbox", "Where is my lamp?\n")


def test_a_mail_after_the_draft_or_from_another_is_not_the_one(maildir):
    assert found(draft("Subject: Re: Lamp", "Date: Thu, 19 Nov 2026 10:00:00 +0100"), maildir) == (
        "maildir",
        "Which is my lamp?\n",
    )
    assert found(draft("Subject: Re: Lamp", "Date: Wed, 18 Nov 2026 10:00:00 +0100"), maildir) is None
    assert found(draft("Subject: Lamp"), maildir) is None
    assert found(draft("Subject: Re: Chair"), maildir) is None
    elsewhere = parse(b"From: help@shop.example\nTo: ola@example.com\nSubject: Re: Lamp\n\nHi")
    assert found(elsewhere, maildir) is None


def test_the_quote_in_the_draft_serves_where_nothing_else_is_found(maildir):
    message = draft("Subject: Re: Chair", "In-Reply-To: <9@example.com>", quote=QUOTE)
    made = find_incoming(message, places=(maildir,), programs=())
    assert made is not None
    assert (made.source, made.message.text) == ("quote", "Where is\nmy lamp?")
    assert made.message.headers.sender == Address("Kari Berg", "kari@example.com")
    assert made.message.headers.subject == "Chair"


def test_places_that_are_not_there_are_passed_over(tmp_path):
    assert found(draft("Subject: Re: Lamp", "In-Reply-To: <1@example.com>"), str(tmp_path / "none")) is None


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
@pytest.mark.parametrize(
    ("program", "query"),
    [
        ("notmuch", 'search --output=files --limit=1 -- id:"1@example.com"'),
        ("mu", "find --fields=l --maxnum=1 -- msgid:1@example.com"),
    ],
)
def test_mail_indexes_are_asked_by_message_id(program, query, tmp_path, monkeypatch):
    (tmp_path / "found").write_bytes(ANSWERED)
    script = tmp_path / program
    script.write_text(f'#!/bin/sh\necho "$*" > {tmp_path}/asked\necho {tmp_path}/found\n')
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    message = draft("Subject: x", "In-Reply-To: <1@example.com>")
    assert found(message, programs=("notmuch", "mu")) == (program, "Where is my lamp?\n")
    assert (tmp_path / "asked").read_text() == query + "\n"


def test_an_id_that_means_more_in_a_query_is_not_asked_for(tmp_path, monkeypatch):
    script = tmp_path / "notmuch"
    script.write_text(f"#!/bin/sh\ntouch {tmp_path}/asked\n")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    assert found(draft("Subject: x", 'In-Reply-To: <a"or(b)@x>'), programs=("notmuch",)) is None
    assert not (tmp_path / "asked").exists()
