"""What a template leaves behind when nobody fills it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from replykit.rules import Case, Hit, Rule
from replykit.text import Span

# brackets of every kind with something short inside; the words inside decide
_BRACKETS = re.compile(
    r"(?P<double>\{\{[^{}\n]{0,200}\}\}|\{%[^\n]{0,120}?%\}|\$\{[^{}.\n]{1,80}\}|%%?[A-Z][A-Z_]{2,30}%%?|<%[^\n]{1,80}?%>)"
    r"|\{(?P<brace>[^\W\d][\w .-]{0,40})\}"
    r"|\[(?P<square>[^\[\]\n]{1,60})\](?!\()"
    r"|(?<!/)<(?P<angle>[^<>\n@/]{2,60})>"
    r"|\((?P<round>[^()\n]{3,60})\)"
)
_CROSSES = re.compile(r"(?<![\w*#-])(?:X{3,}|x{4,})(?![\w*-])(?!\s?-?\d)")
_CAPITALS = re.compile(r"[^\W\d_]{2,}(?:[ _/-]?[^\W_]+)*\d*\Z")


def placeholder(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Each slot, gap or working note left in the draft; what the customer wrote that way is a quotation."""
    message = case.reading.draft.message
    theirs = case.reading.incoming.message.text if case.reading.incoming else ""
    zones = message.spans(*rule.zones)  # type: ignore[arg-type]
    notes = [s for s in case.everywhere(rule, "residue") if s.of(case.text).split()[0].isupper()]
    for span in [*(s for zone in zones for s in _slots(case, rule, zone)), *notes]:
        if span.of(message.text) not in theirs:
            yield Hit(span, {"text": span.of(message.text)})


def _slots(case: Case, rule: Rule, zone: Span) -> Iterable[Span]:
    text = case.text
    for match in _BRACKETS.finditer(text, zone.start, zone.end):
        if _is_slot(match, case, rule):
            yield Span(*match.span())
    for match in _CROSSES.finditer(text, zone.start, zone.end):
        masked = text[max(zone.start, match.start() - 2) : match.start()].strip()[-1:].isdigit()
        if not masked and not _alone(text, match):  # crosses on a line of their own are kisses
            yield Span(*match.span())


def _alone(text: str, match: re.Match[str]) -> bool:
    start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
    return text[start : end if end >= 0 else len(text)].strip() == match.group()


def _is_slot(match: re.Match[str], case: Case, rule: Rule) -> bool:
    kind = match.lastgroup
    if kind in {"double", "brace"}:
        return True
    inside = Span(*match.span(str(kind)))
    words = inside.of(case.text)
    if case.find(rule, "insert", inside):
        return True
    if kind == "round":
        return False
    if kind == "angle":
        return _is_field(inside, case, rule) or (words.isupper() and len(words) > 2)
    return _is_field(inside, case, rule) or bool(words.isupper() and _CAPITALS.match(words))


def _is_field(inside: Span, case: Case, rule: Rule) -> bool:
    """Whether names of fields make up at least half of what the brackets hold."""
    named = case.find(rule, "field", inside)
    return sum(len(s.of(case.text)) for s in named) * 2 >= inside.end - inside.start
