"""JSON Lines in, JSON Lines out: one answer a line, in order, each written before the next line is read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from replykit.adapters.records import message_of, record, record_id, thread_of
from replykit.engine import Session
from replykit.errors import Place, UserError
from replykit.reading import read_incoming
from replykit.report.json import error_json, reading_json, report_json


def check_pairs(path: str, session: Session | None = None) -> int:
    """Check each pair of the file (`-` for standard input); the exit code."""
    session = session or Session.open()

    def answer(data: dict[str, Any], id: str | None) -> tuple[str, int]:
        report = session.check(thread_of(data), id=id)
        return report_json(report), 1 if report.count("error") else 3 if report.failures else 0

    return _answer_each(path, answer)


def read_mails(path: str) -> int:
    """Say what each mail of the file says (`-` for standard input); the exit code."""
    return _answer_each(path, lambda data, id: (reading_json(read_incoming(message_of(data)), id=id), 0))


def _answer_each(path: str, answer: Callable[[dict[str, Any], str | None], tuple[str, int]]) -> int:
    codes = {_answered(line, answer) for line in _lines(path)}
    return next((code for code in (2, 1, 3) if code in codes), 0)


def _answered(line: bytes, answer: Callable[[dict[str, Any], str | None], tuple[str, int]]) -> int:
    """Answer one line on standard output at once; its exit code."""
    id = None
    try:
        data = record(line)
        id = record_id(data)
        text, code = answer(data, id)
    except UserError as e:
        if e.where is not None:  # a rule file or a setting, not this mail: the next line would fail the same way
            raise
        text, code = error_json(e.what, id=id), 2
    except Exception as e:  # one mail must not end the run
        text, code = error_json(f"replykit failed: {type(e).__name__}: {e}", id=id), 3
    sys.stdout.buffer.write(text.encode() + b"\n")
    sys.stdout.buffer.flush()
    return code


def _lines(path: str) -> Iterator[bytes]:
    with _opened(path) as source:
        while line := source.readline():
            if line.strip():
                yield line


def _opened(path: str) -> BinaryIO:
    if path == "-":
        return sys.stdin.buffer
    try:
        return open(path, "rb")  # noqa: SIM115  # closed by the caller
    except OSError as e:
        raise UserError(f"cannot be read: {e.strerror}", where=Place(path)) from None
