"""Rules over one reading: hits, of which one for each stretch of words is kept, and the findings people see."""

from __future__ import annotations

import zlib
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from replykit.checks import CHECKS
from replykit.config import Settings
from replykit.engine.fixes import fixes_for
from replykit.engine.rulebook import applies
from replykit.engine.severity import severity, wanted
from replykit.engine.values import Failure, Finding
from replykit.reading import Reading
from replykit.rules import SEVERITIES, Case, Hit, Rule, RuleSet, match, runs, silent
from replykit.text import Span, replace

Weighed = tuple[Rule, Hit, Finding]


def lint(
    reading: Reading, rules: RuleSet, settings: Settings, *, only: str | None = None
) -> tuple[tuple[Finding, ...], tuple[Failure, ...]]:
    """The findings in the order of the text, and the rules that broke; `only` runs one rule, whatever is set."""
    found: list[tuple[Rule, Hit]] = []
    failures: list[Failure] = []
    case = rules.case(reading)
    for rule in rules.rules:
        if silent(rule, case) or (rule.id != only if only else not wanted(rule, settings)):
            continue
        try:
            if runs(rule.when, rule.unless, reading):
                found += [(rule, hit) for hit in _hits(rule, case, settings)]
        except Exception as e:  # one broken rule must not silence the others
            failures.append(Failure(rule.id, f"{type(e).__name__}: {e}"))
    weighed = [(rule, hit, _finding(rule, hit, reading, settings)) for rule, hit in found]
    kept = _one_each(weighed)
    findings = [_mended(rule, hit, finding, reading, failures) for rule, hit, finding in kept]
    return _printed(findings, reading), tuple(failures)


def values(rule: Rule, settings: Settings) -> dict[str, Any]:
    """What each option of a rule is: the user's value, else the rule's own."""
    made = {name: option["default"] for name, option in rule.options.items()}
    for pattern, given in settings.options.items():
        if applies(pattern, rule):
            made |= {k: v for k, v in given.items() if k in made}
    if "pairs" in made:
        made["pairs"] = [*made["pairs"], *("-".join(pair) for pair in settings.language_pairs)]
    return made


def _hits(rule: Rule, case: Case, settings: Settings) -> Iterable[Hit]:
    if rule.kind != "python":
        return match(rule, case)
    return list(CHECKS[rule.find["check"]].run(case, rule, values(rule, settings)))


def _finding(rule: Rule, hit: Hit, reading: Reading, settings: Settings) -> Finding:
    return Finding(
        rule=rule.id,
        severity=severity(rule, hit, reading, settings),
        span=hit.span,
        text=hit.span.of(reading.draft.message.text),
        message=_filled(rule.message, {**{k: str(v) for k, v in values(rule, settings).items()}, **hit.slots}),
        why=rule.why,
        fingerprint="",
        related=hit.related,
        fixes=(),
    )


def _filled(message: str, slots: Mapping[str, str]) -> str:
    return message.format_map({name: " ".join(value.split()) for name, value in slots.items()})


def _one_each(weighed: list[Weighed]) -> list[Weighed]:
    """Of findings that share words, the one that helps most: by priority, severity, length, and name."""
    kept: list[Weighed] = []
    taken: list[Span] = []  # in order and apart, so that only the last one that begins before a span's end can meet it
    for entry in sorted(weighed, key=_worth):
        span = entry[2].span
        at = bisect_left(taken, span.end, key=_start)
        if at and taken[at - 1].meets(span):
            continue
        kept.append(entry)
        insort(taken, span)
    return sorted(kept, key=lambda w: (w[2].span.start, w[2].span.end, w[0].id, w[2].message))


def _start(span: Span) -> int:
    return span.start


def _worth(entry: Weighed) -> tuple[int, int, int, str, int]:
    rule, _, finding = entry
    weight = SEVERITIES.index(finding.severity)
    return -rule.priority, weight, finding.span.start - finding.span.end, rule.id, finding.span.start


def _mended(rule: Rule, hit: Hit, finding: Finding, reading: Reading, failures: list[Failure]) -> Finding:
    try:
        return replace(finding, fixes=fixes_for(rule, hit, reading))
    except Exception as e:  # a finding without its fix still helps
        failures.append(Failure(rule.id, f"fix: {type(e).__name__}: {e}"))
        return finding


def _printed(findings: list[Finding], reading: Reading) -> tuple[Finding, ...]:
    """With fingerprints: rule and the words around it, numbered where the same words come again."""
    text = reading.draft.message.text
    seen: Counter[str] = Counter()
    made = []
    for finding in findings:
        around = f"{finding.rule}\n{_words(text, finding.span) or finding.message}"
        seen[around] += 1
        print_ = f"{zlib.crc32(around.encode()):08x}{zlib.crc32(f'{seen[around]}{around}'.encode()):08x}"
        made.append(replace(finding, fingerprint=print_))
    return tuple(made)


def _words(text: str, span: Span) -> str:
    """The words of the line that a finding stands in; of an absence none, as it stands nowhere."""
    if span.start == span.end:
        return ""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    around = text[max(start, span.start - 40) : min(end if end >= 0 else len(text), span.end + 40)]
    return " ".join(w for w in "".join(c if c.isalnum() else " " for c in around).lower().split())
