"""The header blocks that mail clients put above a mail they quote or pass on: separators and fields."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from replykit.mail.quotes_words import ClientWords, fold
from replykit.mail.zones_lines import INVISIBLE, Lines

_DASHES = "-_=*–—― "
_DASHED = re.compile(r"\s*[-_=*–—]{2,}(?!\S)")
_OPEN_SEPARATOR = re.compile(r"[-_=*–—]{3,}[ \t]*([^-_=*–—\s].*)$")
_RULE_END = re.compile(r"[-_=*–—]{3,}$")
_DATE_TIME = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\s+(?:\S+\s+)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s*[AP]M)?(?: \S+)?$", re.I
)
_LABEL_LENGTH = 32
_TRIM = " \t*_•|\xa0" + INVISIBLE
_GAP = 3  # empty lines inside a header block: Lotus leaves some
_WRAPPED = 40  # lines a list of recipients may run over
_MOST = 24  # lines with a field of their own
_SEPARATOR_LENGTH = 1500


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above a quoted or forwarded mail: lines `first` up to `last`, and what it says.

    `kind` is `forward`, `quote`, or empty where the words do not tell. `start` is where it begins in the text.
    """

    first: int
    last: int
    start: int
    kind: str
    fields: dict[str, str] = field(default_factory=dict)
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
    block = _block(lines, i, words)
    if not block:
        return None
    first = _lotus_top(lines, i, words) if "from" not in block[1] else i
    return Header(first, block[0], lines.starts[first], "", block[1])


def _ruled(lines: Lines, i: int, words: ClientWords) -> Header | None:
    """A ruled line with header fields below it."""
    if i + 1 >= len(lines) or lines.gaps[i + 1] > _GAP or len(lines.bare[i]) < 5:
        return None
    block = _block(lines, i + 1, words)
    return Header(i, block[0], lines.starts[i], "", block[1]) if block else None


def field_of(line: str, words: ClientWords) -> tuple[str, str] | None:
    """The kind and the value of a header field, bold or not: `*From:* Kari`."""
    colon = line.find(":", 1, _LABEL_LENGTH + 4)
    if colon < 0:
        colon = line.find("：", 1, _LABEL_LENGTH)
        if colon < 0:
            return None
    kind = words.labels.get(fold(line[:colon].strip(_TRIM)))
    return (kind, line[colon + 1 :].strip(_TRIM)) if kind else None


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
    fields = _inline_fields(rest, words) if rest else {}
    if not fields:
        block = _fields(lines, last, words)
        last, fields = block or _notes_fields(lines, last, words)
    return Header(i, last, lines.starts[i], kind, fields)


def _unknown_separator(lines: Lines, i: int, words: ClientWords) -> Header | None:
    """Words between dashes in a language that replykit does not know, where header fields stand right below."""
    if len(lines.bare[i].split()) > 8 or i + 1 >= len(lines) or lines.gaps[i + 1]:
        return None
    block = _block(lines, i + 1, words)
    return Header(i, block[0], lines.starts[i], "", block[1]) if block else None


def _separator_kind(line: str, words: ClientWords) -> str:
    """What the words between the dashes, or before the colon, say: forward, quote or nothing."""
    bare = fold(line.strip("-_=*–—:： \t" + INVISIBLE))
    if len(bare) > 80 or bare == fold(line):  # neither dashes nor a colon: plain words of the writer
        return ""
    if bare in words.forwarded or (bare.startswith(words.forwarded_by) and line[0] in "-_=*–—"):
        return "forward"
    return "quote" if bare in words.original else ""


def _inline_fields(rest: str, words: ClientWords) -> dict[str, str]:
    """Fields run together on one line, as Yahoo leaves them: `From: a@b.cTo: d@e.fSent: …Subject: …`."""
    spots: list[tuple[int, int, str]] = []
    for match in re.finditer(r"[ \xa0]?[:：](?=\s)", rest):
        before = rest[max(0, match.start() - 22) : match.start()]
        for size in range(min(20, len(before)), 0, -1):
            label = fold(before[-size:])
            kind = words.labels.get(label)
            edge = len(before) == size or not before[-size - 1].isalnum() or before[-size].isupper()
            if kind and edge and label[0] == before[-size].lower():
                spots.append((match.start() - size, match.end(), kind))
                break
    if not spots or spots[0][0] > 0:
        return {}
    found: dict[str, str] = {}
    for (_, begin, kind), (end, _, _) in zip(spots, [*spots[1:], (len(rest), 0, "")], strict=True):
        found.setdefault(kind, rest[begin:end].strip(_TRIM))
    return found


def _block(lines: Lines, i: int, words: ClientWords) -> tuple[int, dict[str, str]] | None:
    """Fields that stand without a separator: enough of them that nobody typed them as text."""
    block = _fields(lines, i, words)
    if block is None:
        return None
    kinds = block[1]
    named = "subject" in kinds and ("from" in kinds or ("to" in kinds and ("date" in kinds or "cc" in kinds)))
    addressed = len(kinds) > 1 and "@" in kinds.get("from", "")
    lone = len(kinds) == 1 and _lone_sender(lines, i, block[0], kinds)
    return block if named or addressed or lone else None


def _lone_sender(lines: Lines, i: int, last: int, kinds: dict[str, str]) -> bool:
    """A field with a sender's address and nothing else, set off by empty lines from the writer's words above."""
    value = kinds.get("from", "")
    alone = i > 0 and lines.gaps[i] > 0 and last < len(lines) and lines.gaps[last] > 0
    return alone and "@" in value and len(value.split()) <= 4


def _fields(lines: Lines, i: int, words: ClientWords) -> tuple[int, dict[str, str]] | None:
    """The header fields from line i on, wrapped ones whole: the line after them, and their values by kind."""
    found: dict[str, str] = {}
    last = ""
    j, count = i, 0
    while j < len(lines) and count < _MOST:
        gap = lines.gaps[j] if j > i else 0
        if gap > _GAP or (gap and "subject" in found and ("from" in found or "to" in found)):
            break
        field_here = field_of(lines.bare[j], words)
        if field_here and (field_here[0] not in found or field_here[0] in ("other", "cc", "to", "bcc")):
            last = field_here[0]
            found.setdefault(last, field_here[1])
            j += 1
            count += 1
            continue
        if field_here or gap or not found:
            break
        until = _wrap(lines, j, last, words)
        if until == j:
            break
        found[last] = " ".join((found[last], *lines.bare[j:until])).strip()
        j = until
    return (j, found) if found else None


def _wrap(lines: Lines, j: int, last: str, words: ClientWords) -> int:
    """Up to where the field above line j goes on: to the next field, or as long as it reads like addresses."""
    limit = _WRAPPED if last in ("to", "cc", "bcc", "other") else 3
    for k in range(j, min(j + limit, len(lines))):
        if k > j and lines.gaps[k]:
            break
        if field_of(lines.bare[k], words):
            return k
    if last in ("to", "cc", "bcc", "from"):
        while j < len(lines) and not lines.gaps[j] and ("@" in lines.bare[j] or lines.bare[j][-1] in ";,"):
            if len(lines.bare[j]) > 200 or lines.bare[j][-1] in ".?!":
                break
            j += 1
    return j


def _lotus_top(lines: Lines, i: int, words: ClientWords) -> int:
    """Lotus Notes writes name and time above `To:`, without a label: the line where that begins."""
    if i == 0 or lines.gaps[i] > _GAP:
        return i
    above = lines.bare[i - 1]
    stamp = _DATE_TIME.search(above)
    if not stamp:
        return i
    if len(above) > len(stamp.group()) + 3:  # the name stands on the same line
        return i - 1
    first = i - 1
    for back in (1, 2):
        k = i - 1 - back
        if k < 0 or lines.gaps[k + 1] > 1 or len(lines.bare[k]) > 70 or lines.bare[k][-1] in ".!?,:":
            break
        first = k
        if not fold(lines.bare[k]).startswith(words.sent_by):
            break
    return first


def _notes_fields(lines: Lines, i: int, words: ClientWords) -> tuple[int, dict[str, str]]:
    """The block below a Lotus separator: name, time, then fields, with empty lines between."""
    for k in range(i, min(i + 4, len(lines))):
        if lines.gaps[k] > _GAP:
            break
        block = _fields(lines, k, words)
        if block and ("subject" in block[1] or "to" in block[1]):
            name = lines.bare[i] if k > i and "from" not in block[1] else ""
            return block[0], ({"from": _DATE_TIME.sub("", name).strip()} if name else {}) | block[1]
    return i, {}
