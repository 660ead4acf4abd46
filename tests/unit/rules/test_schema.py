"""The schema for editors says what the loader does."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from replykit.files import parse_yaml
from replykit.rules.merge import merged

ROOT = Path(__file__).parents[3]
SCHEMA = json.loads((ROOT / "schema" / "rule.json").read_text(encoding="utf-8"))
RULES = sorted((ROOT / "rules" / "en").glob("*/*.yaml"))


def test_the_schema_is_the_one_that_the_script_makes() -> None:
    made = subprocess.run([sys.executable, ROOT / "scripts" / "schema", "--check"], capture_output=True, text=True)
    assert (made.returncode, made.stderr) == (0, "")


@pytest.mark.parametrize("path", RULES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_every_english_rule_is_as_the_schema_says(path: Path) -> None:
    node = parse_yaml(path.read_text(encoding="utf-8"), str(path))
    structure = ROOT / "rules" / "any" / path.parent.name / path.name
    if structure.exists():
        node = merged(parse_yaml(structure.read_text(encoding="utf-8"), str(structure)), node)
    jsonschema.validate(node.plain(), SCHEMA)


def test_the_schema_refuses_a_rule_without_a_good_example() -> None:
    rule = {
        "summary": "s",
        "why": "w",
        "severity": "note",
        "message": "m",
        "find": {"phrase": {"any": ["x"]}},
        "examples": [{"bad": "[[x]]"}, {"bad": "[[x]] y"}],
    }
    with pytest.raises(jsonschema.ValidationError, match="does not contain"):
        jsonschema.validate(rule, SCHEMA)
    jsonschema.validate(rule | {"examples": [*rule["examples"], {"good": "y"}]}, SCHEMA)
