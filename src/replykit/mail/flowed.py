"""Paragraphs of `format=flowed` text (RFC 3676) on one line each again."""

from __future__ import annotations

import re

_QUOTES = re.compile(r">*")


def unflowed(text: str, *, delete_space: bool) -> str:
    """The text with soft line breaks undone; quoted lines keep one mark and space a level."""
    out: list[list[str]] = []  # each paragraph's pieces
    depth_before = -1  # of a line that goes on; -1 where none does
    for line in text.split("\n"):
        marks = _QUOTES.match(line)
        depth = marks.end() if marks else 0
        content = line[depth:]
        content = content[1:] if content.startswith(" ") else content
        goes_on = content.endswith(" ") and content != "-- "
        if goes_on and delete_space:
            content = content[:-1]
        if depth == depth_before and content != "-- ":
            out[-1].append(content)
        else:
            out.append([">" * depth + " " * bool(depth and content), content])
        depth_before = depth if goes_on else -1
    return "\n".join("".join(pieces) for pieces in out)
