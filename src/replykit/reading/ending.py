"""What a reply ends on, and whether it resolves the matter. (Being built.)"""

from __future__ import annotations

from replykit.mail import Message
from replykit.reading.values import Coverage, EndsOn, Resolved, Sentence
from replykit.text import Span


def ending(sentences: tuple[Sentence, ...], message: Message) -> tuple[EndsOn, Span | None]:
    """The kind of the last content sentence before the sign-off, and where it stands."""
    body = [s for s in sentences if s.zone == "body"]
    return "other", body[-1].span if body else None


def resolved(coverage: tuple[Coverage, ...], sentences: tuple[Sentence, ...]) -> Resolved:
    """yes: every ask answered; partly: a real next step; no: words only."""
    return "partly"
