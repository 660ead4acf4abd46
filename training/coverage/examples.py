"""A labelled case as the package reads it: views, features of each pair, and what is true of them."""

from __future__ import annotations

from dataclasses import dataclass

from cases import Case, GoldAsk, _meets

from replykit.language import language
from replykit.mail import parse_text
from replykit.reading.acts import with_acts
from replykit.reading.coverage_pairs import Features, pair_features
from replykit.reading.coverage_views import AskView, SentenceView, view_asks, view_sentences
from replykit.reading.facts import find_facts
from replykit.reading.marked import marked_sentences
from replykit.reading.semantic import likeness
from replykit.reading.values import Ask


@dataclass
class Example:
    """One case read; `pairs[i][j]` are the features of ask i and sentence j, `answers[i][j]` whether j answers i."""

    case: Case
    asks: tuple[AskView, ...]
    sentences: tuple[SentenceView, ...]
    pairs: list[list[Features]]
    answers: list[list[bool]]


def read_case(case: Case, *, semantic: bool) -> Example | None:
    """None where the reply has nothing that could answer, or the mail no ask."""
    words = language(case.lang)
    incoming, reply = parse_text(case.incoming, language=case.lang), parse_text(case.reply, language=case.lang)
    asks = view_asks(tuple(Ask(a.kind, a.span) for a in case.asks), incoming, words)
    said = with_acts(marked_sentences(reply, words), reply, words)
    sentences = view_sentences(said, reply, words, find_facts(reply, words, said))
    meaning = None
    if semantic and asks and sentences:
        texts = [s.sentence.span.of(reply.text) for s in sentences]
        meaning = likeness([a.text for a in asks], texts, limit=1e9)
    pairs = pair_features(asks, sentences, meaning)
    return Example(case, asks, sentences, pairs, [_answers(a, sentences) for a in case.asks])


def _answers(ask: GoldAsk, sentences: tuple[SentenceView, ...]) -> list[bool]:
    return [any(_meets(s.sentence.span, g) for g in ask.answer) for s in sentences]
