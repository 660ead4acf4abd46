"""Half-open ranges of code points."""

from __future__ import annotations

from replykit.text.values import frozen


@frozen(order=True)
class Span:
    """From `start` up to, not including, `end`: code points of the text it belongs to."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The text this span covers."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def stripped(self, text: str) -> Span:
        """Without white space at either end; an empty span at `start` where nothing else is there."""
        inner = self.of(text)
        start = self.start + len(inner) - len(inner.lstrip())
        return (
            Span(start, max(start, self.start + len(inner.rstrip()))) if inner.strip() else Span(self.start, self.start)
        )


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1; columns count code points."""
    before = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - before + 1
