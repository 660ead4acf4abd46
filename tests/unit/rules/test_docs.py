"""The rule that the guide shows is a rule, and its examples hold."""

import re
from pathlib import Path

import pytest

from replykit.engine.examples import prove
from replykit.engine.rulebook import rulebook

GUIDE = Path(__file__).parents[3] / "docs" / "how-to" / "write-a-rule.md"


def test_the_rule_of_the_guide_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPLYKIT_CACHE", str(tmp_path / "cache"))
    block = re.search(r"```yaml\n(summary:.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert block is not None
    path = tmp_path / "en" / "shop" / "jargon.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(block.group(1), encoding="utf-8")
    outcomes = list(prove(rulebook("en", [str(tmp_path)]), name="shop/jargon"))
    assert [(o.example.verdict, o.wrong) for o in outcomes] == [("bad", None)] * 2 + [("good", None)] * 2
