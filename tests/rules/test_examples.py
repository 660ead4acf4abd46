"""Every example of every rule file is a test."""

import os

import pytest

from replykit.engine.examples import examples, failing
from replykit.engine.rulebook import rulebook
from replykit.language import languages
from replykit.rules import Example, Rule, RuleSet

BOOKS = {code: rulebook(code) for code in languages()}
CASES = [
    pytest.param(BOOKS[code], rule, example, id=f"{rule.id}/{code}/{example.line}")
    for code in languages()
    for rule, example in examples(BOOKS[code])
]


@pytest.mark.parametrize(("book", "rule", "example"), CASES)
def test_example_holds(book: RuleSet, rule: Rule, example: Example) -> None:
    wrong = failing(rule, example, book)
    assert wrong is None, f"{os.path.relpath(example.file)}:{example.line}: {wrong}"


@pytest.mark.parametrize("code", languages())
def test_every_rule_has_four_examples_of_its_own_language(code: str) -> None:
    counts: dict[str, int] = {}
    for rule, _ in examples(BOOKS[code]):
        counts[rule.id] = counts.get(rule.id, 0) + 1
    assert {id: n for id, n in counts.items() if n < 4} == {}
