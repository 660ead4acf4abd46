"""What the other asks tell of one: answers come in order, one sentence each, and one remedy serves kindred asks."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from replykit.reading.acts import EMPTY
from replykit.reading.coverage_pairs import Features
from replykit.reading.coverage_views import AskView, SentenceView
from replykit.reading.similarity import alike

STEP = frozenset({"commitment", "handoff", "instruction", "question", "vague"})
GENERAL = 6  # topic words up to which a step may be meant for the whole mail
NOWHERE = -5.0  # log odds where no sentence is left


def among_siblings(
    asks: Sequence[AskView], sentences: Sequence[SentenceView], scores: Sequence[Sequence[float]]
) -> list[Features]:
    """For each ask what is left for it once its siblings have taken their best sentences; needs a sentence at least."""
    best = [max(range(len(row)), key=row.__getitem__) for row in scores]
    useful = [not s.acts or not s.acts <= EMPTY for s in sentences]
    step = max((_general(s) for s in sentences), default=0.0)
    return [_one(i, asks, scores, best, useful) | {"step": step} for i in range(len(asks))]


def _one(
    i: int, asks: Sequence[AskView], scores: Sequence[Sequence[float]], best: Sequence[int], useful: Sequence[bool]
) -> Features:
    row, total = scores[i], len(scores[i])
    others = [k for k in range(len(asks)) if k != i]
    taken = {best[k] for k in others if scores[k][best[k]] > row[best[k]]}
    free = [j for j in range(total) if j not in taken and useful[j]]
    after = best[i - 1] if i else -1
    before = best[i + 1] if i + 1 < len(asks) else total
    between = [j for j in free if after < j < before]
    features: Features = {
        "free": max((row[j] for j in free), default=NOWHERE),
        "free.none": float(not free),
        "between": max((row[j] for j in between), default=NOWHERE),
        "between.none": float(not between),
        "kin": max((alike(asks[i].topic, asks[k].topic) * _odds(scores[k][best[k]]) for k in others), default=0.0),
    }
    kind = asks[i].ask.kind
    if i:
        features[f"{kind}.before"] = _odds(scores[i - 1][best[i - 1]])
    if i + 1 < len(asks):
        features[f"{kind}.after"] = _odds(scores[i + 1][best[i + 1]])
    return features


def _general(sentence: SentenceView) -> float:
    """Whether it takes a step that names no matter: "please open a ticket", "which one was it?"."""
    return float(
        bool(sentence.acts & STEP) and "invitation" not in sentence.acts and len(sentence.topic.stems) <= GENERAL
    )


def _odds(score: float) -> float:
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))
