"""What a rule is, where it is written, and how the closed set of kinds matches."""

from __future__ import annotations

from replykit.rules.rule import (
    SAFETIES,
    SEVERITIES,
    Example,
    FixPlan,
    Hit,
    Kind,
    Related,
    Rule,
    Safety,
    Severity,
)

__all__ = [
    "SAFETIES",
    "SEVERITIES",
    "Example",
    "FixPlan",
    "Hit",
    "Kind",
    "Related",
    "Rule",
    "Safety",
    "Severity",
]
