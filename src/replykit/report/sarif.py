"""Reports as one SARIF 2.1.0 document, for code hosts and editors."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from replykit import __version__
from replykit.engine import Finding, Fix, Report
from replykit.text import Span, position

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(reports: Iterable[tuple[str, Report]]) -> str:
    """The findings of drafts, each with its file's name."""
    results: list[dict[str, Any]] = []
    rules: dict[str, str] = {}
    for name, report in reports:
        text = report.reading.draft.message.text
        for finding in report.findings:
            rules.setdefault(finding.rule, finding.why)
            results.append(_result(finding, name, text))
    listed = [{"id": id, "fullDescription": {"text": why}} for id, why in sorted(rules.items())]
    driver = {"name": "replykit", "version": __version__, "rules": listed}
    # columns count code points here, not UTF-16 units
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _result(finding: Finding, name: str, text: str) -> dict[str, Any]:
    place = {"artifactLocation": {"uri": name}, "region": _region(finding.span, text)}
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": finding.severity,
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"replykit/v1": finding.fingerprint},
    }
    fixes = [_fix(fix, name, text) for fix in finding.fixes if fix.edits]
    return result | {"fixes": fixes} if fixes else result


def _fix(fix: Fix, name: str, text: str) -> dict[str, Any]:
    edits = [{"deletedRegion": _region(e.span, text), "insertedContent": {"text": e.text}} for e in fix.edits]
    change = {"artifactLocation": {"uri": name}, "replacements": edits}
    return {"description": {"text": fix.title}, "artifactChanges": [change]}


def _region(span: Span, text: str) -> dict[str, int]:
    (line, column), (last, end) = position(text, span.start), position(text, span.end)
    return {"startLine": line, "startColumn": column, "endLine": last, "endColumn": end}
