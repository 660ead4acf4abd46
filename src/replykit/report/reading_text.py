"""What replykit understood of one mail, as text."""

from __future__ import annotations

from collections.abc import Sequence

from replykit.mail import Message
from replykit.reading import Incoming
from replykit.report.screen import Screen, safe
from replykit.text import Span, position

_SEVERITY = ("no harm", "mild", "real harm or cost", "grave")


def reading_text(incoming: Incoming, *, name: str, screen: Screen, verbose: bool = False) -> str:
    """Language and severity, then asks, facts and zones, each with its line in the mail."""
    message = incoming.message
    lines = [_head(incoming, name, screen)]
    sender, subject = message.headers.sender, message.headers.subject
    if sender is not None:
        lines.append(_row("from", f"{sender.name} <{sender.address}>" if sender.address else sender.name, screen))
    if subject:
        lines.append(_row("subject", subject, screen))
    lines += _part("asks", [(a.kind, a.span, None) for a in incoming.asks], message, screen)
    lines += _part("facts", [(f.kind, f.span, f.value) for f in incoming.facts], message, screen)
    lines += _part("zones", [(f"{z.kind} {z.language}", z.span, None) for z in message.zones], message, screen)
    lines += _part("forwarded", [("mail", f.span, f.subject) for f in message.forwards], message, screen)
    if verbose:
        severe = [("severity", span, None) for span in incoming.severity_words]
        lines += _part("shown by", severe, message, screen)
        lines += _part("sentences", [(s.zone, s.span, None) for s in incoming.sentences], message, screen)
    return "\n".join(lines) + "\n"


def _head(incoming: Incoming, name: str, screen: Screen) -> str:
    severity = _SEVERITY[max(0, min(incoming.severity, len(_SEVERITY) - 1))]
    told = screen.own(f"language {incoming.language} · severity {incoming.severity}, {severity}")
    return f"{screen.paint(safe(name), 'bold')}  {told}"


def _part(title: str, rows: Sequence[tuple[str, Span, str | None]], message: Message, screen: Screen) -> list[str]:
    """A heading and a row for each span, or nothing."""
    if not rows:
        return []
    wide = max(len(label) for label, _, _ in rows)
    return ["", screen.paint(title, "bold"), *(_spanned(row, wide, message, screen) for row in rows)]


def _spanned(row: tuple[str, Span, str | None], wide: int, message: Message, screen: Screen) -> str:
    label, span, value = row
    line, column = position(message.text, span.start)
    words = span.of(message.text)
    place = f"{line}:{column}".rjust(6)
    room = screen.width - wide - 12
    more = f"  = {screen.cropped(value, 40)}" if value and value != words else ""
    shown = screen.cropped(words, max(20, room - len(more)))
    head = f"  {screen.paint(label.ljust(wide), 'cyan')} {screen.paint(place, 'dim')}"
    return f"{head}  {shown}{screen.paint(more, 'dim')}"


def _row(label: str, text: str, screen: Screen) -> str:
    return f"  {screen.paint(label, 'dim')} {screen.cropped(text, screen.width - len(label) - 3)}"
