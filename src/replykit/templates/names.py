"""How to greet the customer: by the name they sign with, with a title only where they use one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from replykit.language import Language, fold
from replykit.mail import Message
from replykit.reading.names import header_names, signed_names
from replykit.reading.values import Fact

_FIT = re.compile(r"[^\W\d_][^\W\d_.'’ -]*(?:[.'’ -]+[^\W\d_]+)*\.?\Z")  # letters and what joins them in names
_LONGEST = 40


class Greeted(NamedTuple):
    """A first name to greet with, or a title with a surname; both empty where nobody signs."""

    first: str
    formal: str


def greeted(message: Message, titles: Mapping[str, Any], words: Language) -> Greeted:
    """By the name below the mail; by the From header's where none stands there."""
    header = next((f.value for f in header_names(message, words) if f.kind == "name"), "")
    for fact in signed_names(message, words):
        if fact.kind == "name" and _fits(fact.value):
            return _parted(_title(fact, message, titles), fact.value, header, titles, words.code)
    return _parted("", header, header, titles, words.code) if _fits(header) else Greeted("", "")


def full_name(message: Message, titles: Mapping[str, Any], words: Language) -> str:
    """First name and surname as the customer signs, else as the From header has them; empty where one is all there is.

    For languages that greet by the full name, since a form of address would have to be guessed from it.
    """
    signed = next((f.value for f in signed_names(message, words) if f.kind == "name" and _fits(f.value)), "")
    header = next((f.value for f in header_names(message, words) if f.kind == "name" and _fits(f.value)), "")
    parts = [_spelled(w, words.code) for w in (signed or header).split() if _key(w) not in titles]
    return " ".join(parts) if len(parts) > 1 else ""


def _fits(name: str) -> bool:
    return bool(name) and len(name) <= _LONGEST and _FIT.match(name) is not None


def _title(fact: Fact, message: Message, titles: Mapping[str, Any]) -> str:
    """What stands before the name on its line, where that is a title."""
    line = message.text[message.text.rfind("\n", 0, fact.span.start) + 1 : fact.span.start]
    before = [titles[key] for w in line.split() if (key := _key(w)) in titles]
    return str(before[-1]) if before else ""


def _parted(title: str, name: str, header: str, titles: Mapping[str, Any], code: str) -> Greeted:
    words = name.split()
    while len(words) > 1 and _key(words[0]) in titles:
        title = str(titles[_key(words.pop(0))])
    words = [_spelled(w, code) for w in words]
    if title:
        return Greeted("", f"{title} {words[-1]}")
    if len(words[0].rstrip(".")) > 1:
        return Greeted(words[0], "")
    given = [w for w in header.split() if _key(w) not in titles]
    same = len(given) > 1 and len(given[0]) > 2 and given[0][0].upper() == words[0][0].upper()
    return Greeted(_spelled(given[0], code) if same else " ".join(words), "")


def _spelled(word: str, code: str) -> str:
    """NADIA and nadia as Nadia, IŞIL as Işıl; McCall and Li as they stand."""
    if not ((word.isupper() and len(word) > 3) or word.islower()):
        return word
    low = fold(word, code)
    first = word[0] if word.isupper() else next((c for c in (low[0].upper(), "İ") if fold(c, code) == low[0]), low[0])
    return first + low[1:]


def _key(word: str) -> str:
    return fold(word.rstrip("."), "")
