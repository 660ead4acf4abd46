"""The command itself: version, help, completion, and ends that are not its own."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from replykit import __version__

from .conftest import Run


def test_version(replykit: Run) -> None:
    assert replykit("--version").stdout.decode() == f"replykit {__version__}\n"


def test_help_names_every_command_and_the_exit_codes(replykit: Run) -> None:
    shown = replykit("--help").stdout.decode()
    for command in ("check", "read", "fix", "draft", "rules", "explain", "config", "init"):
        assert f" {command} " in shown
    assert "Exit codes" in shown


def test_help_of_a_command_shows_examples(replykit: Run) -> None:
    shown = replykit("check", "--help").stdout.decode()
    assert "$ replykit check reply.txt -i complaint.eml" in shown
    assert "html" not in shown


def test_nothing_at_all_shows_the_help(replykit: Run) -> None:
    assert (replykit().returncode, b"Usage" in replykit().stdout) == (2, True)


def test_completion_is_printed(replykit: Run) -> None:
    done = replykit("--show-completion", "bash")
    assert done.returncode == 0
    assert b"_REPLYKIT_COMPLETE" in done.stdout


def test_completion_knows_options_and_choices(replykit: Run) -> None:
    asked = {"_REPLYKIT_COMPLETE": "complete_bash", "COMP_CWORD": "3", "COMP_WORDS": "replykit check --format "}
    assert replykit(**asked).stdout.decode().split() == ["text", "json", "sarif", "github", "rdjson"]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for one process there")
def test_an_interrupt_ends_with_130(desk: Path, surroundings: dict[str, str]) -> None:
    command = [sys.executable, "-m", "replykit", "check", "--tier", "lexical", "--pairs", "-"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=desk, env=surroundings
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdin.write(b'{"id": "a", "reply": "It comes on Friday."}\n')
        run.stdin.flush()
        run.stdout.readline()
        time.sleep(0.1)
        run.send_signal(signal.SIGINT)
        assert run.wait(30) == 130
        assert run.stderr.read() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_that_stops_early_is_no_error(desk: Path, surroundings: dict[str, str]) -> None:
    pair = json.dumps({"reply": "It comes on Friday. " * 500})
    (desk / "pairs.jsonl").write_text(f"{pair}\n" * 50)
    done = subprocess.run(
        f"'{sys.executable}' -m replykit check --tier lexical --pairs pairs.jsonl | head -c 10",
        shell=True, cwd=desk, env=surroundings, capture_output=True, check=False,
    )  # fmt: skip
    assert (len(done.stdout), done.stderr) == (10, b"")


def test_config_tells_where_each_value_comes_from(replykit: Run, desk: Path) -> None:
    (desk / "replykit.toml").write_text('fail-on = "warning"\n[rules]\n"tone/*" = "error"\n', encoding="utf-8")
    shown = [line.split() for line in replykit("config").stdout.decode().splitlines()]
    assert ["fail-on", '"warning"', "replykit.toml"] in shown
    assert ["tier", '"auto"', "default"] in shown
    assert ["rules.tone/*", '"error"', "replykit.toml"] in shown
    data = json.loads(replykit("config", "--format", "json").stdout)
    assert {"key": "fail-on", "value": "warning", "from": str(desk / "replykit.toml")} in data["settings"]


def test_init_writes_what_rules_check_accepts_and_keeps_what_is_there(replykit: Run, desk: Path) -> None:
    (desk / "replykit.toml").write_text("# mine\n", encoding="utf-8")
    said = replykit("init").stdout.decode()
    assert said.splitlines()[:3] == [
        "kept  replykit.toml",
        "wrote rules/en/house/office-talk.yaml",
        "wrote templates/en/replies/short_answer.j2",
    ]
    assert (desk / "replykit.toml").read_text(encoding="utf-8") == "# mine\n"
    done = replykit("rules", "check", "--folder", "rules", "--lang", "en")
    assert (done.returncode, done.stdout.decode()) == (0, "✓ 2 examples, all hold\n")


def test_rules_check_shows_an_example_that_fails(replykit: Run, desk: Path) -> None:
    replykit("init")
    path = desk / "rules" / "en" / "house" / "office-talk.yaml"
    path.write_text(path.read_text().replace("We will send your refund", "We will touch base on your refund"))
    done = replykit("rules", "check", "--folder", "rules", "--lang", "en")
    assert done.returncode == 1
    assert done.stdout.decode() == (
        "rules/en/house/office-talk.yaml:14 house/office-talk (en)\n"
        "  the good example finds 'We will [[touch base]] on your refund tomorrow.\\n'\n"
        "✗ 2 examples, 1 fail\n"
    ).replace("\\n'", "'")


def test_explain_shows_what_the_rule_really_finds(replykit: Run) -> None:
    replykit("init")
    shown = replykit("explain", "house/office-talk").stdout.decode()
    assert '"circle back" is office talk: say what you will do' in shown
    assert "1 | We will circle back on your refund tomorrow." in shown


def test_a_rule_of_one_language_is_checked_without_naming_the_language(replykit: Run) -> None:
    assert replykit("init").returncode == 0
    done = replykit("rules", "check", "house/office-talk")
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, "✓ 2 examples, all hold\n", b"")


def test_an_unknown_rule_to_check_is_told_with_the_nearest_name(replykit: Run) -> None:
    done = replykit("rules", "check", "tone/reprimnd")
    assert (done.returncode, done.stderr.decode()) == (
        2,
        "error: no rule is called 'tone/reprimnd' in en\nhelp: do you mean 'tone/reprimand'?\n",
    )
