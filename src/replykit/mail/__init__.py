"""Messages as sent: bytes in, visible text with zones out."""

from __future__ import annotations

from replykit.mail.message import OWN, Address, Answered, Forward, Headers, Message, Zone, ZoneKind
from replykit.mail.parse import parse, parse_text

__all__ = [
    "OWN",
    "Address",
    "Answered",
    "Forward",
    "Headers",
    "Message",
    "Zone",
    "ZoneKind",
    "parse",
    "parse_text",
]
