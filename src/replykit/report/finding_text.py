"""One finding: its rule and place, what is wrong, the words in their line, why, and what a fix would write."""

from __future__ import annotations

from replykit.engine import Finding, Fix, Report
from replykit.report.frame import frame
from replykit.report.screen import Look, Screen, safe
from replykit.rules import Related
from replykit.text import Edit, position

LOOKS: dict[str, Look] = {"error": "red", "warning": "yellow", "note": "blue"}


def finding_text(report: Report, finding: Finding, name: str, screen: Screen, *, why: bool) -> list[str]:
    """The lines of one finding."""
    text = report.reading.draft.message.text
    at = screen.paint(place(report, finding, name), "bold")
    lines = [f"{at} {painted(finding, screen)} {screen.paint(finding.rule, 'cyan')}"]
    lines += [f"  {line}" for line in screen.wrapped(finding.message, 2)]
    lines += [f"  {line}" for line in frame(text, finding.span, screen, LOOKS[finding.severity])]
    lines += [line for related in finding.related[:2] for line in _related(report, related, screen)]
    if why and finding.why:
        lines += _labelled("why", finding.why, screen)
    return lines + [line for fix in finding.fixes for line in _labelled("fix", fix_words(fix, text, screen), screen)]


def place(report: Report, finding: Finding, name: str) -> str:
    """`FILE:LINE:COLUMN`, which editors and terminals make a link of."""
    line, column = position(report.reading.draft.message.text, finding.span.start)
    return f"{safe(name)}:{line}:{column}"


def painted(finding: Finding, screen: Screen) -> str:
    """The severity in its colour."""
    return screen.paint(finding.severity, LOOKS[finding.severity])


def fix_words(fix: Fix, text: str, screen: Screen) -> str:
    """What the fix would write, and how safe that is."""
    if not fix.edits:
        return f"{fix.title} ({fix.safety})"
    return f"{'; '.join(_edit(edit, text, screen) for edit in fix.edits[:3])} ({fix.safety})"


def _edit(edit: Edit, text: str, screen: Screen) -> str:
    old, new = edit.span.of(text), edit.text
    if not new.strip():
        return screen.own(f"take out “{screen.cropped(old, 60)}”")
    written = screen.own(f"“{screen.cropped(new, 160)}”")
    return screen.own(f"“{screen.cropped(old, 60)}” → {written}") if old.strip() else f"add {written}"


def _related(report: Report, related: Related, screen: Screen) -> list[str]:
    """The words of the customer, or other words of the draft, that the finding is about."""
    reading = report.reading
    customers = related.document == "incoming" and reading.incoming is not None
    text = (reading.incoming if customers and reading.incoming else reading.draft).message.text
    if not related.span.of(text).strip():
        return []
    line = f"line {position(text, related.span.start)[0]}: "
    words = screen.cropped(related.span.of(text), screen.width - 9 - len(line))
    return _labelled("mail" if customers else "see", line + words, screen)


def _labelled(label: str, text: str, screen: Screen) -> list[str]:
    first, *rest = screen.wrapped(text, 7)
    return [f"  {screen.paint(label.ljust(4), 'dim')} {first}", *(f"       {line}" for line in rest)]
