"""Precision, recall and F1 of asks, a line for each group of mails."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from examples import Mail, iou

MATCH = 0.4


def report(mails: Sequence[tuple[Mail, Sequence[str | None]]]) -> None:
    """Print figures for what was said of each clause."""
    groups = sorted({m.group for m, _ in mails})
    for name, within in (*((g, {g}) for g in groups), ("all written", {g for g in groups if g.startswith("written")})):
        n: Counter[str] = Counter()
        for mail, kinds in mails:
            if mail.group in within:
                n.update(_counts(mail, kinds))
        print(f"{name:22} {_figures(n, '')} kind {n['kind'] / max(1, n['hit']):.3f} asks {n['gold']}")
    print("concerns, written", _figures(n, " concern"))


def _figures(n: Counter[str], of: str) -> str:
    p, r = n["hit" + of] / max(1, n["said" + of]), n["hit" + of] / max(1, n["gold" + of])
    return f"f1 {2 * p * r / max(1e-9, p + r):.3f} precision {p:.3f} recall {r:.3f}"


def _counts(mail: Mail, kinds: Sequence[str | None]) -> Counter[str]:
    said = [(row.span, kind) for row, kind in zip(mail.clauses, kinds, strict=True) if kind]
    pairs = sorted(
        ((iou((g[1], g[2]), s[0]), i, j) for i, g in enumerate(mail.gold) for j, s in enumerate(said)), reverse=True
    )
    golds: set[int] = set()
    saids: set[int] = set()
    found: Counter[str] = Counter({"gold": len(mail.gold), "said": len(said)})
    found["gold concern"] = sum(g[0] == "concern" for g in mail.gold)
    found["said concern"] = sum(s[1] == "concern" for s in said)
    for share, i, j in pairs:
        if share >= MATCH and i not in golds and j not in saids:
            golds.add(i)
            saids.add(j)
            found.update(hit=1, kind=int(mail.gold[i][0] == said[j][1]))
            found["hit concern"] += mail.gold[i][0] == said[j][1] == "concern"
    return found
