"""`replykit check` as a user meets it."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from .conftest import SCOLDING, Run

REPRIMAND = ("--select", "tone/reprimand")


def test_findings_make_exit_code_1_at_or_above_fail_on(replykit: Run) -> None:
    call = ("check", "reply.txt", "-i", "mail.eml", *REPRIMAND)
    assert replykit(*call, "--fail-on", "never").returncode == 0
    assert replykit(*call, "--fail-on", "note").returncode == 1


def test_piped_text_is_plain_and_shows_place_rule_and_frame(replykit: Run) -> None:
    done = replykit("check", "reply.txt", "-i", "mail.eml", *REPRIMAND)
    lines = done.stdout.decode().splitlines()
    assert "\x1b" not in done.stdout.decode()
    assert lines[0] == "The customer asks"
    assert any(line.startswith("reply.txt:3:67 ") and line.endswith(" tone/reprimand") for line in lines)
    at = next(i for i, line in enumerate(lines) if line.startswith("  3 | "))
    assert lines[at][lines[at + 1].index("^") :].startswith("As I said before")
    assert done.stderr == b""


def test_a_clean_reply_prints_one_line(replykit: Run) -> None:
    done = replykit("check", "reply.txt", "-i", "mail.eml", "--select", "tone/blame")
    assert done.returncode == 0
    assert done.stdout.decode().startswith("✓ reply.txt: nothing to change · ")
    assert done.stdout.count(b"\n") == 1


def test_json_is_one_line_and_the_same_every_time(replykit: Run) -> None:
    first = replykit("check", "reply.txt", "-i", "mail.eml", "--format", "json")
    second = replykit("check", "reply.txt", "-i", "mail.eml", "--format", "json", TZ="Asia/Tokyo", LC_ALL="C")
    assert first.stdout == second.stdout
    report = json.loads(first.stdout)
    assert (report["schema"], report["id"], report["draft"]["text"]) == (1, "reply.txt", SCOLDING)
    assert first.stdout.count(b"\n") == 1


def test_the_quote_in_a_draft_serves_as_the_mail(replykit: Run, desk: Path) -> None:
    text = "It comes on Friday.\n\nOn 20 Nov 2026, Ann Berg wrote:\n> When will my order arrive?\n"
    (desk / "quoting.txt").write_text(text, encoding="utf-8")
    report = json.loads(replykit("check", "quoting.txt", "--format", "json").stdout)
    assert report["incoming"]["source"] == "quote"
    assert report["incoming"]["text"].strip() == "When will my order arrive?"
    assert "in the text the draft quotes" in replykit("check", "quoting.txt").stdout.decode()


def test_a_draft_may_come_from_standard_input(replykit: Run) -> None:
    done = replykit("check", "-", "-i", "mail.eml", *REPRIMAND, "-q", input=SCOLDING)
    assert done.stdout.decode().startswith("draft:3:67: ")


def test_a_folder_is_checked_in_order_and_one_bad_file_does_not_lose_the_rest(replykit: Run, desk: Path) -> None:
    out = desk / "out"
    out.mkdir()
    (out / "b.txt").write_text(SCOLDING, encoding="utf-8")
    (out / "a.md").write_text("Fine.\n", encoding="utf-8")
    (out / "c.txt").write_bytes(b"\x00\x01binary")
    (out / "left.log").write_text("As I said before", encoding="utf-8")
    done = replykit("check", "out", "--format", "json")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["id"] for row in rows] == ["out/a.md", "out/b.txt", "out/c.txt"]
    assert rows[2] == {"schema": 1, "id": "out/c.txt", "error": "this is no text and no mail"}
    assert done.returncode == 2
    assert done.stderr.decode().startswith("error: out/c.txt: this is no text and no mail\n")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (SCOLDING.replace("\n", "\r\n").encode(), SCOLDING),
        (b"\xef\xbb\xbf" + SCOLDING.encode(), SCOLDING),
        (SCOLDING.encode("utf-16"), SCOLDING),
        (b"\xfe\xff" + SCOLDING.encode("utf-16-be"), SCOLDING),
    ],
    ids=["crlf", "utf-8 mark", "utf-16", "utf-16 big-endian"],
)
def test_encodings_and_line_ends_give_the_same_text(replykit: Run, desk: Path, data: bytes, text: str) -> None:
    (desk / "odd.txt").write_bytes(data)
    assert json.loads(replykit("check", "odd.txt", "--format", "json").stdout)["draft"]["text"] == text


def test_colour_follows_the_option_then_no_color_then_force_color(replykit: Run) -> None:
    call = ("check", "reply.txt", "-i", "mail.eml", *REPRIMAND)
    assert b"\x1b[" in replykit(*call, "--color", "always", NO_COLOR="1").stdout
    assert b"\x1b[" in replykit(*call, FORCE_COLOR="1").stdout
    assert b"\x1b[" not in replykit(*call, FORCE_COLOR="1", NO_COLOR="1").stdout
    assert b"\x1b[" not in replykit(*call, "--color", "never", FORCE_COLOR="1").stdout


def test_signs_are_plain_where_the_encoding_has_no_others(replykit: Run) -> None:
    done = replykit("check", "reply.txt", "-i", "mail.eml", "--select", "tone/blame", PYTHONIOENCODING="ascii")
    assert done.stdout.startswith(b"+ reply.txt: nothing to change - ")


def test_settings_of_the_drafts_folder_hold(replykit: Run, desk: Path) -> None:
    (desk / "replykit.toml").write_text('[rules]\n"tone/*" = "off"\n', encoding="utf-8")
    rules = {f["rule"] for f in json.loads(replykit("check", "reply.txt", "--format", "json").stdout)["findings"]}
    assert not any(rule.startswith("tone/") for rule in rules)


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
def test_a_file_name_that_is_no_text_does_no_harm(replykit: Run, desk: Path) -> None:
    folder = desk / "odd"
    folder.mkdir()
    (Path(os.fsdecode(bytes(folder) + b"/\xff.txt"))).write_text("It comes on Friday.\n")
    (row,) = replykit("check", "odd", "--format", "json").stdout.splitlines()
    assert json.loads(row)["id"] == "odd/\udcff.txt"
    assert replykit("check", "odd").stdout.decode().startswith("✓ odd/\\udcff.txt: ")


def test_a_draft_is_read_three_times(replykit: Run) -> None:
    done = replykit("check", "reply.txt", "-i", "mail.eml", "--read", "--fail-on", "never")
    titles = [line for line in done.stdout.decode().splitlines() if " reading: " in line]
    assert (done.returncode, titles) == (
        0,
        [
            "First reading: as the customer",
            "Second reading: for tone",
            "Third reading: for facts and promises",
        ],
    )
