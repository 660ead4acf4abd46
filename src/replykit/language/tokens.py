"""Words and marks of a stretch of text, with their places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from replykit.text import Span, frozen

# numbers with inner marks (12.50, 10:30, 1,204), words with inner apostrophes (don't, Ankara'da), and single marks;
# a hyphen inside a word parts it silently: "follow-up" is two tokens, as "follow up" is
_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|_+|[^\w\s]|\d")
_INNER_HYPHEN = re.compile(r"(?<=\w)[-‐‑](?=\w)")
_DOTTED_I = str.maketrans({"I": "ı", "İ": "i"})
_FRONT = frozenset("eiöüEİÖÜ")  # vowels that no Turkish word has which begins with a dotless ı


@frozen
class Tokens:
    """Folded words and marks in order: `keys[i]` stands at `starts[i]` to `ends[i]` of the text."""

    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.keys)

    def span(self, first: int, last: int) -> Span:
        """From the start of token `first` to the end of token `last - 1`; needs first < last."""
        return Span(self.starts[first], self.ends[last - 1])

    def within(self, span: Span) -> Tokens:
        """The tokens that lie wholly inside `span`."""
        from bisect import bisect_left, bisect_right

        a, b = bisect_left(self.starts, span.start), bisect_right(self.ends, span.end)
        return Tokens(self.keys[a:b], self.starts[a:b], self.ends[a:b])


def tokenize(text: str, language: str, *, clitics: Sequence[str] = (), span: Span | None = None) -> Tokens:
    """The tokens of `text` (or of `span` in it), folded as `language` folds case.

    `clitics` are elided words that stand as tokens of their own, apostrophe included: French "l'", "qu'".
    """
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    start, end = (span.start, span.end) if span else (0, len(text))
    hyphens = {m.start() for m in _INNER_HYPHEN.finditer(text, start, end)}
    for match in _TOKEN.finditer(text, start, end):
        at, until = match.span()
        if at in hyphens:
            continue
        key = fold(match.group(), language)
        cut = key.find("'") + 1
        while cut and key[:cut] in clitics:
            keys.append(key[:cut])
            starts.append(at)
            ends.append(at + cut)
            key, at = key[cut:], at + cut
            cut = key.find("'") + 1
        keys.append(key)
        starts.append(at)
        ends.append(until)
    return Tokens(tuple(keys), tuple(starts), tuple(ends))


def fold(word: str, language: str) -> str:
    """Lower case as the language has it (Turkish I and İ), typewriter apostrophes; length is kept.

    Turkish "Istiyorum" was typed without its dot: the vowels behind tell.
    """
    if language == "tr":
        if word[:1] == "I" and not _FRONT.isdisjoint(word):
            word = "i" + word[1:]
        word = word.translate(_DOTTED_I)
    lower = word.lower()
    if len(lower) != len(word):  # İ outside Turkish becomes two code points
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in word)
    return lower.replace("’", "'")
