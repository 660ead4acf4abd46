"""The name in the greeting against the customer's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from replykit.language import Language, fold, language
from replykit.mail import Message, ZoneKind
from replykit.rules import Case, Hit, Related, Rule
from replykit.text import Span

_NAME = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LETTERS = {"ø": "o", "œ": "oe", "æ": "ae", "ı": "i", "ß": "ss", "ł": "l", "đ": "d"}
SIGNED: tuple[ZoneKind, ...] = ("closing", "signature")


def wrong_name(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The greeting's name where neither the sender, nor the signature, nor the mail itself bears it."""
    incoming = case.reading.incoming
    if incoming is None:
        return
    known = _signed(incoming.message)
    if not known:
        return
    words = language(case.reading.draft.language)
    mail = set(_plain_names(incoming.message.text, words))
    for sentence in case.sentences:
        if sentence.zone != "greeting":
            continue
        names = _greeted(sentence.span, case, options["around"])
        if names and not any(_bears(n.of(case.text), known, mail, options, words) for n in names):
            span = Span(names[0].start, names[-1].end)
            related = _where(incoming.message)
            yield Hit(span, {"text": span.of(case.text), "name": _called(incoming.message)}, related=related)


def _greeted(greeting: Span, case: Case, around: Collection[str]) -> list[Span]:
    """The capitalised words of a greeting that are neither greeting nor title."""
    code = case.reading.draft.language
    found = [Span(*m.span()) for m in _NAME.finditer(case.text, greeting.start, greeting.end)]
    return [n for n in found if n.of(case.text)[0].isupper() and fold(n.of(case.text), code) not in around]


def _signed(message: Message) -> set[str]:
    """Names, plain, that the customer goes by: the sender's, and what stands in closing and signature."""
    texts = [span.of(message.text) for span in message.spans(*SIGNED)]
    if message.headers.sender is not None:
        texts += [message.headers.sender.name, message.headers.sender.address.partition("@")[0]]
    return {_plain(m.group()) for text in texts for m in _NAME.finditer(text) if m.group()[0].isupper() or "@" in text}


def _plain_names(text: str, words: Language) -> Iterable[str]:
    """Every capitalised word of a mail, plain; whoever is named in it may be greeted."""
    return (_plain(m.group()) for m in _NAME.finditer(text) if m.group()[0].isupper())


def _bears(name: str, known: set[str], mail: set[str], options: Mapping[str, Any], words: Language) -> bool:
    plain = _plain(name)
    parts = {plain, *re.split(r"[-'’]", plain)}
    if parts & (known | mail):
        return True
    nicknames = next((set(row.split()) for row in options["nicknames"] if plain in row.split()), set())
    return bool(nicknames & known) or any(_short_for(plain, k) for k in known)


def _short_for(one: str, other: str) -> bool:
    """Whether one is the other cut short: an initial, or Tom for Tomasz."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and (len(short) == 1 or len(short) >= 3)


def _plain(name: str) -> str:
    """Without case and diacritics; oe for ø and the like come out the same."""
    lower = "".join(_LETTERS.get(c, c) for c in fold(name, "en"))
    bare = "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))
    return bare.replace("oe", "o").replace("ae", "a").replace("ue", "u")


def _called(message: Message) -> str:
    sender = message.headers.sender
    if sender is not None and sender.name:
        return sender.name
    spans = message.spans(*SIGNED)
    lines = [line.strip() for span in spans for line in span.of(message.text).split("\n") if line.strip()]
    return lines[-1] if lines else ""


def _where(message: Message) -> tuple[Related, ...]:
    spans = message.spans(*SIGNED)
    return (Related("incoming", spans[0].stripped(message.text)),) if spans else ()
