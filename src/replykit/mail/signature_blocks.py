"""Where a signature without a delimiter begins: at a name, or at the first line of an address."""

from __future__ import annotations

from replykit.mail.quotes_words import ClientWords
from replykit.mail.signature_closings import by_place, is_sign_off
from replykit.mail.signature_lines import LineKind, line_kind, name_before_number
from replykit.mail.zones_lines import Lines
from replykit.mail.zones_words import LetterWords

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
        if lines.bare[i - 1][-1] == "," and by_place(lines, first, i - 1, words):
            break
        kinds.insert(0, kind)
        i -= 1
    if not kinds and last > first + 1 and _is_small_signature(lines, last - 1, words):
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
    signed_off = at > first and (is_sign_off(above, words) or by_place(lines, first, at - 1, words))
    ended = apart or above[-1:] in ".!?:)" or signed_off or len(above) > 50
    if signed_off and len(kinds) <= 4 and all(k in ("detail", "name", "contact") for k in kinds):
        return True
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
    return contacts >= 2 and apart and len(kinds) <= contacts * 3


def _is_small_signature(lines: Lines, i: int, words: LetterWords) -> bool:
    """A first name in small letters, behind a dash or below a good-bye."""
    line = lines.bare[i]
    above = lines.bare[i - 1]
    small = line.rstrip(".").isalpha() and line.islower() and len(line) <= 20
    if not small or line in words.common or words.signs_off(line):
        return _dashed_name(lines, i)
    return is_sign_off(above, words) or (lines.gaps[i] > 0 and len(above) > 40 and above[-1] != ":")


def _dashed_name(lines: Lines, i: int) -> bool:
    """A first name in small letters behind a dash, by itself: "- kari"; the last item of a list is none."""
    word = lines.bare[i].lstrip("-–—~/ ")
    alone = lines.gaps[i] > 0 and lines.bare[i - 1][0] not in "-–—*•"
    return word != lines.bare[i] and alone and word.isalpha() and len(word) <= 12
