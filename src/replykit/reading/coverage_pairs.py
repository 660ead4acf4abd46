"""What speaks for and against each sentence of a reply as the answer to each ask: named numbers for the model."""

from __future__ import annotations

from collections.abc import Sequence
from math import log1p

from replykit.reading.coverage_views import AskView, SentenceView
from replykit.reading.similarity import alike, same_numbers, shared

Features = dict[str, float]
Matrix = list[list[float]]
SPECIFIC = ("time", "amount", "place", "reason", "person", "way")  # kinds of answer that cues tell apart well
QUOTED = 12  # letters of an ask that must stand in the quote above its answer


def pair_features(
    asks: Sequence[AskView], sentences: Sequence[SentenceView], meaning: Matrix | None
) -> list[list[Features]]:
    """For each ask a row with the features of each sentence; `meaning` are cosines, where the semantic tier runs."""
    letters = [[alike(a.topic, s.topic) for s in sentences] for a in asks]
    made = []
    for i, ask in enumerate(asks):
        row = []
        for j, sentence in enumerate(sentences):
            features = _own(ask, sentence, len(asks))
            _rarity(ask, sentence, sentences, features)
            features.update(_likeness("letters", letters, i, j))
            if meaning is not None:
                features.update(_likeness("meaning", meaning, i, j))
            row.append(features)
        made.append(row)
    return made


def _likeness(name: str, matrix: Matrix, i: int, j: int) -> Features:
    """How alike the two are, on their own and beside sibling asks and sentences."""
    row, value = matrix[i], matrix[i][j]
    siblings = [other[j] for k, other in enumerate(matrix) if k != i]
    return {
        name: value,
        f"{name}.over_siblings": value - max(siblings) if siblings else 0.0,
        f"{name}.best_ask": float(bool(siblings) and value > max(siblings)),
        f"{name}.best_sentence": float(value == max(row) and value > 0),
        f"{name}.over_row": value - sum(row) / len(row),
    }


def _own(ask: AskView, sentence: SentenceView, asks: int) -> Features:
    kind = ask.ask.kind
    features = {
        "bias": 1.0,
        f"{kind}": 1.0,
        "shared": shared(ask.topic, sentence.topic),
        "shared.back": shared(sentence.topic, ask.topic),
        "around": alike(ask.topic, sentence.around),
        "numbers": same_numbers(ask.topic, sentence.topic),
        "place": abs(ask.place - sentence.place) if asks > 1 else 0.0,
        "alone": float(asks == 1),
        "length": log1p(len(sentence.topic.stems)),
    }
    for act in sentence.acts:
        features[f"{kind}:{act}"] = 1.0
    if not sentence.acts:
        features[f"{kind}:none"] = 1.0
    _answer_types(ask, sentence, features)
    _order(ask, sentence, features)
    return features


def _answer_types(ask: AskView, sentence: SentenceView, features: Features) -> None:
    """Whether the sentence gives what the ask wants: a time, an amount, a yes or no …"""
    wanted = [t for t in SPECIFIC if t in ask.wants]
    for kind in wanted:
        features[f"{kind}+" if kind in sentence.gives else f"{kind}-"] = 1.0
    if wanted:
        features["wanted"] = float(any(kind in sentence.gives for kind in wanted))
    elif "polarity" in ask.wants:
        features["polarity+" if sentence.gives & {"yes", "no"} else "polarity-"] = 1.0
    for kind in sentence.gives:
        features[f"{ask.ask.kind}:gives_{kind}"] = 1.0
    if "as_asked" in sentence.marks:
        features[f"{ask.ask.kind}:as_asked"] = 1.0
    if "about_all" in sentence.marks:
        features["about_all"] = 1.0


def _rarity(ask: AskView, sentence: SentenceView, sentences: Sequence[SentenceView], features: Features) -> None:
    """How few sentences give the kind of answer that the ask wants: the only date answers the only "when"."""
    for kind in SPECIFIC:
        if kind in ask.wants and kind in sentence.gives:
            features[f"{kind}.rare"] = 1.0 / sum(kind in other.gives for other in sentences)
            features["rare"] = max(features.get("rare", 0.0), features[f"{kind}.rare"])


def _order(ask: AskView, sentence: SentenceView, features: Features) -> None:
    """Numbered answers, "as to your first question", and answers between the lines of the quote."""
    if sentence.number:
        own = ask.number or str(ask.order + 1)
        features["item+" if sentence.number == own else "item-"] = 1.0
    if sentence.about is not None:
        features["about+" if sentence.about == ask.order else "about-"] = 1.0
    if sentence.quoted:
        words = " ".join(ask.text.split())
        features["quoted+" if _overlap(words, sentence.quoted) else "quoted-"] = 1.0


def _overlap(words: str, quoted: str) -> bool:
    return words[:QUOTED] in quoted or words[-QUOTED:] in quoted
