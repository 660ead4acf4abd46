"""How to greet the customer: by the name they sign with, with a title only where they use one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from replykit.language import Language, fold
from replykit.mail import Message

_PART = r"[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*\.?"
_NAME = re.compile(rf"{_PART}(?: {_PART}){{0,3}}\Z")
CLOSINGS = frozenset({"sign_off", "thanks", "mood_polite", "greeting"})
_LONGEST = 40
_TRIM = " \t,.;!*_~-–—"


class Greeted(NamedTuple):
    """A first name to greet with, or a title with a surname; both empty where nobody signs."""

    first: str
    formal: str


def greeted(message: Message, titles: Mapping[str, Any], words: Language) -> Greeted:
    """The name below the mail; the From header's where none stands there."""
    header = _clean(message.headers.sender.name) if message.headers.sender else ""
    for line in _signed(message):
        name = _clean(line)
        if _is_name(name, titles) and not _closes(name, words) and _agrees(name, header, titles):
            return _parted(name, titles, header)
    return _parted(header, titles, header) if _is_name(header, titles) else Greeted("", "")


def _signed(message: Message) -> list[str]:
    """Lines that may hold the signer's name, the likeliest first: the last of the closing, the first of a signature."""
    closing = [
        x for z in message.zones if z.kind == "closing" for x in z.span.of(message.text).splitlines() if x.strip()
    ]
    signature = [
        x
        for z in message.zones
        if z.kind == "signature"
        for x in z.span.of(message.text).splitlines()
        if x.strip(_TRIM)
    ]
    return [*reversed(closing), *signature[:2]]


def _clean(name: str) -> str:
    """A name as written in a signature or header: "Osei, Kwame (Mr)" is "Kwame Osei"."""
    name = re.sub(r"\(.*?\)|\".*?\"", " ", name.strip().strip("\"'"))
    parts = [p.strip() for p in name.split(",")]
    if len(parts) == 2 and parts[1] and _NAME.match(f"{parts[1]} {parts[0]}"):
        name = f"{parts[1]} {parts[0]}"
    return " ".join(name.strip(_TRIM).split())


def _is_name(name: str, titles: Mapping[str, Any]) -> bool:
    words = [w for w in name.split() if fold(w.rstrip("."), "") not in titles]
    return bool(words) and len(name) <= _LONGEST and bool(_NAME.match(name))


def _closes(line: str, words: Language) -> bool:
    """Whether the line is a wish or thanks, no name."""
    return any(c.name in CLOSINGS for c in words.cues(words.tokens(line)))


def _agrees(name: str, header: str, titles: Mapping[str, Any]) -> bool:
    """A signed name that shares a word with the From header, or looks like a name where there is none."""
    if not header:
        return name.split()[0][0].isupper()
    theirs = {fold(w.rstrip("."), "") for w in re.split(r"[\s-]+", header)}
    own = {fold(w.rstrip("."), "") for w in re.split(r"[\s-]+", name)} - set(titles)
    return bool(theirs & own) or any(
        t.startswith(o) or o.startswith(t) for t in theirs for o in own if len(o) > 2 < len(t)
    )


def _parted(name: str, titles: Mapping[str, Any], header: str) -> Greeted:
    words = name.split()
    title = ""
    while words and fold(words[0].rstrip("."), "") in titles:
        title = str(titles[fold(words.pop(0).rstrip("."), "")])
    words = [_spelled(w) for w in words]
    if title and words:
        return Greeted("", f"{title} {words[-1]}")
    first = words[0] if words else ""
    if len(first.rstrip(".")) > 1:
        return Greeted(first, "")
    given = [w for w in header.split() if len(w.rstrip(".")) > 1 and fold(w.rstrip("."), "") not in titles]
    if first and given and given[0][0].upper() == first[0].upper() and len(given) > 1:
        return Greeted(_spelled(given[0]), "")
    return Greeted(" ".join(words), "")


def _spelled(word: str) -> str:
    """NADIA and nadia as Nadia; McCall and van as they stand."""
    return word.capitalize() if (word.isupper() and len(word) > 3) or word.islower() else word
