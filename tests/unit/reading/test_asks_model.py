"""Trees held as bits give the leaves that walking them would give."""

from __future__ import annotations

from math import exp

import pytest

from replykit.reading.asks_model import model_of

# one tree a kind; that of questions asks for "?" and, where it is missing, for "wh": leaves "neither", "wh", "?"
DATA = {
    "sure_to_ask": 0.5,
    "sure_of_first": 0.3,
    "sure_of_concern": 0.4,
    "features": {"?": [256 * 1 + 0b11111100], "wh": [256 * 1 + 0b11111110], "broken": [256 * 3 + 0b11111110]},
    "leaves": [[[0.0]], [[-3.0, 0.5, 2.0]], [[-9.0]], [[-2.0, 0.0]]],
}


@pytest.mark.parametrize(
    ("features", "question"), [((), -3.0), (("wh",), 0.5), (("?",), 2.0), (("?", "wh"), 2.0), (("new",), -3.0)]
)
def test_the_leaf_reached_is_that_of_the_tree(features: tuple[str, ...], question: float) -> None:
    total = 1.0 + exp(question) + exp(-9.0) + exp(-2.0)
    wanted = (exp(question) / total, exp(-9.0) / total, exp(-2.0) / total)
    assert model_of(DATA).scores(features) == pytest.approx(wanted)


def test_the_likeliest_concern_needs_least() -> None:
    scored = [(0.0, 0.0, 0.35), (0.9, 0.0, 0.05), (0.2, 0.4, 0.0), (0.0, 0.0, 0.32), (0.1, 0.0, 0.1)]
    assert model_of(DATA).kinds(scored) == ["concern", "question", "request", None, None]
