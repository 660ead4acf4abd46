"""Whole sentences and paragraphs taken out: list items renumber, empty paragraphs close up."""

from __future__ import annotations

import re

from replykit.text import Edit, Span

ITEM = re.compile(r"(?:[-*•·–]|\(?(?P<number>\d{1,2})[.)]|[a-z]\))[ \t]+")
BLANK = re.compile(r"\n[ \t]*\n")
_ITEM_LINE = re.compile(rf"(?m)^[ \t]*{ITEM.pattern}")
_NUMBERED = re.compile(r"(?m)^([ \t]*\(?)(\d{1,2})(?=[.)][ \t])")


def paragraph(text: str, span: Span) -> Span:
    """The paragraph or list item around a span, up to blank lines or the next item."""
    below = BLANK.search(text, span.end)
    start, end = _below_blank(text, span.start), below.start() if below else len(text)
    items = [m.start() for m in _ITEM_LINE.finditer(text, start, end)]
    start = max([start, *(i for i in items if i <= span.start)])
    end = min([end, *(i - 1 for i in items if i >= span.end)])
    return Span(start, max(end, span.end)).stripped(text)


def _below_blank(text: str, at: int) -> int:
    """The start of the line below the last blank line before `at`; it looks no further up than that."""
    while True:
        line = text.rfind("\n", 0, at)
        if line < 0:
            return 0
        if not text[text.rfind("\n", 0, line) + 1 : line].strip(" \t"):
            return line + 1
        at = line


def without_sentence(text: str, sentence: Span) -> tuple[Edit, ...]:
    """The cut that takes a sentence out, with its paragraph or list item where it is all there is."""
    around = paragraph(text, sentence)
    marker = ITEM.match(text, around.start)
    body = marker.end() if marker else around.start
    if sentence.start <= body and sentence.end >= around.end:
        return without_paragraph(text, around)
    start, end = max(sentence.start, body), sentence.end
    line_ends = text[end : end + 1] in {"\n", ""} or end >= around.end
    if line_ends and start > body:
        start = len(text[:start].rstrip())
    else:
        end = skip(text, end, "", spaces=True)
    return (Edit(Span(start, end), ""),)


def without_paragraph(text: str, around: Span) -> tuple[Edit, ...]:
    """The cut that takes a paragraph or list item out; later items of the list count one less."""
    marker = ITEM.match(text, around.start)
    following = len(text) - len(text[around.end :].lstrip())
    if following < len(text):
        line = text.rfind("\n", 0, around.start) + 1
        next_line = text.rfind("\n", 0, following) + 1
        gap = text[around.end : next_line]
        # the last item of a list goes with its own line end, the blank line below it stays
        last_item = marker is not None and gap.count("\n") > 1 and not ITEM.match(text, following)
        if last_item and text[:line].endswith("\n") and not text[:line].endswith("\n\n"):
            return (Edit(Span(line - 1, around.end), ""),)
        edits = [Edit(Span(line, next_line), "")]
    else:
        edits = [Edit(Span(len(text[: around.start].rstrip()), around.end), "")]
    if marker and marker.group("number"):
        edits += _renumbered(text, around.end, int(marker.group("number")))
    return tuple(edits)


def _renumbered(text: str, after: int, gone: int) -> list[Edit]:
    """One less for each later item of the same list."""
    edits = []
    due, at = gone + 1, after
    for match in _NUMBERED.finditer(text, after):
        between = text[at : match.start()]
        if int(match.group(2)) != due or re.search(r"\n[ \t]*\n[ \t]*\S", between.lstrip("\n")):
            break
        edits.append(Edit(Span(*match.span(2)), str(due - 1)))
        due, at = due + 1, match.end()
    return edits


def skip(text: str, at: int, marks: str, *, spaces: bool = True) -> int:
    """Past one of the marks, where it stands there, and past white space."""
    if marks and text[at : at + 1] and text[at] in marks:
        at += 1
    while spaces and at < len(text) and text[at].isspace():
        at += 1
    return at
