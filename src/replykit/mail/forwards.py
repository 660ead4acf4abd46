"""A mail passed on: who wrote it, when, about what, and its body."""

from __future__ import annotations

import re

from replykit.mail.message import Address, Forward
from replykit.mail.quotes_headers import Header
from replykit.mail.quotes_words import ClientWords, fold
from replykit.mail.zones_lines import INVISIBLE, Lines
from replykit.text import Span

_ADDRESS = re.compile(r"(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)*", re.UNICODE)
_LINKED = re.compile(r"\s*(?:<mailto:[^<>]*>|\[mailto:[^\[\]]*\])")
_STAMP = re.compile(r"\s+(?:[^\W\d]+\s+)?\d{1,4}[./-]\d{1,2}[./-]\d{2,4}.*$")
_DATE_PART = re.compile(r".*\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?|.*\d{4}", re.I)
_DATE_BEHIND = re.compile(r"\d{1,4}(?:[./-]\s?|\.?\s)[^\W_]+\.?(?:[./-]\s?|\s)\d{2,4}(?:\D{1,10}\d{1,2}[:.]\d\d)?")
_PREFIX = re.compile(r"\s*([^\W\d_]{1,12})\s*(?:\[\d+\])?\s*[:：]\s*")
_TRIM = " \t\"'“”„«»,;:<>()[]\xa0" + INVISIBLE


def forward_of(lines: Lines, header: Header, last: int, words: ClientWords, *, subject: str = "") -> Forward:
    """The forward with that header, whose lines end before `last`; `subject` serves where the header has none."""
    end = lines.ends[last - 1]
    body = Span(lines.words[header.last], end) if header.last < last else Span(end, end)
    sender, date = header.fields.get("from"), header.fields.get("date")
    address = sender_of(sender) if sender else None
    if not header.fields and header.attribution:
        address, date = _attributed(header.attribution, words)
    own = header.fields.get("subject")
    return Forward(
        Span(header.start, end),
        own if own is not None else bare_subject(subject, words) or None,
        address,
        date or None,
        body,
    )


def is_forwarded(subject: str, words: ClientWords, language: str) -> bool:
    """Whether the subject's first prefix says that the mail is passed on.

    Vs means so in Norwegian, and in Finnish that it is an answer: the text's language decides.
    """
    prefix = _prefix(subject)
    return prefix in words.forwards and language not in words.replies.get(prefix, ())


def is_reply(subject: str, words: ClientWords, language: str) -> bool:
    """Whether the subject's first prefix says that the mail is an answer."""
    prefix = _prefix(subject)
    return prefix in words.replies and (prefix not in words.forwards or language in words.replies[prefix])


def _prefix(subject: str) -> str:
    match = _PREFIX.match(subject.lstrip("[ "))
    return fold(match.group(1)) if match else ""


def bare_subject(subject: str, words: ClientWords) -> str:
    """The subject without the prefix of this forward."""
    match = _PREFIX.match(subject)
    return subject[match.end() :].strip() if match and fold(match.group(1)) in words.forwards else subject.strip()


def sender_of(value: str) -> Address:
    """Name and address of a `From` field as clients show it: linked addresses, quotes, "on behalf of"."""
    value = _LINKED.sub("", value)
    match = _ADDRESS.search(value)
    if not match:
        return Address(_STAMP.sub("", value).strip(_TRIM), "")
    before = value[: match.start()]
    opened = re.search(r"[<(\[][^<>()\[\]]*$", before)
    name = before[: opened.start()] if opened else before
    return Address(name.strip(_TRIM), match.group().strip("'"))


def _attributed(text: str, words: ClientWords) -> tuple[Address | None, str]:
    """Who and when from "On … Kari <kari@…> wrote:": the name is what stands between the date and the address."""
    bare = text.strip(" -–—_:\t" + INVISIBLE)
    stamp = _DATE_PART.match(_LINKED.sub("", bare).split("@")[0].split("<")[0])
    date = stamp.group().strip(_TRIM) if stamp else ""
    if not stamp and (later := _DATE_BEHIND.search(bare)):
        date = later.group()
    rest = bare[stamp.end() :] if stamp else bare
    match = _ADDRESS.search(rest)
    name = rest[: match.start()] if match else rest
    opened = re.search(r"[<(\[][<(\[]?$", name)
    name = name[: opened.start()] if opened else name
    if '"' in name:
        name = name.split('"')[1]
    else:
        parts = [p for p in name.split() if p.strip(",.:")]
        while parts and not parts[0].strip(_TRIM)[:1].isupper():
            parts = parts[1:]  # the verb or the word for "user" before the name
        while not match and parts and parts[-1][:1].islower():
            parts = parts[:-1]
        name = " ".join(parts)
    opener = next((w for w in sorted(words.opens, key=len, reverse=True) if fold(date).startswith(w + " ")), "")
    found = Address(name.strip(_TRIM), match.group() if match else "")
    return (found if found.name or found.address else None), date[len(opener) :].strip(_TRIM)
