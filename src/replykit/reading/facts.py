"""Names, numbers, amounts, dates and the like, with their places. (Being built.)"""

from __future__ import annotations

from replykit.language import Language
from replykit.mail import Message
from replykit.reading.values import Fact


def find_facts(message: Message, words: Language) -> tuple[Fact, ...]:
    """The facts of the writer's own zones and signature, in the order of the text."""
    return ()
