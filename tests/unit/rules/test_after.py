"""Phrases that count only after another one."""

from __future__ import annotations

from pathlib import Path

import pytest

from replykit.config import Settings
from replykit.engine import Session
from replykit.errors import UserError
from replykit.mail import parse_text
from replykit.reading import Thread

RULE = """\
summary: Name no culprit
why: To test phrases that must follow another one.
severity: warning
find:
  phrase:
    any:
      - say: (forgot|lost) <word>
        after: [the baker, the miller]
        within: 2
    not:
      - say: forgot nothing
        after: baker
message: '"{text}" names a culprit'
fix: {title: Leave it out, safety: review, remove: sentence}
examples:
  - bad: "[[The baker forgot the]] rolls."
  - good: The rolls are here.
"""


def found(folder: Path, text: str, rule: str = RULE) -> list[str]:
    path = folder / "en" / "house" / "culprit.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(rule, encoding="utf-8")
    session = Session.open(Settings(rule_folders=(str(folder),), select=("house/culprit",), tier="lexical"))
    draft = parse_text(text, language="en")
    return [f.text for f in session.check(Thread(draft=draft, incoming=None, source="none")).findings]


def test_words_are_found_from_the_first_phrase_to_the_second(tmp_path: Path) -> None:
    assert found(tmp_path, "I know that the baker again forgot the rolls.") == ["the baker again forgot the"]


def test_nearest_of_several_first_phrases_counts(tmp_path: Path) -> None:
    assert found(tmp_path, "The miller says the baker lost the rolls.") == ["the baker lost the"]


@pytest.mark.parametrize(
    "text",
    [
        "We forgot the rolls.",
        "The baker came late and quite often forgot the rolls.",
        "The baker is here. We forgot the rolls.",
        "Ask the baker; we forgot the rolls.",
        "We forgot the rolls that the baker made.",
        "The baker forgot nothing.",
    ],
)
def test_nothing_is_found_without_the_first_phrase_close_before(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []


def test_after_in_the_phrases_of_a_check_is_a_mistake(tmp_path: Path) -> None:
    rule = RULE[: RULE.index("find:")] + (
        "find:\n  python:\n    check: weak-ending\n    phrases:\n      brush-off:\n"
        "        - {say: so be it, after: well}\n      back: [oh]\n"
    ) + RULE[RULE.index("message:") :]  # fmt: skip
    with pytest.raises(UserError) as mistake:
        found(tmp_path, "Well, so be it.", rule)
    assert mistake.value.what == "`brush-off` takes phrases"
