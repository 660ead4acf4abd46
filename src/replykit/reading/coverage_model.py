"""The weights of coverage, fitted by `training/coverage/train.py`, and what they say of a row of features."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import lru_cache
from math import exp
from typing import Literal

from replykit.reading.values import Status
from replykit.text import frozen

Tier = Literal["lexical", "semantic"]
FILE = "coverage_weights.json"
SHORT = 3.3  # log of its different topic words
SWAY = 0.5  # how far the odds of an answer speak against those of none
STEEP = 30.0  # log odds beyond which a probability is 0 or 1


@frozen
class Model:
    """Weights by feature, of one tier: of a sentence answering an ask, of an ask unanswered, of an ask answered.

    `cuts` and `scale` were fitted on mail that the weights had not seen.
    """

    pair: Mapping[str, float]
    unanswered: Mapping[str, float]
    answered: Mapping[str, float]
    cuts: Mapping[str, float]

    def answers(self, features: Mapping[str, float]) -> float:
        """Log odds that a sentence answers an ask."""
        return _sum(self.pair, features)

    def judge(self, features: Mapping[str, float]) -> tuple[Status, bool, float]:
        """The status of an ask, whether it is sure, and its score from 0, not dealt with, to 1, fully answered."""
        lacking, given = _sum(self.unanswered, features), _sum(self.answered, features)
        cuts = self.cuts
        no = _share(cuts["no.slope"] * lacking + cuts["no.offset"])
        yes = min(1.0 - no, _share(cuts["yes.slope"] * given + cuts["yes.offset"]))
        score = round(yes + (1.0 - no - yes) / 2, 3)
        kind = ".short" if is_short(features) else ""
        if lacking - SWAY * given > cuts["unanswered" + kind]:
            return "unanswered", lacking > cuts["sure.unanswered" + kind], score
        if given > cuts["answered" + kind]:
            return "answered", no < cuts["sure.answered"], score
        return "partial", no < cuts["sure.answered"], score


def is_short(features: Mapping[str, float]) -> bool:
    """Whether the reply is a note or chat, which answers in fewer words than a letter: it has cuts of its own."""
    return features["words"] < SHORT


@lru_cache(maxsize=2)
def model(tier: Tier) -> Model:
    """The weights of one tier."""
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), FILE), encoding="utf-8") as f:
        return Model(**json.load(f)[tier])


def _sum(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    return sum(weights[name] * value for name, value in features.items() if name in weights)


def _share(log_odds: float) -> float:
    return 1.0 / (1.0 + exp(-max(-STEEP, min(STEEP, log_odds))))
