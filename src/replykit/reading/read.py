"""A thread to its Reading: one pass over each mail, then what the two say to each other."""

from __future__ import annotations

from typing import Literal

from replykit.language import language
from replykit.mail import Message
from replykit.reading.acts import find_apologies, with_acts
from replykit.reading.asks import find_asks
from replykit.reading.coverage import cover
from replykit.reading.ending import ending, resolved
from replykit.reading.facts import find_facts
from replykit.reading.marked import marked_sentences
from replykit.reading.promises import find_promises
from replykit.reading.severity import judge_severity
from replykit.reading.values import Draft, Incoming, Reading, Thread

Tier = Literal["auto", "lexical", "semantic"]


def read_incoming(message: Message) -> Incoming:
    """What a customer's mail says, on its own."""
    words = language(message.language)
    sentences = marked_sentences(message, words)
    asks = find_asks(message, sentences, words)
    if message.spans("quote"):
        from replykit.reading.chase import inherited  # most mails quote nothing

        asks = inherited(message, sentences, asks)
    severity, evidence = judge_severity(message, sentences, words, asks)
    return Incoming(
        message=message,
        language=message.language,
        severity=severity,
        severity_words=evidence,
        sentences=sentences,
        asks=asks,
        facts=find_facts(message, words, sentences),
    )


def read(thread: Thread, *, tier: Tier = "lexical") -> Reading:
    """What both mails of a thread say. `tier` auto takes the semantic tier where it is installed."""
    incoming = read_incoming(thread.incoming) if thread.incoming is not None else None
    words = language(thread.draft.language)
    sentences = with_acts(marked_sentences(thread.draft, words), thread.draft, words)
    facts = find_facts(thread.draft, words, sentences)
    coverage, used = cover(incoming, sentences, thread, tier, facts)
    ends_on, last = ending(sentences, thread.draft, coverage)
    draft = Draft(
        message=thread.draft,
        language=thread.draft.language,
        sentences=sentences,
        facts=facts,
        promises=find_promises(sentences, facts, thread),
        apologies=find_apologies(sentences),
        ends_on=ends_on,
        last_content=last,
        resolved=resolved(coverage, sentences),
    )
    return Reading(thread, draft, incoming, coverage, used)
