"""The line above quoted text that says who wrote it, and when: "On … Kari wrote:"."""

from __future__ import annotations

import re

from replykit.mail.quotes_headers import Header
from replykit.mail.quotes_words import ClientWords, fold
from replykit.mail.zones_lines import INVISIBLE, Lines

_LINES = 6  # a client may wrap it over so many
_LENGTH = 400
_DATE = re.compile(
    r"\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[:.h]\d\d"
    r"|\d{1,2}\.? +(?:[^\W\d]+ +)?[^\W\d]{3}|\d月"
)
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d")
_ADDRESS = re.compile(r"(?<![\w.+%=-])[\w.+%=-]+@[\w-]+\.?[\w.-]*|<[^<>]*>|\[mailto:")
_DATED_START = re.compile(r"\W*(?:\d|[^\W\d]{1,4}\.,?\s+\d|[^\W\d]+,?\s+\d{1,2}\.?[\s,]|[^\W\d]+,\s)")
_ADDRESS_END = re.compile(r"[>)\]]\W*$|@[\w.-]+\W*$")
_WORD = re.compile(r"\w+")
_DECOR = "-–—_*= \t" + INVISIBLE


def attributions(lines: Lines, words: ClientWords) -> dict[int, Header]:
    """Every attribution in the lines that are not quoted themselves, by the line it begins at."""
    found: dict[int, Header] = {}
    taken = 0  # lines before this belong to an attribution already
    for i in range(len(lines)):
        if lines.quoted[i] or not (_may_end(lines.bare[i]) or _bare_verb(lines, i, words)):
            continue
        header = _ending_at(lines, i, words, taken)
        if header:
            found[header.first] = header
            taken = i + 1
    return found


def attribution_at(lines: Lines, i: int, words: ClientWords) -> Header | None:
    """The attribution that begins at line i, inside a quote too."""
    for last in range(i, min(i + _LINES, len(lines))):
        if _may_end(lines.bare[last]):
            text = " ".join(lines.bare[i : last + 1])
            if _is_attribution(text, words, set_off=True, quoted_below=True):
                return Header(i, last + 1, lines.starts[i], "", attribution=text)
    return None


def _may_end(line: str) -> bool:
    return line.rstrip(INVISIBLE + " ")[-1:] in (":", "：") or (line.startswith("--") and line.endswith("--"))


def _bare_verb(lines: Lines, i: int, words: ClientWords) -> bool:
    """Whether line i is "Kari Nordmann wrote", without a colon, right above quoted lines."""
    below = i + 1 < len(lines) and lines.quoted[i + 1] and not lines.gaps[i + 1]
    return below and len(lines.bare[i]) < 60 and _ends_with(fold(lines.bare[i]), words.wrote)


def _ending_at(lines: Lines, last: int, words: ClientWords, taken: int) -> Header | None:
    """The attribution whose last line is `last`: the longest with a sure beginning, else the shortest that reads so."""
    quoted_below = last + 1 < len(lines) and lines.quoted[last + 1]
    best: Header | None = None
    for first in range(last, max(taken, last - _LINES + 1) - 1, -1):
        if lines.quoted[first] or (first < last and (lines.bare[first][-1] in "!?:" or lines.gaps[first + 1] > 1)):
            break
        text = " ".join(lines.bare[first : last + 1])
        if len(text) > _LENGTH:
            break
        opened = _opens(lines.bare[first], words)
        if first < last and not opened:
            if any(lines.gaps[first + 1 : last + 1]) or not _dated_or_addressed(lines.bare[first]):
                continue
            if best and _dated_or_addressed(best.attribution):
                continue
        set_off = lines.after(last) > 0 and (lines.gaps[first] > 0 or first == 0)
        if _is_attribution(text, words, set_off=set_off, quoted_below=quoted_below):
            shared = _shared(lines.bare[first], words) if first == last and not opened else 0
            best = Header(first, last + 1, lines.starts[first] + shared, "", attribution=text)
            if opened:
                break
    return best


def _dated_or_addressed(line: str) -> bool:
    return bool(_DATED_START.match(line) or "@" in line or "<" in line)


def _opens(line: str, words: ClientWords) -> bool:
    """Whether the line begins as an attribution does: an opening word and a date, or a date."""
    folded = fold(line.strip(_DECOR + '"'))
    if not any(c.isdigit() for c in folded[:60]):
        return False
    if folded.startswith(words.opens) and any(
        folded.startswith(w) and not folded[len(w) : len(w) + 1].isalpha() for w in words.opens
    ):
        return True
    return bool(_DATED_START.match(line)) and bool(_DATE.search(line[:60]))


def _shared(line: str, words: ClientWords) -> int:
    """Where the attribution begins in a line that it shares with the writer's last words; 0 in a line of its own."""
    for match in re.finditer(r"(?<=[\s-])[^\W\d_]+(?=[ ,])", line):
        rest = line[match.start() :]
        opens = match.group()[0].isupper() and fold(match.group()) in words.opens and _opens(rest, words)
        head = line[: match.start()].rstrip(_DECOR)
        if opens and _DATE.search(rest[:30]) and _WORD.search(head):
            return 0 if "<" in head or "@" in head else len(head)
    return 0


def _is_attribution(text: str, words: ClientWords, *, set_off: bool, quoted_below: bool) -> bool:
    """Whether this text says that somebody wrote what follows.

    Surest are an address or the time of day; a bare date or a bare name counts only where the lines around it do.
    """
    bare = text.strip(_DECOR).rstrip(_DECOR + ":：")
    folded = fold(bare)
    date, address = _DATE.search(bare), _ADDRESS.search(bare)
    opened = _opens(bare, words)
    if _ends_with(folded, words.wrote):
        if address or quoted_below:
            return bool(address or date or len(folded.split()) <= 8)
        if not date or not opened:
            return False
        return bool(_CLOCK.search(bare)) or (set_off and _is_somebody(bare[date.end() :]))
    if folded.startswith(words.quoting) and address:
        return True
    verb = next((m for m in _WORD.finditer(folded) if m.group() in words.wrote_before), None)
    if verb and len(folded) - verb.end() <= 120:
        if address:
            return bool(date) or quoted_below or set_off
        if opened:
            return bool(date) and (set_off or quoted_below or bool(_CLOCK.search(bare)))
        return bool(date) and quoted_below and bare[0].isupper()
    return bool(address and date and opened and _ADDRESS_END.search(bare))


def _is_somebody(text: str) -> bool:
    """Whether a name and a verb stand there, and not a sentence: "Kari Berg wrote", "you wrote"."""
    return sum(w.islower() for w in text.split()) <= 2


def _ends_with(folded: str, phrases: tuple[str, ...]) -> bool:
    """Whether the text ends with one of the phrases, as a word of its own where the script has spaces."""
    if not folded.endswith(phrases):
        return False
    for phrase in phrases:
        if folded.endswith(phrase):
            before = folded[-len(phrase) - 1 : -len(phrase)]
            if not before or not before.isalnum() or ord(phrase[0]) > 0x2E00:
                return True
    return False
