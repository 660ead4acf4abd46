"""What a clause is, by the learnt weights of its features: plain data, trained by `training/asks/train.py`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import exp

from replykit.reading.values import AskKind
from replykit.text import frozen

Scores = tuple[float, float, float]  # how likely a question, a request, a concern
KINDS: tuple[AskKind, AskKind, AskKind] = ("question", "request", "concern")


@frozen(eq=False)
class Model:
    """Weights of each feature for question, request and concern, against none of them; and when to believe them."""

    weights: dict[str, Scores]
    sure_to_ask: float
    sure_of_concern: float

    def scores(self, features: Iterable[str]) -> Scores:
        """How likely the clause with these features is each kind of ask; what is missing to 1 is that it is none."""
        q = r = c = 0.0
        weights = self.weights
        for name in features:
            row = weights.get(name)
            if row is not None:
                q += row[0]
                r += row[1]
                c += row[2]
        a, b, d = exp(min(q, 30.0)), exp(min(r, 30.0)), exp(min(c, 30.0))
        total = 1.0 + a + b + d
        return a / total, b / total, d / total

    def kind(self, scores: Scores) -> AskKind | None:
        """The ask that these scores speak for, or None."""
        question, request, concern = scores
        if question + request >= self.sure_to_ask:
            return "question" if question >= request else "request"
        return "concern" if concern >= self.sure_of_concern else None


@lru_cache(maxsize=1)
def model() -> Model:
    """The weights that ship with replykit."""
    import json
    import os

    with open(os.path.join(os.path.dirname(__file__), "asks_weights.json"), encoding="utf-8") as file:
        data = json.load(file)
    weights = {name: (row[0], row[1], row[2]) for name, row in data["weights"].items()}
    return Model(weights, data["sure_to_ask"], data["sure_of_concern"])
