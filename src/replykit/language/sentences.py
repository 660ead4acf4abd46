"""Where sentences begin and end in mail: wrapped lines, lists, abbreviations, missing full stops."""

from __future__ import annotations

import re

from replykit.language.pack import Language
from replykit.language.tokens import fold
from replykit.text import Span

_END = re.compile(r"[.!?…。]+[\"'”’»)\]]*(?=\s|$)")
_BREAK = re.compile(
    r"[ \t\r\u00a0]*\n[ \t\r\u00a0]*(?:\n\s*)*(?P<item>(?:[-*•·–]|\(?\d{1,2}[.)]|[a-z]\))[ \t]+(?=\S))?"
)
_LAST_WORD = re.compile(r"([^\W_][\w.]*)$")
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}$")


def sentences(text: str, language: Language, span: Span | None = None) -> tuple[Span, ...]:
    """The sentences of `text` (or of `span` in it): no white space at either end, in order, apart.

    A line break parts sentences where it is blank, begins a list item, or follows a short line; else it is a wrap.
    """
    start, end = (span.start, span.end) if span else (0, len(text))
    cuts = sorted({*_line_cuts(text, start, end), *_mark_cuts(text, start, end, language)})
    made = []
    for a, b in zip([start, *cuts], [*cuts, end], strict=True):
        part = Span(a, b).stripped(text)
        if part.start < part.end:
            made.append(part)
    return tuple(made)


def _mark_cuts(text: str, start: int, end: int, language: Language) -> list[int]:
    return [
        m.end()
        for m in _END.finditer(text, start, end)
        if m.end() < end and not _goes_on(text, m, start, end, language)
    ]


def _goes_on(text: str, mark: re.Match[str], start: int, end: int, language: Language) -> bool:
    """Whether the sentence goes on after this mark: an abbreviation, an ordinal, a small letter after a full stop."""
    after = text[mark.end() : min(end, mark.end() + 80)].lstrip()
    if not after:
        return True
    if mark.group()[0] in "!?…" or mark.group().startswith(".."):
        return after[0].islower() and not text[mark.end() : mark.end() + 3].count("\n") and mark.group()[0] != "?"
    word = _LAST_WORD.search(text, max(start, mark.start() - 30), mark.start())
    if word is None:
        return False
    if fold(word.group(1), language.code) in language.abbreviations:
        return True
    if len(word.group(1)) == 1 and word.group(1).isupper() and word.group(1) != "I":
        return after[0].isupper()
    if _ORDINAL.search(word.group(1)):
        if language.ordinal_stop and (after[0].islower() or fold(_word(after), language.code) in language.months):
            return True
        line = text.rfind("\n", start, mark.start()) + 1
        return not text[max(line, start) : word.start()].strip(" \t>*-(")
    return after[0].islower() and "\n" not in text[mark.end() : mark.end() + 2]


def _word(text: str) -> str:
    match = re.match(r"[^\W\d_]+", text)
    return match.group() if match else ""


def _line_cuts(text: str, start: int, end: int) -> list[int]:
    width = _wrap_width(text[start:end])
    cuts = []
    for m in _BREAK.finditer(text, start, end):
        line = text[
            text.rfind("\n", start, m.start()) + 1 if text.rfind("\n", start, m.start()) >= 0 else start : m.start()
        ]
        following = text[m.end() : m.end() + 1]
        wrapped = (
            m.group().count("\n") == 1
            and not m.group("item")
            and len(line) + len(_first_word(text, m.end())) + 1 > width
            and not line.rstrip().endswith((":", ";"))
            and following not in {">", "|"}
        )
        lower_next = m.group().count("\n") == 1 and not m.group("item") and following.islower()
        ends_open = not line.rstrip().endswith((".", "!", "?", ":", ";", "…"))
        if not wrapped and not (lower_next and ends_open):
            cuts.append(m.start("item") if m.group("item") else m.end())
    return cuts


def _first_word(text: str, at: int) -> str:
    match = re.compile(r"\S*").match(text, at)
    return match.group() if match else ""


def _wrap_width(text: str) -> int:
    """The column at which this text seems to be wrapped: near its longest line, within what mail clients use."""
    longest = max((len(line) for line in text.split("\n")), default=0)
    return min(longest, 80) if 50 <= longest <= 100 else 60 if longest < 50 else longest
