from __future__ import annotations

from replykit.errors import Place, UserError
from replykit.report.error_text import error_text
from replykit.report.screen import Screen


def test_an_error_names_place_frame_and_help() -> None:
    error = UserError(
        "no setting is called 'teir'", where=Place("a.toml", 2, 3, "  teir = 1", 4), help="did you mean tier?"
    )
    assert error_text(error, Screen()) == (
        "error: a.toml:2:3: no setting is called 'teir'\n   |\n 2 |   teir = 1\n   |   ^^^^\nhelp: did you mean tier?"
    )


def test_carets_stay_under_their_words_in_a_long_or_wide_line() -> None:
    error = UserError("no", where=Place("a", 1, 101, "語" * 100 + "word" + "x" * 100, 4))
    lines = error_text(error, Screen(width=40)).split("\n")
    assert lines[2:] == [" 1 | …語語語語wordxxxxxxxxxxxxxxxxxxxx…", "   |          ^^^^"]


def test_an_error_without_a_place_is_one_line() -> None:
    assert error_text(UserError("two mails"), Screen(colour=True)) == "\x1b[1;31merror:\x1b[0m two mails"


def test_control_characters_of_a_file_do_not_reach_the_terminal() -> None:
    error = UserError("bad", where=Place("a", 1, 1, "\x1b]0;x\x07"))
    assert "\x1b" not in error_text(error, Screen())
