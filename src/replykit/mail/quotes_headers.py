"""The header blocks that mail clients put above a mail they quote or pass on."""

from __future__ import annotations

import re

from replykit.mail.quotes_fields import GAP, are_sure, fields_at, inline_fields, sure_fields
from replykit.mail.quotes_words import ClientWords, fold
from replykit.mail.zones_lines import INVISIBLE, Lines
from replykit.text import field, frozen

_DASHES = "-_=*–—― "
_DASHED = re.compile(r"\s*[-_=*–—]{2,}(?!\S)")
_OPEN_SEPARATOR = re.compile(r"[-_=*–—]{3,}[ \t]*([^-_=*–—\s].*)$")
_RULE_END = re.compile(r"[-_=*–—]{3,}$")
_DATE_TIME = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\s+(?:\S+\s+)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s*[AP]M)?(?: \S+)?$", re.I
)
_SEPARATOR_LENGTH = 1500


@frozen
class Header:
    """What stands above a quoted or forwarded mail: lines `first` up to `last`, and what it says.

    `kind` is `forward`, `quote`, or empty where the words do not tell. `start` is where it begins in the text.
    """

    first: int
    last: int
    start: int
    kind: str
    fields: dict[str, str] = field(factory=dict)
    attribution: str = ""


def header_at(lines: Lines, i: int, words: ClientWords) -> Header | None:
    """The header block that begins at line i: a separator, fields, or both."""
    line = lines.bare[i]
    if line[0] in "-_=*–—―" or line[-1] in ":：":
        if not line.strip(_DASHES):
            return _ruled(lines, i, words)
        separator = _separator(lines, i, words)
        if separator:
            return separator
    block = fields_at(lines, i, words)
    if not block:
        return None
    first = _lotus_top(lines, i, words) if "from" not in block[1] and "to" in block[1] else i
    stamped = first < i and "subject" in block[1]
    return Header(first, block[0], lines.starts[first], "", block[1]) if stamped or are_sure(lines, i, *block) else None


def _ruled(lines: Lines, i: int, words: ClientWords) -> Header | None:
    """A ruled line with header fields below it."""
    if i + 1 >= len(lines) or lines.gaps[i + 1] > GAP or len(lines.bare[i]) < 5:
        return None
    block = sure_fields(lines, i + 1, words)
    return Header(i, block[0], lines.starts[i], "", block[1]) if block else None


def _separator(lines: Lines, i: int, words: ClientWords) -> Header | None:
    """A line such as -----Original Message-----, and the fields below it or behind it."""
    line = lines.bare[i][:_SEPARATOR_LENGTH]
    said, rest, last = line, "", i + 1
    if line.startswith(("--", "__", "==", "**", "- ", "—", "–")):
        said = line.lstrip(_DASHES)
        if dashes := _DASHED.search(said):
            said, rest = f"--{said[: dashes.start()]}", said[dashes.end() :].strip()
    kind = _separator_kind(line, words) or _separator_kind(said, words)
    if not kind and (match := _OPEN_SEPARATOR.match(line)) and fold(match.group(1)).startswith(words.forwarded_by):
        kind = "forward"
    if kind == "forward" and line[0] in _DASHES and not _RULE_END.search(line) and i + 1 < len(lines):
        last += bool(len(lines.bare[i + 1]) < 100 and _RULE_END.search(lines.bare[i + 1]))
    if not kind:
        return _unknown_separator(lines, i, words) if said is not line and not rest else None
    fields = inline_fields(rest, words) if rest else {}
    if not fields:
        block = fields_at(lines, last, words)
        last, fields = block or _notes_fields(lines, last, words)
    return Header(i, last, lines.starts[i], kind, fields)


def _unknown_separator(lines: Lines, i: int, words: ClientWords) -> Header | None:
    """Words between dashes in a language that replykit does not know, where header fields stand right below."""
    if len(lines.bare[i].split()) > 8 or i + 1 >= len(lines) or lines.gaps[i + 1]:
        return None
    block = sure_fields(lines, i + 1, words)
    return Header(i, block[0], lines.starts[i], "", block[1]) if block else None


def _separator_kind(line: str, words: ClientWords) -> str:
    """What the words between the dashes, or before the colon, say: forward, quote or nothing."""
    bare = fold(line.strip("-_=*–—:： \t" + INVISIBLE))
    if len(bare) > 80 or bare == fold(line):  # neither dashes nor a colon: plain words of the writer
        return ""
    if bare in words.forwarded or (bare.startswith(words.forwarded_by) and line[0] in "-_=*–—"):
        return "forward"
    return "quote" if bare in words.original else ""


def _lotus_top(lines: Lines, i: int, words: ClientWords) -> int:
    """Lotus Notes writes name and time above `To:`, without a label: the line where that begins."""
    if i == 0 or lines.gaps[i] > GAP:
        return i
    top = i - 1
    if top > 0 and fold(lines.bare[top]).startswith(words.sent_by) and not _DATE_TIME.search(lines.bare[top]):
        top -= 1  # a line of its own for whom to answer
    stamp = _DATE_TIME.search(lines.bare[top])
    if not stamp and top > 0 and not lines.gaps[top]:
        top -= 1  # the time may have wrapped
        stamp = _DATE_TIME.search(f"{lines.bare[top]} {lines.bare[top + 1]}")
    if not stamp:
        return i
    if len(lines.bare[top]) > len(stamp.group()) + 3:  # the name stands on the same line
        return top
    first = top
    for back in (1, 2):
        k = top - back
        if k < 0 or lines.gaps[k + 1] > 1 or len(lines.bare[k]) > 70 or lines.bare[k][-1] in ".!?,:":
            break
        first = k
        if not fold(lines.bare[k]).startswith(words.sent_by):
            break
    return first


def _notes_fields(lines: Lines, i: int, words: ClientWords) -> tuple[int, dict[str, str]]:
    """The block below a Lotus separator: name, time, then fields, with empty lines between."""
    for k in range(i, min(i + 4, len(lines))):
        if lines.gaps[k] > GAP:
            break
        block = fields_at(lines, k, words)
        if block and ("subject" in block[1] or "to" in block[1]):
            name = lines.bare[i] if k > i and "from" not in block[1] else ""
            return block[0], ({"from": _DATE_TIME.sub("", name).strip()} if name else {}) | block[1]
    return i, {}
