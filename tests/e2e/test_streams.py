"""JSON Lines in, JSON Lines out."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Run


def lines(*records: object) -> str:
    return "".join((r if isinstance(r, str) else json.dumps(r)) + "\n" for r in records)


def answers(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_bad_line_is_answered_and_the_run_goes_on(replykit: Run) -> None:
    text = lines(
        {"id": "a", "reply": "It comes on Friday."},
        "not json",
        {"id": "c"},
        [1],
        {"id": "d", "reply": "It comes.", "channel": "fax"},
        {"id": "e", "incoming": "When?", "reply": "On Friday.", "now": "now"},
        {"id": "f", "reply": "On Friday."},
    )
    done = replykit("check", "--pairs", "-", input=text)
    said = answers(done)
    assert done.returncode == 2
    assert [a["id"] for a in said] == ["a", None, "c", None, "d", "e", "f"]
    assert [a.get("error") for a in said[1:6]] == [
        "not JSON: Expecting value: line 1 column 1 (char 0)",
        "a pair needs `reply`: the text of the draft",
        'a line holds one JSON object, as in {"reply": "…"}',
        "`channel` is one of email, chat, review, not 'fax'",
        "`now` is a time such as 2026-11-20T09:00:00+01:00",
    ]
    assert [("verdict" in a) for a in said] == [True, False, False, False, False, False, True]
    assert done.stderr == b""


def test_a_file_of_pairs_is_read_like_a_stream(replykit: Run, desk: Path) -> None:
    text = lines({"id": "a", "incoming": "When?", "reply": "On Friday."}, {"id": "b", "reply": "Soon."})
    (desk / "pairs.jsonl").write_text(text, encoding="utf-8")
    assert replykit("check", "--pairs", "pairs.jsonl").stdout == replykit("check", "--pairs", "-", input=text).stdout


def test_mails_are_read_as_text_as_bytes_and_in_the_language_given(replykit: Run) -> None:
    text = lines(
        {"id": "t", "text": "From: me\n\nWhere is it?", "format": "text"},
        {"id": "b", "raw_b64": "V2hlcmUgaXMgaXQ/"},
        {"id": "l", "text": "OK", "format": "text", "lang": "nb"},
        {"id": "x"},
    )
    done = replykit("read", "--mails", "-", input=text)
    said = answers(done)
    assert [a.get("text") for a in said] == ["From: me\n\nWhere is it?", "Where is it?", "OK", None]
    assert said[2]["language"] == "nb"
    assert said[3] == {"schema": 1, "id": "x", "error": "a mail needs `text` or `raw_b64`"}
    assert done.returncode == 2


def test_offsets_survive_half_characters(replykit: Run) -> None:
    (said,) = answers(replykit("read", "--mails", "-", input='{"id": "s", "text": "a\\ud800b?", "format": "text"}\n'))
    assert said["text"] == "a\ufffdb?"


def test_an_answer_comes_before_the_next_line_is_sent(desk: Path, surroundings: dict[str, str]) -> None:
    command = [sys.executable, "-m", "replykit", "check", "--tier", "lexical", "--pairs", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=desk, env=surroundings) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        for id in ("one", "two"):
            run.stdin.write(lines({"id": id, "reply": "It comes on Friday."}).encode())
            run.stdin.flush()
            assert json.loads(run.stdout.readline())["id"] == id
        run.stdin.close()
        assert run.wait(30) == 0


@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss is kilobytes on Linux only")
def test_memory_does_not_grow_with_the_stream(desk: Path, surroundings: dict[str, str]) -> None:
    long = "word " * 4000

    def peak(number: int) -> int:
        code = (
            "import resource, subprocess, sys\n"
            "subprocess.run([sys.executable, '-m', 'replykit', 'read', '--mails', 'mails.jsonl'],"
            " stdout=subprocess.DEVNULL, check=True)\n"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        )
        (desk / "mails.jsonl").write_text(lines(*[{"id": str(i), "text": long} for i in range(number)]))
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=desk, env=surroundings, check=True)
        return int(done.stdout)

    assert resource.RUSAGE_CHILDREN
    assert peak(60) < peak(4) + 6_000
