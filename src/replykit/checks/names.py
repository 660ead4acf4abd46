"""The name in the greeting against the customer's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from replykit.rules import Case, Hit, Rule


def wrong_name(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The greeting's name where it is nobody's who wrote the mail. (Needs names from the reading.)"""
    return ()
