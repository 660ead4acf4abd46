"""Subjects without what mail clients put before them."""

from __future__ import annotations

import re

from replykit.mail.quotes_words import client_words, fold

MOST = 20  # prefixes that are taken off

_PREFIX = re.compile(r"\s*(?:([^\W\d_]{1,12})[ \t]*(?:\[\d{1,4}\]|\(\d{1,4}\)|\^\d{1,4})?[ \t]*[:：])")
_LIST = re.compile(r"\s*\[[^\[\]]{1,60}\]\s*(?=\S)")


def bare(subject: str) -> str:
    """The subject without `Re:`, `SV:`, `YNT: Fwd:` and their like in any language, and without a list's name."""
    words = client_words()
    for _ in range(MOST):
        match = _PREFIX.match(subject)
        if match and (fold(match.group(1)) in words.replies or fold(match.group(1)) in words.forwards):
            subject = subject[match.end() :]
        elif (tag := _LIST.match(subject)) and _PREFIX.match(subject, tag.end()):
            subject = subject[tag.end() :]
        else:
            break
    return subject.strip()


def same_subject(one: str, other: str) -> bool:
    """Whether two subjects belong to one conversation."""
    first = fold(bare(one))
    return bool(first) and first == fold(bare(other))
