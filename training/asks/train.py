"""Learn the weights of `reading/asks`: python training/asks/train.py --data FOLDER.

FOLDER holds the labelled files marked *train* in its README: `gold/written_*.jsonl` and `asks/email_intent.jsonl`
(Apache-2.0, ParakweetLabs). Beside them the mails in `cases/`, written for replykit. Needs numpy; takes a minute.
Prints figures out of fold and writes `src/replykit/reading/asks_weights.json`.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from examples import KINDS, Mail, intents, judged, read_all
from scoring import report

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "src" / "replykit" / "reading" / "asks_weights.json"
FOLDS, STEPS, RATE, RIDGE = 5, 400, 0.05, 2.0
LEAST = 3  # clauses a feature must occur in
SURE_TO_ASK, SURE_OF_CONCERN = 0.5, 0.45
UNMARKED = 0.5  # weight of the same mails with their question marks taken away
WEAK = 0.15  # weight of sentences of which only is known whether they ask anything


def main() -> None:
    """Cross-validate, print, fit on everything, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data
    mails, bare = read_all(folder, HERE / "cases"), read_all(folder, HERE / "cases", marks=False)
    weak = intents(folder / "asks" / "email_intent.jsonl")
    order = np.random.default_rng(1).permutation(len(mails))
    fold = {int(n): i % FOLDS for i, n in enumerate(order)}
    out: list[tuple[Mail, np.ndarray]] = []
    for f in range(FOLDS):
        names, weights = fit(
            [m for i, m in enumerate(mails) if fold[i] != f], [m for i, m in enumerate(bare) if fold[i] != f], weak
        )
        out += [(m, chances(m, names, weights)) for i, m in enumerate(mails) if fold[i] == f]
    report(out, SURE_TO_ASK, SURE_OF_CONCERN)
    names, weights = fit(mails, bare, weak)
    table = {n: [round(float(w), 3) for w in weights[i, 1:] - weights[i, 0]] for n, i in sorted(names.items())}
    data = {
        "made by": "training/asks/train.py",
        "sure_to_ask": SURE_TO_ASK,
        "sure_of_concern": SURE_OF_CONCERN,
        "weights": table,
    }
    OUT.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def fit(
    mails: list[Mail], bare: list[Mail], weak: list[tuple[bool, list[tuple[str, ...]]]]
) -> tuple[dict[str, int], np.ndarray]:
    """Feature names with their columns, and a column of weights for none, question, request and concern."""
    rows: list[tuple[tuple[str, ...], int, float]] = []
    for many, weight in ((mails, 1.0), (bare, UNMARKED)):
        rows += [(c.seen, c.label, weight) for m in many for c in m.clauses if c.label >= 0]
    counts: dict[str, int] = {}
    for seen, _, weight in rows:
        if weight == 1.0:
            for name in set(seen):
                counts[name] = counts.get(name, 0) + 1
    names = {n: i for i, n in enumerate(sorted(n for n, k in counts.items() if k >= LEAST))}
    rows += [(seen, label, WEAK) for asks, parts in weak for seen, label in judged(asks, parts)]
    x, y = matrix([r[0] for r in rows], names), np.array([r[1] for r in rows])
    return names, softmax_fit(x, y, np.array([r[2] for r in rows]))


def matrix(seen: list[tuple[str, ...]], names: dict[str, int]) -> np.ndarray:
    """One row a clause, one column a feature."""
    x = np.zeros((len(seen), len(names)), np.float32)
    for i, features in enumerate(seen):
        for name in features:
            if name in names:
                x[i, names[name]] = 1
    return x


def softmax_fit(x: np.ndarray, y: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Multinomial logistic regression with a ridge, by Adam; the same bytes each time."""
    w = np.zeros((x.shape[1], len(KINDS) + 1))
    m, s, want = np.zeros_like(w), np.zeros_like(w), np.eye(len(KINDS) + 1)[y]
    for t in range(1, STEPS + 1):
        g = x.T @ ((softmax(x @ w) - want) * weight[:, None]) + RIDGE * w
        m, s = 0.9 * m + 0.1 * g, 0.99 * s + 0.01 * g * g
        w -= (RATE if t < 0.7 * STEPS else 0.3 * RATE) * (m / (1 - 0.9**t)) / (np.sqrt(s / (1 - 0.99**t)) + 1e-8)
    return w


def softmax(z: np.ndarray) -> np.ndarray:
    """Rows of scores to rows of chances."""
    e = np.exp(z - z.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def chances(mail: Mail, names: dict[str, int], weights: np.ndarray) -> np.ndarray:
    """For each clause of a mail, the chances of none and of each kind."""
    if not mail.clauses:
        return np.zeros((0, len(KINDS) + 1))
    return softmax(matrix([c.seen for c in mail.clauses], names) @ weights)


if __name__ == "__main__":
    main()
