from __future__ import annotations

import json

from replykit.report.github import github
from replykit.report.rdjson import rdjson
from replykit.report.sarif import sarif
from replykit.text import Span

from .samples import finding, report


def test_github_annotations_escape_what_would_end_them() -> None:
    made = report(finding(), finding("care/canned", "note", Span(70, 70)))
    assert github("a,b:c%.txt", made) == (
        "::error file=a%2Cb%3Ac%25.txt,line=3,endLine=3,col=1,endColumn=10,title=tone/reprimand"
        "::“As I said” tells the customer off.\n"
        "::notice file=a%2Cb%3Ac%25.txt,line=4,endLine=4,col=1,endColumn=1,title=care/canned"
        "::“” tells the customer off.\n"
    )


def test_sarif_holds_rules_results_and_fixes() -> None:
    (run,) = json.loads(sarif([("r.txt", report(finding()))]))["runs"]
    said = "The reader hears the unspoken end of the sentence."
    assert run["tool"]["driver"]["rules"] == [{"id": "tone/reprimand", "fullDescription": {"text": said}}]
    region = {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 10}
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"] == [
        {
            "ruleId": "tone/reprimand",
            "level": "error",
            "message": {"text": "“As I said” tells the customer off."},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": "r.txt"}, "region": region}}],
            "partialFingerprints": {"replykit/v1": "f1"},
            "fixes": [
                {
                    "description": {"text": "Leave it out"},
                    "artifactChanges": [
                        {
                            "artifactLocation": {"uri": "r.txt"},
                            "replacements": [
                                {"deletedRegion": region | {"endColumn": 14}, "insertedContent": {"text": "It"}}
                            ],
                        }
                    ],
                }
            ],
        }
    ]


def test_rdjson_counts_bytes() -> None:
    (found,) = json.loads(rdjson([("r.txt", report(finding()))]))["diagnostics"]
    at = {"line": 3, "column": 1}
    assert found == {
        "message": "“As I said” tells the customer off.",
        "location": {"path": "r.txt", "range": {"start": at, "end": {"line": 3, "column": 10}}},
        "severity": "ERROR",
        "code": {"value": "tone/reprimand"},
        "suggestions": [{"range": {"start": at, "end": {"line": 3, "column": 14}}, "text": "It"}],
    }
