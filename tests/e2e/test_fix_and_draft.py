"""Mending and drafting through the real command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import SCOLDING, Run

GUSHING = SCOLDING.replace("As I said before, it will\narrive", "It will\narrive").replace(
    "Kind regards", "Once again, we are truly sorry.\n\nKind regards"
)
CALL = ("reply.txt", "-i", "mail.eml", "--select", "apology/too-many")


@pytest.fixture
def gushing(desk: Path) -> Path:
    path = desk / "reply.txt"
    path.write_bytes(GUSHING.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    return path


def test_a_diff_shows_the_fix_and_changes_nothing(replykit: Run, gushing: Path) -> None:
    before = gushing.read_bytes()
    done = replykit("fix", *CALL)
    assert done.stdout.decode().splitlines()[:2] == ["--- reply.txt", "+++ reply.txt (fixed)"]
    assert "-Once again, we are truly sorry." in done.stdout.decode().splitlines()
    assert gushing.read_bytes() == before


def test_write_keeps_mode_line_ends_and_the_former_text(replykit: Run, gushing: Path) -> None:
    before = gushing.read_bytes()
    done = replykit("fix", *CALL, "--write")
    after = gushing.read_bytes()
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"Once again" not in after
    assert after.count(b"\n") == after.count(b"\r\n")
    assert gushing.stat().st_mode & 0o777 == 0o640
    former = gushing.with_name("reply.txt.bak")
    assert (former.read_bytes(), former.stat().st_mode & 0o777) == (before, 0o640)
    assert done.stderr.decode() == "nothing is left to mend\n"


@pytest.mark.parametrize(
    ("encoding", "end"),
    [("cp1252", "\n"), ("cp1252", "\r\n"), ("utf-16", "\n"), ("utf-8-sig", "\r\n"), ("utf-8", "\r")],
)
def test_write_keeps_the_character_set_and_line_ends(replykit: Run, desk: Path, encoding: str, end: str) -> None:
    draft = SCOLDING.replace("Mira", "Zoë").replace("\n", end)
    (desk / "reply.txt").write_bytes(draft.encode(encoding))
    done = replykit("fix", "reply.txt", "-i", "mail.eml", "--select", "tone/reprimand", "--level", "review", "--write")
    assert done.stderr.decode() == "nothing is left to mend\n"
    mended = draft.replace(f"As I said before, it will{end}", f"It will{end}")
    assert (desk / "reply.txt").read_bytes() == mended.encode(encoding)


def test_interactive_asks_fix_by_fix(replykit: Run, gushing: Path) -> None:
    before = gushing.read_bytes()
    done = replykit("fix", *CALL, "--interactive", input="n\n")
    assert b"[y]es, [n]o, [q]uit" in done.stdout
    assert gushing.read_bytes() == before
    replykit("fix", *CALL, "--interactive", input="what\ny\n")
    assert b"Once again" not in gushing.read_bytes()


def test_a_draft_from_standard_input_is_written_to_standard_output(replykit: Run) -> None:
    done = replykit("fix", "-", "-i", "mail.eml", "--select", "apology/too-many", "--write", input=GUSHING)
    assert done.stdout.decode() == GUSHING.replace("Once again, we are truly sorry.\n\n", "")


def test_ways_exclude_each_other(replykit: Run) -> None:
    done = replykit("fix", "reply.txt", "--diff", "--write")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("error: --diff, --write and --interactive exclude each other\n")


def test_a_draft_that_is_a_mail_keeps_its_headers_and_parts(replykit: Run, desk: Path) -> None:
    head = b"From: Mira <mira@shop.example>\r\nX-Odd:  as is \r\nMIME-Version: 1.0\r\n"
    head += b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    tail = b"\r\n--x\r\nContent-Disposition: attachment; filename=a.bin\r\n\r\n\x00\xff AS I SAID\r\n--x--\r\n"
    body = (
        "Dear Ann,\n\nOrder 4711 comes on Friday, 27 November. As I said before, it is packed.\n\nKind regards,\nMira"
    )
    (desk / "draft.eml").write_bytes(head + body.replace("\n", "\r\n").encode() + tail)
    replykit("fix", "draft.eml", "-i", "mail.eml", "--select", "tone/reprimand", "--level", "review", "--write")
    mended = body.replace("As I said before, it is packed.", "It is packed.").replace("\n", "\r\n").encode()
    assert (desk / "draft.eml").read_bytes() == head + mended + tail


def test_a_mail_in_html_is_mended_in_its_html(replykit: Run, desk: Path) -> None:
    head = b"From: a@shop.example\nMIME-Version: 1.0\nContent-Type: text/html\n\n"
    (desk / "draft.eml").write_bytes(head + b"<p>As I said before, it is <b>packed</b>.</p>\n")
    replykit("fix", "draft.eml", "-i", "mail.eml", "--select", "tone/reprimand", "--level", "review", "--write")
    assert (desk / "draft.eml").read_bytes() == head + b"<p>It is <b>packed</b>.</p>\n"


def test_a_mail_in_two_versions_is_left_alone(replykit: Run, desk: Path) -> None:
    data = (
        b"From: a@shop.example\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n"
        b"--b\n\nAs I said before, it is packed.\n--b\nContent-Type: text/html\n\n"
        b"<p>As I said before, it is packed.</p>\n--b--\n"
    )
    (desk / "draft.eml").write_bytes(data)
    done = replykit("fix", "draft.eml", "-i", "mail.eml", "--select", "tone/reprimand", "--level", "review", "--write")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("error: draft.eml: this draft has an HTML version\n")
    assert (desk / "draft.eml").read_bytes() == data


def test_a_draft_asks_for_its_slots(replykit: Run) -> None:
    done = replykit("draft", "mail.eml", "--ask", input="It comes on Friday.\n" * 20)
    assert "It comes on Friday." in done.stdout.decode()
    assert "{{" not in done.stdout.decode()
    left = replykit("draft", "mail.eml", "--ask", input="")
    assert left.stdout == replykit("draft", "mail.eml").stdout


def test_fixes_from_templates_are_filled_where_a_program_asks(replykit: Run, desk: Path) -> None:
    folder = desk / "rules" / "en" / "house"
    folder.mkdir(parents=True)
    rule = """\
summary: Say thank you first
why: It is kind.
severity: note
find: {phrase: {any: [as I said before]}}
message: "{text}: thank them first"
fix: {title: Thank them, template: thanks, safety: review, at: opening}
examples:
  - bad: Hello, [[as I said before]], it comes.
  - good: It comes.
"""
    (folder / "thanks.yaml").write_text(rule, encoding="utf-8")
    (desk / "replykit.toml").write_text('rule-folders = ["rules"]\n', encoding="utf-8")
    call = ("check", "reply.txt", "-i", "mail.eml", "--select", "house/thanks", "--format", "json")
    (plain,) = json.loads(replykit(*call).stdout)["findings"]
    (filled,) = json.loads(replykit(*call, "--with-fixes").stdout)["findings"]
    assert plain["fixes"] == [{"title": "Thank them", "safety": "review", "template": "thanks"}]
    (fix,) = filled["fixes"]
    assert "4711" in fix["edits"][0]["text"]


def test_a_draft_greets_by_name_and_passes_its_own_check(replykit: Run, desk: Path) -> None:
    assert replykit("draft", "mail.eml", "-o", "new.txt").returncode == 0
    text = (desk / "new.txt").read_text(encoding="utf-8")
    assert "Ann" in text.split("\n", 1)[0]
    report = json.loads(replykit("check", "new.txt", "-i", "mail.eml", "--format", "json").stdout)
    grave = {f["rule"] for f in report["findings"] if f["severity"] != "note"}
    assert grave <= {"facts/placeholder"}
