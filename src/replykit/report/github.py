"""Findings as annotations of GitHub Actions: one workflow command a line."""

from __future__ import annotations

from replykit.engine import Finding, Report
from replykit.text import position

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def github(name: str, report: Report) -> str:
    """One line a finding."""
    text = report.reading.draft.message.text
    return "".join(_line(name, finding, text) for finding in report.findings)


def _line(name: str, finding: Finding, text: str) -> str:
    (line, column), (last, end) = position(text, finding.span.start), position(text, finding.span.end)
    place = f"file={_property(name)},line={line},endLine={last},col={column},endColumn={end}"
    title = _property(finding.rule)
    return f"::{_LEVELS[finding.severity]} {place},title={title}::{_data(finding.message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
