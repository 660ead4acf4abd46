"""Sentences in clauses: the stretches that can each carry an ask of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from replykit.language import Language, Tokens
from replykit.reading.values import Sentence
from replykit.text import Span, frozen

ENDS = frozenset(";:–—?!…")  # marks that end a clause inside a sentence
OPENERS = frozenset({"clause_open", "clause_join", "question_open", "question_wh", "request_open", "request_want"})
AFTER_AND = frozenset({"clause_open", "question_open", "request_open", "request_want", "request_verb"})
TRAILING = 3  # words
FAR = 4  # tokens before an indirect question that are a lead-in of their own
SHORTEST = 2  # words; what is shorter belongs to its neighbour


@frozen
class Marks:
    """The cue lists of one sentence by place: which begin at a token, and which end before it."""

    begin: Sequence[AbstractSet[str] | None]
    end: Sequence[AbstractSet[str] | None]


@frozen
class Clause:
    """Tokens `first` up to, not including, `last` of sentence number `sentence`; `open` is the first after any lead-in.

    `joined` tells how it hangs on what stands before: start, mark, comma, and, join.
    """

    sentence: int
    first: int
    open: int
    last: int
    joined: str
    span: Span


def tokens_of(sentence: Sentence, text: str, words: Language) -> Tokens:
    """The sentence's words with their places."""
    return sentence.tokens if sentence.tokens is not None else words.tokens(text, sentence.span)


def marks_of(sentence: Sentence, size: int) -> Marks:
    """Its cues by where they begin and end."""
    begin: list[set[str] | None] = [None] * (size + 1)
    end: list[set[str] | None] = [None] * (size + 1)
    for cue in sentence.cues:
        for row, at in ((begin, cue.first), (end, cue.last)):
            names = row[at]
            if names is None:
                row[at] = {cue.name}
            else:
                names.add(cue.name)
    return Marks(begin, end)


def clauses(sentence: Sentence, number: int, tokens: Tokens, marks: Marks, *, skip: int = 0) -> tuple[Clause, ...]:
    """The clauses of one sentence, in order; together they hold every word of it; none opens before offset `skip`."""
    keys = tokens.keys
    cuts = [(0, "start"), *_cuts(keys, marks)]
    made: list[Clause] = []
    for at, (first, joined) in enumerate(cuts):
        last = cuts[at + 1][0] if at + 1 < len(cuts) else len(keys)
        if made and (
            _is_scrap(keys, made[-1].first, made[-1].last)
            or _is_scrap(keys, first, last)
            or (joined in {"and", "comma"} and _trails(keys, marks, first, last))
        ):
            before = made.pop()
            first, joined = before.first, before.joined
        made.append(_clause(number, first, last, joined, tokens, marks, skip))
    return tuple(made)


def _cuts(keys: tuple[str, ...], marks: Marks) -> Iterator[tuple[int, str]]:
    depth, led = 0, False
    for i in range(1, len(keys)):
        before, here = keys[i - 1], marks.begin[i]
        led = led or "question_lead" in (marks.end[i] or ())
        if before == "(" and (_starts(marks, i) or (_and(here) and _starts(marks, i + 1))):
            yield i, "mark"
        elif before in "([":
            depth += 1
        elif before in ")]":
            depth = max(0, depth - 1)
        if not depth:
            joined = _joined(keys, marks, i, led)
            if joined:
                yield i, joined


def _joined(keys: tuple[str, ...], marks: Marks, i: int, led: bool) -> str:
    """How a clause that begins at token i hangs on what stands before; empty where none begins."""
    before, here = keys[i - 1], marks.begin[i]
    if before in ENDS:
        return "mark"
    if before == ",":
        return "comma" if _parts(marks, i, led) else ""
    if keys[i] == "¿" or (here and "clause_strong" in here and i > 2 and not _and(marks.begin[i - 1])):
        return "mark"
    if here and "clause_join" in here:
        return "join"
    if not _and(here):
        return ""
    embedded = led and "question_word" in (marks.begin[i + 1] or ())
    return "and" if embedded or _starts(marks, i + 1) or "clause_end" in (marks.end[i] or ()) else ""


def _parts(marks: Marks, i: int, led: bool) -> bool:
    """Whether the comma before token i parts two clauses."""
    here = marks.begin[i]
    if here and led and "question_word" in here:
        return True
    if here and "clause_relative" in here:
        return _inverted(marks, i + 1)
    if (here and not OPENERS.isdisjoint(here)) or _inverted(marks, i):
        return True
    return "clause_end" in (marks.end[i - 1] or ()) or (_and(here) and _starts(marks, i + 1))


def _and(here: AbstractSet[str] | None) -> bool:
    return bool(here) and "clause_and" in (here or ())


def _starts(marks: Marks, i: int) -> bool:
    here = marks.begin[i] if i < len(marks.begin) else None
    if here and "clause_lead" in here and i + 1 < len(marks.begin):  # "and also please"
        after = marks.begin[i + 1]
        if after and not AFTER_AND.isdisjoint(after):
            return True
    return bool(here) and (not AFTER_AND.isdisjoint(here or ()) or "question_wh" in (here or ()) or _inverted(marks, i))


def _inverted(marks: Marks, i: int) -> bool:
    """Whether a verb and its subject stand here in the order of a question."""
    here, after = marks.begin[i], marks.begin[i + 1] if i + 1 < len(marks.begin) else None
    return bool(here and after and "question_aux" in here and "question_subject" in after)


def _trails(keys: tuple[str, ...], marks: Marks, first: int, last: int) -> bool:
    """Whether this is a bare question word that goes with the question before: "…, and until when?"."""
    words = [i for i in range(first, last) if keys[i][0].isalnum()]
    return len(words) <= TRAILING and any("question_wh" in (marks.begin[i] or ()) for i in words)


def _is_scrap(keys: tuple[str, ...], first: int, last: int) -> bool:
    return sum(keys[i][0].isalnum() for i in range(first, last)) < SHORTEST


def _clause(number: int, first: int, last: int, joined: str, tokens: Tokens, marks: Marks, skip: int) -> Clause:
    opening = first
    while opening < last - 1 and tokens.starts[opening] < skip:
        opening += 1
    opening = _at_indirect(_after_lead(tokens.keys, opening, last, marks), last, marks)
    end = last
    while end > opening + 1 and (
        tokens.keys[end - 1] in ",;:–—-(" or (end < len(tokens.keys) and tokens.keys[end - 1] == ".")
    ):
        end -= 1
    return Clause(number, first, opening, last, joined, tokens.span(opening, end))


def _at_indirect(opening: int, last: int, marks: Marks) -> int:
    """Where "I would like to know whether" begins, if it stands later in the clause."""
    if any("question_lead" in (marks.begin[j] or ()) for j in range(opening, min(opening + FAR, last))):
        return opening
    for i in range(opening + FAR, last - 2):
        if "question_lead" in (marks.begin[i] or ()) and any(
            "question_word" in (marks.begin[j] or ()) and "question_lead" in (marks.end[j] or ())
            for j in range(i + 1, last - 1)
        ):
            return i
    return opening


def _after_lead(keys: tuple[str, ...], first: int, last: int, marks: Marks) -> int:
    """The first token after "and", "also", marks and the like."""
    i = first
    while i < last - 1:
        here = marks.begin[i]
        if not keys[i][0].isalnum() and keys[i] not in "\"'“„«»(@#¿¡€$£":
            i += 1
        elif here and "clause_lead" in here:
            i = max((j for j in range(i + 1, min(last, i + 5)) if _ends_lead(marks, i, j)), default=i + 1)
        else:
            break
    return i if any(k[0].isalnum() for k in keys[i:last]) else first


def _ends_lead(marks: Marks, i: int, j: int) -> bool:
    ended = marks.end[j]
    return bool(ended) and "clause_lead" in (ended or ()) and j == i + 1
