"""Many mails in one place."""

from __future__ import annotations

import base64
import json

import pytest

from replykit.errors import UserError
from replykit.mail import parse
from replykit.mail.boxes import Boxed, mails

ENVELOPE = "From kari@example.com Fri Nov 20 09:00:00 2026\n"


def test_an_mbox_holds_mails_between_envelope_lines(tmp_path):
    box = tmp_path / "box"
    box.write_text(
        f"{ENVELOPE}From: kari@example.com\nSubject: one\n\nHi\n>From here on\n>>From there\n"
        f"From me to you\n\n{ENVELOPE}From: ola@example.com\nSubject: two\n\nHello\n"
    )
    found = list(mails(str(box)))
    assert [b.id for b in found] == ["1", "2"]
    assert [parse(b.data, format=b.format).headers.subject for b in found] == ["one", "two"]
    assert found[0].data.endswith(b"\nHi\nFrom here on\n>From there\nFrom me to you\n")


def test_a_maildir_holds_a_file_a_mail_in_its_folders_too(tmp_path):
    for folder, name in [("cur", "1.a:2,S"), ("new", "2.b"), (".Sent/cur", "3.c"), ("tmp", "4.d")]:
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / name).write_bytes(name.encode())
    (tmp_path / ".Sent" / "new").mkdir()
    assert list(mails(str(tmp_path))) == [
        Boxed("2.b", b"2.b", "eml"),
        Boxed("1.a", b"1.a:2,S", "eml"),
        Boxed("3.c", b"3.c", "eml"),
    ]


def test_a_folder_holds_files_by_name(tmp_path):
    for name in ["b.eml", "a.txt", ".hidden.eml", "c.pdf"]:
        (tmp_path / name).write_bytes(b"Hi")
    assert list(mails(str(tmp_path))) == [Boxed("a.txt", b"Hi", "auto"), Boxed("b.eml", b"Hi", "eml")]


def test_a_folder_without_mail_is_a_mistake(tmp_path):
    with pytest.raises(UserError, match="no mail in this folder"):
        list(mails(str(tmp_path)))


def test_json_lines_hold_text_or_bytes(tmp_path):
    box = tmp_path / "box.jsonl"
    lines = [{"id": "a", "text": "Hei på deg"}, {"raw_b64": base64.b64encode(b"Hi").decode(), "format": "eml"}]
    box.write_text("\n".join(json.dumps(line) for line in lines) + "\n\n")
    assert list(mails(str(box))) == [Boxed("a", "Hei på deg".encode(), "auto"), Boxed("2", b"Hi", "eml")]


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"text": 5}', '{"raw_b64": "a"}'])
def test_a_bad_line_is_named(tmp_path, line):
    box = tmp_path / "box.jsonl"
    box.write_text('{"text": "Hi"}\n' + line)
    with pytest.raises(UserError) as raised:
        list(mails(str(box)))
    assert raised.value.where is not None
    assert (raised.value.where.file, raised.value.where.line) == (str(box), 2)


def test_one_file_is_one_mail(tmp_path):
    (tmp_path / "mail.eml").write_bytes(b"Subject: x\n\nHi")
    assert list(mails(str(tmp_path / "mail.eml"))) == [Boxed("mail.eml", b"Subject: x\n\nHi", "auto")]
    with pytest.raises(UserError, match="no such file"):
        list(mails(str(tmp_path / "none.eml")))


def test_an_mbox_is_read_one_mail_at_a_time(tmp_path):
    box = tmp_path / "box"
    box.write_text((ENVELOPE + "Subject: x\n\nHi\n\n") * 3)
    stream = mails(str(box))
    assert next(stream).id == "1"
    box.write_text("")  # what was not yet read is not kept
    assert len(list(stream)) <= 2
