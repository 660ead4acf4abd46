"""What a reply commits to, and by when. (Being built.)"""

from __future__ import annotations

from replykit.language import Language
from replykit.reading.values import Promise, Sentence, Thread


def find_promises(sentences: tuple[Sentence, ...], thread: Thread, words: Language) -> tuple[Promise, ...]:
    """Sentences that commit to something, in order."""
    return ()
