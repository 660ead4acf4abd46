from __future__ import annotations

import os
from pathlib import Path

import pytest

from replykit.adapters.cli import main
from replykit.adapters.cli.check import exit_code, worst
from replykit.adapters.cli.inputs import drafts
from replykit.config import Settings
from replykit.engine import Failure, Finding, Report
from replykit.mail import parse_text
from replykit.reading import Thread, read
from replykit.text import Span


def report(*severities: str, failed: bool = False) -> Report:
    found = tuple(
        Finding("a/b", severity, Span(0, 0), "", "", "", "", (), ())  # type: ignore[arg-type]
        for severity in severities
    )
    reading = read(Thread(parse_text("It comes on Friday.", language="en")))
    return Report(None, reading, found, (Failure("a/b", "ValueError"),) if failed else ())


@pytest.mark.parametrize(
    ("severities", "failed", "fail_on", "code"),
    [
        ((), False, "note", 0),
        (("warning",), False, "error", 0),
        (("warning",), False, "warning", 1),
        (("note",), False, "note", 1),
        (("error",), False, "never", 0),
        ((), True, "error", 3),
        (("error",), True, "error", 1),
        (("error",), True, "never", 3),
    ],
)
def test_findings_come_before_failures(severities: tuple[str, ...], failed: bool, fail_on: str, code: int) -> None:
    assert exit_code(report(*severities, failed=failed), Settings(fail_on=fail_on)) == code


def test_the_users_mistake_weighs_most() -> None:
    assert [worst(c) for c in (set(), {0}, {0, 3}, {3, 1}, {1, 2, 3})] == [0, 0, 3, 1, 2]  # type: ignore[arg-type]


def test_folders_are_opened_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.eml", "z/c.MD", "z/d.log", ".hidden.txt", "z/y/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    found = list(drafts(("-", str(tmp_path), "other.pdf")))
    assert [found[0], found[-1]] == ["-", "other.pdf"]
    inside = [os.path.relpath(p, tmp_path).replace(os.sep, "/") for p in found[1:-1]]
    assert inside == ["a.eml", "b.txt", "z/c.MD", "z/y/e.txt"]


def test_a_fault_of_replykit_shows_no_words_of_a_mail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "r.txt"
    draft.write_text("secret words")

    def broken(*_: object, **__: object) -> None:
        raise ValueError("secret words")

    monkeypatch.delenv("REPLYKIT_DEBUG", raising=False)
    monkeypatch.setattr("replykit.engine.session.Session.check", broken)
    assert main(["check", str(draft)]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "error: replykit failed: ValueError\nhelp: this is a fault of replykit; REPLYKIT_DEBUG=1 shows where it is\n"
    )


def test_one_draft_that_breaks_replykit_does_not_lose_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(name)

    def breaks_on_a(self: object, thread: Thread, *, id: str) -> Report:
        if thread.draft.text == "a":
            raise ValueError("secret words")
        return report()

    monkeypatch.delenv("REPLYKIT_DEBUG", raising=False)
    monkeypatch.setattr("replykit.engine.session.Session.check", breaks_on_a)
    assert main(["check", str(tmp_path), "--color", "never"]) == 3
    said = capsys.readouterr()
    assert said.out.startswith(f"✓ {tmp_path}/b.txt: nothing to change")
    assert said.err == f"error: {tmp_path}/a.txt: replykit failed: ValueError\n"


def test_a_wrong_setting_is_told_once_for_all_drafts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "replykit.toml").write_text("teir = 1")
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(name)
    assert main(["check", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("no setting is called 'teir'") == 1
