"""The good-bye of a letter: known by its words, or by its place above a name."""

from __future__ import annotations

import re

from replykit.mail.signature_lines import is_named, name_before_number, name_words
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
    size, folded = words.signs_off(line), trimmed(line)
    if not size:
        return folded.endswith(words.sign_off_ends) and len(folded.split()) <= 5
    rest = folded[size:].strip(" ,.!-–")
    if not rest:
        return True
    if "?" in line or len(line) > _FORMULA:
        return False
    if any(f" {phrase}" in folded[size:] for phrase in words.sign_offs if " " in phrase or len(phrase) > 9):
        return True
    behind = line.rstrip(" .!,-–")[-len(rest) :]
    if is_named(behind, words) or name_before_number(behind, words) or (line[-1] == "," and len(line.split()) <= 9):
        return True
    parts = rest.split()
    if len(parts) > 5 or any(c in rest for c in ".:") or any(c.isdigit() for c in rest):
        return False
    if len(parts) == 1 and len(line.split()) <= 4 and rest.isalpha():
        return True
    signed = line[-1:] != "." and any(w[0].isupper() for w in behind.split()[:2])
    titled = any(p in words.titles for p in re.split(r"[\s-]+", rest)) and line[-1:] != "."
    return bool(name_words(behind, words)) or signed or titled


def by_place(lines: Lines, first: int, i: int, words: LetterWords) -> bool:
    """Whether line i is a good-bye by its place: short, set off from the text above, right above a name."""
    if not first < i < len(lines) - 1 or lines.gaps[i + 1] > 2 or not _is_name(lines.bare[i + 1], words):
        return False
    line = lines.bare[i]
    short = len(line) <= _SHORT and len(line.split()) <= 6 and line[0].isupper() and not any(c.isdigit() for c in line)
    if not short or (name_words(line, words) and line[-1] != ","):
        return False
    return line[-1] == "," or (lines.gaps[i] > 0 and (line[-1].isalpha() or line[-1] == "!"))


def _is_name(line: str, words: LetterWords) -> bool:
    return bool(name_words(line, words)) or is_named(line, words)


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
