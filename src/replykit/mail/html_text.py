"""The text of an HTML page, with every stretch of it tied to its place in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from replykit.mail.elements import HintKind
from replykit.mail.flow import Run
from replykit.text import Edit, Span, apply, frozen

Hint = tuple[Span, HintKind]

_WORD = re.compile(r"\s|\w+|[^\w\s]")


@frozen
class HtmlText:
    """The visible text of `source`, and what mail clients marked in it.

    `runs` tie the text to the source: text from, to, source from, to; in order, and together all of the text.
    """

    source: str
    text: str
    runs: tuple[Run, ...]
    hints: tuple[Hint, ...] = ()

    def sources(self, span: Span) -> tuple[Span, ...]:
        """The stretches of the source that make up `span` of the text: tags stand between them."""
        found: list[Span] = []
        for text_from, text_to, start, end in self._runs(span):
            if text_to - text_from == end - start:  # letter for letter
                part = Span(start + max(0, span.start - text_from), end - max(0, text_to - span.end))
            else:
                part = Span(start, end)
            if found and found[-1].end == part.start:
                part = Span(found.pop().start, part.end)
            found.append(part)
        return tuple(found) or (self._point(span.start),)

    def to_source(self, span: Span) -> Span:
        """Where `span` of the text begins and ends in the source."""
        found = [s for s in self.sources(span) if s.start < s.end] or list(self.sources(span))
        return Span(found[0].start, found[-1].end)

    def edits(self, edits: Iterable[Edit]) -> tuple[Edit, ...]:
        """Edits of the text as edits of the source: tags in between stay, new text is escaped."""
        made: list[Edit] = []
        for edit in edits:
            first, *others = [s for s in self.sources(edit.span) if s.start < s.end] or [self._point(edit.span.start)]
            made.append(Edit(first, _escaped(edit.text)))
            made += [Edit(other, "") for other in others]
        return tuple(made)

    def with_text(self, new: str) -> str:
        """The source with its text changed to `new`: where the two differ, word by word."""
        from difflib import SequenceMatcher

        old, changed = _WORD.findall(self.text), _WORD.findall(new)
        starts = [0, *accumulate(map(len, old))]
        same = next(
            (i for i, (a, b) in enumerate(zip(old, changed, strict=False)) if a != b), min(len(old), len(changed))
        )
        shared = min(len(old), len(changed)) - same
        pairs = zip(reversed(old), reversed(changed), strict=False)
        tail = min(shared, next((i for i, (a, b) in enumerate(pairs) if a != b), shared))
        # what both begin and end with is left out: a long quote below makes the comparison no slower
        middle, other = old[same : len(old) - tail], changed[same : len(changed) - tail]
        edits = [
            Edit(Span(starts[same + first], starts[same + last]), "".join(other[begin:end]))
            for kind, first, last, begin, end in SequenceMatcher(None, middle, other, autojunk=False).get_opcodes()
            if kind != "equal"
        ]
        return apply(self.source, self.edits(edits))

    def _runs(self, span: Span) -> Iterable[Run]:
        at = max(0, bisect_right(self.runs, (span.start, len(self.text) + 1)) - 1)
        while at < len(self.runs) and self.runs[at][0] < span.end:
            if self.runs[at][1] > span.start:
                yield self.runs[at]
            at += 1

    def _point(self, offset: int) -> Span:
        """The place in the source where something is put in at `offset` of the text: after what stands before it."""
        at = bisect_right(self.runs, (offset - 1, len(self.text) + 1)) - 1
        if at < 0:
            start = self.runs[0][2] if self.runs else 0
            return Span(start, start)
        text_from, text_to, start, end = self.runs[at]
        place = start + offset - text_from if text_to - text_from == end - start else end
        return Span(min(place, end), min(place, end))


def _escaped(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\n", "<br>\n")
