"""The rules that hold here, and one of them by name."""

from __future__ import annotations

import os

from replykit.adapters.cli.options import Given
from replykit.config import load
from replykit.engine import Session
from replykit.engine.severity import level, wanted
from replykit.errors import UserError
from replykit.language import languages
from replykit.rules import Rule, RuleSet

DEFAULT = "en"  # the language of rules where a call names none


def session_here() -> Session:
    """A session with the settings of the current folder."""
    return Session.open(load(os.getcwd()))


def language_of(given: Given) -> str:
    """The language that the call names, else English; UserError where there are no rules for it."""
    code = given.text("lang") or DEFAULT
    if code not in languages():
        raise UserError(f"there are no rules for the language {code!r}", help=f"there are: {', '.join(languages())}")
    return code


def one_rule(name: str, book: RuleSet) -> Rule:
    """The rule of that id or former id, examples included; UserError with the nearest name."""
    rules = book.with_examples()
    found = next((r for r in rules if r.id == name), None) or next((r for r in rules if name in r.was), None)
    if found is None:
        from difflib import get_close_matches

        close = get_close_matches(name, [r.id for r in rules], n=1, cutoff=0.5)
        help = f"do you mean {close[0]!r}?" if close else "`replykit rules list` shows them all"
        raise UserError(f"no rule is called {name!r} in {book.code}", help=help)
    return found


def weight(rule: Rule, session: Session) -> str:
    """What a finding of this rule weighs here, as far as one can say before there is a mail; or off."""
    if not wanted(rule, session.settings):
        return "off"
    return level(rule, session.settings) or rule.severity
