"""A report as text: each ask with its answer, then the findings in the order of the draft."""

from __future__ import annotations

from collections.abc import Sequence

from replykit.engine import Finding, Fix, Report
from replykit.reading import Coverage
from replykit.report.frame import frame
from replykit.report.screen import Look, Screen, safe
from replykit.rules import Related
from replykit.text import Edit, position

_LOOKS: dict[str, Look] = {"error": "red", "warning": "yellow", "note": "blue"}
_STATUS: dict[str, tuple[str, Look, str]] = {
    "answered": ("✓", "green", ""),
    "partial": ("~", "yellow", "answered in part"),
    "unanswered": ("✗", "red", "not answered"),
}


def report_text(report: Report, *, name: str, screen: Screen, verbose: bool = False) -> str:
    """What an agent reads before sending; one line where nothing is to be changed."""
    shown = [f for f in report.findings if verbose or f.severity != "note"]
    lines = _asks(report, screen) if shown or verbose else []
    told: set[str] = set()
    for finding in shown:
        lines += ["", *_finding(report, finding, name, screen, why=verbose or finding.rule not in told)]
        told.add(finding.rule)
    lines += ["", _summary(report, name, screen, shown)]
    lines += [screen.paint(safe(f"note: {notice}"), "dim") for notice in report.notices]
    lines += [screen.paint(f"rule {f.rule} failed and was left out: {safe(f.what)}", "red") for f in report.failures]
    return "\n".join(lines).lstrip("\n") + "\n"


def report_lines(report: Report, *, name: str, screen: Screen, verbose: bool = False) -> str:
    """One line a finding: place, severity, rule, message; nothing where there is none."""
    text = report.reading.draft.message.text
    return "".join(
        f"{name}:{':'.join(map(str, position(text, f.span.start)))}: {_painted(f, screen)}: {f.rule}: {safe(f.message)}\n"
        for f in report.findings
        if verbose or f.severity != "note"
    )


def _asks(report: Report, screen: Screen) -> list[str]:
    """Each ask of the customer with the sentences that answer it."""
    if report.reading.incoming is None or not report.reading.coverage:
        return []
    return [
        screen.paint("The customer asks", "bold"),
        *(line for c in report.reading.coverage for line in _ask(report, c, screen)),
    ]


def _ask(report: Report, coverage: Coverage, screen: Screen) -> list[str]:
    sign, look, words = _STATUS[coverage.status]
    if not coverage.sure:
        sign, look = "?", "cyan"
        words = f"{words or 'seems answered'}? check this yourself"
    incoming, draft = report.reading.incoming, report.reading.draft.message.text
    assert incoming is not None
    quoted = screen.cropped(coverage.ask.span.of(incoming.message.text), screen.width - 4)
    lines = [f"  {screen.paint(screen.own(sign), look)} {quoted}"]
    if words:
        lines.append(f"      {screen.paint(words, look)}")
    for span in coverage.answer[:2]:
        place = f"line {position(draft, span.start)[0]}: "
        lines.append(
            "      " + screen.paint(place + screen.cropped(span.of(draft), screen.width - 6 - len(place)), "dim")
        )
    return lines


def _finding(report: Report, finding: Finding, name: str, screen: Screen, *, why: bool) -> list[str]:
    text = report.reading.draft.message.text
    line, column = position(text, finding.span.start)
    head = f"{screen.paint(f'{name}:{line}:{column}', 'bold')} {_painted(finding, screen)} {screen.paint(finding.rule, 'cyan')}"
    lines = [head, *(f"  {part}" for part in screen.wrapped(finding.message, 2))]
    lines += [f"  {part}" for part in frame(text, finding.span, screen, _LOOKS[finding.severity])]
    lines += [line for related in finding.related[:2] for line in _related(report, related, screen)]
    if why and finding.why:
        lines += _labelled("why", finding.why, screen)
    for fix in finding.fixes:
        lines += _labelled("fix", fix_words(fix, text, screen), screen)
    return lines


def _related(report: Report, related: Related, screen: Screen) -> list[str]:
    """The words of the customer, or other words of the draft, that the finding is about."""
    reading = report.reading
    document = (
        reading.incoming.message if related.document == "incoming" and reading.incoming else reading.draft.message
    )
    words = related.span.of(document.text)
    if not words.strip():
        return []
    label = "mail" if related.document == "incoming" else "see"
    place = f"line {position(document.text, related.span.start)[0]}: "
    return _labelled(label, place + screen.cropped(words, screen.width - 9 - len(place)), screen)


def fix_words(fix: Fix, text: str, screen: Screen) -> str:
    """What the fix would write, and how safe that is."""
    if not fix.edits:
        return f"{fix.title} ({fix.safety})"
    edits = "; ".join(_edit(edit, text, screen) for edit in fix.edits[:3])
    return f"{edits} ({fix.safety})"


def _edit(edit: Edit, text: str, screen: Screen) -> str:
    new = screen.cropped(edit.text, 160)
    old = screen.cropped(edit.span.of(text), 60)
    quoted = screen.own(f"“{new}”")
    if not edit.span.of(text).strip():
        return f"add {quoted}"
    return screen.own(f"“{old}” → ") + quoted if new else screen.own(f"take out “{old}”")


def _labelled(label: str, text: str, screen: Screen) -> list[str]:
    first, *rest = screen.wrapped(text, 7)
    return [f"  {screen.paint(label.ljust(4), 'dim')} {first}", *(f"       {line}" for line in rest)]


def _summary(report: Report, name: str, screen: Screen, shown: Sequence[Finding]) -> str:
    """One line: what was found, how many asks are answered, what mends it."""
    parts = [_counted(report.count("error"), "error"), _counted(report.count("warning"), "warning")]
    found = ", ".join(p for p in parts if p)
    notes = _counted(report.count("note"), "note")
    if notes and len(shown) == report.count("error") + report.count("warning"):
        notes += " (-v shows them)" if report.count("note") > 1 else " (-v shows it)"
    mend = sum(any(f.edits and f.safety != "show" for f in finding.fixes) for finding in shown)
    items = [found or "nothing to change", notes, _answered(report), f"`replykit fix` mends {mend}" if mend else ""]
    sign, look = ("✗", _LOOKS["error"]) if report.count("error") else ("!", _LOOKS["warning"])
    if not found:
        sign, look = "✓", "green"
    return f"{screen.paint(screen.own(sign), look)} {safe(name)}: " + screen.own(" · ").join(i for i in items if i)


def _answered(report: Report) -> str:
    coverage = report.reading.coverage
    if report.reading.incoming is None:
        return "no customer's mail to compare with (-i MAIL)"
    if not coverage:
        return "the customer asks nothing"
    done = sum(c.status == "answered" for c in coverage)
    unsure = sum(not c.sure for c in coverage)
    asks = f"{done} of {len(coverage)} ask{'s' * (len(coverage) > 1)} answered"
    return asks + (f", {unsure} to check yourself" if unsure else "")


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number > 1)}" if number else ""


def _painted(finding: Finding, screen: Screen) -> str:
    return screen.paint(finding.severity, _LOOKS[finding.severity])
