"""Conditions on a reading: when a rule runs, and how much its findings weigh."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from replykit.reading import Reading


def holds(condition: Mapping[str, Any], reading: Reading) -> bool:
    """Whether everything the condition asks for is so; an empty condition always holds."""
    return all(bool(_holds(key, value, reading)) for key, value in condition.items())


def runs(when: Mapping[str, Any], unless: Mapping[str, Any], reading: Reading) -> bool:
    """Whether a rule with these conditions has something to say about this reading at all."""
    return holds(when, reading) and not (unless and holds(unless, reading))


def _holds(key: str, value: Any, reading: Reading) -> Any:
    incoming, draft = reading.incoming, reading.draft
    match key:
        case "incoming":
            return (incoming is not None) == (value == "known")
        case "severity":
            grave = incoming.severity if incoming else 0
            return bool(grave in value if isinstance(value, (list, tuple)) else grave >= value)
        case "asks":
            return any(a.kind in value for a in incoming.asks) if incoming else False
        case "unanswered":
            return any(c.status == "unanswered" and c.sure for c in reading.coverage) is value
        case "channel":
            return bool(reading.thread.channel in value)
        case "acts":
            return any(act in value for s in draft.sentences for act in s.acts)
        case "ends_on":
            return draft.ends_on in value
        case "resolved":
            return draft.resolved in value
        case "zones":
            return any(z.kind in value for z in draft.message.zones)
        case "lists":
            return any(c.name in value for s in incoming.sentences for c in s.cues) if incoming else False
        case "facts":
            return any(f.kind in value for f in incoming.facts) if incoming else False
        case "first_reply":
            return _first_reply(reading) is value
        case _:
            raise ValueError(f"no condition is called {key!r}")


def _first_reply(reading: Reading) -> bool:
    """Whether the customer's mail opens its thread, as far as its headers and quotes tell."""
    if reading.incoming is None:
        return not reading.thread.draft.headers.in_reply_to
    message = reading.incoming.message
    return not (message.headers.in_reply_to or message.headers.references or message.spans("quote"))
