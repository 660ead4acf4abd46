"""What the tests of facts share: a message of plain text, and its facts as (kind, words, value)."""

from __future__ import annotations

from datetime import datetime

from replykit.language import language
from replykit.mail import Message, Zone
from replykit.mail.message import Address, Headers
from replykit.reading.facts import find_facts
from replykit.text import Span


def body(text: str, code: str, **headers: object) -> Message:
    """One body zone."""
    return Message(text, (Zone("body", Span(0, len(text)), code),) if text else (), Headers(**headers))  # type: ignore[arg-type]


def letter(code: str, **zones: str) -> Message:
    """A message of the zones given by keyword, in order."""
    text, made = "", []
    for kind, words in zones.items():
        made.append(Zone(kind, Span(len(text), len(text) + len(words)), code))  # type: ignore[arg-type]
        text += words
    return Message(text, tuple(made))


def found(text: str, code: str, *kinds: str, date: datetime | None = None) -> list[tuple[str, str, str]]:
    """(kind, words, value) of each fact in a body, of some kinds only where any are named."""
    message = body(text, code, date=date)
    facts = find_facts(message, language(code))
    return [(f.kind, f.span.of(text), f.value) for f in facts if not kinds or f.kind in kinds]


def sent(name: str, address: str = "") -> Address:
    """A sender."""
    return Address(name, address)
