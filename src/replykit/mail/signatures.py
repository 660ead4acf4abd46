"""Where a letter ends and its signature begins: after a delimiter, a name, or the first line of an address block."""

from __future__ import annotations

import re

from replykit.mail.message import ZoneKind
from replykit.mail.quotes_words import ClientWords
from replykit.mail.signature_blocks import block_start
from replykit.mail.signature_closings import closing_start
from replykit.mail.signature_lines import line_kind, name_words
from replykit.mail.zones_lines import Lines
from replykit.mail.zones_words import LetterWords
from replykit.text import frozen

_DELIMITER = re.compile(r"(?:--|—|–|__|––|——|\*\*|==|~~)\s*$")
_RULED = "-_=*~#+–—―.·•ᐧ \t"  # the last but one is what a tracker of opened mail leaves
_RULE = re.compile(r"[-_=*~#+–—]{3,}\s*$")
_AFTER_DELIMITER = 16  # lines; what goes on longer is text
_AFTER_RULE = 12
_NOTICE = 40
_SHORT = 60  # code points


@frozen
class Cut:
    """From line `line` on, `inside` code points into its words, the mail is of this kind."""

    line: int
    kind: ZoneKind
    inside: int = 0


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
        start = block_start(lines, first, start, words, clients)
    closing, inside = closing_start(lines, first, start, words) if names else (start, 0)
    cuts = []
    if closing < start:
        cuts.append(Cut(closing, "closing", inside))
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
        if words.is_notice(paragraph) or (found is not None and _RULE.match(paragraph)):
            found = i
        elif found is not None or not _is_trailing(paragraph):
            break
        until = i
    if found is None:
        return None
    while found < last - 1 and len(lines.bare[found]) < _SHORT and not _notes(lines.bare[found], words):
        found += 1  # the signature right above it
    return found if found > first else None


def _notes(line: str, words: LetterWords) -> bool:
    """Whether a line belongs to a notice: a ruled line, or one with a phrase of notices."""
    return bool(_RULE.match(line)) or words.disclaims(line) > 0


def _is_trailing(paragraph: str) -> bool:
    """Whether it may stand below a notice: a ruled line, a link, a few words of a logo."""
    return (
        len(paragraph) < _SHORT
        and paragraph[-1] not in "?!"
        and ("www." in paragraph or "://" in paragraph or bool(_RULE.match(paragraph)))
    )


def _delimited(lines: Lines, first: int, last: int, words: LetterWords, clients: ClientWords) -> int:
    """The line of the first delimiter below which a signature stands, or `last`."""
    start = last
    for i in range(last - 1, max(first, last - 30) - 1, -1):
        line = lines.bare[i]
        if line[0] not in "-_=*~#+–—":
            continue
        size = last - i - 1
        below = start if start < last else last
        plain = bool(_DELIMITER.match(line))
        dashes = plain and size <= _AFTER_DELIMITER and line[0] in "-–—_"
        ruled = (plain or _RULE.match(line)) and size <= _AFTER_RULE
        if dashes or (ruled and _signs(lines, i + 1, below, words, clients)):
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
