"""The fields of a quoted mail's header: From, Sent, To, Subject, in the words of thirty languages."""

from __future__ import annotations

import re

from replykit.mail.quotes_words import ClientWords, fold
from replykit.mail.zones_lines import INVISIBLE, Lines

GAP = 3  # empty lines inside a header block: Lotus leaves some
_LABEL_LENGTH = 32
_TRIM = " \t*_•|\xa0" + INVISIBLE
_WRAPPED = 40  # lines a list of recipients may run over
_MOST = 24  # lines with a field of their own


def sure_fields(lines: Lines, i: int, words: ClientWords) -> tuple[int, dict[str, str]] | None:
    """The header fields from line i on, where they are sure to be some."""
    block = fields_at(lines, i, words)
    return block if block and are_sure(lines, i, *block) else None


def are_sure(lines: Lines, i: int, last: int, kinds: dict[str, str]) -> bool:
    """Whether fields that stand without a separator are enough that nobody typed them as text."""
    named = "subject" in kinds and ("from" in kinds or ("to" in kinds and ("date" in kinds or "cc" in kinds)))
    addressed = len(kinds) > 1 and "@" in kinds.get("from", "")
    return named or addressed or (len(kinds) == 1 and _lone_sender(lines, i, last, kinds))


def fields_at(lines: Lines, i: int, words: ClientWords) -> tuple[int, dict[str, str]] | None:
    """The header fields from line i on, wrapped ones whole: the line after them, and their values by kind."""
    found: dict[str, str] = {}
    last = ""
    j, count = i, 0
    while j < len(lines) and count < _MOST:
        gap = lines.gaps[j] if j > i else 0
        if gap > GAP or (gap and "subject" in found and ("from" in found or "to" in found)):
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


def inline_fields(rest: str, words: ClientWords) -> dict[str, str]:
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


def field_of(line: str, words: ClientWords) -> tuple[str, str] | None:
    """The kind and the value of a header field, bold or not: `*From:* Kari`."""
    colon = line.find(":", 1, _LABEL_LENGTH + 4)
    if colon < 0:
        colon = line.find("：", 1, _LABEL_LENGTH)
        if colon < 0:
            return None
    kind = words.labels.get(fold(line[:colon].strip(_TRIM)))
    return (kind, line[colon + 1 :].strip(_TRIM)) if kind else None


def _lone_sender(lines: Lines, i: int, last: int, kinds: dict[str, str]) -> bool:
    """A field with a sender's address and nothing else, set off by empty lines from the writer's words above."""
    value = kinds.get("from", "")
    alone = i > 0 and lines.gaps[i] > 0 and last < len(lines) and lines.gaps[last] > 0
    return alone and "@" in value and len(value.split()) <= 4


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
