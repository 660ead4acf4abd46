"""Trying a rule on an archive, and saying where it was wrong."""

from __future__ import annotations

import json
import os
from pathlib import Path

from tests.e2e.conftest import SCOLDING, Run

FINE = "Dear Ann,\n\nthe parcel is with you on Friday, 27 November.\n\nKind regards,\nMira\n"
SAMPLE = {
    "id": "a",
    "severity": "warning",
    "before": "you for your mail. I am sorry that order 4711 has not come.",
    "text": "As I said",
    "after": "before, it will arrive on Friday, 27 November. Kind",
}
TRIED = {"rule": "tone/reprimand", "replies": 2, "hits": 1, "refused": 0, "samples": [SAMPLE], "per_1000": 500.0}


def mail(text: str) -> str:
    return f"From: Mira <mira@shop.example>\nSubject: Re: 4711\nContent-Type: text/plain; charset=utf-8\n\n{text}\n"


def test_rule_is_tried_on_pairs(replykit: Run, desk: Path) -> None:
    pairs = [{"id": "a", "reply": SCOLDING}, {"id": "b", "text": FINE}]
    (desk / "sent.jsonl").write_text("\n".join(map(json.dumps, pairs)) + "\n{\n", encoding="utf-8")
    done = replykit("rules", "try", "tone/reprimand", "--archive", "sent.jsonl", "--format", "json")
    assert (json.loads(done.stdout), done.stderr, done.returncode) == (TRIED | {"refused": 1}, b"", 0)


def test_rule_is_tried_on_an_mbox(replykit: Run, desk: Path) -> None:
    box = "".join(f"From mira Fri Nov 20 10:00:00 2026\n{mail(text)}\n" for text in (SCOLDING, FINE))
    (desk / "sent.mbox").write_text(box, encoding="utf-8")
    done = replykit("rules", "try", "tone/reprimand", "--archive", "sent.mbox")
    assert done.stdout.decode() == (
        "tone/reprimand  1 hit in 2 replies, 500 per 1,000\n"
        "\n"
        "1  warning\n"
        f"  {SAMPLE['before']} [{SAMPLE['text']}] {SAMPLE['after']}\n"
    )


def test_rule_is_tried_on_a_maildir_without_samples(replykit: Run, desk: Path) -> None:
    for part in ("new", "cur", "tmp"):
        (desk / "box" / part).mkdir(parents=True)
    for number, text in enumerate((SCOLDING, FINE)):
        (desk / "box" / "cur" / f"{number}.host:2,S").write_text(mail(text), encoding="utf-8")
    done = replykit("rules", "try", "tone/reprimand", "--archive", "box", "--samples", "0", "--format", "json")
    assert json.loads(done.stdout) == TRIED | {"samples": []}


def test_archive_that_is_not_there_is_named(replykit: Run, desk: Path) -> None:
    done = replykit("rules", "try", "tone/reprimand", "--archive", "nothing.mbox")
    assert (done.stdout, done.returncode) == (b"", 2)
    assert done.stderr.decode().startswith("error: nothing.mbox: no such archive\n")


def test_false_alarm_is_recorded_once_and_counted(replykit: Run, desk: Path, surroundings: dict[str, str]) -> None:
    checked = replykit("check", "reply.txt", "--format", "json", "--select", "tone/reprimand")
    fingerprint = json.loads(checked.stdout)["findings"][0]["fingerprint"]
    said = [replykit("feedback", "tone/reprimand", fingerprint).stdout for _ in range(2)]
    assert said == [b"tone/reprimand: 1 false alarm recorded\n"] * 2
    lines = Path(surroundings["REPLYKIT_CONFIG"], "feedback.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    assert [sorted(e) for e in entries] == [["at", "fingerprint", "rule"]]
    assert [(e["rule"], e["fingerprint"]) for e in entries] == [("tone/reprimand", fingerprint)]
    listed = [json.loads(line) for line in replykit("rules", "list", "--format", "json").stdout.splitlines()]
    assert {r["id"]: r["false_alarms"] for r in listed if r["false_alarms"]} == {"tone/reprimand": 1}


def test_what_is_no_fingerprint_is_refused(replykit: Run, desk: Path, surroundings: dict[str, str]) -> None:
    done = replykit("feedback", "tone/reprimand", "As I said")
    assert done.stderr.decode().startswith("error: 'As I said' is no fingerprint\n")
    assert not os.path.exists(os.path.join(surroundings["REPLYKIT_CONFIG"], "feedback.jsonl"))
