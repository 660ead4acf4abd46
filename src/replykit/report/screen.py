"""What a terminal can show: its width, colour and characters, and text made safe for it."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from replykit.text import frozen

Look = Literal["bold", "dim", "red", "yellow", "blue", "green", "cyan"]
_CODES: dict[str, str] = {
    "bold": "1",
    "dim": "2",
    "red": "1;31",
    "yellow": "1;33",
    "blue": "1;34",
    "green": "32",
    "cyan": "36",
}
_PLAIN = {"✓": "+", "✗": "x", "→": "->", "…": "...", "·": "-", "“": '"', "”": '"'}
# what could move the cursor, colour the screen or turn the reading direction; joiners inside emoji and words may stay
_UNSAFE = re.compile(
    "[\0-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_SIMPLE = re.compile(r"[ -~]*\Z")


@frozen
class Screen:
    """Where text will be shown. `rich_characters` is false where the encoding lacks ✓ and its like."""

    width: int = 100
    colour: bool = False
    rich_characters: bool = True

    def paint(self, text: str, *looks: Look) -> str:
        """The text in a colour or weight, where the screen has them."""
        if not self.colour or not text:
            return text
        return f"\x1b[{';'.join(_CODES[look] for look in looks)}m{text}\x1b[0m"

    def own(self, text: str) -> str:
        """Our own words, with the signs that this screen lacks written otherwise."""
        return text if self.rich_characters else "".join(_PLAIN.get(c, c) for c in text)

    def cropped(self, text: str, width: int) -> str:
        """Mail text on one line, made safe, cut to `width` cells with … at the cut."""
        text = safe(" ".join(text.split()))
        if cells(text) <= width:
            return text
        dots = self.own("…")
        return taken(text, width - len(dots)).rstrip() + dots

    def shortened(self, text: str, width: int) -> str:
        """Mail text on one line, made safe, with … between whole words where it is longer than `width` cells."""
        text = safe(" ".join(text.split()))
        if cells(text) <= width:
            return text
        dots = self.own(" … ")
        start = taken(text, (width - len(dots) + 1) // 2)
        if text[len(start)] != " " and " " in start:
            start = start.rpartition(" ")[0]
        end = _end_of(text, width - len(dots) - cells(start))
        if text[-len(end) - 1] != " " and " " in end:
            end = end.partition(" ")[2]
        return start.rstrip() + dots + end.lstrip()

    def wrapped(self, text: str, indent: int) -> list[str]:
        """The words of `text` in lines that leave `indent` cells free at the left."""
        lines: list[str] = []
        for word in safe(" ".join(text.split())).split(" "):
            if lines and cells(lines[-1]) + 1 + cells(word) <= max(20, self.width - indent):
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        return lines


def safe(text: str) -> str:
    """The text with control and bidirectional characters written as escapes; tabs become a space."""
    if _SIMPLE.match(text):
        return text
    return _UNSAFE.sub(_escape, text.replace("\t", " "))


def cells(text: str) -> int:
    """How many columns the text takes on a terminal."""
    return len(text) if _SIMPLE.match(text) else sum(map(_cell, text))


def taken(text: str, width: int) -> str:
    """As much from the start of the text as `width` cells hold."""
    used = 0
    for i, character in enumerate(text):
        used += _cell(character)
        if used > width:
            return text[:i]
    return text


def cut(line: str, first: int, last: int, room: int, dots: str) -> tuple[str, str, str]:
    """What stands before, in and after the marked words, all safe to show and together at most `room` cells."""
    before, marked, after = safe(line[:first]), safe(line[first:last]), safe(line[last:])
    if cells(before) + cells(marked) + cells(after) <= room:
        return before, marked, after
    if cells(marked) > room - 2 * len(dots):
        marked = taken(marked, room - 2 * len(dots)) + dots
        return (dots if before else ""), marked, ""
    left = room - cells(marked)
    keep = max(left // 3, left - cells(after))  # more of what follows: people read on from the marked words
    if cells(before) > keep:
        before = dots + _end_of(before, keep - len(dots))
    left -= cells(before)
    if cells(after) > left:
        after = taken(after, left - len(dots)) + dots
    return before, marked, after


def _end_of(text: str, width: int) -> str:
    """As much from the end of the text as `width` cells hold."""
    if width <= 0:
        return ""
    at = len(text)
    while at > 0 and cells(text[at - 1 :]) <= width:
        at -= 1
    return text[at:]


def _cell(character: str) -> int:
    if character < "\u0300":
        return 1 if character != "\xad" else 0
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _escape(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape", "surrogatepass").decode()
