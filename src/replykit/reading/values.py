"""What a thread says: sentences, asks, coverage, facts and promises. No judgement yet."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from replykit.language import Cue, Tokens
from replykit.mail import Message, ZoneKind
from replykit.text import Span, frozen

AskKind = Literal["question", "request", "concern"]
Status = Literal["answered", "partial", "unanswered"]
EndsOn = Literal["resolution", "apology", "problem", "upsell", "pleasantry", "other"]
Resolved = Literal["yes", "partly", "no"]
Channel = Literal["email", "chat", "review"]
Source = Literal["given", "quote", "maildir", "notmuch", "mu", "mbox", "none"]


@frozen
class Sentence:
    """A sentence, the zone it stands in, and the cues found in it.

    `acts` are what the sentence does, in sorted order: apology, thanks, empathy, remedy, commitment, refusal, handoff,
    information, question, choice, offer, pleasantry, problem … (`reading/acts.py` lists them).
    """

    span: Span
    zone: ZoneKind
    words: tuple[str, ...]
    cues: tuple[Cue, ...]
    acts: tuple[str, ...] = ()
    tokens: Tokens | None = None  # the words with their places in the message's text


@frozen
class Fact:
    """A name, order number, amount, date … found in a message; `value` is its normal form."""

    kind: str
    span: Span
    value: str


@frozen
class Ask:
    """What the customer expects the reply to deal with, at `span` of the incoming mail."""

    kind: AskKind
    span: Span


@frozen
class Coverage:
    """Whether the reply deals with one ask. `score` runs from 0, not dealt with, to 1, fully answered.

    `sure` is False where replykit would rather have the agent look. `answer` are sentences of the draft.
    """

    ask: Ask
    status: Status
    sure: bool
    score: float
    answer: tuple[Span, ...]


@frozen
class Promise:
    """A sentence of the draft that commits to something; `due` is when (ISO 8601), where it says so."""

    span: Span
    due: str | None


@frozen
class Incoming:
    """What the customer's mail says. `severity`: 0 none, 1 mild, 2 real harm or cost, 3 grave."""

    message: Message
    language: str
    severity: int
    severity_words: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    asks: tuple[Ask, ...]
    facts: tuple[Fact, ...]


@frozen
class Draft:
    """What the reply says."""

    message: Message
    language: str
    sentences: tuple[Sentence, ...]
    facts: tuple[Fact, ...]
    promises: tuple[Promise, ...]
    apologies: tuple[Span, ...]
    ends_on: EndsOn
    last_content: Span | None
    resolved: Resolved


@frozen
class Thread:
    """The customer's mail and the reply to it, as given. `incoming` is None where nothing was found.

    `received` and `now` are when the mail came and when the reply goes; None where unknown.
    """

    draft: Message
    incoming: Message | None = None
    source: Source = "none"
    channel: Channel = "email"
    received: datetime | None = None
    now: datetime | None = None


@frozen
class Reading:
    """All that replykit understood of one thread."""

    thread: Thread
    draft: Draft
    incoming: Incoming | None
    coverage: tuple[Coverage, ...]
    tier: Literal["lexical", "semantic"]
