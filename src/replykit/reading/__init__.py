"""What a thread says: asks, coverage, facts, promises."""

from __future__ import annotations

from replykit.reading.read import read, read_incoming
from replykit.reading.values import (
    Ask,
    AskKind,
    Channel,
    Coverage,
    Draft,
    EndsOn,
    Fact,
    Incoming,
    Promise,
    Reading,
    Resolved,
    Sentence,
    Source,
    Status,
    Thread,
)

__all__ = [
    "Ask",
    "AskKind",
    "Channel",
    "Coverage",
    "Draft",
    "EndsOn",
    "Fact",
    "Incoming",
    "Promise",
    "Reading",
    "Resolved",
    "Sentence",
    "Source",
    "Status",
    "Thread",
    "read",
    "read_incoming",
]
