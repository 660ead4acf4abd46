"""Where what is missing belongs in a draft, and how text is put there."""

from __future__ import annotations

import re

from replykit.reading import Draft, Sentence
from replykit.rules import Place
from replykit.text import Edit, Span


def place_of(draft: Draft, hit: Span, at: Place) -> Span:
    """The words to replace, or an empty span where a sentence or paragraph goes in."""
    text = draft.message.text
    body = [s for s in draft.sentences if s.zone == "body"]
    own = draft.sentences
    match at:
        case "hit":
            return hit
        case "sentence":
            held = [s.span for s in own if s.span.meets(hit)]
            return Span(held[0].start, held[-1].end) if held else hit
        case "start":
            return _empty(own[0].span.start if own else 0)
        case "opening":
            return _opening(text, body, draft)
        case "ending":
            last = body[-1].span.end if body else _after_greeting(draft)
            return _empty(last)
        case "sign-off":
            return _empty(own[-1].span.end if own else len(text.rstrip()))


def inserted(text: str, at: int, new: str, *, paragraph: bool) -> Edit:
    """`new` at an offset: a paragraph of its own, or a sentence of the paragraph that ends there."""
    before = len(text[:at].rstrip())
    if before == 0:
        rest = len(text) - len(text.lstrip())
        return Edit(_empty(rest if text.strip() else 0), new + "\n\n" if text.strip() else new)
    gap = text[before : len(text) - len(text[before:].lstrip())]
    if paragraph or (gap.count("\n") > 1 and at > before):
        return Edit(_empty(before), "\n\n" + new + ("" if gap.count("\n") != 1 else "\n"))
    return Edit(_empty(before), _joint(text, before) + new)


def joins(draft: Draft, place: Span) -> bool:
    """Whether text at this empty place belongs to the paragraph of the thanks that it follows."""
    return any(s.span.end == place.start and s.zone == "body" and "thanks" in s.acts for s in draft.sentences)


def _joint(text: str, at: int) -> str:
    """What parts two sentences here: a line break in a letter whose paragraph has its lines broken."""
    start = text.rfind("\n\n", 0, at) + 1
    end = text.find("\n\n", at)
    around = text[start : len(text) if end < 0 else end].strip("\n")
    return "\n" if "\n" in around else " "


def _opening(text: str, body: list[Sentence], draft: Draft) -> Span:
    """Behind the thanks, where the body opens with them, else before the body."""
    if not body:
        return _empty(_after_greeting(draft))
    first = body[0]
    if "thanks" in first.acts:
        return _empty(first.span.end)
    return _empty(first.span.start)


def _after_greeting(draft: Draft) -> int:
    greetings = [s.span.end for s in draft.sentences if s.zone == "greeting"]
    return greetings[-1] if greetings else len(draft.message.text.rstrip())


def _empty(at: int) -> Span:
    return Span(at, at)


def one_line(text: str) -> str:
    """The words with their line breaks made spaces."""
    return re.sub(r"\s*\n\s*", " ", text)
