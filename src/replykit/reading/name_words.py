"""Which words at a place are a name: capitals, initials and particles, no titles, no roles."""

from __future__ import annotations

import re

from replykit.language import Language, fold
from replykit.reading.scan import Scan
from replykit.text import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GAP = re.compile(r"[ \t\u00a0]+")
NEVER = ("hail", "farewell", "role")  # "April", "Domingo", "Bill" and "Jo" are names, too
MOST = 4  # words of a name
COMMON = ("hail", "farewell", "role", "month", "weekday", "reference", "reference_number", "day", "period", "currency")


def name_at(
    scan: Scan, at: int, end: int, *, loose: bool = False, signed: bool = False, trust: bool = False
) -> Span | None:
    """The name that begins at `at`, titles skipped.

    `loose` takes small letters where nothing but a name can stand; `trust` takes names that are common words ("Jo").
    """
    at = skip_titles(scan, at)
    name = run(scan, at, end, signed=signed, trust=trust)
    if name is None and loose:
        name = _small(scan, at, end)
    return name


def skip_titles(scan: Scan, at: int) -> int:
    """Past titles that stand before names, and their full stops."""
    while (title := scan.starts.get(("title", at))) and title.value == "before":
        at = title.end
        while at < len(scan.text) and scan.text[at] in ". \t\u00a0":
            at += 1
    return at


def run(
    scan: Scan, at: int, end: int, *, signed: bool = False, backwards: bool = False, trust: bool = False
) -> Span | None:
    """Capitalised words from `at` on, particles between them, as far as they can be a name."""
    text, first, last, count = scan.text, at, None, 0
    while count < MOST and (m := _WORD.match(text, at, end)):
        word, particle = m.group(), scan.starts.get(("particle", at)) is not None
        title = scan.starts.get(("title", at))
        if (title and title.value == "after") or not (word[0].isupper() or (particle and count)):
            break
        inner = count and (signed or particle)
        if not inner and _common(scan, at, m.end()) and not (trust and _named(scan, at, m.end())):
            if backwards:  # "Merhaba Hakan" before a title: the name is what is left
                first, at = _next(text, m.end(), end), _next(text, m.end(), end)
                continue
            break
        if word[0].isupper():
            last = m.end()
            if len(word) == 1 and text[last : last + 1] == ".":
                last += 1
        count += 1
        at = _next(text, max(last or 0, m.end()), end)
    if last is None or (signed and _is_role(scan, first, last)):
        return None
    return Span(first, last)


def over(text: str, at: int, end: int) -> int:
    """Past spaces and commas."""
    while at < end and text[at] in " \t\u00a0,":
        at += 1
    return at


def known(word: str, table: str, words: Language) -> str | None:
    """What one word means in a table, if anything."""
    return next(iter(words.means(word.strip(".,"), table)), None)


def _next(text: str, at: int, end: int) -> int:
    gap = _GAP.match(text, at, end)
    return gap.end() if gap else end


def _common(scan: Scan, start: int, end: int) -> bool:
    """Whether the word is one of the language's own and no name."""
    if any((table, start) in scan.starts for table in COMMON):
        return True
    return fold(scan.text[start:end], scan.words.code) in scan.words.stop_words


def _named(scan: Scan, start: int, end: int) -> bool:
    """Whether a common word stands where only a name does: before the greeting's mark, a line's end or a surname."""
    text = scan.text
    if any((table, start) in scan.starts for table in NEVER) or text[end - 1] == text[start]:
        return False
    if text[start - 1 : start] == " " and text[start - 2 : start - 1] == ",":
        return False
    follows = text[end : end + 2]
    return not follows or follows[0] in ",!:\n" or (follows[0] == " " and follows[1:].isupper())


def _is_role(scan: Scan, start: int, end: int) -> bool:
    return any(("role", s) in scan.starts for s in range(start, end) if s == start or scan.text[s - 1] == " ")


def _small(scan: Scan, at: int, end: int) -> Span | None:
    """One or two words in small letters right before the mark that ends a greeting: "hi anna,"."""
    text, start, stop = scan.text, at, at
    for _ in range(2):
        m = _WORD.match(text, at, end)
        if not m or _common(scan, at, m.end()) or (scan.starts.get(("title", at)) is not None):
            break
        stop = m.end()
        at = _next(text, stop, end)
    closes = text[stop : stop + 1] in {",", "!", ":", "\n", ""} or (text[stop] == " " and text[at : at + 1] in "-–—")
    return Span(start, stop) if stop > start and closes else None
