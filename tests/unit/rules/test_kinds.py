"""How each kind of rule matches, on a language that has no words of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from replykit.checks import CHECKS
from replykit.mail import parse_text
from replykit.reading import Thread, read
from replykit.rules import Hit, load, match
from replykit.text import Span

RULE = """\
summary: A rule
why: Because. So it is.
severity: note
find: {find}
message: here
examples: [{{bad: "[[x]]"}}, {{good: y}}]
{more}
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPLYKIT_CACHE", str(tmp_path / "cache"))


def hits(folder: Path, find: str, text: str, more: str = "") -> list[Hit]:
    path = folder / "rules" / "fi" / "shop" / "rule.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(RULE.format(find=find, more=more), encoding="utf-8")
    rules = load("fi", [str(folder / "rules")], checks=CHECKS)
    rule = rules.get("shop/rule")
    assert rule is not None
    return match(rule, rules.case(read(Thread(parse_text(text, language="fi")))))


def found(folder: Path, find: str, text: str, more: str = "") -> list[str]:
    return [text[h.span.start : h.span.end] for h in hits(folder, find, text, more)]


def test_a_phrase_is_found_once_a_sentence(tmp_path: Path) -> None:
    assert found(tmp_path, "{phrase: {any: [tea]}}", "Tea and tea. More tea.") == ["Tea", "tea"]


def test_a_phrase_with_its_own_words_is_found_each_time(tmp_path: Path) -> None:
    made = hits(tmp_path, "{phrase: {any: [{say: tea, write: coffee, severity: error}]}}", "Tea and tea.")
    assert [(h.span, h.replacement, h.severity) for h in made] == [
        (Span(0, 3), "coffee", "error"),
        (Span(8, 11), "coffee", "error"),
    ]


def test_the_longer_phrase_wins(tmp_path: Path) -> None:
    assert found(tmp_path, "{phrase: {any: [tea, green tea, tea pot]}}", "A green tea pot.") == ["green tea"]


def test_a_veto_takes_the_words_it_shares(tmp_path: Path) -> None:
    find = "{phrase: {any: [tea], not: [iced tea], never: [sorry]}}"
    assert found(tmp_path, find, "Iced tea. Hot tea. Sorry about the tea.") == ["tea"]


def test_what_stands_elsewhere_makes_it_right(tmp_path: Path) -> None:
    find = "{phrase: {any: [tea], elsewhere: {any: [milk]}}}"
    assert found(tmp_path, find, "Tea. And milk.") == []


def test_elsewhere_is_another_sentence(tmp_path: Path) -> None:
    find = "{phrase: {any: [tea], elsewhere: {any: [milk]}}}"
    assert found(tmp_path, find, "Tea with milk.") == ["Tea"]


def test_a_pattern_is_found_where_its_word_is(tmp_path: Path) -> None:
    assert found(tmp_path, "{phrase: {any: ['/te+a/']}}", "Teeea. Tra.") == ["Teeea"]


def test_count_finds_each_one_too_many(tmp_path: Path) -> None:
    made = hits(tmp_path, "{count: {of: {any: [tea]}, most: 1}}", "Tea. Tea. Tea.")
    assert [(h.span, h.slots["n"], h.slots["count"]) for h in made] == [
        (Span(5, 8), "2", "3"),
        (Span(10, 13), "3", "3"),
    ]


def test_require_points_to_where_the_thing_belongs(tmp_path: Path) -> None:
    made = hits(tmp_path, "{require: {some: {any: [tea]}, where: end}}", "Coffee. Milk.")
    assert [h.span for h in made] == [Span(13, 13)]


def test_require_is_content_with_one(tmp_path: Path) -> None:
    assert found(tmp_path, "{require: {some: {any: [tea]}}}", "Coffee. Tea.") == []


def test_require_given_points_at_the_cause(tmp_path: Path) -> None:
    assert found(tmp_path, "{require: {some: {any: [tea]}, given: {any: [cup]}}}", "A cup.") == ["cup"]


def test_require_given_is_silent_without_the_cause(tmp_path: Path) -> None:
    assert found(tmp_path, "{require: {some: {any: [tea]}, given: {any: [cup]}}}", "A pot.") == []


def test_order_finds_what_comes_too_early(tmp_path: Path) -> None:
    assert found(tmp_path, "{order: {thing: {any: [milk]}, before: {any: [tea]}}}", "Milk. Tea. Milk.") == ["Milk"]


def test_order_is_silent_where_the_other_never_comes(tmp_path: Path) -> None:
    assert found(tmp_path, "{order: {thing: {any: [milk]}, before: {any: [tea]}}}", "Milk.") == []


def test_pair_finds_the_rarer_of_two(tmp_path: Path) -> None:
    find = "{pair: {one: {any: [tea]}, other: {any: [coffee]}}}"
    assert found(tmp_path, find, "Tea. Tea. Coffee.") == ["Coffee"]


def test_pair_is_silent_about_one_alone(tmp_path: Path) -> None:
    assert found(tmp_path, "{pair: {one: {any: [tea]}, other: {any: [coffee]}}}", "Tea. Tea.") == []


def test_a_rule_sees_the_zones_it_names(tmp_path: Path) -> None:
    text = "Hello tea,\n\nno milk.\n\nRegards,\nTea"
    assert found(tmp_path, "{phrase: {any: [tea, milk]}}", text) == ["milk"]
