"""Learn how grave a complaint is: python training/asks/train_severity.py --data FOLDER, after train.py.

FOLDER holds `gold/written_*.jsonl`, marked *train*. Ridge regression on the signs of `reading/severity`; the steps
between the four levels are set by hand at round numbers. Prints figures out of fold, writes `severity_weights.json`.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from examples import LANGUAGES

from replykit.language import language
from replykit.mail import parse_text
from replykit.reading.asks import find_asks
from replykit.reading.marked import marked_sentences
from replykit.reading.severity import severity_signs

OUT = Path(__file__).parents[2] / "src" / "replykit" / "reading" / "severity_weights.json"
STEPS = (0.8, 1.55, 2.3)
RIDGE, FOLDS, LEAST = 5.0, 6, 4


def main() -> None:
    """Cross-validate, print, fit on everything, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    signs, levels, concerned = read(parser.parse_args().data)
    names = sorted({s for row in signs for s in row if sum(s in other for other in signs) >= LEAST})
    x = np.array([[1.0, *(float(n in row) for n in names)] for row in signs])
    y = np.array(levels, float)
    for seed in range(3):
        order, said = np.random.default_rng(seed).permutation(len(y)), np.zeros(len(y))
        for f in range(FOLDS):
            test, train = order[f::FOLDS], np.setdiff1d(order, order[f::FOLDS])
            grade = x[test] @ ridge(x[train], y[train])
            said[test] = np.maximum(sum(grade > s for s in STEPS), concerned[test])
        print(f"exact {(said == y).mean():.3f} within one {(abs(said - y) <= 1).mean():.3f}")
    weights = dict(zip(["always", *names], (round(float(w), 3) for w in ridge(x, y)), strict=True))
    data = {"made by": "training/asks/train_severity.py", "steps": STEPS, "weights": weights}
    OUT.write_text(json.dumps(data, indent=0) + "\n", encoding="utf-8")


def ridge(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Least squares with a penalty on all but the first column."""
    penalty = RIDGE * np.eye(x.shape[1])
    penalty[0, 0] = 0
    return np.linalg.solve(x.T @ x + penalty, x.T @ y)


def read(data: Path) -> tuple[list[set[str]], list[int], np.ndarray]:
    """For each mail its signs, its level, and 1 where a concern was found in it."""
    signs, levels, concerned = [], [], []
    for code in LANGUAGES:
        for line in (data / "gold" / f"written_{code}.jsonl").read_text("utf-8").split("\n"):
            if not line.strip():
                continue
            case = json.loads(line)
            message = parse_text(case["incoming"])
            words = language(message.language)
            sentences = marked_sentences(message, words)
            asks = find_asks(message, sentences, words)
            signs.append(set(severity_signs(sentences, asks)))
            levels.append(case["severity"])
            concerned.append(int(any(a.kind == "concern" for a in asks)))
    return signs, levels, np.array(concerned)


if __name__ == "__main__":
    main()
