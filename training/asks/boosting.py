"""Boosted trees for the kinds of clauses, and their plain form as the package reads it. Needs lightgbm."""

from __future__ import annotations

from collections import Counter
from typing import Any

import lightgbm
import numpy as np

LEAVES, ROUNDS = 8, 100  # a byte a tree
LEAST = 3  # clauses a feature must occur in
SETTINGS = {
    "objective": "multiclass",
    "num_class": 4,
    "learning_rate": 0.1,
    "num_leaves": LEAVES,
    "min_data_in_leaf": 30,
    "lambda_l2": 2,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "seed": 1,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}
Rows = list[tuple[tuple[str, ...], int, float]]  # features, label, weight


def fit(rows: Rows, seed: int = 1) -> dict[str, Any]:
    """Trees from labelled clauses, as `reading.asks_model` reads them."""
    counts = Counter(name for seen, _, weight in rows if weight == 1.0 for name in set(seen))
    names = sorted(name for name, count in counts.items() if count >= LEAST)
    data = lightgbm.Dataset(
        matrix([r[0] for r in rows], names), [r[1] for r in rows], weight=[r[2] for r in rows], free_raw_data=False
    )
    booster = lightgbm.train({**SETTINGS, "seed": seed}, data, ROUNDS)
    return plain([tree["tree_structure"] for tree in booster.dump_model()["tree_info"]], names)


def matrix(seen: list[tuple[str, ...]], names: list[str]) -> np.ndarray:
    """One row a clause, one column a feature."""
    column = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(seen), len(names)), np.float32)
    for i, features in enumerate(seen):
        for name in features:
            if name in column:
                x[i, column[name]] = 1
    return x


def plain(trees: list[dict[str, Any]], names: list[str]) -> dict[str, Any]:
    """For each kind its trees' leaves from left to right; for each feature `256 * tree + leaves left over`."""
    leaves: list[list[list[float]]] = [[], [], [], []]
    features: dict[str, list[int]] = {}
    a_kind = len(trees) // 4
    for number, tree in enumerate(trees):
        values: list[float] = []
        kind, at = number % 4, number // 4

        def walk(node: dict[str, Any], values: list[float] = values, tree: int = kind * a_kind + at) -> None:
            if "leaf_value" in node:
                values.append(round(node["leaf_value"], 3))
                return
            first = len(values)
            walk(node["left_child"])
            out = sum(1 << leaf for leaf in range(first, len(values)))
            features.setdefault(names[node["split_feature"]], []).append(256 * tree + (255 & ~out))
            walk(node["right_child"])

        walk(tree)
        leaves[kind].append(values)
    return {"features": dict(sorted(features.items())), "leaves": leaves}
