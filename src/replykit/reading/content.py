"""The sentences of a reply that say something: its body, without the name and team below it."""

from __future__ import annotations

from collections.abc import Sequence

from replykit.reading.values import Sentence

FEW = 5  # words of a line that may be a name, a team or a sign-off
OPENING = "\"'“‘«(¡¿[{<"
FINAL = ".!?…:;)\"'”»"


def content(sentences: Sequence[Sentence], text: str) -> tuple[Sentence, ...]:
    """The body's sentences in order; short lines at its end that close nothing are names and sign-offs."""
    spoken = [s for s in sentences if any(w[0].isalnum() for w in s.words)]
    body = [s for s in spoken if s.zone == "body"] or spoken  # a chat may say all in its greeting's line
    last = len(body)
    while last > 1 and _is_signing(body[last - 1], text):
        last -= 1
    return tuple(body[:last])


def _is_signing(sentence: Sentence, text: str) -> bool:
    """Whether this is a short line of its own without a final mark: "Kind regards," or "Lid Support"; or initials."""
    words = sentence.span.of(text)
    if sum(w[0].isalnum() for w in sentence.words) == 1 and not words[0].isalnum() and words[0] not in OPENING:
        return True  # the agent's initials: ^JR
    before = text[: sentence.span.start].rstrip(" \t")
    return len(words.split()) <= FEW and words[-1] not in FINAL and before.endswith("\n")
