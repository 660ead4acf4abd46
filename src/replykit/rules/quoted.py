"""The customer's own words where a reply repeats them: between quotation marks, and in the open slots of a scaffold."""

from __future__ import annotations

import re

from replykit.language import fold
from replykit.reading import Reading
from replykit.text import Span

_QUOTED = re.compile(r"[\"“„«»]([^\"“”„«»\n]{2,300})[\"”“»«]|(?<!\w)[‘'‚]([^‘’‚'\n]{2,300})[’‘'](?!\w)")
_SLOT = re.compile(r"\{\{[^{}\n]{1,400}\}\}")
_WORD = re.compile(r"\w+")


def quoted_words(reading: Reading) -> tuple[Span, ...]:
    """Stretches of the draft in quotation marks whose words stand in the incoming mail or its subject, in order."""
    if reading.incoming is None:
        return ()
    found = list(_QUOTED.finditer(reading.draft.message.text))
    if not found:
        return ()
    message = reading.incoming.message
    theirs = _plain(f"{message.headers.subject} {message.text}", reading.incoming.language)
    return tuple(
        Span(*match.span())
        for match in found
        if _plain(match.group(1) or match.group(2), reading.draft.language) in theirs
    )


def open_slots(draft: str) -> tuple[Span, ...]:
    """Slots that nobody has filled yet, in order: what stands in them says what is asked, not what is answered."""
    return tuple(Span(*m.span()) for m in _SLOT.finditer(draft)) if "{{" in draft else ()


def _plain(text: str, language: str) -> str:
    return f" {' '.join(fold(w, language) for w in _WORD.findall(text))} "
