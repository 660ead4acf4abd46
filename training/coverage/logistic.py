"""Logistic regression with a ridge penalty over named features: Newton's method in numpy, nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

Weights = dict[str, float]
ROUNDS = 30
DIGITS = 4


def fit(
    rows: Sequence[Mapping[str, float]], truth: Sequence[float], weight: Sequence[float], *, ridge: float, rare: int = 8
) -> Weights:
    """Weights by name. Features that occur in fewer than `rare` rows are left out; `bias` is not penalised."""
    counts: dict[str, int] = {}
    for row in rows:
        for name, value in row.items():
            counts[name] = counts.get(name, 0) + (value != 0)
    names = sorted(n for n, c in counts.items() if c >= rare or n == "bias")
    column = {n: k for k, n in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    for i, row in enumerate(rows):
        for name, value in row.items():
            if name in column:
                x[i, column[name]] = value
    y, w = np.asarray(truth, float), np.asarray(weight, float)
    scale = x.std(axis=0)
    scale[scale < 1e-9] = 1.0
    x = x / scale
    penalty = np.full(len(names), ridge)
    penalty[column["bias"]] = 1e-6
    beta = np.zeros(len(names))
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (w * (y - p)) - penalty * beta
        hessian = (x * (w * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-6:
            break
    return {n: round(float(b), DIGITS) for n, b in zip(names, beta / scale, strict=True) if abs(b) > 1e-4}


def score(weights: Weights, row: Mapping[str, float]) -> float:
    """The log odds of one row."""
    return sum(weights[n] * v for n, v in row.items() if n in weights)


def auc(scores: Sequence[float], truth: Sequence[bool]) -> float:
    """How often a true row scores above a false one."""
    order = np.argsort(np.asarray(scores), kind="mergesort")
    ranks = np.empty(len(order))
    values = np.asarray(scores)[order]
    at = 0
    while at < len(order):
        end = at
        while end < len(order) and values[end] == values[at]:
            end += 1
        ranks[order[at:end]] = (at + end + 1) / 2
        at = end
    yes = np.asarray(truth, bool)
    n, m = yes.sum(), (~yes).sum()
    return float((ranks[yes].sum() - n * (n + 1) / 2) / max(1, n * m))
