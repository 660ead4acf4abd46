from __future__ import annotations

from replykit.engine import Failure, Fix
from replykit.reading import Ask, Coverage
from replykit.report.screen import Screen
from replykit.report.text import report_lines, report_text
from replykit.rules import Related
from replykit.text import Edit, Span, replace

from .samples import REFUND, finding, report

SCREEN = Screen(width=80)
ANSWERED = Coverage(Ask("question", Span(0, 19)), "answered", True, 1.0, (Span(22, 40),))
UNSURE = Coverage(Ask("request", REFUND), "unanswered", False, 0.4, ())
PARTIAL = Coverage(Ask("request", REFUND), "partial", True, 0.5, (Span(41, 69),))


def test_the_screen_shows_asks_then_findings_then_the_sum() -> None:
    missing = finding("answers/unanswered", "error", Span(70, 70), fixes=(), related=(Related("incoming", REFUND),))
    assert (
        report_text(report(finding(), missing), name="reply.txt", screen=SCREEN)
        == """\
The customer asks
  ✓ Where is my parcel?
      line 3: it left on Monday.
      line 3: It will reach you on Friday.
  ✗ Please refund the express fee.
      not answered

reply.txt:3:1 error tone/reprimand
  “As I said” tells the customer off.
  3 | As I said, it left on Monday. It will reach you on Friday.
    | ^^^^^^^^^
  why  The reader hears the unspoken end of the sentence.
  fix  “As I said, it” → “It” (safe)

reply.txt:4:1 error answers/unanswered
  “” tells the customer off.
  4 |
    | ^ here
  mail line 2: Please refund the express fee.
  why  The reader hears the unspoken end of the sentence.

✗ reply.txt: 2 errors · 1 of 2 asks answered · `replykit fix` mends 1
"""
    )


def test_a_clean_reply_prints_one_line() -> None:
    assert report_text(report(coverage=(ANSWERED,)), name="reply.txt", screen=SCREEN) == (
        "✓ reply.txt: nothing to change · 1 of 1 ask answered\n"
    )


def test_notes_wait_for_verbose() -> None:
    made = report(finding(severity="note", fixes=()), coverage=(ANSWERED,))
    assert report_text(made, name="r", screen=SCREEN) == (
        "✓ r: nothing to change · 1 note (-v shows it) · 1 of 1 ask answered\n"
    )
    assert "r:3:1 note tone/reprimand" in report_text(made, name="r", screen=SCREEN, verbose=True)


def test_the_reason_stands_once_a_rule_unless_verbose() -> None:
    two = report(finding(), finding(span=Span(41, 43)))
    assert report_text(two, name="r", screen=SCREEN).count("why  ") == 1
    assert report_text(two, name="r", screen=SCREEN, verbose=True).count("why  ") == 2


def test_what_is_not_sure_is_left_to_the_agent() -> None:
    shown = report_text(report(finding(), coverage=(UNSURE, PARTIAL)), name="r", screen=SCREEN)
    assert shown.startswith("""\
The customer asks
  ? Please refund the express fee.
      seems not answered: check this yourself
  ~ Please refund the express fee.
      answered in part
      line 3: It will reach you on Friday.
""")
    assert shown.endswith("0 of 2 asks answered, 1 to check yourself\n  `replykit fix` mends 1\n")


def test_the_report_says_that_the_quote_served_as_the_mail() -> None:
    shown = report_text(report(coverage=(ANSWERED,), source="quote"), name="r", screen=SCREEN)
    assert shown == "✓ r: nothing to change · 1 of 1 ask in the text the draft quotes answered\n"


def test_notices_and_failures_stand_below() -> None:
    made = report(
        coverage=(ANSWERED,), notices=("no rules for this language",), failures=(Failure("care/canned", "ValueError"),)
    )
    assert report_text(made, name="r", screen=SCREEN).splitlines()[1:] == [
        "note: no rules for this language",
        "rule care/canned failed and was left out: ValueError",
    ]


def test_fixes_say_what_they_write() -> None:
    cut = Fix("x", "safe", (Edit(Span(11, 22), ""),))
    put = Fix("x", "review", (Edit(Span(70, 70), "\n\nWe are sorry."),))
    template = Fix("Offer a choice", "review", (), template="choice")
    shown = report_text(report(finding(fixes=(cut, put, template))), name="r", screen=SCREEN)
    assert [line for line in shown.splitlines() if line.startswith("  fix")] == [
        "  fix  take out “As I said,” (safe)",
        "  fix  add “We are sorry.” (review)",
        "  fix  Offer a choice (review)",
    ]


def test_plain_signs_where_the_encoding_has_no_others() -> None:
    screen = Screen(rich_characters=False)
    shown = report_text(report(), name="r", screen=screen, verbose=True)
    assert "  + Where is my parcel?\n" in shown
    assert "  x Please refund the express fee.\n" in shown
    assert shown.endswith("+ r: nothing to change - 1 of 2 asks answered\n")


def test_quiet_prints_one_line_a_finding() -> None:
    made = report(finding(), finding("care/canned", "note"))
    assert report_lines(made, name="r.txt", screen=SCREEN) == (
        "r.txt:3:1: error: tone/reprimand: “As I said” tells the customer off.\n"
    )
    assert report_lines(report(), name="r.txt", screen=SCREEN) == ""


def test_a_fix_that_cuts_through_a_word_shows_the_whole_word() -> None:
    cut = Fix("x", "review", (Edit(Span(11, 23), "I"),))
    shown = report_text(report(finding(fixes=(cut,))), name="r", screen=SCREEN)
    assert "  fix  “As I said, it” → “It” (review)\n" in shown


def test_the_sum_breaks_between_items_on_a_narrow_screen() -> None:
    shown = report_text(report(finding()), name="reply.txt", screen=Screen(width=40))
    assert shown.endswith("""
✗ reply.txt: 1 error
  1 of 2 asks answered
  `replykit fix` mends 1
""")


def test_the_sum_tells_what_each_level_of_fix_mends() -> None:
    review = Fix("x", "review", (Edit(Span(11, 22), ""),))
    show = Fix("x", "show", (Edit(Span(11, 22), ""),))
    wide = Screen(width=200)
    both = report_text(report(finding(), finding(fixes=(review,))), name="r", screen=wide)
    assert both.endswith(" · `replykit fix` mends 1, 1 more with --level review\n")
    assert report_text(report(finding(fixes=(review,))), name="r", screen=wide).endswith(
        " · `replykit fix --level review` mends 1\n"
    )
    assert report_text(report(finding(fixes=(show,))), name="r", screen=wide).endswith(" answered\n")


def test_a_message_that_repeats_very_long_words_shows_their_start_and_end() -> None:
    long = replace(finding(fixes=()), message=f"“{'x' * 9000}” was never filled")
    shown = report_lines(report(long), name="reply.txt", screen=SCREEN)
    assert shown == f"reply.txt:3:1: error: tone/reprimand: “{'x' * 148} … was never filled\n"
