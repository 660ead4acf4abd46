from __future__ import annotations

from replykit.report.rule_text import rule_card, rule_page, rules_table
from replykit.report.screen import Screen
from replykit.rules import Example, FixPlan, Rule

from .samples import DRAFT, MAIL, SAID, finding

BAD = Example("bad", DRAFT, (SAID,), MAIL, None, {"from_name": "Ann", "attachments": []}, 3)
GOOD = Example("good", "Fine.\n\nMira", (), None, None, {}, 9)
RULE = Rule(
    id="tone/reprimand",
    language="en",
    severity="warning",
    summary="Do not scold the customer",
    why="The reader hears the unspoken end of the sentence.",
    message='"{text}" tells the customer off',
    kind="phrase",
    find={},
    zones=("body",),
    fixes=(FixPlan("Leave it out", "review", remove="clause"),),
    options={"marks": {"takes": "number", "default": 3, "means": "how many are right"}},
    when={},
    unless={},
    was=("tone/scolding",),
    priority=0,
    examples=(BAD, GOOD),
    file="rules/en/tone/reprimand.yaml",
)
SCREEN = Screen(width=80)


def test_the_table_has_a_line_for_each_rule() -> None:
    assert rules_table((RULE,), {RULE.id: "off"}, {}, SCREEN) == "tone/reprimand  off      Do not scold the customer\n"


def test_table_counts_what_the_user_called_false() -> None:
    shown = rules_table((RULE,), {RULE.id: "off"}, {RULE.id: 2}, SCREEN)
    assert shown == "tone/reprimand  off      Do not scold the customer (2 false)\n"


def test_the_card_says_what_the_rule_is_and_where_it_stands() -> None:
    assert (
        rule_card(RULE, "error", SCREEN)
        == """\
tone/reprimand  error
  Do not scold the customer

  says      "{text}" tells the customer off
  kind      phrase
  looks in  body
  option    marks = 3: how many are right
  fix       Leave it out (review)
  formerly  tone/scolding
  examples  1 bad, 1 good
  file      rules/en/tone/reprimand.yaml
"""
    )


def test_the_page_shows_what_is_found_and_what_is_not() -> None:
    assert (
        rule_page(RULE, "warning", [(BAD, (finding(),)), (GOOD, ())], SCREEN)
        == """\
tone/reprimand  warning
  Do not scold the customer

  The reader hears the unspoken end of the sentence.

It finds

  known    from name Ann, attachments none
  customer Where is my parcel?
           Please refund the express fee.
  draft:3:1 error tone/reprimand
    “As I said” tells the customer off.
    3 | As I said, it left on Monday. It will reach you on Friday.
      | ^^^^^^^^^
    fix  “As I said, it” → “It” (safe)

It leaves alone

  draft    Fine.

           Mira

It can be set

  [rules."tone/reprimand"]
  marks = 3  # how many are right
"""
    )
