"""The name in the greeting against the customer's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from replykit.language import Language, language
from replykit.reading import Fact
from replykit.reading.same_name import same_name, same_word
from replykit.rules import Case, Hit, Related, Rule

_NAME = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def wrong_name(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The greeting's name where neither the sender, nor the signature, nor anybody named in the mail bears it."""
    incoming = case.reading.incoming
    words = language(case.reading.draft.language)
    greeted = _greeted(case)
    names = [f for f in incoming.facts if f.kind == "name"] if incoming else []
    if incoming is None or greeted is None or not names:
        return
    if any(same_name(greeted.value, f.value, words) or _initial(greeted.value, f.value) for f in names):
        return
    if _named(greeted.value, incoming.message.text, words):
        return
    shown = next((f for f in names if f.span.start < f.span.end), None)
    related = (Related("incoming", shown.span),) if shown else ()
    yield Hit(greeted.span, {"text": greeted.span.of(case.text), "name": names[0].value}, related=related)


def _greeted(case: Case) -> Fact | None:
    """The name in the line of the greeting; names elsewhere are not those of whom the letter is for."""
    greeting = case.reading.draft.message.spans("greeting")
    if not greeting:
        return None
    line = case.text.find("\n", greeting[0].end - 1)
    end = max(greeting[0].end, line if 0 <= line < greeting[0].end + 40 else 0)
    return next((f for f in case.reading.draft.facts if f.kind == "name" and 0 < f.span.end <= end), None)


def _initial(name: str, signed: str) -> bool:
    """Whether the customer signs with no more than a letter, and the name begins with it."""
    return len(signed.strip(".")) == 1 and name[:1].lower() == signed[0].lower()


def _named(name: str, mail: str, words: Language) -> bool:
    """Whether any word of the greeted name stands, capitalised, anywhere in the customer's mail."""
    said = {m.group().lower() for m in _NAME.finditer(mail) if m.group()[0].isupper()}
    return any(same_word(m.group().lower(), s, words) for m in _NAME.finditer(name) for s in said)
