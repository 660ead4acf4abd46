"""Which rules run, and how much a finding weighs here."""

from __future__ import annotations

from replykit.config import Settings
from replykit.engine.rulebook import applies
from replykit.reading import Reading
from replykit.rules import SEVERITIES, Hit, Rule, Severity, holds


def level(rule: Rule, settings: Settings) -> str | None:
    """What the user says of this rule: error, warning, note, off; the last that names it counts, else None."""
    said = None
    for pattern, value in settings.levels.items():
        if applies(pattern, rule):
            said = value
    return said


def wanted(rule: Rule, settings: Settings) -> bool:
    """Whether the user wants this rule run."""
    if any(applies(p, rule) for p in settings.ignore):
        return False
    if settings.select:
        return any(applies(p, rule) for p in settings.select)
    said = level(rule, settings)
    return said != "off" and (said is not None or not rule.off)


def severity(rule: Rule, hit: Hit, reading: Reading, settings: Settings) -> Severity:
    """The user's word first, then what the words weigh, then what the case makes of it, then the rule's own."""
    said = level(rule, settings)
    if said in SEVERITIES:
        return said
    if hit.severity is not None:
        return hit.severity
    return next((weight for weight, condition in rule.cases if holds(condition, reading)), rule.severity)
