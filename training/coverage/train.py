"""Fit the weights of coverage and write them into the package; print out-of-fold figures.

    python training/coverage/train.py --gold FOLDER [--passages FILE…] [--check FILE…] [--tier T] [--write]

FOLDER holds the files of written cases that are marked *train*; our own cases stand in `cases/`.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from zlib import crc32

os.environ.setdefault("OMP_NUM_THREADS", "1")  # numpy's threads get in each other's way: 60 times slower

from cases import Case, labelled, own, selected, variants
from examples import Example, read_case
from figures import Judged, all_cuts, show
from filler import FILLER
from logistic import Weights, fit, score

from replykit.reading import semantic
from replykit.reading.coverage_asks import ask_features
from replykit.reading.coverage_model import is_short

WEIGHTS = Path(semantic.__file__).parent / "coverage_weights.json"
FOLDS, INNER = 5, 4
RIDGE_PAIRS, RIDGE_ASKS = 30.0, 20.0
MADE = 0.35  # how much a case counts that was made from another
TIERS = ("lexical", "semantic")

Model = dict[str, Weights]


def main() -> None:
    """Train, print, write."""
    args = _arguments()
    semantic.KEPT = 1_000_000
    if args.vectors and args.vectors.exists():
        semantic._seen.update(pickle.loads(args.vectors.read_bytes()))
    written = [c for path in sorted(args.gold.glob("written_*.jsonl")) for c in labelled(path)]
    cases = with_variants([*written, *own(), *(c for path in args.passages for c in selected(path))])
    made = {}
    for tier in TIERS if args.tier == "both" else [args.tier]:
        examples = [read_case(c, semantic=tier == "semantic") for c in cases]
        judged = out_of_fold(examples)
        cuts = all_cuts(judged["written"], [j for j in judged["own"] if j.short])
        made[tier] = fit_all(examples) | {"cuts": cuts}
        _report(tier, judged, cuts)
        for path in args.check:
            checked = [read_case(c, semantic=tier == "semantic") for c in labelled(path, only_sure=True)]
            show(f"{tier}, {path.stem}, unseen", [j for e in checked for j in judge(made[tier], e)], cuts)
    if args.vectors:
        args.vectors.write_bytes(pickle.dumps(dict(semantic._seen)))
    if args.write:
        WEIGHTS.write_text(json.dumps(made, indent=0, sort_keys=True) + "\n", "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--tier", choices=[*TIERS, "both"], default="both")
    parser.add_argument("--check", type=Path, nargs="*", default=[], help="labelled files to measure on only")
    parser.add_argument("--passages", type=Path, nargs="*", default=[], help="questions with marked passages, train")
    parser.add_argument("--vectors", type=Path, help="keeps sentence vectors from run to run")
    parser.add_argument("--write", action="store_true", help="put the weights into the package")
    return parser.parse_args()


def with_variants(cases: Sequence[Case]) -> list[Case]:
    """The cases, each followed by what is made from it."""
    made = [(c, variants(c, FILLER, cases, seed=1)) for c in cases]
    return [v for c, vs in made for v in (c, *(replace(v, weight=v.weight * MADE) for v in vs))]


def is_made(case: Case) -> bool:
    """Whether a case was made from another by taking answers out or swapping replies."""
    return "-" in case.made


def fold_of(group: str, folds: int) -> int:
    """The same fold for all that was made from one mail."""
    return crc32(group.encode()) % folds


def fit_pairs(examples: Sequence[Example]) -> Weights:
    """Weights for "this sentence answers this ask"; made cases only hold the same pairs once more."""
    rows, truth, weight = [], [], []
    for e in examples:
        for i, ask in enumerate(e.case.asks):
            if ask.status is not None and not is_made(e.case):
                rows += e.pairs[i]
                truth += e.answers[i]
                weight += [e.case.weight] * len(e.pairs[i])
    return fit(rows, truth, weight, ridge=RIDGE_PAIRS)


def pair_scores(weights: Weights, e: Example) -> list[list[float]]:
    """Log odds of each sentence for each ask."""
    return [[score(weights, f) for f in row] for row in e.pairs]


def ask_rows(e: Example, scores: list[list[float]]) -> list[dict[str, float]]:
    """The features of each ask of an example."""
    return ask_features(e.asks, e.sentences, scores, e.pairs)


def fit_all(examples: Sequence[Example]) -> Model:
    """The three sets of weights; the second stage sees pair scores of folds that the first was not fitted on."""
    rows, status, weight = [], [], []
    for k in range(INNER):
        inside = [fold_of(e.case.group + "/inner", INNER) == k for e in examples]
        inner = fit_pairs([e for e, here in zip(examples, inside, strict=True) if not here])
        for e, here in zip(examples, inside, strict=True):
            for ask, row in zip(e.case.asks, ask_rows(e, pair_scores(inner, e)) if here else (), strict=here):
                if ask.status is not None:
                    rows.append(row)
                    status.append(ask.status)
                    weight.append(e.case.weight)
    return {
        "pair": fit_pairs(examples),
        "unanswered": fit(rows, [s == "unanswered" for s in status], weight, ridge=RIDGE_ASKS),
        "answered": fit(rows, [s == "answered" for s in status], weight, ridge=RIDGE_ASKS),
    }


def judge(model: Model, e: Example) -> list[Judged]:
    """The asks of an example that have a status, judged."""
    rows = ask_rows(e, pair_scores(model["pair"], e))
    return [
        Judged(a.status, score(model["unanswered"], r), score(model["answered"], r), e.case.lang, is_short(r))
        for a, r in zip(e.case.asks, rows, strict=True)
        if a.status
    ]


def out_of_fold(examples: Sequence[Example]) -> dict[str, list[Judged]]:
    """Every ask judged by weights that never saw its mail: of the written files (sure ones), our own, and made ones."""
    judged: dict[str, list[Judged]] = {"written": [], "own": [], "made": [], "unsure": [], "selected": []}
    for k in range(FOLDS):
        model = fit_all([e for e in examples if fold_of(e.case.group, FOLDS) != k])
        for e in examples:
            if fold_of(e.case.group, FOLDS) == k:
                judged[_part(e.case)] += judge(model, e)
    return judged


def _part(case: Case) -> str:
    if case.made == "selected":
        return "selected"
    return "made" if is_made(case) else "own" if case.made else "written" if case.weight == 1.0 else "unsure"


def _report(tier: str, judged: dict[str, list[Judged]], cuts: dict[str, float]) -> None:
    for part, rows in judged.items():
        show(f"{tier}, {part}, out of fold", rows, cuts)
    for lang in sorted({j.lang for j in judged["written"]}):
        show(f"{tier}, written {lang}, out of fold", [j for j in judged["written"] if j.lang == lang], cuts)
    print(f"  cuts {cuts}")


if __name__ == "__main__":
    main()
