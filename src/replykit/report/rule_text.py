"""Rules on a terminal: a table of all, and a page on one with what it really says about its own examples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from replykit.engine import Finding
from replykit.report.finding_text import LOOKS, Mails, finding_text
from replykit.report.screen import Screen, safe
from replykit.rules import Example, Rule


def rules_table(rules: Sequence[Rule], levels: Mapping[str, str], alarms: Mapping[str, int], screen: Screen) -> str:
    """One line a rule: id, what it weighs here (`levels`), summary, and how often the user called it false."""
    wide = max((len(rule.id) for rule in rules), default=0)
    lines = []
    for rule in rules:
        level = levels[rule.id]
        weight = screen.paint(level.ljust(7), *([LOOKS[level]] if level in LOOKS else ["dim"]))
        false = f" ({alarms[rule.id]} false)" if alarms.get(rule.id) else ""
        summary = screen.cropped(rule.summary, screen.width - wide - 11 - len(false))
        lines.append(f"{screen.paint(rule.id.ljust(wide), 'cyan')}  {weight}  {summary}{false}\n")
    return "".join(lines)


def rule_card(rule: Rule, level: str, screen: Screen) -> str:
    """What a rule is, in short: severity, what it looks for, options, fixes, where it is written."""
    lines = [_title(rule, level, screen), f"  {safe(rule.summary)}", ""]
    rows = [("says", rule.message), ("kind", rule.kind), ("looks in", ", ".join(rule.zones))]
    rows += [("option", f"{name} = {o['default']}: {o['means']}") for name, o in sorted(rule.options.items())]
    rows += [("fix", f"{fix.title} ({fix.safety})") for fix in rule.fixes]
    rows += [("formerly", name) for name in rule.was]
    rows += [("examples", _counts(rule.examples)), ("file", rule.file)]
    for label, text in rows:
        first, *rest = screen.wrapped(text, 12)
        lines += [f"  {screen.paint(label.ljust(9), 'dim')} {first}", *(" " * 12 + line for line in rest)]
    return "\n".join(lines) + "\n"


def rule_page(rule: Rule, level: str, found: Sequence[tuple[Example, Sequence[Finding]]], screen: Screen) -> str:
    """Why the rule is there, then each example with what the rule found in it when this page was made."""
    lines = [_title(rule, level, screen), f"  {safe(rule.summary)}", ""]
    lines += [f"  {line}" for line in screen.wrapped(rule.why, 2)]
    for verdict, heading in (("bad", "It finds"), ("good", "It leaves alone"), ("miss", "It does not see yet")):
        examples = [(e, f) for e, f in found if e.verdict == verdict]
        if examples:
            lines += ["", screen.paint(heading, "bold")]
        for example, findings in examples:
            lines += ["", *_example(example, findings, screen)]
    if rule.options:
        lines += ["", screen.paint("It can be set", "bold"), "", "  " + safe(f'[rules."{rule.id}"]')]
        lines += [safe(f"  {name} = {_toml(o['default'])}  # {o['means']}") for name, o in sorted(rule.options.items())]
    return "\n".join(lines) + "\n"


def _title(rule: Rule, level: str, screen: Screen) -> str:
    weight = screen.paint(level, LOOKS[level]) if level in LOOKS else level
    return f"{screen.paint(rule.id, 'bold')}  {weight}"


def _example(example: Example, findings: Sequence[Finding], screen: Screen) -> list[str]:
    """What is known beside the draft where the rule needs it, then the findings, or the silent draft."""
    given = [f"{name.replace('_', ' ')} {_plain(value)}" for name, value in example.given.items()]
    lines = _quoted("known", ", ".join(given), screen) if given else []
    if example.customer:
        lines += _quoted("customer", example.customer, screen)
    if not findings:
        return lines + _quoted("draft", example.text, screen)
    mails = Mails("draft", example.text, example.customer)
    return lines + [f"  {line}" for f in findings for line in finding_text(f, mails, screen, why=False)]


def _quoted(label: str, text: str, screen: Screen) -> list[str]:
    first, *rest = [line for part in text.strip().split("\n") for line in screen.wrapped(part, 11)]
    return [f"  {screen.paint(label.ljust(8), 'dim')} {first}", *((" " * 11 + line).rstrip() for line in rest)]


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) or "none" if isinstance(value, (list, tuple)) else str(value)


def _counts(examples: Sequence[Example]) -> str:
    of = [(sum(e.verdict == verdict for e in examples), verdict) for verdict in ("bad", "good", "miss")]
    return ", ".join(f"{number} {verdict}" for number, verdict in of if number)


def _toml(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False)
