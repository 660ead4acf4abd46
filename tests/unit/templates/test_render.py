"""Templates become text in the sandbox; their mistakes are told with file and line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from replykit.errors import UserError
from replykit.templates import Library, Rendered, prove, render
from replykit.templates.template import Template, read_template

HEAD = """---
summary: A letter for the test
slots:
  cause: {means: what went wrong, example: It was lost.}
examples:
  - given: {name: Una}
    text: Hello Una,
---
"""


def template(body: str, head: str = HEAD) -> Template:
    return read_template(head + body, "t.j2", name="t", language="en", folder="replies")


def made(body: str, blocks: dict[str, str] | None = None, **given: Any) -> Rendered:
    return render(template(body), given, Library("en", {"blocks": blocks or {}}))


def test_values_fill_the_body() -> None:
    assert made("Hello {{ name }},", name="Una") == Rendered("Hello Una,\n", {})


def test_a_slot_without_a_value_stays_open_and_is_told() -> None:
    assert made("{{ cause }}") == Rendered("{{cause: what went wrong}}\n", {"cause": "what went wrong"})


def test_a_slot_with_a_value_is_filled() -> None:
    assert made("{{ cause }}", cause="It was lost.") == Rendered("It was lost.\n", {})


def test_a_slot_that_the_text_does_not_reach_is_not_open() -> None:
    assert made("{% if name %}{{ cause }}{% else %}Bye.{% endif %}", name="") == Rendered("Bye.\n", {})


def test_a_body_opens_slots_of_its_own_in_the_order_of_the_text() -> None:
    body = '{% for w in words %}{{ open("answer_" ~ loop.index, w) }}\n{% endfor %}'
    assert made(body, words=["is it {{late}}", "why", "how\nlong"], answer_2="Yes.") == Rendered(
        "{{answer_1: is it late}}\nYes.\n{{answer_3: how long}}\n", {"answer_1": "is it late", "answer_3": "how long"}
    )


@pytest.mark.parametrize(
    "hostile",
    ["{{ 7 * 7 }}", "{% for x in y %}", "{{ ''.__class__ }}", "{# gone #}", "<b>&amp;</b>", "${HOME} %s {0}", "\\n"],
)
def test_words_of_a_mail_are_never_template_source(hostile: str) -> None:
    assert made("Hello {{ name }},", name=hostile).text == f"Hello {hostile},\n"
    assert made("{{ cause }}", cause=hostile).text == f"{hostile}\n"


def test_blocks_are_included_and_empty_lines_close_up(tmp_path: Path) -> None:
    block = tmp_path / "greeting.j2"
    block.write_text("Hello {{ name }},\n\n\n", "utf-8")
    assert made("{% include 'greeting' %}\n\n\nBye. \n", {"greeting": str(block)}, name="Una").text == (
        "Hello Una,\n\nBye.\n"
    )


@pytest.mark.parametrize(
    ("body", "line", "what"),
    [
        ("one\n{{ nmae }}", 10, "'nmae' is undefined"),
        ("one\ntwo\n{% if %}", 11, "Expected an expression, got 'end of statement block'"),
        ("{{ name.upper() }}", 9, "access to attribute 'upper' of 'str' object is unsafe."),
        ("{{ ''.__class__.__mro__ }}", 9, "access to attribute '__class__' of 'str' object is unsafe."),
        ("{% for i in range(9) %}{% endfor %}", 9, "'range' is undefined"),
        ("{{ 'a' * 1000000000 }}", 9, "the operator * is not there in templates"),
        ("{{ 'a'|center(99999999) }}", 9, "No filter named 'center'."),
        ("{% include 'nothing' %}", 9, "there is no block nothing; there are: "),
        ("{% import 'x' as y %}", 9, "{% import %} is not there in templates"),
        (
            "{% macro m() %}{{ m() }}{% endmacro %}",
            9,
            "{% macro %} is not there in templates; put a block into blocks/",
        ),
        (
            "{% for a in x %}\n{% for b in x %}\n{% for c in x %}{% endfor %}{% endfor %}{% endfor %}",
            11,
            "loops stand at most 2 deep, none recursive",
        ),
        ("{{ 1 / 0 }}", 9, "division by zero"),
    ],
)
def test_a_mistake_is_told_with_the_line_of_the_file(body: str, line: int, what: str) -> None:
    with pytest.raises(UserError) as caught:
        made(body, name="Una")
    assert caught.value.what == what
    assert caught.value.where is not None
    assert (caught.value.where.file, caught.value.where.line) == ("t.j2", line)


def test_a_mistake_in_a_block_is_told_at_the_block(tmp_path: Path) -> None:
    block = tmp_path / "greeting.j2"
    block.write_text("Hello\n{{ nmae }}", "utf-8")
    with pytest.raises(UserError) as caught:
        made("{% include 'greeting' %}", {"greeting": str(block)})
    assert caught.value.where is not None
    assert (caught.value.where.file, caught.value.where.line) == (str(block), 2)


def test_blocks_that_include_each_other_are_a_mistake(tmp_path: Path) -> None:
    block = tmp_path / "a.j2"
    block.write_text("{% include 'a' %}", "utf-8")
    with pytest.raises(UserError, match="include each other in a circle"):
        made("{% include 'a' %}", {"a": str(block)})


def test_a_text_that_grows_too_long_is_refused() -> None:
    with pytest.raises(UserError, match="grows past 50000 signs"):
        made("{% for a in x %}{% for b in x %}{{ name }}{% endfor %}{% endfor %}", x=list(range(500)), name="Una")


@pytest.mark.parametrize(
    ("head", "line", "what"),
    [
        ("no head", 1, "this template has no head"),
        ("---\nsummary: x\nexample: 3\n---\n", 3, "the head has no key 'example'"),
        ("---\nsummary: x\n---\n", 2, "the head has no 'examples'"),
        ("---\nexamples:\n  - text: a\n---\n", 2, "the head has no 'summary'"),
        ("---\nsummary: [x]\nexamples:\n  - text: a\n---\n", 2, "`summary` takes one line of text"),
        ("---\nsummary: x\nkind: Late!\nexamples:\n  - text: a\n---\n", 3, "`kind` takes a name"),
        ("---\nsummary: x\nslots:\n  a: {means: b}\nexamples:\n  - text: a\n---\n", 4, "a slot has no 'example'"),
        (
            "---\nsummary: x\nslots:\n  a: {means: b, example: c, type: day}\nexamples:\n  - text: a\n---\n",
            4,
            "a slot cannot be of type 'day'",
        ),
        ("---\nsummary: x\nexamples: []\n---\n", 3, "`examples` takes a list with at least one example"),
    ],
)
def test_a_wrong_head_is_told_with_its_line(head: str, line: int, what: str) -> None:
    with pytest.raises(UserError) as caught:
        template("Hello", head)
    assert caught.value.what == what
    assert caught.value.where is not None
    assert caught.value.where.line == line


def test_examples_are_run() -> None:
    library = Library("en", {})
    assert prove(template("Hello {{ name }},"), library, {}) == ()
    (failed,) = prove(template("Hi {{ name }},"), library, {})
    assert (failed.made, failed.example.line) == ("Hi Una,\n", 6)
