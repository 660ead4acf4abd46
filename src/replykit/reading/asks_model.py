"""What a clause is, by boosted trees over its features: plain data, trained by `training/asks/train.py`.

A tree has up to eight leaves: one bit each in one byte of a number that holds all trees. A feature that is there rules
out the leaves left of the nodes that ask for it; the lowest bit left in a byte is the tree's leaf. So a clause costs
one `&` a feature and one look-up a tree, whatever the depth.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import exp
from operator import getitem

from replykit.reading.values import AskKind
from replykit.text import frozen

Scores = tuple[float, float, float]  # how likely a question, a request, a concern
KINDS: tuple[AskKind, AskKind, AskKind] = ("question", "request", "concern")
LOWEST = bytes((byte & -byte).bit_length() - 1 if byte else 0 for byte in range(256))  # place of the lowest bit


@frozen(eq=False)
class Model:
    """What leaves each feature leaves over; the leaves' values kind by kind, none first; when to believe them."""

    masks: dict[str, int]
    leaves: tuple[tuple[tuple[float, ...], ...], ...]
    size: int
    sure_to_ask: float
    sure_of_first: float
    sure_of_concern: float

    def scores(self, features: Iterable[str]) -> Scores:
        """How likely the clause with these features is each kind of ask; what is missing to 1 is that it is none."""
        left, masks = (1 << 8 * self.size) - 1, self.masks
        for name in features:
            mask = masks.get(name)
            if mask is not None:
                left &= mask
        at = left.to_bytes(self.size, "little").translate(LOWEST)
        trees, leaves = self.size // 4, self.leaves
        n = exp(sum(map(getitem, leaves[0], at)))  # `map` ends with the shorter
        q = exp(sum(map(getitem, leaves[1], at[trees:])))
        r = exp(sum(map(getitem, leaves[2], at[2 * trees :])))
        c = exp(sum(map(getitem, leaves[3], at[3 * trees :])))
        total = n + q + r + c
        return q / total, r / total, c / total

    def kinds(self, scored: Sequence[Scores]) -> list[AskKind | None]:
        """For each clause of a mail the ask that its scores speak for, or None; the likeliest concern needs least."""
        first = max((c for q, r, c in scored if q + r < self.sure_to_ask), default=0.0)
        made: list[AskKind | None] = []
        for question, request, concern in scored:
            if question + request >= self.sure_to_ask:
                made.append("question" if question >= request else "request")
            else:
                enough = self.sure_of_first if concern == first else self.sure_of_concern
                made.append("concern" if concern >= enough else None)
        return made


@lru_cache(maxsize=1)
def model() -> Model:
    """The trees that ship with replykit."""
    import json
    import os

    with open(os.path.join(os.path.dirname(__file__), "asks_weights.json"), encoding="utf-8") as file:
        data = json.load(file)
    return model_of(data)


def model_of(data: dict[str, object]) -> Model:
    """The model from its file: for each feature `256 * tree + leaves left over`, for each kind its trees' leaves."""
    leaves: list[list[list[float]]] = data["leaves"]  # type: ignore[assignment]
    features: dict[str, list[int]] = data["features"]  # type: ignore[assignment]
    size = sum(len(kind) for kind in leaves)
    masks = {}
    for name, nodes in features.items():
        keep = bytearray(b"\xff" * size)
        for node in nodes:
            keep[node >> 8] &= node & 255
        masks[name] = int.from_bytes(keep, "little")
    return Model(
        masks,
        tuple(tuple(tuple(tree) for tree in kind) for kind in leaves),
        size,
        float(data["sure_to_ask"]),  # type: ignore[arg-type]
        float(data["sure_of_first"]),  # type: ignore[arg-type]
        float(data["sure_of_concern"]),  # type: ignore[arg-type]
    )
