"""A mail that only asks for news inherits the open asks of the customer's earlier mails that it quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from replykit.language import language
from replykit.mail import Message
from replykit.mail.quoted import quoted_mail
from replykit.reading.acts import with_acts
from replykit.reading.asks import find_asks
from replykit.reading.coverage import cover
from replykit.reading.marked import marked_sentences
from replykit.reading.values import Ask, Incoming, Sentence, Thread
from replykit.text import Span

CHASE = "chase"  # the cue list of a mail that asks for an answer to an earlier one
LONGEST = 60  # words of its own that a mail may have which only chases
SIGNED = 3  # words at most of a last line that is a name
DEEPEST = 4  # mails within mails that are read
_BETWEEN = r"[\s>|]+"  # what may stand between two words of a quoted sentence


def inherited(message: Message, sentences: tuple[Sentence, ...], asks: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """The asks of a customer's mail; those of the quoted mails in place of "any news?", where it asks nothing else."""
    if not message.spans("quote") or not _only_chases(sentences, asks):
        return asks
    return _open(message, _layers(message)) or asks


def _only_chases(sentences: tuple[Sentence, ...], asks: tuple[Ask, ...]) -> bool:
    """Whether every ask stands in a sentence that chases, and there is such a sentence."""
    chasing = [s for s in sentences if any(c.name == CHASE for c in s.cues)]
    short = sum(len(s.words) for s in sentences) <= LONGEST
    return bool(chasing) and short and all(any(s.span.meets(a.span) for s in chasing) for a in asks)


def _layers(message: Message) -> list[tuple[Message, bool]]:
    """The quoted mails, newest first, each with whether the customer wrote it."""
    found: list[tuple[Message, bool]] = []
    layer = quoted_mail(message)
    while layer is not None and len(found) < DEEPEST:
        found.append((layer, _is_theirs(layer, message)))
        layer = quoted_mail(layer)
    return found


def _is_theirs(layer: Message, message: Message) -> bool:
    """Whether a quoted mail is by the writer of `message`: the address, else a name that the mail is signed with."""
    sender, writer = layer.headers.sender, message.headers.sender
    if sender is not None and writer is not None and sender.address and writer.address:
        return sender.address.casefold() == writer.address.casefold()
    known = _signed(message) | (_names(writer.name) if writer is not None else set())
    return bool(known & (_names(sender.name) if sender is not None and sender.name else _signed(layer)))


def _signed(message: Message) -> set[str]:
    """The names below a mail: in its closing and signature, or in a short last line."""
    below = " ".join(span.of(message.text) for span in message.spans("closing", "signature"))
    own = [span.of(message.text).strip() for span in message.spans("body")]
    last = own[-1].rpartition("\n")[2] if own else ""
    return _names(below) | (_names(last) if len(last.split()) <= SIGNED else set())


def _names(text: str) -> set[str]:
    """The words that begin with a capital letter, folded."""
    return {w.casefold() for w in re.findall(r"\w{2,}", text) if w[0].isupper()}


def _open(message: Message, layers: list[tuple[Message, bool]]) -> tuple[Ask, ...]:
    """The asks of the customer's quoted mails that no mail in between has answered, where they stand in `message`."""
    found: list[Ask] = []
    for depth, (layer, theirs) in enumerate(layers):
        if theirs:
            replies = [reply for reply, own in layers[:depth] if not own]
            found += [placed for ask in _unanswered(layer, replies) for placed in _placed(ask, layer, message)]
    kept = {ask.span: ask for ask in sorted(found, key=lambda a: a.span)}
    return tuple(kept.values())


def _unanswered(layer: Message, replies: list[Message]) -> tuple[Ask, ...]:
    words = language(layer.language)
    sentences = marked_sentences(layer, words)
    asks = find_asks(layer, sentences, words)
    for reply in replies:
        said = language(reply.language)
        acts = with_acts(marked_sentences(reply, said), reply, said)
        mail = Incoming(layer, layer.language, 0, (), sentences, asks, ())
        asks = tuple(c.ask for c in cover(mail, acts, Thread(reply, layer), "lexical")[0] if c.status != "answered")
    return asks


def _placed(ask: Ask, layer: Message, message: Message) -> Iterator[Ask]:
    """The ask where its words stand in a quote of `message`, across quote marks and line ends."""
    pattern = re.compile(_BETWEEN.join(map(re.escape, ask.span.of(layer.text).split())))
    for quote in message.spans("quote"):
        match = pattern.search(message.text, quote.start, quote.end)
        if match is not None:
            yield Ask(ask.kind, Span(*match.span()))
            return
