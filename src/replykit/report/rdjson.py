"""Reports as Reviewdog's diagnostic format; its columns count bytes of UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from replykit.engine import Finding, Report
from replykit.text import Span, position

_LEVELS = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def rdjson(reports: Iterable[tuple[str, Report]]) -> str:
    """The findings of drafts, each with its file's name."""
    found = [_diagnostic(f, name, r.reading.draft.message.text) for name, r in reports for f in r.findings]
    return json.dumps({"source": {"name": "replykit"}, "diagnostics": found}, ensure_ascii=False, indent=2)


def _diagnostic(finding: Finding, name: str, text: str) -> dict[str, Any]:
    edits = next((fix.edits for fix in finding.fixes if fix.edits), ())
    return {
        "message": finding.message,
        "location": {"path": name, "range": _range(finding.span, text)},
        "severity": _LEVELS[finding.severity],
        "code": {"value": finding.rule},
        "suggestions": [{"range": _range(edit.span, text), "text": edit.text} for edit in edits],
    }


def _range(span: Span, text: str) -> dict[str, dict[str, int]]:
    return {"start": _point(span.start, text), "end": _point(span.end, text)}


def _point(offset: int, text: str) -> dict[str, int]:
    line, column = position(text, offset)
    return {"line": line, "column": len(text[offset - column + 1 : offset].encode()) + 1}
