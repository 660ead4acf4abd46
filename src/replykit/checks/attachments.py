"""Attachments and links that a draft speaks of and does not have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from replykit.rules import Case, Hit, Rule, Severity

_LINK = re.compile(r"https?://|www\.|\b[\w-]+\.(?:com|net|org|example|eu|io|co|info|[a-z]{2})(?:/|\b)", re.IGNORECASE)


def missing_attachment(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Words that announce an attachment where none is there; a note where nobody knows."""
    message = case.reading.draft.message
    if not message.attachments:
        theirs = {s.span for s in case.phrases(rule, "theirs")}
        for said in case.phrases(rule, "announced"):
            if not any(t.meets(said.span) for t in theirs):
                severity: Severity | None = None if message.attachments is not None else "note"
                yield Hit(said.span, {"text": said.span.of(case.text)}, severity=severity)
                break
    if not _LINK.search(message.text):
        for said in case.phrases(rule, "link"):
            yield Hit(said.span, {"text": said.span.of(case.text)})
            break
