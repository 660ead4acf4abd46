"""A report as text: each ask with its answer, then the findings in the order of the draft."""

from __future__ import annotations

from collections.abc import Sequence

from replykit.engine import Finding, Report
from replykit.report.ask_text import asks_text
from replykit.report.finding_text import LOOKS, Mails, finding_text, painted, said
from replykit.report.screen import Screen, cells, safe

_FOUND = {  # where the customer's mail was found, if nobody named it
    "quote": " in the text the draft quotes",
    "maildir": " in the mail found in your folders",
    "mbox": " in the mail found in your folders",
    "notmuch": " in the mail that notmuch found",
    "mu": " in the mail that mu found",
}


def report_text(report: Report, *, name: str, screen: Screen, verbose: bool = False) -> str:
    """What an agent reads before sending; one line where nothing is to be changed."""
    shown = _shown(report, verbose)
    lines = asks_text(report.reading, screen) if shown or verbose else []
    told: set[str] = set()
    mails = Mails.of(report, name)
    for finding in shown:
        lines += ["", *finding_text(finding, mails, screen, why=verbose or finding.rule not in told)]
        told.add(finding.rule)
    lines += ["", _summary(report, name, screen, shown)]
    lines += [screen.paint(safe(f"note: {notice}"), "dim") for notice in report.notices]
    lines += [screen.paint(f"rule {f.rule} failed and was left out: {safe(f.what)}", "red") for f in report.failures]
    return "\n".join(lines).lstrip("\n") + "\n"


def report_lines(report: Report, *, name: str, screen: Screen, verbose: bool = False) -> str:
    """One line a finding: place, severity, rule, message; nothing where there is none."""
    mails = Mails.of(report, name)
    return "".join(
        f"{mails.place(f)}: {painted(f, screen)}: {f.rule}: {said(f, screen)}\n" for f in _shown(report, verbose)
    )


def _shown(report: Report, verbose: bool) -> list[Finding]:
    return [f for f in report.findings if verbose or f.severity != "note"]


def _summary(report: Report, name: str, screen: Screen, shown: Sequence[Finding]) -> str:
    """One line: what was found, how many asks are answered, what mends it."""
    found = ", ".join(filter(None, (_counted(report.count(s), s) for s in ("error", "warning"))))
    items = [
        found or "nothing to change",
        _notes(report, shown),
        _answered(report),
        _mends(shown),
    ]
    sign, look = ("✗", LOOKS["error"]) if report.count("error") else ("!", LOOKS["warning"])
    if not found:
        sign, look = "✓", "green"
    lines = _rows([f"{safe(name)}: {items[0]}", *filter(None, items[1:])], screen)
    return f"{screen.paint(screen.own(sign), look)} {screen.paint(lines[0], 'bold')}" + "".join(lines[1:])


def _mends(shown: Sequence[Finding]) -> str:
    """How many findings `replykit fix` mends by itself, and how many more at its other level."""
    best = [{fix.safety for fix in finding.fixes if fix.edits} for finding in shown]
    safe, review = sum("safe" in b for b in best), sum("review" in b and "safe" not in b for b in best)
    if not safe:
        return f"`replykit fix --level review` mends {review}" if review else ""
    return f"`replykit fix` mends {safe}" + (f", {review} more with --level review" if review else "")


def _rows(items: Sequence[str], screen: Screen) -> list[str]:
    """The items apart by dots, on as many lines as the screen needs; the first one alone."""
    rows, used = [items[0]], 2 + cells(items[0])
    for item in items[1:]:
        fits = used + 3 + cells(item) <= screen.width
        rows.append(screen.own(" · ") + item if fits else f"\n  {item}")
        used = used + 3 + cells(item) if fits else 2 + cells(item)
    return rows


def _notes(report: Report, shown: Sequence[Finding]) -> str:
    notes = report.count("note")
    hidden = notes and not any(f.severity == "note" for f in shown)
    return _counted(notes, "note") + (f" (-v shows {'it' if notes == 1 else 'them'})" if hidden else "")


def _answered(report: Report) -> str:
    """How many asks are dealt with, and where the customer's mail came from if it was not named."""
    coverage, source = report.reading.coverage, report.reading.thread.source
    if report.reading.incoming is None:
        return "no customer's mail to compare with (-i MAIL)"
    said = _FOUND.get(source, "")
    if not coverage:
        return f"no ask found{said}"
    done = sum(c.status == "answered" for c in coverage)
    unsure = sum(not c.sure for c in coverage)
    asks = f"{done} of {len(coverage)} ask{'s' * (len(coverage) > 1)}{said} answered"
    return asks + (f", {unsure} to check yourself" if unsure else "")


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number > 1)}" if number else ""
