"""What kind of line stands in a signature: a name, a way to reach somebody, a title, a ruled line."""

from __future__ import annotations

import re
from typing import Literal

from replykit.mail.quotes_words import ClientWords, fold
from replykit.mail.zones_words import LetterWords

LineKind = Literal["name", "contact", "detail", "rule", "device", "text"]

_RULE = re.compile(r"[-_=*~#+–—―.·•ᐧ\s]{2,}$")
_PHONE = re.compile(
    r"(?<![\w/])(?:\+|00)?\(?\d[\d\s().\-/–]{5,}\d(?!\w)|\(?\d{3}\)?[ ./-]\d{3}[.-]\d{4}|\b\d{3}\) ?\d{3}"
    r"|\b[xX][ .:-]{0,2}\d{4,5}\b|(?<!\d)\d-\d{4}\b"  # extensions
)
_DATE_OR_MONEY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}:\d\d|[$€£%]|\d{4}-\d{2}-\d{2}")
_REACH = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.-]+|https?://\S+|www\.\S+|<mailto:"
    r"|(?<!\w)[\w-]+\.(?:com|org|net|no|de|fr|es|tr|io|eu)(?:/\S*)?$",
    re.I,
)
_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*")
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*\.?$")
_ITEM = re.compile(r"(?:[-*•·–+]|\(?\d{1,2}[.):]|[a-zA-Z]\))\s+\S")
_LINK = re.compile(r"<?(?:https?://|www\.|mailto:)\S+|[\w.+-]+@[\w.-]+")
_ABOUT = re.compile(r"\s[|·•–(]|,\s")
_PARTS = re.compile(r"\s[|·•;–/]\s|,\s")
_DEVICE_WORDS = 9
_LENGTH = 200  # code points of a line; a longer one is text


def line_kind(line: str, words: LetterWords, clients: ClientWords) -> LineKind:
    """The kind of a line, taken by itself."""
    if len(line) > _LENGTH:
        return "text"
    if _RULE.match(line):
        return "rule"
    if is_device(line, clients):
        return "device"
    if "\t" in line.strip() and not _REACH.search(line) and not _PHONE.search(line):
        return "text"
    if name_words(line, words) or is_named(line, words):
        return "name"
    if _ITEM.match(line) and not line.startswith("--"):
        return "text"
    plain = _WORD.findall(_LINK.sub(" ", line))
    small = sum(w[0].islower() and fold(w) not in words.labels and fold(w) not in words.titles for w in plain)
    if is_contact(line, words) and small <= 3 and len(plain) <= 9 and not (line[-1] in ".?!" and small > 1):
        return "contact"
    if (
        len(line) <= 70
        and len(plain) <= 9
        and line[-1] not in ".?!:;,"
        and small <= max(len(plain) > 1, len(plain) // 4)
        and plain
    ):
        return "detail"
    if len(plain) <= 5 and len(line) <= 40 and line[0].isupper() and line[-1].isalnum() and small < len(plain):
        return "detail"
    titled = any(fold(w) in words.titles for w in plain)
    line = line.rstrip(".") if plain and fold(plain[-1]) in words.titles else line  # a full stop that abbreviates
    return "detail" if titled and len(plain) <= 9 and small <= 2 and line[-1] not in ".?:" else "text"


def is_named(line: str, words: LetterWords) -> bool:
    """Whether a name begins the line and words about the person end it: "Kari Berg (the tall one)", "Kari, Oslo"."""
    match = _ABOUT.search(line)
    if not match or len(line.split()) > 8 or line[-1] in ".?!:;,":
        return False
    return name_words(line[: match.start()], words) > (0 if match.group()[0] in ",·|" else 1)


def is_contact(line: str, words: LetterWords) -> bool:
    """Whether the line says how to reach somebody: a phone number, an address, a label with its value."""
    if _REACH.search(line):
        return True
    if _PHONE.search(line) and not _DATE_OR_MONEY.search(line):
        return True
    label, colon, value = line.partition(":")
    return bool(colon and value.strip()) and fold(label.strip(" .*_-")) in words.labels


def is_device(line: str, clients: ClientWords) -> bool:
    """Whether a phone or an app wrote the line: "Sent from my …" and its name. "Sent from my desk" is the writer's."""
    bare = _LINK.sub("", line).strip(" \t.!*_<>()[]-–—\"'")
    folded = fold(bare)
    if len(bare) > 100 or "," in bare or not bare or len(folded.split()) > _DEVICE_WORDS:
        return False
    if folded.startswith(clients.excuses) or folded.endswith(clients.sent_from_ends):
        return True
    named = any(d in folded for d in clients.devices) or folded.endswith("app") or bool(_LINK.search(line))
    return named and folded.startswith(clients.sent_from)


def name_before_number(line: str, words: LetterWords) -> bool:
    """Whether a name begins a line that goes on with a number or an address: "KN  x4711"."""
    match = _PARTS.search(line) or _PHONE.search(line)
    return bool(name_words(line[: match.start()], words)) if match else False


def name_words(line: str, words: LetterWords) -> int:
    """How many words a line has that is somebody's name and nothing else; 0 where it is none."""
    bare = line.strip(' \t*_/~"').lstrip("-–— ").rstrip(" ,.!*")
    parts = bare.split()
    parts = [p for p in parts if p != "&"]
    if not 1 <= len(parts) <= 4 or len(bare) > 40 or not all(_NAME.match(p) for p in parts):
        return 0
    if not parts[0][0].isupper() or not parts[-1][0].isupper():
        return 0
    if any(not p[0].isupper() and (len(p) > 3 or fold(p) in words.labels) for p in parts):
        return 0
    folded = [fold(p.rstrip(".")) for p in parts]
    if any(f in words.common and len(f) > 1 for f, p in zip(folded, parts, strict=True) if p[0].isupper()):
        return 0
    if words.signs_off(bare) or words.greets(bare) or any(f in words.titles or f in words.labels for f in folded):
        return 0
    return len(parts)
