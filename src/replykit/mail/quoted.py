"""The customer's mail as a draft quotes it."""

from __future__ import annotations

import re

from replykit.mail.message import Message
from replykit.mail.parse import parse_text

_MARK = re.compile(r"^[ \t]*[>|] ?", re.MULTILINE)


def quoted_mail(draft: Message) -> Message | None:
    """What the draft quotes, without the marks of one quoting; None where it quotes nothing."""
    quotes = draft.spans("quote")
    text = _MARK.sub("", "\n".join(q.of(draft.text) for q in quotes)).strip("\n")
    return parse_text(text) if text.strip() else None
