"""The customer's mail as a draft quotes it."""

from __future__ import annotations

import re

from replykit.mail.forwards import forward_of
from replykit.mail.message import Address, Headers, Message
from replykit.mail.parse import parse_text
from replykit.mail.quotes import stretches
from replykit.mail.quotes_words import client_words
from replykit.mail.subjects import bare
from replykit.mail.zones_lines import lines_of

_MARK = re.compile(r"^[ \t]*[>|] ?", re.MULTILINE)


def quoted_mail(draft: Message) -> Message | None:
    """What the draft quotes, without the marks of one quoting; None where it quotes nothing.

    Its sender is whom the line above the quote names. The parts of an interleaved quote are put together again.
    """
    bodies: list[str] = []
    sender: Address | None = None
    for span in draft.spans("quote"):
        body, named = _below_header(span.of(draft.text))
        sender = sender or named
        bodies.append(_MARK.sub("", body).strip("\n"))
    text = "\n".join(b for b in bodies if b.strip())
    if not text.strip():
        return None
    return parse_text(text, headers=Headers(subject=bare(draft.headers.subject), sender=sender))


def _below_header(quote: str) -> tuple[str, Address | None]:
    """A quote's body, and who wrote it where its header says so."""
    words = client_words()
    lines = lines_of(quote)
    first = next(iter(stretches(lines, words)), None) if len(lines) else None
    if first is None or first.header is None:
        return quote, None
    shown = forward_of(quote, lines, first.header, first.last, words)
    start = quote.rfind("\n", 0, shown.body.start) + 1  # with the quote marks of its first line
    return quote[start:], shown.sender
