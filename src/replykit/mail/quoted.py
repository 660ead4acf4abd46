"""The customer's mail as a draft quotes it."""

from __future__ import annotations

import re

from replykit.mail.forwards import forward_of
from replykit.mail.message import Address, Headers, Message
from replykit.mail.parse import parse_text
from replykit.mail.quotes import Stretch, stretches
from replykit.mail.quotes_words import client_words
from replykit.mail.zones_lines import Lines, lines_of
from replykit.text import Span

_MARK = re.compile(r"^[ \t]*> ?", re.MULTILINE)


def quoted_mail(draft: Message) -> Message | None:
    """What the draft quotes, without the marks of one quoting and the line that says who wrote; None where nothing.

    Quotes with answers between them are parts of one mail. Sender and subject are those of the first quote's header.
    """
    zones = draft.spans("quote")
    if not zones:
        return None
    lines = lines_of(draft.text)
    parts = [p for p in stretches(lines, client_words()) if p.foreign and any(_begins(p, z) for z in zones)]
    if not parts:  # known to be quotes by their markup alone
        return _message([z.of(draft.text) for z in zones], Headers(subject=draft.headers.subject))
    found = [_body(part, lines, draft.text) for part in parts]
    sender = next((sender for _, sender, _ in found if sender is not None), None)
    subject = next((subject for _, _, subject in found if subject), None)
    headers = Headers(subject=subject or draft.headers.subject, sender=sender)
    return _message([_MARK.sub("", body.of(draft.text)) for body, _, _ in found], headers)


def _message(texts: list[str], headers: Headers) -> Message | None:
    text = "\n\n".join(t.strip("\n") for t in texts if t.strip())
    return parse_text(text, headers=headers) if text else None


def _begins(part: Stretch, zone: Span) -> bool:
    return zone.start <= part.start < zone.end


def _body(part: Stretch, lines: Lines, text: str) -> tuple[Span, Address | None, str | None]:
    """The quoted words without their header, and who and what about, as the header says."""
    if part.header is None:
        return Span(part.start, lines.start(part.last, text)), None, None
    header = forward_of(text, lines, part.header, part.last, client_words())
    first = text.rfind("\n", 0, header.body.start) + 1  # with the quote mark of its first line, as the others have it
    return Span(max(first, part.start), header.body.end), header.sender, header.subject
