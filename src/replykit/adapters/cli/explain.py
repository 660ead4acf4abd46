"""`replykit explain`: a page on one rule."""

from __future__ import annotations

from replykit.adapters.cli.options import Given, Values
from replykit.adapters.cli.rulebooks import language_of, one_rule, session_here, weight
from replykit.adapters.cli.screens import screen, show
from replykit.engine.examples import findings
from replykit.report.rule_text import rule_page


def run(values: Values) -> int:
    """Run the rule's examples and print the page."""
    given = Given(values)
    session = session_here()
    book = session.rules(language_of(given))
    rule = one_rule(str(given.text("rule")), book)
    found = [(example, findings(rule, example, example.text, book)) for example in rule.examples]
    show(rule_page(rule, weight(rule, session), found, screen(given.text("color"))))
    return 0
