"""What a rule is, where it is written, and how the closed set of kinds matches."""

from __future__ import annotations

from replykit.rules.case import Case, Said
from replykit.rules.conditions import holds, runs
from replykit.rules.kinds import match, missing_at, silent
from replykit.rules.load import load, names
from replykit.rules.rule import (
    PLACES,
    REMOVES,
    SAFETIES,
    SEVERITIES,
    Example,
    FixPlan,
    Hit,
    Kind,
    Place,
    Related,
    Remove,
    Rule,
    Safety,
    Severity,
)
from replykit.rules.ruleset import RuleSet

__all__ = [
    "PLACES",
    "REMOVES",
    "SAFETIES",
    "SEVERITIES",
    "Case",
    "Example",
    "FixPlan",
    "Hit",
    "Kind",
    "Place",
    "Related",
    "Remove",
    "Rule",
    "RuleSet",
    "Safety",
    "Said",
    "Severity",
    "holds",
    "load",
    "match",
    "missing_at",
    "names",
    "runs",
    "silent",
]
