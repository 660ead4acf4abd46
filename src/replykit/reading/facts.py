"""Names, numbers, amounts, dates and the like of one message, with their places.

Kinds: name team company · order invoice tracking customer contract ticket booking transaction serial article
reference · amount percent · date time duration · phone email link · product attachment · iban card tckn fodselsnummer.
What stands in the headers has an empty span at the start of the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from replykit.language import Language
from replykit.mail import Message, Zone
from replykit.reading.amounts import find_amounts
from replykit.reading.contacts import find_contacts, find_phones
from replykit.reading.dates import find_dates
from replykit.reading.durations import find_durations
from replykit.reading.names import AT_HEAD, find_names
from replykit.reading.numbers import digits, number_words
from replykit.reading.products import find_attachments, find_products
from replykit.reading.references import find_references
from replykit.reading.scan import Scan, scan
from replykit.reading.times import find_times
from replykit.reading.values import Fact, Sentence
from replykit.text import Span


def find_facts(message: Message, words: Language, sentences: Sequence[Sentence] = ()) -> tuple[Fact, ...]:
    """The facts of the writer's own zones, the signature and the headers, in the order of the text.

    `sentences` are the message's own, where they were cut already.
    """
    made = scan(message, words, sentences)
    _numbers(made, message)
    find_attachments(made)
    find_names(made, message)
    heads = [*_subject(message, words), *(Fact("attachment", AT_HEAD, name) for name in message.attachments or ())]
    return _sorted(_same_kinds([*heads, *_unnamed(made.facts)]))


def _numbers(scan: Scan, message: Message) -> None:
    """Most certain first: each takes its digits out of the reach of the next."""
    find_contacts(scan)
    find_dates(scan, message.headers.date.date() if message.headers.date else None)
    find_times(scan)
    written, spoken = digits(scan), number_words(scan)
    find_amounts(scan, written, spoken)
    find_durations(scan, written + spoken)
    find_references(scan)
    find_phones(scan)
    find_products(scan)


def _subject(message: Message, words: Language) -> list[Fact]:
    """What the subject names; its words are not in the text, so these stand at its head."""
    subject = message.headers.subject
    if not subject:
        return []
    made = scan(Message(subject, (Zone("body", Span(0, len(subject)), words.code),)), words)
    _numbers(made, message)
    return [Fact(f.kind, AT_HEAD, f.value) for f in made.facts]


def _unnamed(facts: list[Fact]) -> list[Fact]:
    """Without the dates that are words of a name: "Domingo Carrasco"."""
    named = sorted(f.span for f in facts if f.kind == "name")
    starts = [s.start for s in named]

    def inside(span: Span) -> bool:
        i = bisect_right(starts, span.start)
        return i > 0 and named[i - 1].holds(span)

    return [f for f in facts if f.kind != "date" or not inside(f.span)]


def _same_kinds(facts: list[Fact]) -> list[Fact]:
    """A code that one place names as an order's is an order's everywhere."""
    kinds = {f.value: f.kind for f in facts if f.kind not in {"reference", "name", "team", "company"}}
    return [Fact(kinds.get(f.value, f.kind), f.span, f.value) if f.kind == "reference" else f for f in facts]


def _sorted(facts: list[Fact]) -> tuple[Fact, ...]:
    """In order; of two of a kind that overlap the longer one, and each header fact once."""
    kept: list[Fact] = []
    ends: dict[str, int] = {}
    order = sorted(dict.fromkeys(facts), key=lambda f: (f.span.start, -f.span.end, f.kind, f.value))
    for fact in order:
        if fact.span != AT_HEAD and fact.span.start < ends.get(fact.kind, 0):
            continue
        ends[fact.kind] = max(ends.get(fact.kind, 0), fact.span.end)
        kept.append(fact)
    return tuple(kept)
