"""HTML to the text a reader sees."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from replykit.mail.elements import (
    BLOCKS,
    ENDS_BEFORE,
    HIDDEN,
    PARAGRAPHS,
    VOID,
    HintKind,
    hidden,
    hint_of,
    preformatted,
    tidy,
    tight,
)
from replykit.mail.flow import Flow
from replykit.mail.html_text import Hint, HtmlText
from replykit.mail.markup import Piece, pieces
from replykit.text import Span, record

DEEPEST = 400  # elements inside each other; deeper ones are read as if they stood beside each other
_LISTS = ("ol", "ul")


def read_html(source: str) -> HtmlText:
    """The visible text of an HTML document or fragment. Any text will do; time grows linearly with size."""
    page = _Page(source)
    for piece in pieces(source):
        if not piece.name:
            page.text(piece)
        elif piece.closes:
            page.close(piece)
        else:
            page.open(piece)
    page.end()
    return HtmlText(source, page.flow.text, tuple(page.flow.runs), page.marked())


@record
class _Element:
    name: str
    hides: bool = False
    verbatim: bool = False
    tight: bool = False
    hint: HintKind | None = None
    text_from: int = 0
    items: int | None = None  # of a numbered list: how many so far


def _element(name: str, attributes: Mapping[str, str]) -> _Element:
    if not attributes:
        return _Element(name, hides=name in HIDDEN, verbatim=name == "pre")
    style = tidy(attributes.get("style", ""))
    return _Element(
        name,
        hides=hidden(name, attributes, style),
        verbatim=name == "pre" or preformatted(style),
        tight=tight(attributes, style),
    )


class _Page:
    """The elements that are open, and the text written so far."""

    def __init__(self, source: str) -> None:
        self.flow = Flow(source)
        self.hints: list[Hint] = []
        self._open: list[_Element] = []
        self._lists: list[_Element] = []  # open lists
        self._count: dict[str, int] = {}  # open elements by name
        self._hidden = self._verbatim = 0
        self._size = len(source)

    def text(self, piece: Piece) -> None:
        if not self._hidden:
            self.flow.write(piece.start, piece.end, verbatim=self._verbatim > 0)

    def open(self, piece: Piece) -> None:
        self._end_implied(piece)
        attributes = piece.attributes() if piece.inner and not piece.inner.isspace() else {}
        element = _element(piece.name, attributes)
        if not self._hidden and not element.hides:
            self._break(piece, element.tight)
            element.hint = hint_of(piece.name, attributes) if attributes or piece.name == "blockquote" else None
            self._opening_mark(piece, attributes, element)
        element.text_from = self.flow.size
        if piece.name not in VOID and len(self._open) < DEEPEST:
            self._push(element)

    def close(self, piece: Piece) -> None:
        if piece.name == "br" or (piece.name == "p" and not self._count.get("p")):
            self._break(piece, False)
        if not self._count.get(piece.name):
            return
        while self._pop(piece.start).name != piece.name:
            pass

    def end(self) -> None:
        while self._open:
            self._pop(self._size)

    def marked(self) -> tuple[Hint, ...]:
        """The hints in order; Gmail's frame around a quotation is a forward only where nothing is quoted in it."""
        text = self.flow.text
        starts = sorted(span.start for span, kind in self.hints if kind == "quote")
        kept: list[Hint] = []
        for span, kind in self.hints:
            if kind == "quoted-rest":
                span = Span(span.start, self.flow.size)
            at = bisect_right(starts, span.start - 1)
            if kind == "forward" and at < len(starts) and starts[at] < span.end:
                continue
            span = span.stripped(text)
            if span.start < span.end:
                kept.append((span, kind))
        return tuple(sorted(kept))

    def _push(self, element: _Element) -> None:
        self._open.append(element)
        self._count[element.name] = self._count.get(element.name, 0) + 1
        if element.name in _LISTS:
            self._lists.append(element)
        self._hidden += element.hides
        self._verbatim += element.verbatim

    def _pop(self, at: int) -> _Element:
        element = self._open.pop()
        self._count[element.name] -= 1
        if element.name in _LISTS:
            self._lists.pop()
        self._hidden -= element.hides
        self._verbatim -= element.verbatim
        if not self._hidden and not element.hides:
            if element.name in PARAGRAPHS and not element.tight:
                self.flow.paragraph(at)
            elif element.name in BLOCKS or element.name in PARAGRAPHS:
                self.flow.line(at)
            if element.hint:
                self.hints.append((Span(element.text_from, self.flow.size), element.hint))
        return element

    def _end_implied(self, piece: Piece) -> None:
        while self._open and piece.name in ENDS_BEFORE.get(self._open[-1].name, ()):
            self._pop(piece.start)

    def _break(self, piece: Piece, tight: bool) -> None:
        if piece.name == "br":
            self.flow.break_line(piece.start)
        elif piece.name in PARAGRAPHS and not tight:
            self.flow.paragraph(piece.start)
        elif piece.name in BLOCKS or piece.name in PARAGRAPHS:
            self.flow.line(piece.start)

    def _opening_mark(self, piece: Piece, attributes: Mapping[str, str], element: _Element) -> None:
        if piece.name == "ol":
            start = attributes.get("start", "1")
            element.items = int(start) - 1 if start.isdecimal() and len(start) < 6 else 0
        elif piece.name == "li":
            parent = self._lists[-1] if self._lists else None
            if parent is None or parent.items is None:
                self.flow.mark("• ", piece.end)
            else:
                parent.items += 1
                self.flow.mark(f"{parent.items}. ", piece.end)
        elif piece.name in {"td", "th"}:
            self.flow.cell(piece.start)
