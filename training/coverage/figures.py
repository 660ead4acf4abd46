"""What the judgements of asks are worth: the figures of issue 4, and the cuts that serve them best."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log
from typing import NamedTuple

from logistic import auc, fit

from replykit.reading.coverage_model import SWAY

SURE = 0.6  # calibrated probability of unanswered from which the flag is sure: of those above it, most are far above
SURE_SHORT = 0.8  # the same for notes and chats: two in five of our own are unanswered, of real ones one in six
STEPS = [x / 10 for x in range(-35, 26)]


class Judged(NamedTuple):
    """One ask: its true status, log odds of unanswered and of answered, language, and whether the reply is short."""

    status: str
    lacking: float
    given: float
    lang: str = ""
    short: bool = False


def all_cuts(letters: Sequence[Judged], short: Sequence[Judged]) -> dict[str, float]:
    """The cuts for letters, and those for notes and chats, whose training cases are all our own."""
    made = choose_cuts(letters)
    lacking, given = _best(short)
    sure = _sure_from(*_calibrated(short), SURE_SHORT)
    return made | {"unanswered.short": lacking, "answered.short": given, "sure.unanswered.short": sure}


def choose_cuts(judged: Sequence[Judged]) -> dict[str, float]:
    """Where to cut, and the scale that makes probabilities of log odds, from asks that the weights had not seen."""
    ones = [1.0] * len(judged)
    slope, offset = _calibrated(judged)
    yes = fit([{"bias": 1.0, "x": j.given} for j in judged], [j.status == "answered" for j in judged], ones, ridge=0.1)
    lacking, given = _best(judged)
    return {
        "no.slope": slope,
        "no.offset": offset,
        "yes.slope": yes["x"],
        "yes.offset": yes["bias"],
        "unanswered": lacking,
        "answered": given,
        "sure.unanswered": _sure_from(slope, offset, SURE),
        "sure.answered": 0.15,
    }


def _calibrated(judged: Sequence[Judged]) -> tuple[float, float]:
    """Slope and offset that make true log odds of the regression's."""
    rows = [{"bias": 1.0, "x": j.lacking} for j in judged]
    no = fit(rows, [j.status == "unanswered" for j in judged], [1.0] * len(judged), ridge=0.1)
    return no["x"], no["bias"]


def _sure_from(slope: float, offset: float, share: float) -> float:
    return round((log(share / (1 - share)) - offset) / slope, 2)


def _best(judged: Sequence[Judged]) -> tuple[float, float]:
    return max(
        ((u, a) for u in STEPS for a in STEPS),
        key=lambda c: (round(_worth(judged, *c), 4), -abs(c[0]) - abs(c[1])),
    )


def _worth(judged: Sequence[Judged], lacking: float, given: float) -> float:
    """Balanced accuracy of unanswered, plus half the three-way F1."""
    said = Counter((j.status, _status(j, lacking, given)) for j in judged)
    return _balanced(said) + 0.5 * _macro_f1(said)


def _status(j: Judged, lacking: float, given: float) -> str:
    return "unanswered" if j.lacking - SWAY * j.given > lacking else "answered" if j.given > given else "partial"


def _balanced(said: Counter[tuple[str, str]]) -> float:
    no = sum(n for (g, _), n in said.items() if g == "unanswered")
    rest = said.total() - no
    false = sum(n for (g, s), n in said.items() if g != "unanswered" == s)
    return (said["unanswered", "unanswered"] / max(1, no) + 1 - false / max(1, rest)) / 2


def _macro_f1(said: Counter[tuple[str, str]]) -> float:
    classes = {g for g, _ in said}
    both = {c: sum(n * ((g == c) + (s == c)) for (g, s), n in said.items()) for c in classes}
    return sum(2 * said[c, c] / max(1, both[c]) for c in classes) / max(1, len(classes))


def show(title: str, judged: Sequence[Judged], cuts: Mapping[str, float]) -> None:
    """One line: how many, areas under the curve, and what the cuts give."""
    if not judged:
        return
    no = [j.status == "unanswered" for j in judged]
    said: Counter[tuple[str, str]] = Counter()
    for j in judged:
        kind = ".short" if j.short else ""
        said[j.status, _status(j, cuts["unanswered" + kind], cuts["answered" + kind])] += 1
    cut = {True: cuts["sure.unanswered.short"], False: cuts["sure.unanswered"]}
    sure = [n for j, n in zip(judged, no, strict=True) if j.lacking > cut[j.short]]
    print(
        f"{title:34s} {len(judged):5d} asks {sum(no):4d} unanswered"
        f"  auc {auc([j.lacking - SWAY * j.given for j in judged], no):.3f}"
        f"  answered {auc([j.given for j in judged], [j.status == 'answered' for j in judged]):.3f}"
        f"  balanced {_balanced(said):.3f}  f1 {_macro_f1(said):.3f}"
        f"  sure {sum(sure) / max(1, len(sure)):.2f} at {sum(sure) / max(1, sum(no)):.2f} ({len(sure)})",
        flush=True,
    )
