"""One finding: its rule and place, what is wrong, the words in their line, why, and what a fix would write."""

from __future__ import annotations

from replykit.engine import Finding, Fix, Report
from replykit.report.frame import frame
from replykit.report.screen import Look, Screen, safe
from replykit.rules import Related
from replykit.text import Edit, frozen, position

LOOKS: dict[str, Look] = {"error": "red", "warning": "yellow", "note": "blue"}
LONGEST = 300  # cells of a message


@frozen
class Mails:
    """The texts that findings point into; `name` is how the draft is called on the screen."""

    name: str
    draft: str
    mail: str | None = None

    @staticmethod
    def of(report: Report, name: str) -> Mails:
        """Those of a report."""
        incoming = report.reading.incoming
        return Mails(name, report.reading.draft.message.text, incoming.message.text if incoming else None)

    def place(self, finding: Finding) -> str:
        """`FILE:LINE:COLUMN`, which editors and terminals make a link of."""
        line, column = position(self.draft, finding.span.start)
        return f"{safe(self.name)}:{line}:{column}"


def finding_text(finding: Finding, mails: Mails, screen: Screen, *, why: bool) -> list[str]:
    """The lines of one finding."""
    text = mails.draft
    lines = [f"{mails.place(finding)} {painted(finding, screen)} {screen.paint(finding.rule, 'cyan')}"]
    lines += [f"  {screen.paint(line, 'bold')}" for line in screen.wrapped(said(finding, screen), 2)]
    lines += [f"  {line}" for line in frame(text, finding.span, screen, LOOKS[finding.severity])]
    lines += [line for related in finding.related[:2] for line in _related(related, mails, screen)]
    if why and finding.why:
        lines += _labelled("why", finding.why, screen, "dim")
    return lines + [line for fix in finding.fixes for line in _labelled("fix", fix_words(fix, text, screen), screen)]


def said(finding: Finding, screen: Screen) -> str:
    """The message; of very long words that it repeats, the start and the end."""
    return screen.shortened(finding.message, LONGEST)


def painted(finding: Finding, screen: Screen) -> str:
    """The severity in its colour."""
    return screen.paint(finding.severity, LOOKS[finding.severity])


def fix_words(fix: Fix, text: str, screen: Screen) -> str:
    """What the fix would write, and how safe that is."""
    if not fix.edits:
        return f"{fix.title} ({fix.safety})"
    return f"{'; '.join(_edit(edit, text, screen) for edit in fix.edits[:3])} ({fix.safety})"


def _edit(edit: Edit, text: str, screen: Screen) -> str:
    old, new = _whole_words(edit, text)
    if not new.strip():
        return screen.own(f"take out “{screen.shortened(old, 60)}”")
    written = screen.own(f"“{screen.shortened(new, 160)}”")
    return screen.own(f"“{screen.shortened(old, 60)}” → {written}") if old.strip() else f"add {written}"


def _whole_words(edit: Edit, text: str) -> tuple[str, str]:
    """The old and the new words, with the rest of a word that the edit cuts through."""
    start, end = edit.span.start, edit.span.end
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return text[start:end], text[start : edit.span.start] + edit.text + text[edit.span.end : end]


def _related(related: Related, mails: Mails, screen: Screen) -> list[str]:
    """The words of the customer, or other words of the draft, that the finding is about."""
    customers = related.document == "incoming"
    text = (mails.mail or "") if customers else mails.draft
    if not related.span.of(text).strip():
        return []
    line = f"line {position(text, related.span.start)[0]}: "
    words = screen.cropped(related.span.of(text), screen.width - 9 - len(line))
    return _labelled("mail" if customers else "see", line + words, screen)


def _labelled(label: str, text: str, screen: Screen, *looks: Look) -> list[str]:
    first, *rest = (screen.paint(line, *looks) if looks else line for line in screen.wrapped(text, 7))
    return [f"  {screen.paint(label.ljust(4), 'dim')} {first}", *(f"       {line}" for line in rest)]
