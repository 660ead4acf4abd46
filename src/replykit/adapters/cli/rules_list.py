"""`replykit rules list`: every rule with what it weighs here."""

from __future__ import annotations

import json

from replykit.adapters.cli.feedback import false_alarms
from replykit.adapters.cli.options import Given, Values
from replykit.adapters.cli.rulebooks import language_of, session_here, weight
from replykit.adapters.cli.screens import screen, show, show_data
from replykit.report.rule_text import rules_table


def run(values: Values) -> int:
    """Print the rules of one language."""
    given = Given(values)
    session = session_here()
    rules = session.rules(language_of(given)).rules
    alarms = false_alarms()
    levels = {rule.id: weight(rule, session) for rule in rules}
    if given.text("format") == "json":
        for rule in rules:
            data: dict[str, object] = {
                "id": rule.id,
                "language": rule.language,
                "severity": levels[rule.id],
                "summary": rule.summary,
            }
            data["false_alarms"] = alarms[rule.id]
            show_data(json.dumps(data, ensure_ascii=False))
    else:
        show(rules_table(rules, levels, alarms, screen(given.text("color"))))
    return 0
