"""The rules of a language with the checks that replykit has, and whether settings name rules that exist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from replykit.checks import CHECKS
from replykit.config import Settings
from replykit.errors import UserError
from replykit.rules import Rule, RuleSet, load, names


def rulebook(code: str, folders: Sequence[str] = ()) -> RuleSet:
    """The rules of the language `code`, the user's folders on top; UserError at a mistake in a file."""
    return load(code, folders, checks=CHECKS)


def applies(pattern: str, rule: Rule) -> bool:
    """Whether `pattern` names this rule: an id, a former id, `family/*`, or `*`."""
    if pattern.endswith("*"):
        return any(name.startswith(pattern[:-1]) for name in (rule.id, *rule.was))
    return pattern == rule.id or pattern in rule.was


def known(settings: Settings) -> None:
    """UserError at the first rule that the settings name and no language has, or option that no such rule has."""
    named = [
        *((key, f"rules.{key}") for key in settings.levels),
        *((key, f"rules.{key}") for key in settings.options),
        *((key, f"select.{key}") for key in settings.select),
        *((key, f"ignore.{key}") for key in settings.ignore),
    ]
    if named:
        ids = names(settings.rule_folders)
        for pattern, key in named:
            if not _known(pattern, ids, settings):
                _unknown(pattern, key, ids, settings)
    for pattern, given in settings.options.items():
        _options(pattern, given, settings)


def _known(pattern: str, ids: Sequence[str], settings: Settings) -> bool:
    if pattern.endswith("*"):
        return any(id.startswith(pattern[:-1]) for id in ids)
    return pattern in ids or any(pattern in r.was for r in rulebook("en", settings.rule_folders).rules)


def _unknown(pattern: str, key: str, ids: Iterable[str], settings: Settings) -> None:
    from difflib import get_close_matches

    close = get_close_matches(pattern, list(ids), n=1, cutoff=0.5)
    raise UserError(
        f"no rule is called {pattern!r}",
        where=settings.places.get(key),
        help=f"do you mean {close[0]!r}?" if close else "`replykit rules list` shows them all",
    )


def _options(pattern: str, given: Mapping[str, Any], settings: Settings) -> None:
    """UserError at the first option that none of the rules named has, or that takes another kind of value."""
    from replykit.rules.complete import fits

    options: dict[str, Mapping[str, Any]] = {}
    for rule in rulebook("en", settings.rule_folders).rules:
        if applies(pattern, rule):
            options |= rule.options
    for name, value in given.items():
        where = settings.places.get(f"rules.{pattern}.{name}")
        if name not in options:
            from difflib import get_close_matches

            close = get_close_matches(name, list(options), n=1, cutoff=0.5)
            help = f"it has: {', '.join(sorted(options))}" if options else "it has none"
            raise UserError(
                f"{pattern} has no option {name!r}", where=where, help=f"do you mean {close[0]!r}?" if close else help
            )
        if not fits(value, options[name]["takes"]):
            takes = {"number": "a number", "flag": "true or false", "words": "a list of texts", "line": "a text"}
            raise UserError(f"{name} takes {takes[options[name]['takes']]}", where=where)
