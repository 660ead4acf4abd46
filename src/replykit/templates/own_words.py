"""A customer's own words said back to them: "my parcel has not come" becomes "your parcel has not come"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from replykit.language import Language, fold
from replykit.text import Span

SHORTEST, LONGEST = 3, 20  # words of a clause that is said back
CUT = 90  # signs of the words that a slot repeats
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,:/]*\d|\d")
_UNFIT = re.compile(r"[!?()\[\]{}<>\"“”„«»*|;:…]|\.\.|https?:|\S@\S|[^\W\d_]*[A-Z]{3,}")
_COMMA = re.compile(r",(?!\d)|[.!?](?=\s)")
_ASIDE = re.compile(r"\s*\([^()]*\)")
SAID = "trouble_said"  # the list of what surely names trouble
DENIAL, DENIED = "negation", frozenset({SAID, "problem_wait"})
_END = " \t\n.,;:!?¿¡…-–—\"'"


def said_back(clause: str, words: Language, table: Mapping[str, Any], *, trouble: frozenset[str]) -> str:
    """The clause turned from the customer to the reader, fit to stand behind "I am sorry that"; empty where unsure.

    `table` is a language's `_turn.yaml`; `trouble` are the cue lists one of which must show that it names trouble.
    """
    text = " ".join(_ASIDE.sub("", clause).split()).strip(_END)
    text = _COMMA.split(_without_lead(text, words, table), maxsplit=1)[0]  # what follows is another thought
    if not text or _UNFIT.search(text) or not SHORTEST <= len(_WORD.findall(text)) <= LONGEST:
        return ""
    if not _names_trouble(text, words, table, trouble):
        return ""
    turned = _turned(text, words, table)
    return turned[:1].lower() + turned[1:] if turned else ""


def _names_trouble(text: str, words: Language, table: Mapping[str, Any], trouble: frozenset[str]) -> bool:
    """Whether the clause begins as one of the table's, and names trouble by a cue, or is one that need not."""
    tokens = words.tokens(text)
    cues = {c.name for c in words.cues(tokens)}
    fits = [c for c in table.get("clauses", ()) if _is_clause(tokens.keys, c)]
    if DENIAL in cues:  # "it was not unattended" denies the trouble, "it was not delivered" names it
        return bool(fits) and bool(cues & DENIED)
    return any(c.get("alone") or cues & ({SAID} if c.get("said") else trouble) for c in fits)


def _is_clause(keys: tuple[str, ...], clause: Mapping[str, Any]) -> bool:
    says = set(clause.get("says", ()))
    endings = tuple(w[1:] for w in says if w.startswith("*"))
    following = keys[1 : 1 + int(clause["within"])]
    return keys[0] in clause["begins"] and (
        not says or any(k in says or (endings and len(k) > 3 and k.endswith(endings)) for k in following)
    )


def shortened(clause: str) -> str:
    """The customer's words as a slot repeats them: one line, no mark at the end, whole words."""
    line = " ".join(clause.split()).strip(_END)
    return line if len(line) <= CUT else line[:CUT].rsplit(" ", 1)[0].strip(_END)


def _without_lead(text: str, words: Language, table: Mapping[str, Any]) -> str:
    leads = {fold(str(w), words.code) for w in table.get("drop_first", ())}
    match = _WORD.match(text)
    while match and fold(match.group(), words.code) in leads:
        text = text[match.end() :].lstrip(" ,")
        match = _WORD.match(text)
    return text


def _turned(text: str, words: Language, table: Mapping[str, Any]) -> str:
    """Word by word, the longest entry first; empty where a word stays of which nobody knows whom it means."""
    spans = [Span(*m.span()) for m in _WORD.finditer(text)]
    keys = [fold(s.of(text), words.code) for s in spans]
    unsure = {str(w) for w in table.get("unsure", ())}
    endings = tuple(w[1:] for w in unsure if w.startswith("*"))
    out, at, i = "", 0, 0
    while i < len(spans):
        size, new = _entry(keys, i, table)
        if not size:
            if keys[i] in unsure or (endings and keys[i].endswith(endings)):
                return ""
            i += 1
            continue
        out += text[at : spans[i].start] + new
        at = spans[i + size - 1].end
        i += size
    return out + text[at:]


def _entry(keys: list[str], i: int, table: Mapping[str, Any]) -> tuple[int, str]:
    tables = [table.get("first", {}), table.get("turn", {})] if i == 0 else [table.get("turn", {})]
    for size in (3, 2, 1):
        key = " ".join(keys[i : i + size])
        for entries in tables:
            if len(keys[i : i + size]) == size and key in entries:
                return size, str(entries[key])
    return 0, ""
