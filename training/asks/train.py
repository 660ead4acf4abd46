"""Learn the weights of `reading/asks`: python training/asks/train.py --data FOLDER.

FOLDER holds the labelled files marked *train* in its README: `gold/written_*.jsonl` and `asks/email_intent.jsonl`
(Apache-2.0, ParakweetLabs). Beside them the mails in `cases/` and those of `../coverage/cases`, written for replykit.
Needs numpy and lightgbm; takes half a minute. Prints figures out of fold, folds by mail, and writes
`src/replykit/reading/asks_weights.json`; `--check` names labelled files that are only measured.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from boosting import Rows, fit
from examples import Mail, intents, judged, labelled, read_all, told
from scoring import report

from replykit.reading.asks_model import AskKind, model_of

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "src" / "replykit" / "reading" / "asks_weights.json"
FOLDS = 5
SURE = {"sure_to_ask": 0.47, "sure_of_first": 0.36, "sure_of_concern": 0.45}
UNMARKED = 0.5  # weight of the same mails with their question marks taken away
WEAK = 0.15  # weight of sentences of which only is known whether they ask anything
BESIDE = 0.5  # weight of the short mails that were written for coverage


def main() -> None:
    """Cross-validate, print, fit on everything, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--check", type=Path, nargs="*", default=[])
    asked = parser.parse_args()
    mails, bare = read_all(asked.data, HERE / "cases"), read_all(asked.data, HERE / "cases", marks=False)
    beside = rows(told(HERE.parent / "coverage" / "cases"), BESIDE)
    for says, parts in intents(asked.data / "asks" / "email_intent.jsonl"):
        beside += [(seen, label, WEAK) for seen, label in judged(says, parts)]
    order = np.random.default_rng(1).permutation(len(mails))
    fold = {int(n): i % FOLDS for i, n in enumerate(order)}
    out: list[tuple[Mail, list[AskKind | None]]] = []
    for f in range(FOLDS):
        train = [i for i in range(len(mails)) if fold[i] != f]
        data = fit(rows([mails[i] for i in train], 1.0) + rows([bare[i] for i in train], UNMARKED) + beside)
        out += said(data, [m for i, m in enumerate(mails) if fold[i] == f])
    data = fit(rows(mails, 1.0) + rows(bare, UNMARKED) + beside)
    for path in asked.check:
        out += said(data, labelled(path, "checked " + path.stem))
    report(out)
    data = {"made by": "training/asks/train.py", **SURE, **data}
    OUT.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def rows(mails: list[Mail], weight: float) -> Rows:
    """The clauses of which the label is known."""
    return [(c.seen, c.label, weight) for m in mails for c in m.clauses if c.label >= 0]


def said(data: dict[str, Any], mails: list[Mail]) -> list[tuple[Mail, list[AskKind | None]]]:
    """What the weights say of each clause of each mail, by the code that ships."""
    model = model_of({**data, **SURE})
    return [(m, model.kinds([model.scores(c.seen) for c in m.clauses])) for m in mails]


if __name__ == "__main__":
    main()
