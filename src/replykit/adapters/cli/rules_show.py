"""`replykit rules show`: one rule in short."""

from __future__ import annotations

from replykit.adapters.cli.options import Given, Values
from replykit.adapters.cli.rulebooks import language_of, one_rule, session_here, weight
from replykit.adapters.cli.screens import screen, show
from replykit.report.rule_text import rule_card


def run(values: Values) -> int:
    """Print what the rule is and where it is written."""
    given = Given(values)
    session = session_here()
    rule = one_rule(str(given.text("rule")), session.rules(language_of(given)))
    show(rule_card(rule, weight(rule, session), screen(given.text("color"))))
    return 0
