"""What a rule is, where it is written, and how the closed set of kinds matches."""

from __future__ import annotations

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

__all__ = [
    "PLACES",
    "REMOVES",
    "SAFETIES",
    "SEVERITIES",
    "Example",
    "FixPlan",
    "Hit",
    "Kind",
    "Place",
    "Related",
    "Remove",
    "Rule",
    "Safety",
    "Severity",
]
