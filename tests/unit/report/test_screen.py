from __future__ import annotations

import pytest

from replykit.report.frame import frame
from replykit.report.screen import Screen, cells, safe
from replykit.text import Span


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\tb", "a b"),
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("a\u202eb\u2066c", "a\\u202eb\\u2066c"),
        ("x\x9by\x7f", "x\\x9by\\x7f"),
        ("blåbær 👩‍👩‍👧 e\u0301", "blåbær 👩‍👩‍👧 e\u0301"),
        ("\U000e0041", "\\U000e0041"),
    ],
)
def test_what_could_steer_a_terminal_is_escaped(text: str, shown: str) -> None:
    assert safe(text) == shown


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("👍", 2), ("ﬁø", 2), ("", 0)])
def test_cells_count_columns(text: str, width: int) -> None:
    assert cells(text) == width


def test_carets_stand_under_wide_and_escaped_characters() -> None:
    assert frame("日本 \x1b word\n", Span(5, 9), Screen(), "red") == [
        "1 | 日本 \\x1b word",
        "  |           ^^^^",
    ]


def test_a_long_line_is_cut_around_the_words() -> None:
    text = "x" * 200 + " here " + "y" * 200
    lines = frame(text, Span(201, 205), Screen(width=46), "red")
    assert lines == [
        "1 | …xxxxxxxxxx here yyyyyyyyyyyyyyyyyyyyyy…",
        "  |             ^^^^",
    ]
    assert max(map(cells, lines)) <= 46


def test_words_over_several_lines_are_marked_to_the_end_of_the_first() -> None:
    assert frame("a\nbc def\nghi", Span(5, 11), Screen(), "red") == ["2 | bc def", "  |    ^^^"]


def test_an_absence_gets_one_caret() -> None:
    assert frame("Hi\n\nBye", Span(3, 3), Screen(), "red") == ["2 |", "  | ^ here"]
    assert frame("Hi", Span(2, 2), Screen(), "red") == ["1 | Hi", "  |   ^ here"]


def test_an_absence_at_the_end_of_a_long_line_stays_on_the_screen() -> None:
    shown = frame("It left. " * 20, Span(180, 180), Screen(width=40), "red")
    assert shown == ["1 | … It left. It left. It left.", f"  | {' ' * 29}^ here"]


def test_paint_and_signs_follow_the_screen() -> None:
    assert Screen(colour=True).paint("x", "red") == "\x1b[1;31mx\x1b[0m"
    assert Screen().paint("x", "red") == "x"
    assert Screen(rich_characters=False).own("✓ “a” → …") == '+ "a" -> ...'


def test_cropped_text_keeps_to_its_width() -> None:
    assert Screen().cropped("one  two\nthree", 9) == "one two…"
    assert Screen(rich_characters=False).cropped("abcdefgh", 6) == "abc..."
    assert Screen().cropped("日本語日本語", 7) == "日本語…"


def test_shortened_text_keeps_both_ends() -> None:
    assert Screen().shortened("one two three four five six seven", 20) == "one two … six seven"
    assert Screen().shortened("x" * 30, 11) == "xxxx … xxxx"
    assert Screen(rich_characters=False).shortened("a\nb", 20) == "a b"


def test_wrapped_text_keeps_to_the_screen() -> None:
    assert Screen(width=30).wrapped("one two three four five six", 6) == ["one two three four five", "six"]
