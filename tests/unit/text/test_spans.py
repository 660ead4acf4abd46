from __future__ import annotations

from replykit.text import Span, position


def test_a_span_covers_from_start_up_to_end() -> None:
    assert Span(3, 7).of("my parcel") == "parc"


def test_stripped_leaves_out_white_space_at_both_ends() -> None:
    assert Span(0, 9).stripped("  hello\n ") == Span(2, 7)


def test_stripping_only_white_space_leaves_an_empty_span_at_the_start() -> None:
    assert Span(1, 4).stripped("a   b") == Span(1, 1)


def test_spans_that_only_touch_do_not_meet() -> None:
    assert not Span(0, 3).meets(Span(3, 5))
    assert Span(0, 4).meets(Span(3, 5))


def test_an_empty_span_inside_is_held() -> None:
    assert Span(2, 5).holds(Span(5, 5))
    assert not Span(2, 5).holds(Span(4, 6))


def test_lines_and_columns_count_from_one() -> None:
    assert position("ab\ncd", 0) == (1, 1)
    assert position("ab\ncd", 3) == (2, 1)
    assert position("ab\ncd", 5) == (2, 3)
