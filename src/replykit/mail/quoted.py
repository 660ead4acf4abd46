"""The customer's mail as a draft quotes it."""

from __future__ import annotations

import re

from replykit.mail.forwards import forward_of
from replykit.mail.message import Address, Forward, Headers, Message
from replykit.mail.parse import parse_text
from replykit.mail.quotes import stretches
from replykit.mail.quotes_words import client_words
from replykit.mail.subjects import bare
from replykit.mail.zones_lines import lines_of

_MARK = re.compile(r"^[ \t]*[>|] ?", re.MULTILINE)


def quoted_mail(draft: Message) -> Message | None:
    """What the draft quotes, without the marks of one quoting; None where it quotes nothing.

    Sender and subject are those that the line above the quote names. Quotes with answers between them are parts of one
    mail. A quote known by its markup alone, as in HTML, has no marks and may have no header.
    """
    bodies: list[str] = []
    sender: Address | None = None
    subject = ""
    for span in draft.spans("quote"):
        quote = span.of(draft.text)
        header = _header(quote)
        if header is not None:
            sender, subject = sender or header.sender, subject or header.subject or ""
            # from the start of the line: with the quote marks of the body's first line
            quote = quote[quote.rfind("\n", 0, header.body.start) + 1 :]
        bodies.append(_MARK.sub("", quote).strip("\n"))
    text = "\n\n".join(b for b in bodies if b.strip())
    if not text:
        return None
    return parse_text(text, headers=Headers(subject=subject or bare(draft.headers.subject), sender=sender))


def _header(quote: str) -> Forward | None:
    """What the lines above a quoted mail say about it."""
    words = client_words()
    lines = lines_of(quote)
    first = next(iter(stretches(lines, words)), None) if len(lines) else None
    return forward_of(lines, first.header, first.last, words) if first is not None and first.header else None
