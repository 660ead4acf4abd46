"""Every shipped template: its examples make the text they say, and its slots are all used."""

from __future__ import annotations

from pathlib import Path

import pytest

from replykit.templates import BLANK, Template, library, prove, render, template_languages
from replykit.templates.case import GENERAL

LANGUAGES = template_languages()
TEMPLATES = [t for code in LANGUAGES for t in library(code).all() if t.folder != "blocks"]


def name(template: Template) -> str:
    return f"{template.language}/{template.folder}/{template.name}"


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_its_examples_make_the_text_they_say(template: Template) -> None:
    failed = prove(template, library(template.language), BLANK)
    assert [(f.example.line, f.made) for f in failed] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=name)
def test_each_slot_is_used_and_filled_by_its_example(template: Template) -> None:
    shelf = library(template.language)
    every = {"asks": [{"slot": "answer_1", "kind": "question", "words": "why"}]}
    opened = render(template, {**BLANK, **every}, shelf).open
    assert {s.name for s in template.slots} <= set(opened)
    filled = render(template, {**BLANK, **every, **{s.name: s.example for s in template.slots}}, shelf)
    assert not {s.name for s in template.slots} & set(filled.open)


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_kind_of_case_has_one_template(code: str) -> None:
    from replykit.language import language

    kinds = {n.removeprefix("case_") for n in language(code).lists if n.startswith("case_")} | {GENERAL}
    found = [t.kind for t in TEMPLATES if t.language == code and t.folder == "replies" and t.kind]
    assert sorted(found) == sorted(kinds)


def test_the_users_own_folder_comes_before_the_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "en" / "replies"
    own.mkdir(parents=True)
    (own / "late.j2").write_text("---\nsummary: Ours\nexamples:\n  - text: Hi\n---\nHi\n", "utf-8")
    shelf = library("en", [str(tmp_path)])
    assert shelf.get("late").summary == "Ours"
    assert shelf.get("billing").summary == "A charge, bill or payment is not right"
    assert "late" in shelf.names()
