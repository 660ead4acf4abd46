"""Where a signature without a delimiter begins, and the good-bye above it."""

from __future__ import annotations

from replykit.mail.quotes_words import ClientWords
from replykit.mail.signature_lines import LineKind, line_kind, name_before_number, name_words
from replykit.mail.zones_lines import Lines
from replykit.mail.zones_words import LetterWords, trimmed

_BLOCK = 14  # lines
_SIGN_OFF_WORDS = 6


def block_start(lines: Lines, first: int, last: int, words: LetterWords, clients: ClientWords) -> int:
    """The first line of the names and addresses that end the text above `last`, or `last`."""
    kinds: list[LineKind] = []
    i = last
    while i > first and last - i < _BLOCK:
        kind = line_kind(lines.bare[i - 1], words, clients)
        if kind in ("text", "device") or (kinds and lines.gaps[i] > 4):
            break
        if words.signs_off(lines.bare[i - 1]) and len(lines.bare[i - 1].split()) <= _SIGN_OFF_WORDS:
            break
        kinds.insert(0, kind)
        i -= 1
    if (
        not kinds
        and last > first + 1
        and (
            _dashed_name(lines, last - 1)
            or (_small_name(lines.bare[last - 1]) and _is_sign_off(lines.bare[last - 2], words))
        )
    ):
        return last - 1
    for skip in range(len(kinds)):
        at = i + skip
        if _begins_block(lines, first, at, kinds[skip:], words):
            return at
    return last


def _begins_block(lines: Lines, first: int, at: int, kinds: list[LineKind], words: LetterWords) -> bool:
    """Whether a signature begins at this line, seen from the kinds of the lines from here to its end."""
    contacts = kinds.count("contact")
    apart = at == first or lines.gaps[at] > 0
    above = lines.bare[at - 1] if at > first else ""
    ended = apart or above[-1:] in ".!?:)" or _is_sign_off(above, words) or len(above) > 50
    if kinds[0] == "name" and ended:
        if contacts:
            return True
        if len(kinds) == 1:
            return at > first
        details = kinds[1:]
        return at > first and len(details) <= 3 and all(k in ("detail", "name", "rule") for k in details) and apart
    if kinds[0] == "rule":
        return len(kinds) == 1
    if at == first or not contacts:
        return False
    if kinds[0] == "contact" and apart and name_before_number(lines.bare[at], words):
        return True
    if contacts == len(kinds) and _is_sign_off(above, words):
        return True
    return contacts >= 2 and apart and len(kinds) <= contacts * 3


def closing_start(lines: Lines, first: int, last: int, words: LetterWords) -> int:
    """The first line of the good-bye above `last`: its words, or a short line before a name."""
    i = last
    while i > first and last - i < 4 and _is_sign_off(lines.bare[i - 1], words):
        i -= 1
    if i == last and first + 1 < i < len(lines) and _leads_to_name(lines.bare[i - 1], lines.bare[i], words):
        i -= 1
    return i


def _leads_to_name(line: str, below: str, words: LetterWords) -> bool:
    """A good-bye known by its place, not by its words: a short line with a comma, right above a name."""
    return line[-1] == "," and line[0].isupper() and len(line.split()) <= 5 and bool(name_words(below, words))


def _dashed_name(lines: Lines, i: int) -> bool:
    """A first name in small letters behind a dash, by itself: "- kari"; the last item of a list is none."""
    word = lines.bare[i].lstrip("-–—~/ ")
    alone = lines.gaps[i] > 0 and lines.bare[i - 1][0] not in "-–—*•"
    return word != lines.bare[i] and alone and word.isalpha() and len(word) <= 12


def _small_name(line: str) -> bool:
    """A first name or initials in small letters, as some people sign."""
    return line.rstrip(".").isalpha() and line.islower() and len(line) <= 12


def _is_sign_off(line: str, words: LetterWords) -> bool:
    """Whether the whole line is a good-bye, a name behind it included: "Best regards", "Thanks, Kari"."""
    size = words.signs_off(line)
    if not size:
        return False
    rest = trimmed(line)[size:].strip(" ,.!-–")
    if not rest:
        return True
    if len(rest.split()) > 3 or any(c in rest for c in ".?!:"):
        return False
    behind = line.rstrip(" .!,")[-len(rest) :]
    return (
        bool(name_words(behind, words))
        or bool(words.signs_off(rest))
        or (len(line.split()) <= 4 and line.rstrip()[-1] == ",")
    )
