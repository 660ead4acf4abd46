"""JSON Lines in, JSON Lines out: one answer a line, in order, each written before the next line is read."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from replykit.adapters.cli.screens import counted, show_data
from replykit.adapters.records import message_of, record, record_id, thread_of
from replykit.engine import Report
from replykit.errors import UserError
from replykit.files import read_bytes
from replykit.reading import Thread, read_incoming
from replykit.report.json import error_json, reading_json, report_json

LONGEST = 64 * 1024 * 1024  # bytes of one line; more than any mail server takes
Answer = Callable[[dict[str, Any], str | None], tuple[str, int]]


def check_pairs(path: str, check: Callable[[Thread, str | None], Report], code: Callable[[Report], int]) -> set[int]:
    """Check each pair of the file (`-` for standard input); the exit codes that came up."""

    def answer(data: dict[str, Any], id: str | None) -> tuple[str, int]:
        report = check(thread_of(data), id)
        return report_json(report), code(report)

    return _answer_each(path, answer)


def read_mails(path: str) -> set[int]:
    """Say what each mail of the file says (`-` for standard input); the exit codes that came up."""
    return _answer_each(path, lambda data, id: (reading_json(read_incoming(message_of(data)), id=id), 0))


def _answer_each(path: str, answer: Answer) -> set[int]:
    codes = set()
    number = 0
    for number, line in enumerate(_lines(path), 1):
        codes.add(_answered(line, answer))
        counted(number)
    counted(number, over=True)
    return codes


def _answered(line: bytes, answer: Answer) -> int:
    """Answer one line on standard output at once; its exit code."""
    id = None
    try:
        if len(line) > LONGEST:
            raise UserError(f"the line is longer than {LONGEST} bytes")
        data = record(line)
        id = record_id(data)
        text, code = answer(data, id)
    except UserError as e:
        if e.where is not None:  # a rule file or a setting, not this mail: the next line would fail the same way
            raise
        text, code = error_json(e.what, id=id), 2
    except Exception as e:  # one mail must not end the run
        if os.environ.get("REPLYKIT_DEBUG"):
            raise
        text, code = error_json(f"replykit failed: {type(e).__name__}", id=id), 3
    show_data(text)
    return code


def _lines(path: str) -> Iterator[bytes]:
    """The lines that hold anything; of one that is too long, the start."""
    with _opened(path) as source:
        while line := source.readline(LONGEST + 1):
            if len(line) > LONGEST:
                _skip_rest(line, source)
            if line.strip():
                yield line


def _skip_rest(line: bytes, source: BinaryIO) -> None:
    while line and not line.endswith(b"\n"):
        line = source.readline(LONGEST)


def _opened(path: str) -> BinaryIO:
    if path == "-":
        return sys.stdin.buffer
    try:
        return open(path, "rb")
    except OSError:
        read_bytes(path)  # says what is wrong
        raise
