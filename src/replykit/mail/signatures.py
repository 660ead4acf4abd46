"""Where a letter ends and its signature begins: after a delimiter, a name, or the first line of an address block."""

from __future__ import annotations

import re
from dataclasses import dataclass

from replykit.mail.message import ZoneKind
from replykit.mail.quotes_words import ClientWords
from replykit.mail.signature_lines import LineKind, line_kind, name_before_number, name_words
from replykit.mail.zones_lines import Lines
from replykit.mail.zones_words import LetterWords, trimmed

_DELIMITER = re.compile(r"(?:--|—|–|__|––|——|\*\*|==|~~)\s*$")
_RULED = "-_=*~#+–—―.·•ᐧ \t"  # the last but one is what a tracker of opened mail leaves
_RULE = re.compile(r"[-_=*~#+–—]{3,}\s*$")
_AFTER_DELIMITER = 16  # lines; what goes on longer is text
_BLOCK = 14
_NOTICE = 40
_SIGN_OFF_WORDS = 6


@dataclass(frozen=True, slots=True)
class Cut:
    """From line `line` on, the mail is of this kind."""

    line: int
    kind: ZoneKind


def tail_cuts(
    lines: Lines, first: int, last: int, words: LetterWords, clients: ClientWords, *, names: bool
) -> tuple[Cut, ...]:
    """Where closing, signature and disclaimer begin in the own lines `first` up to `last`, in order.

    Without `names` (an answer between quotes) only a delimiter or a phone's line begins a signature.
    """
    notice = _notice(lines, first, last, words)
    end = notice if notice is not None else last
    start = _delimited(lines, first, end, words, clients)
    start = _device(lines, first, start, words, clients)
    if names:
        start = _block(lines, first, start, words, clients, alone=start == end)
    closing = _closing(lines, first, start, words) if names else start
    cuts = []
    if closing < start:
        cuts.append(Cut(closing, "closing"))
    if start < end:
        cuts.append(Cut(start, "signature"))
    if notice is not None and notice < last:
        cuts.append(Cut(notice, "disclaimer"))
    return tuple(cuts)


def _notice(lines: Lines, first: int, last: int, words: LetterWords) -> int | None:
    """The line at which a legal notice begins that runs to the end, the rule above it included."""
    found = None
    until = last
    i = last
    while i > first and last - i < _NOTICE:
        i -= 1
        if i > first and not lines.gaps[i] and not _RULE.match(lines.bare[i]):
            continue
        paragraph = " ".join(lines.bare[i:until])[:3000]
        if words.disclaims(paragraph) >= 2:
            found = i
        elif found is None and until - i > 3:
            break
        elif found is not None and not _RULE.match(paragraph):
            break
        elif found is not None:
            found = i
        until = i
    return found if found is not None and found > first else None


def _delimited(lines: Lines, first: int, last: int, words: LetterWords, clients: ClientWords) -> int:
    """The line of the first delimiter below which a signature stands, or `last`."""
    start = last
    for i in range(last - 1, max(first, last - 30) - 1, -1):
        line = lines.bare[i]
        if line[0] not in "-_=*~#+–—":
            continue
        size = last - i - 1
        if _DELIMITER.match(line) and size <= _AFTER_DELIMITER and line[0] in "-–—_":
            start = i
        elif (
            (_DELIMITER.match(line) or _RULE.match(line))
            and size <= 12
            and _signs(lines, i + 1, start if start < last else last, words, clients)
        ):
            start = i
    while start > first and not lines.bare[start - 1].strip(_RULED):
        start -= 1
    return start


def _signs(lines: Lines, first: int, last: int, words: LetterWords, clients: ClientWords) -> bool:
    """Whether lines below a ruled line read as a signature or a footer; nothing at all does too."""
    if first >= last:
        return True
    kinds = [line_kind(lines.bare[i], words, clients) for i in range(first, last)]
    if words.is_footer(" ".join(lines.bare[first:last])):
        return True
    if kinds[0] == "name" and len(kinds) <= 3:
        return True
    return "device" in kinds or ("contact" in kinds and kinds.count("text") <= len(kinds) // 3)


def _device(lines: Lines, first: int, last: int, words: LetterWords, clients: ClientWords) -> int:
    """Up to where the text goes if a phone's or an app's line ends it."""
    start = last
    for i in range(last - 1, max(first, last - 4) - 1, -1):
        kind = line_kind(lines.bare[i], words, clients)
        if kind == "device":
            start = i
        elif kind != "rule" and not (i == last - 1 and name_words(lines.bare[i], words)):
            break
    while start < last and start > first and line_kind(lines.bare[start - 1], words, clients) == "rule":
        start -= 1
    return start


def _block(lines: Lines, first: int, last: int, words: LetterWords, clients: ClientWords, *, alone: bool) -> int:
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


def _closing(lines: Lines, first: int, last: int, words: LetterWords) -> int:
    """The first line of the good-bye above `last`: its words, or a short line before a name."""
    i = last
    while i > first and last - i < 4 and _is_sign_off(lines.bare[i - 1], words):
        i -= 1
    if i == last and first < i < len(lines) and lines.bare[i - 1][-1] == "," and len(lines.bare[i - 1].split()) <= 5:
        if name_words(lines.bare[i], words) and lines.bare[i - 1][0].isupper() and i - 1 > first:
            i -= 1  # known by its place: a short line with a comma, right above a name
    return i


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
