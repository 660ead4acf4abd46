"""What a rule file may say, where its mistakes are shown, and how files make one rule."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from replykit.checks import CHECKS
from replykit.errors import UserError
from replykit.language import tokenize
from replykit.rules import RuleSet, load, names

GOOD = """\
summary: Say tea, not coffee
why: Tea is what we sell. So says the sign over the door.
severity: warning
find:
  phrase:
    any: [coffee, a cup of joe]
message: '"{text}" is not tea'
examples:
  - bad: We have [[coffee]].
  - good: We have tea.
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPLYKIT_CACHE", str(tmp_path_factory.getbasetemp() / "rules-cache"))


# a language that replykit has no words for compiles in no time
def book(folder: Path, text: str, *, at: str = "fi/shop/tea.yaml", code: str = "fi") -> RuleSet:
    path = folder / "rules" / at
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return load(code, [str(folder / "rules")], checks=CHECKS)


def mistake(folder: Path, text: str) -> tuple[int | None, int | None, str, str | None]:
    with pytest.raises(UserError) as caught:
        book(folder, text)
    where = caught.value.where
    assert where is not None
    assert where.file == str(folder / "rules" / "fi" / "shop" / "tea.yaml")
    return where.line, where.column, caught.value.what, caught.value.help


def test_a_rule_is_loaded_with_all_it_says(tmp_path: Path) -> None:
    rule = book(tmp_path, GOOD).get("shop/tea")
    assert rule is not None
    assert (rule.kind, rule.severity, rule.zones, rule.priority) == ("phrase", "warning", ("body",), 0)
    assert rule.summary == "Say tea, not coffee"
    assert rule.message == '"{text}" is not tea'


def test_an_edit_takes_effect_at_once(tmp_path: Path) -> None:
    book(tmp_path, GOOD)
    rule = book(tmp_path, GOOD.replace("Say tea", "Say green tea")).get("shop/tea")
    assert rule is not None
    assert rule.summary == "Say green tea, not coffee"


MISTAKES = {
    "unknown key": (
        "severity: warning",
        "severty: warning",
        (3, 1, "a rule has no key 'severty'; do you mean 'severity'?"),
    ),
    "unknown severity": ("warning", "warnin", (3, 11, "`severity` cannot be 'warnin'; do you mean 'warning'?")),
    "long summary": ("Say tea, not coffee", "x" * 73, (1, 82, "`summary` has 73 signs, 72 are the most")),
    "number for text": ("Say tea, not coffee", "12", (1, 10, "`summary` takes text")),
    "no message": ("message: '\"{text}\" is not tea'\n", "", (1, 1, "this rule has no 'message'")),
    "unknown slot": ("{text}", "{txt}", (7, 12, "the message has no slot {txt}; do you mean 'text'?")),
    "brace too many": ("{text}", "{text", (7, 12, "the message has a brace too many")),
    "two kinds": (
        "find:\n",
        "find:\n  count: {of: {acts: [apology]}}\n",
        (5, 3, "`find` has count and phrase, exactly one is right"),
    ),
    "unknown kind": ("  phrase:", "  phrases:", (5, 3, "`find` has no key 'phrases'; do you mean 'phrase'?")),
    "bad phrase": ("a cup of joe", "a (cup of joe", (6, 21, "'(' is not closed")),
    "unknown list": ("a cup of joe", "a <cup> of joe", (6, 21, "no list is called 'cup'")),
    "pattern that runs away": (
        "coffee,",
        "'/(a+)+b/',",
        (6, 12, "two open repeats can run away: give all but one an upper limit, as in {0,40}"),
    ),
    "no bad example": ("  - bad: We have [[coffee]].\n", "", (9, 3, "this rule has no bad example")),
    "no good example": ("  - good: We have tea.\n", "", (9, 3, "this rule has no good example")),
    "open mark": ("[[coffee]]", "[[coffee", (9, 18, "this mark is not closed")),
    "bad without mark": ("[[coffee]]", "coffee", (9, 10, "a bad example needs a mark")),
    "two verdicts": ("- good: We", "- good: x\n    bad: We", (10, 5, "an example has exactly one of bad, good, miss")),
    "unknown check": (
        "  phrase:\n    any: [coffee, a cup of joe]",
        "  python: {check: shoutin}",
        (5, 19, "no check is called 'shoutin'; do you mean 'shouting'?"),
    ),
    "unknown act": (
        "    any: [coffee, a cup of joe]",
        "    acts: [apologies]",
        (6, 12, "`acts` cannot be 'apologies'; do you mean 'apology'?"),
    ),
    "twice": ("why: ", "summary: x\nwhy: ", (2, 1, "the key 'summary' stands here twice")),
    "severity of nothing": (
        "examples:",
        "when: {severity: 7}\nexamples:",
        (8, 18, "`severity` takes a number from 0 to 3, or a list of them"),
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_shown_where_it_stands(name: str, tmp_path: Path) -> None:
    old, new, expected = MISTAKES[name]
    assert mistake(tmp_path, GOOD.replace(old, new, 1))[:3] == expected


def test_a_mark_in_a_text_of_several_lines_is_shown_in_its_line(tmp_path: Path) -> None:
    text = GOOD.replace("bad: We have [[coffee]].", "bad: |\n      Hello,\n      we have [[coffee.")
    assert mistake(tmp_path, text)[:2] == (11, 15)


def test_a_check_says_which_option_it_misses(tmp_path: Path) -> None:
    text = GOOD.replace("phrase:\n    any: [coffee, a cup of joe]", "python: {check: shouting}")
    assert mistake(tmp_path, text)[2:] == (
        "`options` has no 'marks'",
        "the check 'shouting' reads it, a number",
    )


def test_structure_and_words_stand_apart(tmp_path: Path) -> None:
    book(tmp_path, "severity: note\nfind: {phrase: {}}\npriority: 7\n", at="any/shop/tea.yaml")
    rule = book(tmp_path, GOOD.replace("severity: warning\n", "")).get("shop/tea")
    assert rule is not None
    assert (rule.severity, rule.priority) == ("note", 7)


def test_a_team_adds_phrases_to_a_shipped_rule_and_sets_its_level(tmp_path: Path) -> None:
    shipped = load("en", checks=CHECKS).get("tone/reprimand")
    text = "severity: error\nfind: {phrase: {any: [you silly sausage]}}\n"
    rule = book(tmp_path, text, at="en/tone/reprimand.yaml", code="en").get("tone/reprimand")
    assert shipped is not None
    assert rule is not None
    assert rule.severity == "error"
    assert len(rule.find["thing"]["any"][1]) == len(shipped.find["thing"]["any"][1]) + 1
    assert rule.why == shipped.why


def test_a_former_name_keeps_working(tmp_path: Path) -> None:
    rules = book(tmp_path, GOOD + "was: [shop/coffee]\n")
    assert rules.get("shop/coffee") == rules.get("shop/tea")


def test_a_language_without_rules_has_the_structural_ones_in_english_words(tmp_path: Path) -> None:
    rules = load("fi", checks=CHECKS)
    english = load("en", checks=CHECKS)
    assert {r.id for r in rules.rules} == {r.id for r in english.rules if r.structural}
    assert rules.get("facts/placeholder").message == english.get("facts/placeholder").message  # type: ignore[union-attr]


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no such folder of rules"):
        load("en", [str(tmp_path / "none")], checks=CHECKS)


def test_names_are_those_of_the_files(tmp_path: Path) -> None:
    book(tmp_path, GOOD)
    assert "shop/tea" in names([str(tmp_path / "rules")])
    assert "tone/reprimand" in names()


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    book(tmp_path, GOOD)
    (tmp_path / "rules" / "fi" / "shop" / ".tea.yaml.swp").write_bytes(b"\x00")
    os.makedirs(tmp_path / "rules" / "fi" / ".git" / "x")
    assert load("fi", [str(tmp_path / "rules")], checks=CHECKS).get("shop/tea") is not None


def test_phrases_are_read_without_their_diacritics_too_unless_the_rule_is_exact(tmp_path: Path) -> None:
    text = GOOD.replace("[coffee, a cup of joe]", "[sıkıcı çay]").replace("[[coffee]]", "[[sıkıcı çay]]")
    folded = book(tmp_path, text, at="tr/shop/tea.yaml", code="tr")
    exact = book(tmp_path / "exact", text + "exact: true\n", at="tr/shop/tea.yaml", code="tr")
    tokens = tokenize("Bu sikici cay bitti", "tr")
    assert [(m.first, m.last) for m in folded.phrases.find(tokens)] == [(1, 3)]
    assert exact.phrases.find(tokens) == []
