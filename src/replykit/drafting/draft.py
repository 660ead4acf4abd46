"""From a customer's mail to a reply with open slots. (Being built.)"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from replykit.config import Settings
from replykit.reading import Incoming


@dataclass(frozen=True, slots=True)
class Scaffold:
    """A reply to start from: its text, the template's name, and the slots still open, each with what it means."""

    text: str
    template: str
    slots: Mapping[str, str]


def draft(
    incoming: Incoming,
    *,
    template: str | None = None,
    values: Mapping[str, str] | None = None,
    settings: Settings | None = None,
) -> Scaffold:
    """Scaffold a reply; `values` fill slots by name. UserError for an unknown template, slot or language."""
    raise NotImplementedError
