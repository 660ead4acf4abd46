"""The fixes of the shipped rules: every template they name is there."""

from __future__ import annotations

import pytest

from replykit.engine.rulebook import rulebook
from replykit.templates import library, template_languages


@pytest.mark.parametrize("code", template_languages())
def test_every_template_that_a_rule_names_is_there(code: str) -> None:
    named = {(rule.id, fix.template) for rule in rulebook(code, ()).rules for fix in rule.fixes if fix.template}
    there = library(code).names("fixes")
    assert sorted((rule, name) for rule, name in named if name not in there) == []
