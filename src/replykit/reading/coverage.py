"""Whether the reply deals with each ask, which sentences do, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from replykit.language import language
from replykit.mail import Message
from replykit.reading.acts import EMPTY
from replykit.reading.coverage_asks import ask_features
from replykit.reading.coverage_model import Model, Tier, model
from replykit.reading.coverage_pairs import Matrix, pair_features
from replykit.reading.coverage_views import AskView, SentenceView, view_asks, view_sentences
from replykit.reading.open_slots import with_slots
from replykit.reading.semantic import Unavailable, installed, likeness
from replykit.reading.values import Ask, Coverage, Fact, Incoming, Sentence, Thread
from replykit.text import Span

WORDS = EMPTY | {"acknowledgement", "problem"}  # what replies say that do nothing
LIMIT = 2.0  # seconds for the semantic tier; then the lexical one judges, and the report says so
LIKELY = -0.4  # log odds from which a sentence counts as an answer; the best one always does


def cover(
    incoming: Incoming | None, sentences: tuple[Sentence, ...], thread: Thread, tier: str, facts: tuple[Fact, ...] = ()
) -> tuple[tuple[Coverage, ...], Literal["lexical", "semantic"]]:
    """One Coverage for each ask, in order, and the tier that judged. `facts` are those of the draft."""
    if incoming is None or not incoming.asks:
        return (), "lexical"
    asks = view_asks(incoming.asks, incoming.message, language(incoming.language))
    offered = view_sentences(sentences, thread.draft, language(thread.draft.language), facts)
    if all(s.acts and s.acts <= WORDS for s in offered):
        return tuple(_unheard(a.ask, offered) for a in asks), _able(tier)
    meaning = _meaning(asks, offered, thread.draft) if tier in ("auto", "semantic") else None
    used: Tier = "lexical" if meaning is None else "semantic"
    judged = _judge(asks, offered, meaning, model(used))
    return with_slots(judged, incoming.message.text, thread.draft.text, language(incoming.language)), used


def _unheard(ask: Ask, offered: Sequence[SentenceView]) -> Coverage:
    """An ask that got thanks, regrets and wishes only: a concern that these name is dealt with in part."""
    named = tuple(s.sentence.span for s in offered if "acknowledgement" in s.acts)
    if ask.kind == "concern" and named:
        return Coverage(ask, "partial", False, 0.3, named)
    return Coverage(ask, "unanswered", True, 0.0, ())


def _able(tier: str) -> Tier:
    """The tier that would judge, were there anything to judge."""
    return "semantic" if tier in ("auto", "semantic") and installed() else "lexical"


def _meaning(asks: Sequence[AskView], offered: Sequence[SentenceView], draft: Message) -> Matrix | None:
    """Cosines from the semantic tier; None where it is missing, broken or too slow."""
    try:
        return likeness([a.text for a in asks], [s.sentence.span.of(draft.text) for s in offered], limit=LIMIT)
    except Unavailable:
        return None


def _judge(
    asks: Sequence[AskView], offered: Sequence[SentenceView], meaning: Matrix | None, weights: Model
) -> tuple[Coverage, ...]:
    pairs = pair_features(asks, offered, meaning)
    scores = [[weights.answers(features) for features in row] for row in pairs]
    made = []
    for i, features in enumerate(ask_features(asks, offered, scores, pairs)):
        status, sure, score = weights.judge(features)
        answer = () if status == "unanswered" else _answer(i, scores, offered)
        made.append(Coverage(asks[i].ask, status, sure, score, answer))
    return tuple(made)


def _answer(i: int, scores: list[list[float]], offered: Sequence[SentenceView]) -> tuple[Span, ...]:
    """The sentences that deal with ask `i`: the likely ones that fit no sibling much better, at least the best one."""
    row = scores[i]
    able = [j for j, s in enumerate(offered) if not s.acts or not s.acts <= EMPTY]
    if not able:
        return ()
    best = max(able, key=lambda j: (row[j], -j))
    chosen = {j for j in able if row[j] > LIKELY and row[j] >= max(other[j] for other in scores) - 1.0} | {best}
    return tuple(offered[j].sentence.span for j in sorted(chosen))
