"""`replykit templates` as its user sees it."""

from __future__ import annotations

from pathlib import Path

from .conftest import Run


def test_templates_are_listed_with_the_kind_of_case_they_serve(replykit: Run) -> None:
    lines = replykit("templates", "list").stdout.decode().splitlines()
    assert "late              late          A delivery is late or has not come" in lines
    assert [line.split()[0] for line in lines] == sorted(line.split()[0] for line in lines)


def test_a_template_shows_its_slots_and_what_it_writes(replykit: Run) -> None:
    shown = replykit("templates", "show", "late").stdout.decode()
    assert "  when (date): day and date of your next message, such as Thursday 26 November\n" in shown
    assert "\nIt writes\n  Hello " in shown


def test_an_unknown_template_is_told_with_those_there_are(replykit: Run) -> None:
    done = replykit("templates", "show", "lat")
    assert (done.returncode, done.stderr.decode().splitlines()[0]) == (2, "error: there is no template 'lat' in en")


def test_shipped_templates_hold(replykit: Run) -> None:
    done = replykit("templates", "check", "--lang", "en")
    assert (done.returncode, done.stdout.decode().split()[-2:]) == (0, ["all", "hold"])


def test_an_example_that_fails_is_shown_with_what_the_template_makes(replykit: Run, desk: Path) -> None:
    replykit("init")
    path = desk / "templates" / "en" / "replies" / "short_answer.j2"
    text = path.read_text(encoding="utf-8")
    head, body = text.rsplit("---\n", 1)
    path.write_text(f"{head}---\nBriefly: {body}", encoding="utf-8")
    done = replykit("templates", "check", "--lang", "en")
    assert done.returncode == 1
    assert "templates/en/replies/short_answer.j2:" in done.stdout.decode()
    assert "\n  | Briefly: " in done.stdout.decode()
    assert done.stdout.decode().splitlines()[-1].endswith("1 fail")
