from __future__ import annotations

import json

from replykit.engine import Failure, Fix
from replykit.report.json import error_json, report_data, report_json
from replykit.rules import Related
from replykit.text import Span

from .samples import DRAFT, MAIL, REFUND, finding, report


def test_a_report_has_the_shape_of_the_design() -> None:
    template = Fix("Offer a choice", "review", (), template="choice")
    found = finding(related=(Related("incoming", REFUND),))
    found_two = finding("care/canned", "note", Span(70, 70), fixes=(template,))
    assert report_data(report(found, found_two, failures=(Failure("a/b", "ValueError"),))) == {
        "schema": 1,
        "id": "r1",
        "verdict": "block",
        "language": "en",
        "tier": "lexical",
        "incoming": {
            "source": "given",
            "language": "en",
            "severity": 1,
            "text": MAIL,
            "zones": [{"zone": "body", "start": 0, "end": 50, "language": "en"}],
            "asks": [
                {"kind": "question", "start": 0, "end": 19, "status": "answered", "sure": True, "score": 0.93,
                 "answer": [[22, 40], [41, 69]]},
                {"kind": "request", "start": 20, "end": 50, "status": "unanswered", "sure": True, "score": 0.0,
                 "answer": []},
            ],
            "facts": [],
        },
        "draft": {
            "language": "en",
            "text": DRAFT,
            "zones": report().reading.draft.message.zones
            and [{"zone": z.kind, "start": z.span.start, "end": z.span.end, "language": z.language}
                 for z in report().reading.draft.message.zones],
            "facts": [],
            "promises": [{"start": 41, "end": 69, "due": "2026-11-27"}],
            "ends_on": "resolution",
            "apologies": 0,
            "resolved": "partly",
        },
        "findings": [
            {"rule": "tone/reprimand", "severity": "error", "start": 11, "end": 20, "line": 3, "column": 1,
             "text": "As I said", "message": "“As I said” tells the customer off.",
             "why": "The reader hears the unspoken end of the sentence.", "fingerprint": "f1",
             "related": [{"in": "incoming", "start": 20, "end": 50}],
             "fixes": [{"title": "Leave it out", "safety": "safe", "edits": [{"start": 11, "end": 24, "text": "It"}]}]},
            {"rule": "care/canned", "severity": "note", "start": 70, "end": 70, "line": 4, "column": 1,
             "text": "", "message": "“” tells the customer off.",
             "why": "The reader hears the unspoken end of the sentence.", "fingerprint": "f1", "related": [],
             "fixes": [{"title": "Offer a choice", "safety": "review", "template": "choice"}]},
        ],
        "failures": [{"rule": "a/b", "what": "ValueError"}],
        "notices": [],
        "summary": {"error": 1, "warning": 0, "note": 1},
    }  # fmt: skip


def test_json_stands_on_one_line_and_keeps_letters() -> None:
    line = report_json(report(finding()))
    assert "\n" not in line
    assert "“As I said”" in line
    assert json.loads(line) == report_data(report(finding()))


def test_an_error_line_names_its_record() -> None:
    assert json.loads(error_json("no", id="7")) == {"schema": 1, "id": "7", "error": "no"}
