"""What the customer expects the reply to deal with. (Being built.)"""

from __future__ import annotations

from replykit.language import Language
from replykit.mail import Message
from replykit.reading.values import Ask, Sentence


def find_asks(message: Message, sentences: tuple[Sentence, ...], words: Language) -> tuple[Ask, ...]:
    """Questions, requests and concerns, in the order of the text."""
    return tuple(Ask("question", s.span) for s in sentences if s.span.of(message.text).endswith("?"))
