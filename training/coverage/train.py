"""Fit the weights of coverage and write them into the package; print out-of-fold figures.

    python training/coverage/train.py --gold FOLDER [--tier lexical|semantic|both] [--write]

FOLDER holds the files of written cases that are marked *train*; our own cases stand in `cases/`.
"""

from __future__ import annotations

import argparse
import json
import pickle
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import replykit.reading.semantic as semantic_module
from cases import Case, labelled, own, variants
from examples import Example, read_case
from filler import FILLER
from logistic import auc, fit, score

from replykit.reading.coverage_asks import ask_features

WEIGHTS = Path(semantic_module.__file__).parent / "coverage_weights.json"
FOLDS = 5
INNER = 4
PRECISION = 0.85
RIDGE_PAIRS = 4.0
RIDGE_ASKS = 4.0


def fold_of(group: str, folds: int) -> int:
    """The same fold for all that was made from one mail."""
    return crc32(group.encode()) % folds


def fit_pairs(examples: Sequence[Example]) -> dict[str, float]:
    """Weights for "this sentence answers this ask"."""
    rows, truth, weight = [], [], []
    for e in examples:
        for i, ask in enumerate(e.case.asks):
            if ask.status is None:
                continue
            for j, features in enumerate(e.pairs[i]):
                rows.append(features)
                truth.append(e.answers[i][j])
                weight.append(e.case.weight)
    return fit(rows, truth, weight, ridge=RIDGE_PAIRS)


def pair_scores(weights: dict[str, float], e: Example) -> list[list[float]]:
    """Log odds of each sentence for each ask."""
    return [[score(weights, f) for f in row] for row in e.pairs]


def ask_rows(e: Example, scores: list[list[float]]) -> list[dict[str, float]]:
    """The features of each ask of an example."""
    return ask_features(e.asks, e.sentences, scores, e.pairs)


def fit_all(examples: Sequence[Example]) -> dict[str, dict[str, float]]:
    """The three sets of weights; the second stage sees pair scores of folds that it was not fitted on."""
    rows, status, weight = [], [], []
    for k in range(INNER):
        inner = fit_pairs([e for e in examples if fold_of(e.case.group + "/inner", INNER) != k])
        for e in examples:
            if fold_of(e.case.group + "/inner", INNER) == k:
                for ask, row in zip(e.case.asks, ask_rows(e, pair_scores(inner, e)), strict=True):
                    if ask.status is not None:
                        rows.append(row)
                        status.append(ask.status)
                        weight.append(e.case.weight)
    return {
        "pair": fit_pairs(examples),
        "unanswered": fit(rows, [s == "unanswered" for s in status], weight, ridge=RIDGE_ASKS),
        "answered": fit(rows, [s == "answered" for s in status], weight, ridge=RIDGE_ASKS),
    }


def judge(model: dict[str, dict[str, float]], e: Example) -> list[tuple[float, float]]:
    """Log odds of unanswered and of answered for each ask."""
    rows = ask_rows(e, pair_scores(model["pair"], e))
    return [(score(model["unanswered"], r), score(model["answered"], r)) for r in rows]


def with_variants(cases: Sequence[Case]) -> list[Case]:
    """The cases and what is made from them."""
    return [v for c in cases for v in (c, *variants(c, FILLER, cases, seed=1))]


def figures(judged: Sequence[tuple[str, float, float]], *, title: str) -> None:
    """Balanced accuracy at its best cut, the flag's precision and recall along the way, and three-way F1."""
    truth = [s == "unanswered" for s, _, _ in judged]
    print(f"{title}: {len(judged)} asks, {dict(Counter(s for s, _, _ in judged))}")
    print(
        f"  auc unanswered {auc([u for _, u, _ in judged], truth):.3f}  auc answered|rest {auc([a for _, _, a in judged], [s == 'answered' for s, _, _ in judged]):.3f}"
    )
    line = []
    for cut in [x / 2 for x in range(-4, 7)]:
        hit = sum(u > cut and t for (_, u, _), t in zip(judged, truth, strict=True))
        said = sum(u > cut for _, u, _ in judged)
        free = sum(u <= cut and not t for (_, u, _), t in zip(judged, truth, strict=True))
        recall = hit / max(1, sum(truth))
        line.append(
            f"{cut:5.2f}: ba {(recall + free / max(1, len(truth) - sum(truth))) / 2:.3f} p {hit / max(1, said):.2f} r {recall:.2f}"
        )
    for at in range(0, len(line), 4):
        print("   " + " | ".join(line[at : at + 4]))


def cuts(judged: Sequence[tuple[str, float, float]]) -> dict[str, float]:
    """Where to cut, and the scale that makes probabilities of log odds, from asks that the weights had not seen."""
    no = fit(
        [{"bias": 1.0, "x": u} for _, u, _ in judged],
        [s == "unanswered" for s, _, _ in judged],
        [1.0] * len(judged),
        ridge=0.1,
    )
    yes = fit(
        [{"bias": 1.0, "x": a} for _, _, a in judged],
        [s == "answered" for s, _, _ in judged],
        [1.0] * len(judged),
        ridge=0.1,
    )
    steps = [x / 10 for x in range(-25, 26)]
    at_u, at_a = max(
        ((u, a) for u in steps for a in steps), key=lambda c: (round(_worth(judged, *c), 4), -abs(c[0]) - abs(c[1]))
    )
    return {
        "no.slope": no["x"],
        "no.offset": no["bias"],
        "yes.slope": yes["x"],
        "yes.offset": yes["bias"],
        "unanswered": at_u,
        "answered": at_a,
        "sure.unanswered": _sure_cut(judged, at_u),
        "sure.answered": 0.15,
    }


def _worth(judged: Sequence[tuple[str, float, float]], at_u: float, at_a: float) -> float:
    """Balanced accuracy of unanswered plus the three-way F1."""
    said = Counter((s, "unanswered" if u > at_u else "answered" if a > at_a else "partial") for s, u, a in judged)
    total = Counter(s for s, _, _ in judged)
    missed = sum(n for (g, s), n in said.items() if g != "unanswered" and s == "unanswered")
    rest = sum(n for g, n in total.items() if g != "unanswered")
    balanced = (said["unanswered", "unanswered"] / total["unanswered"] + 1 - missed / rest) / 2
    f1 = sum(2 * said[c, c] / max(1, total[c] + sum(n for (_, s), n in said.items() if s == c)) for c in total) / len(
        total
    )
    return balanced + 0.5 * f1


def _sure_cut(judged: Sequence[tuple[str, float, float]], at_least: float) -> float:
    """The lowest cut from which on the flag is right in PRECISION of the cases."""
    best = max(u for _, u, _ in judged)
    for cut in sorted({round(u, 2) for _, u, _ in judged if u >= at_least}, reverse=True):
        said = [s == "unanswered" for s, u, _ in judged if u > cut]
        if len(said) >= 8 and sum(said) / len(said) >= PRECISION:
            best = cut
    return best


def main() -> None:
    """Train, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--tier", choices=["lexical", "semantic", "both"], default="both")
    parser.add_argument("--write", action="store_true")
    parser.add_argument(
        "--check", type=Path, nargs="*", default=[], help="labelled files to measure on, never trained on"
    )
    parser.add_argument("--vectors", type=Path, help="keeps sentence vectors from run to run")
    args = parser.parse_args()
    semantic_module.KEPT = 1_000_000
    if args.vectors and args.vectors.exists():
        semantic_module._seen.update(pickle.loads(args.vectors.read_bytes()))
    gold = [c for path in sorted(args.gold.glob("written_*.jsonl")) for c in labelled(path)]
    cases = gold + own()
    everything = with_variants(cases)
    print(f"{len(gold)} gold cases, {len(cases) - len(gold)} own, {len(everything)} with variants")
    made = {}
    for tier in ["lexical", "semantic"] if args.tier == "both" else [args.tier]:
        examples = [read_case(c, semantic=tier == "semantic") for c in everything]
        judged = {"gold": [], "own": [], "made": []}
        for k in range(FOLDS):
            model = fit_all([e for e in examples if fold_of(e.case.group, FOLDS) != k])
            for e in examples:
                if fold_of(e.case.group, FOLDS) == k:
                    part = (
                        "gold"
                        if not e.case.made and e.case.weight == 1.0
                        else "own"
                        if e.case.made.startswith("own") and "-" not in e.case.made
                        else "made"
                    )
                    judged[part] += [
                        (a.status, *x) for a, x in zip(e.case.asks, judge(model, e), strict=True) if a.status
                    ]
        for part, rows in judged.items():
            if rows:
                figures(rows, title=f"{tier}, out of fold, {part}")
        made[tier] = fit_all(examples) | {"cuts": cuts(judged["gold"])}
        print(f"  cuts {made[tier]['cuts']}")
        for path in args.check:
            rows = []
            for c in labelled(path, only_sure=True):
                e = read_case(c, semantic=tier == "semantic")
                rows += [(a.status, *x) for a, x in zip(e.case.asks, judge(made[tier], e), strict=True) if a.status]
            figures(rows, title=f"{tier}, {path.stem}")
    if args.vectors:
        args.vectors.write_bytes(pickle.dumps(dict(semantic_module._seen)))
    if args.write:
        WEIGHTS.write_text(json.dumps(made, indent=0, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
