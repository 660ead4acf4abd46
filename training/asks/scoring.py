"""Precision, recall and F1 of asks, a line for each group of mails."""

from __future__ import annotations

from collections import Counter

import numpy as np
from examples import KINDS, Mail, iou

MATCH = 0.4


def report(mails: list[tuple[Mail, np.ndarray]], sure_to_ask: float, sure_of_concern: float) -> None:
    """Print out-of-fold figures."""
    for group in sorted({m.group for m, _ in mails}):
        n: Counter[str] = Counter()
        for mail, chances in mails:
            if mail.group == group:
                n.update(_counts(mail, chances, sure_to_ask, sure_of_concern))
        p, r = n["hit"] / max(1, n["said"]), n["hit"] / max(1, n["gold"])
        kinds = n["kind"] / max(1, n["hit"])
        print(
            f"{group:12} f1 {2 * p * r / max(1e-9, p + r):.3f} precision {p:.3f} recall {r:.3f}"
            f" kind {kinds:.3f} asks {n['gold']}"
        )


def _counts(mail: Mail, chances: np.ndarray, sure_to_ask: float, sure_of_concern: float) -> Counter[str]:
    said = []
    for row, (_, q, r, c) in zip(mail.clauses, chances, strict=True):
        if q + r >= sure_to_ask:
            said.append((row.span, KINDS[0] if q >= r else KINDS[1]))
        elif c >= sure_of_concern:
            said.append((row.span, KINDS[2]))
    pairs = sorted(
        ((iou((g[1], g[2]), s[0]), i, j) for i, g in enumerate(mail.gold) for j, s in enumerate(said)), reverse=True
    )
    golds: set[int] = set()
    saids: set[int] = set()
    found: Counter[str] = Counter(gold=len(mail.gold), said=len(said))
    for share, i, j in pairs:
        if share >= MATCH and i not in golds and j not in saids:
            golds.add(i)
            saids.add(j)
            found.update(hit=1, kind=int(mail.gold[i][0] == said[j][1]))
    return found
