"""Visible text as a browser flows it, and where in the source each stretch of it stands."""

from __future__ import annotations

import re

Run = tuple[int, int, int, int]  # text from, to; source from, to. The same length on both sides means letter for letter

_UNEVEN = re.compile(
    r"[ \t\n\r\f]{2,}|[\t\n\r\f]|\u00a0|\x00|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?"
)
_SPACES = " \t\n\r\f"
_COMMON = {"&nbsp;": "\u00a0", "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'"}


class Flow:
    """The text written so far: white space collapses, blocks part lines, paragraphs leave one empty."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.runs: list[Run] = []
        self.size = 0  # of the text
        self._at_line = True  # nothing stands on the last line yet
        self._space: tuple[int, int] | None = None  # white space in the source that a word may still make count
        self._hard: list[tuple[int, int]] = []  # no-break spaces that count where text follows them on the line
        self._blank = False  # a paragraph ended

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(self.parts)

    def write(self, start: int, end: int, *, verbatim: bool) -> None:
        """The text of the source from `start` to `end`; `verbatim` where its white space counts."""
        at = start
        for match in _UNEVEN.finditer(self.source, start, end):
            self._even(at, match.start(), verbatim)
            self._uneven(match.group(), match.start(), match.end(), verbatim)
            at = match.end()
        self._even(at, end, verbatim)

    def mark(self, text: str, at: int) -> None:
        """Something the browser adds at `at`, like the bullet of a list."""
        self._put(text, at, at)
        self._space = None

    def cell(self, at: int) -> None:
        """Part a table's cells by a tab, as a browser copies them."""
        if not self._at_line:
            self._append("\t", at, at)
            self._space = None

    def line(self, at: int) -> None:
        """End the line, if anything stands on it."""
        if not self._at_line or self._hard:
            self.break_line(at)
        self._space = None

    def break_line(self, at: int) -> None:
        """End the line, whatever stands on it."""
        self._settle_blank(at)
        self._append("\n", at, at)
        self._at_line, self._space = True, None
        self._hard.clear()

    def paragraph(self, at: int) -> None:
        """End the line and leave one empty before what follows."""
        self.line(at)
        self._blank = True

    def _even(self, start: int, end: int, verbatim: bool) -> None:
        """Words with single spaces between them."""
        if start >= end:
            return
        if not verbatim:
            if self.source[start] == " ":
                self._space = self._space or (start, start + 1)
                start += 1
            stop = end - 1 if end > start and self.source[end - 1] == " " else end
            if start < stop:
                self._put(self.source[start:stop], start, stop)
            if stop < end:
                self._space = (stop, end)
            return
        self._put(self.source[start:end], start, end)

    def _uneven(self, piece: str, start: int, end: int, verbatim: bool) -> None:
        """White space, a no-break space, or a character reference."""
        if piece[0] == "&":
            piece = _COMMON.get(piece) or _unescape(piece)
        if piece == "\x00":
            return
        if piece == "\u00a0" and not verbatim:
            self._take_space()
            self._hard.append((start, end))
        elif piece.strip(_SPACES):
            self._put(piece.replace("\u00a0", " ").replace("\r", " "), start, end)
        elif verbatim:
            self._lines(piece.replace("\r\n", "\n").replace("\r", "\n"), start, end)
        else:
            self._space = self._space or (start, end)

    def _lines(self, piece: str, start: int, end: int) -> None:
        same = len(piece) == end - start
        for number, character in enumerate(piece):
            where = (start + number, start + number + 1) if same else (start, end)
            if character == "\n":
                self.break_line(where[0])
            else:
                self._put(character, *where)

    def _put(self, text: str, start: int, end: int) -> None:
        self._settle_blank(start)
        self._take_space()
        for place in self._hard:
            self._append(" ", *place)
        self._hard.clear()
        self._append(text, start, end)
        self._at_line = False

    def _take_space(self) -> None:
        """Write the white space that stood before what comes now; at the start of a line it does not count."""
        if self._space is not None and not (self._at_line and not self._hard):
            self._hard.append(self._space)
        self._space = None

    def _settle_blank(self, at: int) -> None:
        if self._blank:
            self._blank = False
            if self.parts and not (self.parts[-1] == "\n" and (len(self.parts) < 2 or self.parts[-2] == "\n")):
                self._append("\n", at, at)

    def _append(self, text: str, start: int, end: int) -> None:
        self.parts.append(text)
        last = self.runs[-1] if self.runs else None
        grown = len(text)
        if last and last[3] == start and last[1] - last[0] == last[3] - last[2] and grown == end - start:
            self.runs[-1] = (last[0], self.size + grown, last[2], end)
        else:
            self.runs.append((self.size, self.size + grown, start, end))
        self.size += grown


def _unescape(reference: str) -> str:
    import html

    return html.unescape(reference)
