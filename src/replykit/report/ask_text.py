"""What the customer asks, with a sign for answered or not and the sentence that answers it."""

from __future__ import annotations

from replykit.reading import Coverage, Reading
from replykit.report.screen import Look, Screen
from replykit.text import Span, position

_STATUS: dict[str, tuple[str, Look, str]] = {
    "answered": ("✓", "green", ""),
    "partial": ("~", "yellow", "answered in part"),
    "unanswered": ("✗", "red", "not answered"),
}
_UNSURE = {
    "answered": "seems answered: check this yourself",
    "partial": "seems answered in part: check this yourself",
    "unanswered": "seems not answered: check this yourself",
}


def asks_text(reading: Reading, screen: Screen) -> list[str]:
    """A line for each ask, and below it the sentences of the draft that answer it."""
    if reading.incoming is None or not reading.coverage:
        return []
    mail, draft = reading.incoming.message.text, reading.draft.message.text
    lines = [line for coverage in reading.coverage for line in _ask(coverage, mail, draft, screen)]
    return [screen.paint("The customer asks", "bold"), *lines]


def _ask(coverage: Coverage, mail: str, draft: str, screen: Screen) -> list[str]:
    sign, look, words = _STATUS[coverage.status]
    if not coverage.sure:
        sign, look, words = "?", "cyan", _UNSURE[coverage.status]
    asked = screen.cropped(coverage.ask.span.of(mail), screen.width - 4)
    lines = [f"  {screen.paint(screen.own(sign), look)} {asked}"]
    if words:
        lines.append(f"      {screen.paint(words, look)}")
    return [*lines, *(_answer(span, draft, screen) for span in coverage.answer[:2])]


def _answer(span: Span, draft: str, screen: Screen) -> str:
    place = f"line {position(draft, span.start)[0]}: "
    words = screen.cropped(span.of(draft), screen.width - 6 - len(place))
    return f"      {screen.paint(place + words, 'dim')}"
