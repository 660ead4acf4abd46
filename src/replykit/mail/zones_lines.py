"""The lines of a mail that hold something, with their quote marks taken off."""

from __future__ import annotations

import re
from collections.abc import Iterable

from replykit.text import Span, frozen

_LINE = re.compile(r"\S[^\n]*")
_MARKS = re.compile(r"(?:>[ \t]?)+[ \t>]*")
_UNCLOSED = re.compile(r"<(?=[^<>]*(?:https?:|@|mailto:))[^<>]*$")  # a link that the next line closes with its ">"
LIMIT = 20_000  # lines; what goes on longer is no letter, and its rest belongs to the last zone
INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069"


@frozen
class Lines:
    """The lines with words in them, as parallel tuples (a mail can have a million lines).

    `bare[i]` is line i without quote marks and outer white space, `starts[i]` where the whole line begins, `words[i]`
    where its words do, `ends[i]` where its last visible character ends, `gaps[i]` how many empty lines stand before it,
    `quoted[i]` whether it bears quote marks (or the markup says so).
    """

    bare: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[int, ...]
    quoted: tuple[bool, ...]
    words: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.bare)

    def after(self, i: int) -> int:
        """How many empty lines stand below line i; many at the end."""
        return self.gaps[i + 1] if i + 1 < len(self.gaps) else 9

    def start(self, i: int, text: str) -> int:
        """Where line i begins, or the text ends."""
        return self.starts[i] if i < len(self.starts) else len(text)


def lines_of(text: str, quoted: Iterable[Span] = ()) -> Lines:
    """The lines of `text`, LIMIT at most; those inside the spans of `quoted` count as quoted without marks."""
    bare: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[int] = []
    marked: list[bool] = []
    words: list[int] = []
    spans = sorted((s.start, s.end) for s in quoted)
    at = 0  # where the last kept line ended
    open_link = False
    for match in _LINE.finditer(text):
        if len(bare) == LIMIT:
            break
        line, first = match.group().rstrip(), match.start()
        open_link = open_link and text.count("\n", at, first) == 1
        is_quoted = line[0] == ">" and not open_link and not line.endswith("<<<")
        if is_quoted:
            marks = _MARKS.match(line)
            line = line[marks.end() :] if marks else line
        if line[:1] in INVISIBLE:
            line = line.strip(INVISIBLE + " \t")
        if not line:
            continue
        while spans and spans[0][1] <= first:
            spans.pop(0)
        begin = max(text.rfind("\n", at, first) + 1, at)
        gaps.append(max(0, text.count("\n", at, begin) - (1 if bare else 0)))
        bare.append(line)
        starts.append(begin)
        ends.append(match.start() + len(match.group().rstrip()))
        marked.append(is_quoted or bool(spans and spans[0][0] <= first))
        words.append(first + match.group().index(line))
        at = ends[-1]
        open_link = not is_quoted and "<" in line and bool(_UNCLOSED.search(line[-400:]))
    return Lines(tuple(bare), tuple(starts), tuple(ends), tuple(gaps), tuple(marked), tuple(words))
