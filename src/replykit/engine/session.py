"""Everything that checking needs, read once: settings and the rules of each language. (Being built.)"""

from __future__ import annotations

from dataclasses import dataclass

from replykit.config import Settings
from replykit.engine.values import Report
from replykit.reading import Thread, read


@dataclass(frozen=True, slots=True)
class Session:
    """Ready to check replies."""

    settings: Settings

    @staticmethod
    def open(settings: Settings | None = None) -> Session:
        """A session with these settings; rules load when their language first occurs."""
        return Session(settings or Settings())

    def check(self, thread: Thread, *, id: str | None = None) -> Report:
        """Read the thread and run the rules of the draft's language over it."""
        return Report(id, read(thread, tier="lexical"), (), ())
