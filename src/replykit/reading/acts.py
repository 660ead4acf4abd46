"""What each sentence of a reply does. (Being built.)"""

from __future__ import annotations

from replykit.language import Language
from replykit.mail import Message
from replykit.reading.values import Sentence


def with_acts(sentences: tuple[Sentence, ...], message: Message, words: Language) -> tuple[Sentence, ...]:
    """The same sentences, each with its acts."""
    return sentences
