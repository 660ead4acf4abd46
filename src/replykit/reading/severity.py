"""How grave a complaint is, with the words that show it. (Being built.)"""

from __future__ import annotations

from replykit.language import Language
from replykit.mail import Message
from replykit.reading.values import Sentence
from replykit.text import Span


def judge_severity(message: Message, sentences: tuple[Sentence, ...], words: Language) -> tuple[int, tuple[Span, ...]]:
    """0 none, 1 mild, 2 real harm or cost, 3 grave; and the words that show it."""
    return 0, ()
