"""What mail clients write above quoted and forwarded mail, in every language: `rules/_quote-headers.yaml`."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from typing import Any

from replykit.files import compiled, parse_yaml, read_text, shipped
from replykit.text import frozen

FILE = "_quote-headers.yaml"
FIELDS = ("from", "to", "cc", "bcc", "date", "subject", "other")
LISTS = (
    "opens",
    "wrote",
    "wrote-before",
    "quoting",
    "original",
    "forwarded",
    "forwarded-by",
    "sent-from",
    "sent-from-ends",
    "excuses",
    "devices",
    "sent-by",
    "replies",
    "forwards",
)


@frozen
class ClientWords:
    """The words of all languages together, folded.

    `labels` says which header field a name stands for, `replies` in which languages a prefix means an answer.
    """

    labels: dict[str, str]
    opens: tuple[str, ...]
    wrote: tuple[str, ...]
    wrote_before: frozenset[str]
    quoting: tuple[str, ...]
    original: frozenset[str]
    forwarded: frozenset[str]
    forwarded_by: tuple[str, ...]
    sent_from: tuple[str, ...]
    sent_from_ends: tuple[str, ...]
    excuses: tuple[str, ...]
    devices: tuple[str, ...]
    sent_by: tuple[str, ...]
    replies: dict[str, tuple[str, ...]]
    forwards: frozenset[str]


def fold(words: str) -> str:
    """Lower case, single spaces, typewriter apostrophes: how the words are looked up."""
    return " ".join(words.lower().replace("\u0307", "").replace("’", "'").split())


@lru_cache(maxsize=1)
def client_words() -> ClientWords:
    """The words, from the cache where the file has not changed."""
    path = os.path.join(shipped("rules"), FILE)
    data = compiled("quote-headers", [path, __file__], lambda: _build(path))
    return ClientWords(
        labels=data["labels"],
        opens=data["opens"],
        wrote=data["wrote"],
        wrote_before=frozenset(data["wrote-before"]),
        quoting=data["quoting"],
        original=frozenset(data["original"]),
        forwarded=frozenset(data["forwarded"]),
        forwarded_by=data["forwarded-by"],
        sent_from=data["sent-from"],
        sent_from_ends=data["sent-from-ends"],
        excuses=data["excuses"],
        devices=data["devices"],
        sent_by=data["sent-by"],
        replies=data["replies"],
        forwards=frozenset(data["forwards"]),
    )


def _build(path: str) -> dict[str, Any]:
    labels: dict[str, str] = {}
    lists: dict[str, list[str]] = {name: [] for name in LISTS}
    replies: dict[str, tuple[str, ...]] = {}
    for code, entry in parse_yaml(read_text(path), path).items():
        for key, node in entry.items():
            if key in FIELDS:
                for item in node:
                    labels.setdefault(fold(str(item.value)), key)
            elif key in lists:
                words = [fold(str(item.value)) for item in node]
                lists[key] += words
                if key == "replies":
                    replies |= {word: (*replies.get(word, ()), code) for word in words}
            else:
                node.fail(f"a mail client's words have no {key!r}", help=", ".join((*FIELDS, *LISTS)), at_key=True)
    lists["wrote-before"] = [re.split(r"\W", phrase)[0] for phrase in lists["wrote-before"]]
    return {name: tuple(dict.fromkeys(words)) for name, words in lists.items()} | {"labels": labels, "replies": replies}
