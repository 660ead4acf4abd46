"""Reports and readings as JSON: one line each, the same bytes for the same input."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from replykit.engine import Finding, Fix, Report
from replykit.mail import Address, Forward, Message
from replykit.reading import Coverage, Draft, Fact, Incoming, Reading
from replykit.rules import Related
from replykit.text import Span, position

SCHEMA = 1


def report_json(report: Report) -> str:
    """A report as one line of JSON, in the shape of the design's section 3."""
    return _line(report_data(report))


def reading_json(incoming: Incoming, *, id: str | None = None) -> str:
    """What replykit understood of one mail, as one line of JSON."""
    return _line(reading_data(incoming, id=id))


def error_json(error: str, *, id: Any = None) -> str:
    """What stands in place of a report where a line of input was bad."""
    return _line({"schema": SCHEMA, "id": id, "error": error})


def report_data(report: Report) -> dict[str, Any]:
    """A report as plain data."""
    reading = report.reading
    return {
        "schema": SCHEMA,
        "id": report.id,
        "verdict": report.verdict,
        "language": reading.draft.language,
        "tier": reading.tier,
        "incoming": _incoming(reading),
        "draft": _draft(reading.draft),
        "findings": [_finding(f, reading.draft.message.text) for f in report.findings],
        "failures": [{"rule": f.rule, "what": f.what} for f in report.failures],
        "notices": list(report.notices),
        "summary": {s: report.count(s) for s in ("error", "warning", "note")},
    }


def reading_data(incoming: Incoming, *, id: str | None = None) -> dict[str, Any]:
    """What replykit understood of one mail, as plain data."""
    message = incoming.message
    headers = message.headers
    return {
        "schema": SCHEMA,
        "id": id,
        "language": incoming.language,
        "text": message.text,
        "severity": incoming.severity,
        "headers": {
            "subject": headers.subject,
            "from": _address(headers.sender),
            "date": headers.date.isoformat() if headers.date else None,
        },
        "zones": _zones(message),
        "asks": [{"kind": a.kind, "start": a.span.start, "end": a.span.end} for a in incoming.asks],
        "facts": _facts(incoming.facts),
        "forwards": [_forward(f) for f in message.forwards],
    }


def _line(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False)


def _incoming(reading: Reading) -> dict[str, Any]:
    incoming = reading.incoming
    if incoming is None:
        nothing: dict[str, Any] = {"source": "none", "language": None, "severity": 0, "text": ""}
        return nothing | {"zones": [], "asks": [], "facts": []}
    return {
        "source": reading.thread.source,
        "language": incoming.language,
        "severity": incoming.severity,
        "text": incoming.message.text,
        "zones": _zones(incoming.message),
        "asks": [_ask(c) for c in reading.coverage],
        "facts": _facts(incoming.facts),
    }


def _ask(coverage: Coverage) -> dict[str, Any]:
    return {
        "kind": coverage.ask.kind,
        "start": coverage.ask.span.start,
        "end": coverage.ask.span.end,
        "status": coverage.status,
        "sure": coverage.sure,
        "score": round(coverage.score, 2),
        "answer": [[s.start, s.end] for s in coverage.answer],
    }


def _draft(draft: Draft) -> dict[str, Any]:
    return {
        "language": draft.language,
        "text": draft.message.text,
        "zones": _zones(draft.message),
        "facts": _facts(draft.facts),
        "promises": [{"start": p.span.start, "end": p.span.end, "due": p.due} for p in draft.promises],
        "ends_on": draft.ends_on,
        "apologies": len(draft.apologies),
        "resolved": draft.resolved,
    }


def _finding(finding: Finding, text: str) -> dict[str, Any]:
    line, column = position(text, finding.span.start)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": line,
        "column": column,
        "text": finding.text,
        "message": finding.message,
        "why": finding.why,
        "fingerprint": finding.fingerprint,
        "related": [_related(r) for r in finding.related],
        "fixes": [_fix(f) for f in finding.fixes],
    }


def _related(related: Related) -> dict[str, Any]:
    return {"in": related.document, "start": related.span.start, "end": related.span.end}


def _fix(fix: Fix) -> dict[str, Any]:
    """The edits, or in their place the name of the template that will make them when asked."""
    what: dict[str, Any] = {"title": fix.title, "safety": fix.safety}
    if fix.template is not None and not fix.edits:
        return what | {"template": fix.template}
    return what | {"edits": [{"start": e.span.start, "end": e.span.end, "text": e.text} for e in fix.edits]}


def _zones(message: Message) -> list[dict[str, Any]]:
    return [{"zone": z.kind, "start": z.span.start, "end": z.span.end, "language": z.language} for z in message.zones]


def _facts(facts: Iterable[Fact]) -> list[dict[str, Any]]:
    return [{"kind": f.kind, "start": f.span.start, "end": f.span.end, "value": f.value} for f in facts]


def _forward(forward: Forward) -> dict[str, Any]:
    return _ends(forward.span) | {
        "subject": forward.subject,
        "from": _address(forward.sender),
        "date": forward.date,
        "body": [forward.body.start, forward.body.end],
    }


def _ends(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end}


def _address(address: Address | None) -> Sequence[str | None]:
    return [address.name, address.address] if address else [None, None]
