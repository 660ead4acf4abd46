"""The sentences of a message's own zones, each with the cues that stand in it."""

from __future__ import annotations

from replykit.language import Language, sentences
from replykit.mail import OWN, Message
from replykit.reading.values import Sentence

MOST = 1000  # sentences of one message that are read: a letter never has more, a hostile one may


def marked_sentences(message: Message, words: Language) -> tuple[Sentence, ...]:
    """Sentences of greeting, body and closing, in order, with their cues; `acts` is still empty."""
    made: list[Sentence] = []
    for zone in message.zones:
        if zone.kind not in OWN:
            continue
        for span in sentences(message.text, words, zone.span)[: MOST - len(made)]:
            tokens = words.tokens(message.text, span)
            made.append(Sentence(span, zone.kind, tokens.keys, words.cues(tokens), tokens=tokens))
    return tuple(made)
