"""What a check written in Python is, and what it tells the loader about itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from replykit.rules import Case, Hit, Rule
from replykit.text import field, frozen

Run = Callable[[Case, Rule, Mapping[str, Any]], Iterable[Hit]]


@frozen
class Check:
    """A check by name: `run(case, rule, options)` gives hits; the rest is what it reads and fills.

    `options` are the names and types (number, line, words, flag) that the rule file must give a default for, `phrases`
    the groups of phrases it looks up, `slots` the slots it fills in every hit.
    """

    run: Run
    options: Mapping[str, str] = field(factory=dict)
    phrases: tuple[str, ...] = ()
    slots: tuple[str, ...] = ("text",)
