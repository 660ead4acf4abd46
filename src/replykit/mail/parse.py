"""Bytes to Message. (First cut: plain text only; the mail floor is being built.)"""

from __future__ import annotations

from replykit.language import identify
from replykit.mail.message import Headers, Message, Zone
from replykit.text import Span


def parse(data: bytes, *, format: str = "auto") -> Message:
    """A mail from its bytes; `format` is auto, text or eml. Never raises but UserError."""
    return parse_text(data.decode("utf-8", "replace"))


def parse_text(
    text: str,
    *,
    headers: Headers | None = None,
    attachments: tuple[str, ...] | None = None,
    language: str | None = None,
) -> Message:
    """A message from its visible text; line ends become `\\n`. `language` overrides what the words tell."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    zone = Zone("body", Span(0, len(text)), language or identify(text))
    return Message(text, (zone,) if text else (), headers or Headers(), attachments)
