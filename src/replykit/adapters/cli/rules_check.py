"""`replykit rules check`: are the rule files right, and do their examples hold?"""

from __future__ import annotations

import os
from collections.abc import Iterator

from replykit.adapters.cli.options import Given, Values
from replykit.adapters.cli.rulebooks import DEFAULT, language_of, one_rule
from replykit.adapters.cli.screens import screen, show
from replykit.config import load
from replykit.engine import Session
from replykit.engine.examples import Outcome, prove
from replykit.language import languages
from replykit.report.screen import safe
from replykit.rules import RuleSet
from replykit.text import replace


def run(values: Values) -> int:
    """Load every rule and run its examples; 1 where an example fails."""
    given = Given(values)
    on = screen(given.text("color"))
    codes = [language_of(given)] if given.text("lang") else list(languages())
    total, failed = 0, 0
    for outcome in _outcomes(given, codes):
        total += 1
        if outcome.wrong is not None:
            failed += 1
            place = f"{os.path.relpath(outcome.example.file or outcome.rule.file)}:{outcome.example.line}"
            head = f"{on.paint(safe(place), 'bold')} {on.paint(outcome.rule.id, 'cyan')} ({outcome.rule.language})"
            show(f"{head}\n  the {outcome.example.verdict} example {safe(outcome.wrong)}\n")
    sign = on.paint(on.own("✗"), "red") if failed else on.paint(on.own("✓"), "green")
    show(f"{sign} {total} examples, {f'{failed} fail' if failed else 'all hold'}\n")
    return 1 if failed else 0


def _outcomes(given: Given, codes: list[str]) -> Iterator[Outcome]:
    """The examples of the rules named (all, unless some are), in the languages asked for."""
    names, folders = given.many("rule"), given.many("folder")
    settings = load(os.getcwd())
    wanted = replace(settings, rule_folders=_once(*settings.rule_folders, *folders))
    session = Session.open(wanted)
    inside = tuple(os.path.abspath(f) + os.sep for f in folders)
    books = [session.rules(code) for code in codes]
    for name in names:
        if not any(_has(book, name) for book in books):
            one_rule(name, next((book for book in books if book.code == DEFAULT), books[0]))  # says which is near
    for book in books:
        for id in [name for name in names if _has(book, name)] or ([] if names else [r.id for r in book.rules]):
            for outcome in prove(book, name=id):
                if not folders or os.path.abspath(outcome.example.file).startswith(inside):
                    yield outcome


def _has(book: RuleSet, name: str) -> bool:
    return any(name == rule.id or name in rule.was for rule in book.rules)


def _once(*folders: str) -> tuple[str, ...]:
    """The folders in order, none of them twice."""
    return tuple({os.path.abspath(f): f for f in folders}.values())
