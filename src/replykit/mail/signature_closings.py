"""The good-bye of a letter: known by its words, or by its place above a name."""

from __future__ import annotations

import re

from replykit.mail.signature_lines import name_words
from replykit.mail.zones_lines import Lines
from replykit.mail.zones_words import LetterWords, trimmed

_LINES = 4
_SHORT = 40  # code points
_FORMULA = 200  # code points of a good-bye that is a whole sentence, as the French write
_SENTENCE = re.compile(r"(?<=[.!?…])[ \t]+(?=\S)")


def closing_start(lines: Lines, first: int, last: int, words: LetterWords) -> tuple[int, int]:
    """The line where the good-bye above `last` begins, and how far into it; `last` and 0 where there is none."""
    i = last
    while i > first and last - i < _LINES and is_sign_off(lines.bare[i - 1], words):
        i -= 1
    if i == last and by_place(lines, first, i - 1, words):
        i -= 1
    inside = _last_sentences(lines.bare[i - 1], words) if i > first else 0
    return (i - 1, inside) if inside else (i, 0)


def is_sign_off(line: str, words: LetterWords) -> bool:
    """Whether the whole line is a good-bye, a name behind it included: "Best regards", "Thanks, Kari"."""
    size = words.signs_off(line)
    if not size:
        return False
    folded = trimmed(line)
    rest = folded[size:].strip(" ,.!-–")
    if not rest:
        return True
    if "?" in line or len(line) > _FORMULA:
        return False
    if any(f" {phrase}" in folded[size:] for phrase in words.sign_offs if " " in phrase or len(phrase) > 9):
        return True
    parts = rest.split()
    if len(parts) > 3 or any(c in rest for c in ".:"):
        return False
    if len(parts) == 1 and len(line.split()) <= 4 and rest.isalpha():
        return True
    behind = line.rstrip(" .!,")[-len(rest) :]
    titled = any(p in words.titles for p in re.split(r"[\s-]+", rest)) and line[-1:] != "."
    return bool(name_words(behind, words)) or titled or (len(line.split()) <= 4 and line.rstrip()[-1] == ",")


def by_place(lines: Lines, first: int, i: int, words: LetterWords) -> bool:
    """Whether line i is a good-bye by its place: short, set off from the text above, right above a name."""
    if not first < i < len(lines) - 1 or lines.gaps[i + 1] > 2 or not name_words(lines.bare[i + 1], words):
        return False
    line = lines.bare[i]
    short = len(line) <= _SHORT and len(line.split()) <= 5 and line[0].isupper() and not any(c.isdigit() for c in line)
    if not short or (name_words(line, words) and line[-1] != ","):
        return False
    return line[-1] == "," or (lines.gaps[i] > 0 and (line[-1].isalpha() or line[-1] == "!"))


def _last_sentences(line: str, words: LetterWords) -> int:
    """Where the good-bye begins that ends a line of text; 0 where none does."""
    if len(line) > 2000:
        return 0
    starts = [m.end() for m in _SENTENCE.finditer(line)]
    found = 0
    for start in reversed(starts):
        end = found or len(line)
        if not is_sign_off(line[start:end].strip(), words):
            break
        found = start
    return found
