"""What one language can say, every language can: the same rules, the same templates, the same named cue lists."""

from pathlib import Path

import pytest

from replykit.files import parse_yaml, read_text, shipped
from replykit.language import languages

MODEL = "en"
OTHERS = tuple(code for code in languages() if code != MODEL)
TOPICS = ("_asks", "_replies", "_mail", "_cases")

# Rules that English cannot have.
NOT_ENGLISH = {"courtesy/formality": "English has one word for you, so it cannot be mixed up"}

# Lists that English has and a language does without.
WITHOUT = {
    ("de", "clause_strong"): "not written: asks that run on are parted by their marks and conjunctions alone",
    ("es", "clause_strong"): "not written: the opening question mark parts the clauses",
    ("nb", "clause_strong"): "not written: asks that run on are parted by their marks and conjunctions alone",
    ("tr", "clause_strong"): "the verb stands last: `clause_end` parts the clauses",
    ("tr", "clause_relative"): "relative clauses are participles in front of their noun, not words that open one",
    ("tr", "question_subject"): "questions are not turned round: `question_anywhere` holds the particle",
    **{(code, "ask_notice"): "the notices known so far are English" for code in OTHERS},
    **{(code, "problem"): "the act comes from the list `trouble` itself, in every language" for code in OTHERS},
}


def rule_ids(code: str) -> set[str]:
    """The ids of the rule files that a language has of its own."""
    folder = Path(shipped("rules")) / code
    return {f.relative_to(folder).with_suffix("").as_posix() for f in folder.glob("*/*.yaml")}


def templates(code: str) -> set[str]:
    """The paths of the template files of a language, below its folder."""
    folder = Path(shipped("templates")) / code
    return {f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file()}


def cue_lists(code: str, topic: str) -> set[str]:
    """The names of the cue lists that a language has for a topic."""
    file = Path(shipped("rules")) / code / f"{topic}.yaml"
    lists = parse_yaml(read_text(str(file)), str(file)).get("lists")
    assert lists is not None
    return {name for name, _ in lists.items()}


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_has_the_rules_of_english_and_how_it_says_you(code: str) -> None:
    assert rule_ids(code) == rule_ids(MODEL) | set(NOT_ENGLISH)


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_has_templates_of_the_same_names_as_english(code: str) -> None:
    assert templates(code) == templates(MODEL)


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("code", OTHERS)
def test_a_language_has_the_cue_lists_of_english(code: str, topic: str) -> None:
    missing = cue_lists(MODEL, topic) - cue_lists(code, topic)
    assert missing == {name for name in missing if (code, name) in WITHOUT}


def test_every_exception_is_still_one() -> None:
    named = {code: {n for topic in TOPICS for n in cue_lists(code, topic)} for code in languages()}
    assert {(code, n) for code, n in WITHOUT if n in named[code] or n not in named[MODEL]} == set()
    assert set(NOT_ENGLISH) & rule_ids(MODEL) == set()
