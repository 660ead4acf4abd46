from __future__ import annotations

import pytest

from replykit.errors import UserError
from replykit.files import parse_yaml
from replykit.text import Span


def test_every_value_knows_its_line_and_column() -> None:
    root = parse_yaml("a:\n  - x\n  - {b: 2}\n", "f.yaml")
    second = root.value["a"].value[1].value["b"]
    assert (second.value, second.line, second.column, second.key_line, second.key_column) == (2, 3, 9, 3, 6)


def test_no_and_on_and_dates_are_words() -> None:
    assert parse_yaml("[no, on, 2026-11-20, true, 3]", "f.yaml").plain() == ["no", "on", "2026-11-20", True, 3]


def test_a_key_that_stands_twice_is_refused_at_the_second() -> None:
    with pytest.raises(UserError) as caught:
        parse_yaml("a: 1\na: 2\n", "f.yaml")
    assert str(caught.value).split("\n")[0] == "error: f.yaml:2:1: the key 'a' stands here twice"


def test_what_is_no_yaml_is_refused_with_its_place() -> None:
    with pytest.raises(UserError) as caught:
        parse_yaml("a: [1\nb: 2\n", "f.yaml")
    where = caught.value.where
    assert where is not None
    assert (where.file, where.line) == ("f.yaml", 2)


def test_a_mistake_inside_a_quoted_value_is_framed_inside_it() -> None:
    node = parse_yaml('- "as (I said"\n', "f.yaml").value[0]
    with pytest.raises(UserError) as caught:
        node.fail("'(' is not closed", inside=Span(3, 4))
    assert str(caught.value).split("\n")[2:] == [' 1 | - "as (I said"', "   |       ^"]
