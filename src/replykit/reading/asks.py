"""What the customer expects the reply to deal with: every clause weighed, the asks among them kept."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from typing import Any

from replykit.language import Language
from replykit.mail import Message
from replykit.reading.asks_features import Seen, features
from replykit.reading.clauses import Clause, clauses, marks_of, tokens_of
from replykit.reading.values import Ask, AskKind, Sentence
from replykit.text import Span

KINDS: tuple[AskKind, ...] = ("question", "request", "concern")
_ITEM = re.compile(r"(?:[-*•·–—]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A clause that may be an ask, with the names of what holds for it."""

    clause: Clause
    seen: tuple[str, ...]


def candidates(message: Message, sentences: tuple[Sentence, ...], words: Language) -> list[Candidate]:
    """Every clause of the writer's own text with its features, in order."""
    found: list[Candidate] = []
    after_list, before = "", -1
    for number, sentence in enumerate(sentences):
        tokens = tokens_of(sentence, message.text, words)
        if not tokens.keys:
            continue
        marks = marks_of(sentence, len(tokens))
        item = _ITEM.match(message.text, sentence.span.start, sentence.span.end)
        gap = message.text.count("\n", before, sentence.span.start) if before >= 0 else 2
        seen = Seen(
            sentence,
            tokens.keys,
            marks,
            is_item=item is not None,
            after_list=after_list,
            new_paragraph=gap > 1,
        )
        parts = clauses(sentence, number, tokens, marks, skip=item.end() if item else sentence.span.start)
        place = _place(number, len(sentences))
        for i, clause in enumerate(parts):
            found.append(Candidate(clause, (*features(seen, clause, parts[:i], parts[i + 1 :]), *place)))
        if tokens.keys[-1] == ":":
            after_list = _list_kind(seen)
        elif item is None:
            after_list = ""
        before = sentence.span.end
    return found


def _list_kind(seen: Seen) -> str:
    names = {n for n, _, _ in seen.names}
    if "question_lead" in names or "question_noun" in names:
        return "questions"
    if names & {"request_want", "request_open"}:
        return "requests"
    return "problems" if any(n.startswith("problem_") for n in names) else "list"


def _place(number: int, total: int) -> tuple[str, ...]:
    at = [("sentence 1", "sentence 2", "sentence 3", "sentence 4+")[min(number, 3)]]
    if number >= total - 2:
        at.append("near the end")
    if total <= 3:
        at.append("short mail")
    return tuple(at)


def find_asks(message: Message, sentences: tuple[Sentence, ...], words: Language) -> tuple[Ask, ...]:
    """Questions, requests and concerns, in the order of the text."""
    return tuple(Ask("question", s.span) for s in sentences if s.span.of(message.text).endswith("?"))
