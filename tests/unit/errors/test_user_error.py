from __future__ import annotations

from replykit.errors import Place, UserError


def test_a_mistake_says_where_it_stands_and_the_way_out() -> None:
    place = Place("rules/en/tone/x.yaml", 4, 12, "severity:  eror", 4)
    error = UserError("'eror' is no severity", where=place, help="error, warning or note")
    assert str(error) == (
        "error: rules/en/tone/x.yaml:4:12: 'eror' is no severity\n"
        "   |\n"
        " 4 | severity:  eror\n"
        "   |            ^^^^\n"
        "help: error, warning or note"
    )


def test_a_mistake_without_a_place_is_one_line() -> None:
    assert str(UserError("two inputs are '-'")) == "error: two inputs are '-'"
