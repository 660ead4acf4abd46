"""Words put in place of others: case at the start, line breaks and end marks follow what stood there."""

from __future__ import annotations

import re

from replykit.language import Language, fold
from replykit.text import Edit, Span

_SLOT = re.compile(r"(?<!\{)\{(\w+)\}")  # {{answer: …}} is an open slot of the letter, not of the fix
_CAPITALS = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)*")
_MARKS = re.compile(r"[!?]{2,}")


def filled(pattern: str, slots: dict[str, str]) -> str | None:
    """The text with its {slots} filled; None where one has no value. What is filled in is never read again."""
    missing = [name for name in _SLOT.findall(pattern) if name not in slots]
    return None if missing else _SLOT.sub(lambda m: slots[m.group(1)], pattern)


def replaced(text: str, span: Span, new: str, words: Language, *, starts: bool) -> Edit:
    """`new` in place of the words at `span`; `starts` tells that they open a sentence."""
    old = span.of(text)
    new = _in_case(new, old, words, starts=starts)
    if new[-1:] in ".!?" and text[span.end : span.end + 1] in {".", "!", "?"}:
        new = new[:-1]
    return Edit(span, _broken_like(old, new))


def lowered(text: str, span: Span, words: Language, *, starts: int, mark: str) -> Edit | None:
    """Capitals made small but for a sentence start at `starts`, rows of marks made one: `?` or else `mark`."""

    def small(match: re.Match[str]) -> str:
        word = match.group()
        if not word.isupper():
            return word
        low = fold(word, words.code)
        return upper(low[0], words.code) + low[1:] if span.start + match.start() == starts else low

    old = span.of(text)
    new = _MARKS.sub(lambda m: "?" if "?" in m.group() else mark, _CAPITALS.sub(small, old))
    return Edit(span, new) if new != old else None


def upper(letter: str, language: str) -> str:
    """A capital letter, with the dotted capital of Turkish."""
    return "İ" if language == "tr" and letter == "i" else letter.upper() if len(letter.upper()) == 1 else letter


def _in_case(new: str, old: str, words: Language, *, starts: bool) -> str:
    if not new or not old:
        return new
    if starts:
        return upper(new[0], words.code) + new[1:]
    first = re.match(r"[^\W\d_]{2,}", new)
    # a stop word is no name: inside a sentence it is written small
    if old[0].islower() and first and fold(first.group(), words.code) in words.stop_words:
        return fold(new[0], words.code) + new[1:]
    return new


def _broken_like(old: str, new: str) -> str:
    """Break the line at the space nearest to where the old words had their break; never inside an open slot."""
    at = old.find("\n")
    if at < 0 or "\n" in new:
        return new
    spaces = [
        m.start() for m in re.finditer(r" ", new) if new.rfind("{{", 0, m.start()) <= new.rfind("}}", 0, m.start())
    ]
    if not spaces:
        return new + "\n" if old.endswith("\n") else new
    best = min(spaces, key=lambda s: (abs(s - at), s))
    return new[:best] + "\n" + new[best + 1 :]
