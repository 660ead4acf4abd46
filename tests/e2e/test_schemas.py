"""The documents that programs read are what `schema/` says they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from .conftest import Run

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(str(p.relative_to(ROOT / "examples").with_suffix("")) for p in (ROOT / "examples").rglob("*.eml"))


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((ROOT / "schema" / f"{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def faults(name: str, document: Any) -> list[str]:
    return [f"{e.json_path}: {e.message}" for e in validator(name).iter_errors(document)]


@pytest.mark.parametrize("case", EXAMPLES)
def test_a_report_keeps_to_its_schema(case: str, replykit: Run) -> None:
    mail, draft = (str(ROOT / "examples" / f"{case}.{ending}") for ending in ("eml", "txt"))
    done = replykit("check", draft, "-i", mail, "--format", "json", "--fail-on", "never")
    assert faults("report", json.loads(done.stdout)) == []


@pytest.mark.parametrize("case", EXAMPLES)
def test_a_reading_keeps_to_its_schema(case: str, replykit: Run) -> None:
    done = replykit("read", str(ROOT / "examples" / f"{case}.eml"), "--format", "json")
    assert faults("reading", json.loads(done.stdout)) == []


def test_a_report_without_a_mail_keeps_to_its_schema(replykit: Run) -> None:
    done = replykit("check", "-", "--format", "json", "--fail-on", "never", input="Hello,\n\nyour {{order}} is here.\n")
    assert faults("report", json.loads(done.stdout)) == []


def test_a_pair_that_keeps_to_its_schema_is_taken(replykit: Run) -> None:
    pair = {
        "id": "7",
        "incoming": "Where is my order?",
        "reply": "It comes on Friday.",
        "format": "text",
        "channel": "chat",
        "subject": "Order",
        "from_name": "Ann Berg",
        "attachments": [],
        "received": "2026-11-20T09:00:00+01:00",
        "now": "2026-11-21T10:00:00+01:00",
        "lang": None,
    }
    assert faults("pair", pair) == []
    done = replykit("check", "--pairs", "-", input=json.dumps(pair) + "\n")
    report = json.loads(done.stdout)
    assert (report["id"], faults("report", report)) == ("7", [])
