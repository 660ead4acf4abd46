"""What speaks for and against each ask being dealt with, all sentences taken together: named numbers for the model."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log1p

from replykit.reading.coverage_pairs import SPECIFIC, Features
from replykit.reading.coverage_siblings import among_siblings
from replykit.reading.coverage_views import AskView, SentenceView

ACTS = (
    "apology",
    "commitment",
    "gift",
    "handoff",
    "information",
    "instruction",
    "question",
    "refusal",
    "remedy",
    "vague",
)
DEEDS = frozenset(ACTS) - {"apology", "gift"}  # what may answer an ask of one kind rather than another
NOTE = ("bias", "sentences", "words", "reply:question", "reply:information")


def ask_features(
    asks: Sequence[AskView], sentences: Sequence[SentenceView], scores: list[list[float]], pairs: list[list[Features]]
) -> list[Features]:
    """One row of features for each ask. `scores` are log odds that a sentence answers an ask."""
    reply = _reply(sentences, len(asks))
    shares = _shares(scores)
    tops = [max(column) for column in zip(*shares, strict=True)]
    made = [reply | _one(i, asks, sentences, scores, pairs, shares[i], tops) for i in range(len(asks))]
    if sentences:
        for features, among in zip(made, among_siblings(asks, sentences, scores), strict=True):
            features.update(among)
    return made


def _reply(sentences: Sequence[SentenceView], asks: int) -> Features:
    """What the whole reply has, whatever the ask."""
    content = [s for s in sentences if s.acts - {"apology", "empathy", "acknowledgement", "problem"}]
    features = {
        "bias": 1.0,
        "asks": log1p(asks),
        "sentences": log1p(len(content)),
        "sentences.per_ask": log1p(len(content) / max(1, asks)),
        "empty": float(not content),
        "words": log1p(sum(len(s.topic.stems) for s in content)),
    }
    for act in ACTS:
        features[f"reply:{act}"] = float(any(act in s.acts for s in sentences))
    if not any(s.letter for s in sentences):  # a chat or a note: there, more words say more
        features |= {f"note.{name}": features[name] for name in NOTE}
    return features


def _one(
    i: int,
    asks: Sequence[AskView],
    sentences: Sequence[SentenceView],
    scores: list[list[float]],
    pairs: list[list[Features]],
    own: list[float],
    tops: list[float],
) -> Features:
    ask, kind, row = asks[i], asks[i].ask.kind, scores[i]
    features: Features = {kind: 1.0, f"{kind}.first": float(i == 0), f"{kind}.last": float(i == len(asks) - 1)}
    features[f"{kind}.only"] = float(sum(a.ask.kind == kind for a in asks) == 1)
    for act in DEEDS & frozenset().union(*(s.acts for s in sentences)):
        features[f"{kind}:reply:{act}"] = 1.0
        if len(asks) == 1:
            features[f"alone:reply:{act}"] = 1.0
    for want in SPECIFIC:
        if want in ask.wants:
            features[f"{want}.somewhere" if any(want in s.gives for s in sentences) else f"{want}.nowhere"] = 1.0
    if not row:
        return features
    order = sorted(range(len(row)), key=lambda j: (-row[j], j))
    best = order[0]
    features |= {
        "best": row[best],
        "second": row[order[1]] if len(row) > 1 else row[best],
        "mass": log1p(sum(_odds(v) for v in row)),
        "own.best": max(p * _odds(v) for p, v in zip(own, row, strict=True)),
        "own.mass": log1p(sum(p * _odds(v) for p, v in zip(own, row, strict=True))),
        "own.share": own[best],
        "own.any": float(any(p >= top for p, top in zip(own, tops, strict=True))),
        f"{kind}:best": row[best],
    }
    for act in ACTS:
        if act in sentences[best].acts:
            features[f"{kind}:best:{act}"] = 1.0
    for name in ("letters", "meaning", "shared"):
        if name in pairs[i][0]:
            features[f"max.{name}"] = max(p[name] for p in pairs[i])
            features[f"best.{name}"] = pairs[i][best][name]
    for name in ("letters", "meaning"):
        if name in pairs[i][0]:
            tops = [max(p[name] for p in other) for other in pairs]
            features[f"top.{name}.over_siblings"] = tops[i] - sum(tops) / len(tops)
            features[f"best.{name}.over_siblings"] = pairs[i][best][f"{name}.over_siblings"]
    features["wanted"] = pairs[i][best].get("wanted", 0.0)
    features["rare"] = pairs[i][best].get("rare", 0.0)
    return features


def _shares(scores: list[list[float]]) -> list[list[float]]:
    """For each ask how much of each sentence belongs to it rather than to its siblings, 0 to 1."""
    odds = [[_odds(score) for score in row] for row in scores]
    sums = [sum(column) for column in zip(*odds, strict=True)]
    return [[o / total for o, total in zip(row, sums, strict=True)] for row in odds]


def _odds(score: float) -> float:
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))
