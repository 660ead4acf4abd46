"""Replacements in a text, made together or not at all."""

from __future__ import annotations

from collections.abc import Iterable

from replykit.text.spans import Span
from replykit.text.values import frozen


class Overlap(ValueError):
    """Two edits want the same words."""


@frozen(order=True)
class Edit:
    """Put `text` where `span` stands; an empty span inserts."""

    span: Span
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Make the edits together; everything outside them is kept to the letter.

    Raises Overlap where two of them share words.
    """
    out: list[str] = []
    at = 0
    for edit in sorted(edits):
        if edit.span.start < at:
            raise Overlap(f"two edits meet at {edit.span.start}")
        out += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*out, text[at:]])
