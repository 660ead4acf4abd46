"""Where a letter's greeting ends: by its words, or by a name and a comma at the top."""

from __future__ import annotations

import re

from replykit.mail.signature_lines import name_words
from replykit.mail.zones_lines import Lines
from replykit.mail.zones_words import LetterWords

_MARK = re.compile(r"[,!:;.…–—]|\s-\s")
_TRAIL = re.compile(r"[!.,…:)\s\U0001F300-\U0001FAFF☺️]*")
_WORDS = 7
_NAME = re.compile(r"\s*[^\W\d_]+(?:\s[^\W\d_]+)?\s*[,!]")
# after "Buenos días": "Sra. Gil:", "Marisa López Gil,"
_WHOLE_NAME = re.compile(r"\s*(?:[^\W\d_]{1,5}\.ª?\s?)?[^\W\d_]+(?:[\s-][^\W\d_]+){0,3}\s*[,!:]$")
_DOTTED = re.compile(r"\b[^\W\d_]{1,4}$")  # a title: its full stop ends no greeting


def greeting_end(lines: Lines, first: int, last: int, words: LetterWords) -> int:
    """The offset after the greeting that the own lines `first` up to `last` begin with; 0 where they do not."""
    line = lines.bare[first]
    start = lines.words[first]
    if words.greets(line.lstrip("¡")):
        mark = _mark(line)
        if mark and len(line[: mark.start()].split()) <= _WORDS:
            end = _past(line, mark.end())
            return start + end if end < len(line) else _below(lines, first)
        if len(line.split()) <= _WORDS and (
            last == first + 1 or lines.gaps[first + 1] or lines.bare[first + 1][:1].isupper()
        ):
            return _below(lines, first)
        return 0
    if last == first + 1:
        return 0
    if line[-1] in ",:!" and name_words(line[:-1].rstrip(), words) and len(line.split()) <= 4:
        return _below(lines, first)
    tail = line.rstrip(" ,!.:").split()
    if 1 < len(tail) <= 5 and line[-1] in ",!:." and words.greets(tail[-1]) and line[0].isupper():
        return _below(lines, first)  # the name before the word: "Deniz Hanım merhaba,"
    return 0


def _below(lines: Lines, i: int) -> int:
    """Where the line after line i begins, or the last one ends."""
    return lines.starts[i + 1] if i + 1 < len(lines) else lines.ends[i]


def _mark(line: str) -> re.Match[str] | None:
    """The mark that ends the greeting; a title's full stop does not, nor the comma in "Hi, Kari,"."""
    for match in _MARK.finditer(line):
        before, after = line[: match.start()], line[match.end() :]
        if match.group() == "." and _DOTTED.search(before) and after.strip():
            continue
        if match.group() == "," and len(before.split()) <= 3:
            name = _WHOLE_NAME.match(after) if all(w[0].isupper() or len(w) < 4 for w in after.split()) else None
            if name is None and len(before.split()) == 1:
                name = _NAME.match(after)
            if name and name.end() < 40 and not after.strip()[0].islower():
                continue
        return match
    return None


def _past(line: str, end: int) -> int:
    """With the marks and the white space that follow, up to the next word."""
    match = _TRAIL.match(line, end)
    return match.end() if match else end
