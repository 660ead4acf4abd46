"""Words, clauses, sentences and paragraphs taken out; spaces, commas, list numbers and empty paragraphs close up."""

from __future__ import annotations

import re

from replykit.engine.fix_inversion import turned
from replykit.engine.fix_paragraphs import ITEM, paragraph, skip, without_paragraph, without_sentence
from replykit.engine.fix_words import upper
from replykit.language import Language
from replykit.rules import Remove
from replykit.text import Edit, Span

_SEPARATOR = re.compile(r"[;:()–—]|,(?!\d)|(?<=\s)-(?=\s)")
MAIN, NOUN = "clause_open", "question_subject"  # lists of words that a main clause, and its subject, begin with
LEADS = "clause_lead"  # that, as, since …: a short rest that begins so hung on what was taken out
JOINS = "clause_and"  # and, but, so …
_LEAST_HEAD = 4  # words of a clause that stands alone though no list knows how it begins
_LEAST = 2  # words that must stay of a sentence whose clause is taken out


def cut(text: str, span: Span, sentence: Span, what: Remove, words: Language) -> tuple[Edit, ...]:
    """Take out the words at `span`, or what stands around them; nothing where no clean cut can be made.

    `sentence` is the sentence (or row of sentences) that holds them.
    """
    match what:
        case "words":
            return _words(text, span, sentence, words)
        case "clause":
            return _clause(text, span, sentence, words)
        case "sentence":
            return without_sentence(text, sentence)
        case "paragraph":
            return without_paragraph(text, paragraph(text, sentence))


def _words(text: str, span: Span, sentence: Span, words: Language) -> tuple[Edit, ...]:
    first = _body_start(text, sentence)
    start, end = span.start, span.end
    before, after = text[first:start].rstrip(), text[end : sentence.end].lstrip()
    if not before.strip():
        return _capitalised(text, Span(first, skip(text, end, ",")), sentence, words)
    if not after or after[0] in ".!?;:)":
        start = first + len(before.rstrip(","))
    elif after[0] == "," and before.endswith(","):
        start, end = first + len(before) - 1, skip(text, end, ",", spaces=False)
    else:
        start = first + len(before)
    return (Edit(Span(start, end), ""),)


def _clause(text: str, span: Span, sentence: Span, words: Language) -> tuple[Edit, ...]:
    first = _body_start(text, sentence)
    lefts = list(_SEPARATOR.finditer(text, first, span.start))
    left = lefts[-1] if lefts else None
    said = len(text[: span.end].rstrip(" \n,;:"))  # a hit that takes its comma along ends before it
    right = _SEPARATOR.search(text, max(said, span.start), sentence.end)
    if left is None and right is None:
        return without_sentence(text, sentence)
    end_mark = re.search(r"[.!?…]*[\"'”’»)\]]*$", sentence.of(text))
    tail = sentence.start + (end_mark.start() if end_mark else sentence.end - sentence.start)
    if left is None:
        assert right is not None
        if right.group() in "()":
            return ()
        gone = Span(first, _past_and(text, skip(text, right.end(), ""), sentence, words))
        rest = Span(gone.end, sentence.end)
        hangs = _opens(text, rest, words, LEADS) and len(rest.of(text).split()) <= _LEAST_HEAD
        return _capitalised(text, gone, sentence, words) if _enough(gone, text, sentence) and not hangs else ()
    if right is None or right.start() >= tail:
        gone = Span(len(text[: left.start()].rstrip()), tail)
        if left.group() in "()" or _leads_in(text, Span(first, gone.start), Span(left.end(), tail), words):
            return ()
        return (Edit(gone, ""),) if _enough(gone, text, sentence) else ()
    inner = _inner_clause(text, span, left, right, words)
    return (Edit(inner, ""),) if inner and _enough(inner, text, sentence) else ()


def _past_and(text: str, at: int, sentence: Span, words: Language) -> int:
    """Behind the word that joined a clause to the one before it."""
    tokens = words.tokens(text, Span(at, sentence.end))
    joined = next((c for c in words.cues(tokens) if c.name == JOINS and c.first == 0), None)
    return skip(text, tokens.ends[joined.last - 1], ",") if joined else at


def _leads_in(text: str, head: Span, tail: Span, words: Language) -> bool:
    """Whether the head only leads in to the tail ("As agreed, you should …") and cannot stand alone."""
    if _opens(text, head, words, MAIN, NOUN):
        return False
    if _opens(text, head, words, LEADS) and _opens(text, tail, words, NOUN):
        return True
    return _opens(text, tail, words, MAIN) or len(head.of(text).split()) < _LEAST_HEAD


def _opens(text: str, clause: Span, words: Language, *lists: str) -> bool:
    return any(c.name in lists and c.first == 0 for c in words.cues(words.tokens(text, clause)))


def _inner_clause(text: str, span: Span, left: re.Match[str], right: re.Match[str], words: Language) -> Span | None:
    """Between two marks; a clause that "and" joins to the one before goes only where the words follow the "and"."""
    start = skip(text, left.end(), "")
    behind = _past_and(text, start, Span(start, right.start()), words)
    if behind > start:
        return Span(behind, skip(text, right.end(), "")) if span.start <= behind else None
    pair = left.group() + right.group()
    before = len(text[: left.start()].rstrip())
    if pair == "()" or (left.group() == right.group() and pair not in {"((", "))", ";;", "::"}):
        return Span(before, right.end())
    if "(" in pair or ")" in pair:
        return None
    return Span(left.end(), right.end()) if right.group() == "," else Span(before, right.start())


def _body_start(text: str, sentence: Span) -> int:
    marker = ITEM.match(text, sentence.start)
    return marker.end() if marker else sentence.start


def _capitalised(text: str, gone: Span, sentence: Span, words: Language) -> tuple[Edit, ...]:
    """The cut at a sentence's start, with the letter that now opens it made a capital."""
    if gone.end >= sentence.end:
        return without_sentence(text, sentence)
    letter = text[gone.end]
    small = text[gone.start].islower()  # a line that goes on behind a greeting
    turned_back = turned(text, gone, sentence, words, capital=not small)
    if turned_back is not None:
        return turned_back
    if small:
        return (Edit(gone, ""),)
    return (Edit(Span(gone.start, gone.end + 1), upper(letter, words.code)),)


def _enough(gone: Span, text: str, sentence: Span) -> bool:
    rest = text[sentence.start : gone.start] + " " + text[gone.end : sentence.end]
    return len(re.findall(r"\w+", rest)) >= _LEAST
