"""Labelled replies for coverage: the written files marked *train*, our own cases, and what is made from both.

A case is a mail with its asks, a reply, and for each ask its status and where in the reply it is answered.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from replykit.language import language, sentences
from replykit.text import Span

PASSAGE = 8  # sentences of a passage that are read
OWN = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class GoldAsk:
    """An ask as labelled; `status` is None where nobody knows."""

    kind: str
    span: Span
    status: str | None
    answer: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Case:
    """A labelled pair of mails; `group` is the mail it was made from, so that folds keep its variants together."""

    group: str
    lang: str
    incoming: str
    reply: str
    asks: tuple[GoldAsk, ...]
    made: str = ""
    weight: float = 1.0
    channel: str = "email"


def labelled(path: Path, *, only_sure: bool = False) -> list[Case]:
    """The cases of a file in the format of the annotation guide, section 5."""
    made = []
    for line in path.read_text("utf-8").split("\n"):
        row = json.loads(line) if line.strip() else {}
        if not row.get("reply") or not row.get("asks") or (only_sure and not row.get("sure", True)):
            continue
        asks = tuple(
            GoldAsk(
                a["kind"], Span(a["start"], a["end"]), a.get("status"), tuple(Span(*s) for s in a.get("answer") or ())
            )
            for a in row["asks"]
        )
        weight = 1.0 if row.get("sure", True) else 0.6
        made.append(Case(row["id"], row.get("lang") or "en", row["incoming"], row["reply"], asks, weight=weight))
    return made


def selected(path: Path) -> list[Case]:
    """Questions with a passage whose answering sentences are marked (answer sentence selection)."""
    made = []
    for line in path.read_text("utf-8").split("\n"):
        row = json.loads(line) if line.strip() else {}
        passage = row.get("candidates", [])[:PASSAGE]
        answers = [k for k in row.get("answer_indices", []) if k < len(passage)]
        if not answers:
            continue
        starts = [sum(len(s) + 1 for s in passage[:k]) for k in range(len(passage))]
        spans = tuple(Span(starts[k], starts[k] + len(passage[k])) for k in answers)
        ask = GoldAsk("question", Span(0, len(row["question"])), "answered", spans)
        made.append(Case(row["id"], "en", row["question"], " ".join(passage), (ask,), made="selected", weight=0.4))
    return made


def own() -> list[Case]:
    """The cases written for training, from `cases/<lang>*.txt`; the format is explained in README.md."""
    return [case for path in sorted(OWN.glob("*.txt")) for case in _own_file(path)]


def _own_file(path: Path) -> Iterator[Case]:
    lang = path.name[:2]
    for number, block in enumerate(path.read_text("utf-8").split("\n====\n")):
        mail, *replies = block.strip().split("\n--- ")
        incoming, asks = _asks(mail.strip())
        for k, text in enumerate(replies):
            statuses, _, body = text.partition("\n")
            yield _own_case(f"{path.stem}/{number}", f"{k}", lang, incoming, asks, statuses.strip(), body.strip())


def _asks(mail: str) -> tuple[str, list[tuple[str, Span]]]:
    """`[q:When will it come?]` marks a question, `r:` a request, `c:` a concern."""
    kinds = {"q": "question", "r": "request", "c": "concern"}
    text, asks, at = "", [], 0
    while (opening := mail.find("[", at)) >= 0:
        if mail[opening + 1 : opening + 2] not in kinds or mail[opening + 2 : opening + 3] != ":":
            text += mail[at : opening + 1]
            at = opening + 1
            continue
        closing = mail.index("]", opening)
        text += mail[at:opening]
        inner = mail[opening + 3 : closing]
        asks.append((kinds[mail[opening + 1]], Span(len(text), len(text) + len(inner))))
        text += inner
        at = closing + 1
    return text + mail[at:], asks


def _own_case(
    group: str, number: str, lang: str, incoming: str, asks: list[tuple[str, Span]], statuses: str, body: str
) -> Case:
    """`{12}` before a sentence says that it deals with asks 1 and 2, up to the next mark; `{}` with none."""
    names = {"a": "answered", "p": "partial", "u": "unanswered"}
    if len(statuses) != len(asks):
        raise ValueError(f"{group}: {len(asks)} asks, statuses {statuses!r}")
    found: list[list[Span]] = [[] for _ in asks]
    pieces = body.split("{")
    text = pieces[0]
    for piece in pieces[1:]:
        marks, _, words = piece.partition("}")
        start = len(text)
        text += words
        for mark in marks:
            found[int(mark) - 1].append(Span(start, start + len(words)).stripped(text))
    gold = tuple(
        GoldAsk(kind, span, names[status], tuple(spans))
        for (kind, span), status, spans in zip(asks, statuses, found, strict=True)
    )
    return Case(group, lang, incoming, text, gold, made=f"own{number}")


def variants(case: Case, filler: dict[str, list[str]], others: Sequence[Case], *, seed: int) -> list[Case]:
    """Harder ones: an answer taken out, half of them taken out, courtesy put in their place, another mail's reply."""
    rng = random.Random(f"{seed}/{case.group}/{case.made}")
    made = []
    answered = [k for k, a in enumerate(case.asks) if a.answer and a.status in ("answered", "partial")]
    for k in answered:
        fill = rng.choice(filler[case.lang]) if filler.get(case.lang) and rng.random() < 0.5 else ""
        without = cut(case, {k}, fill)
        if without is not None:
            made.append(replace(without, made=f"{case.made}-{k}"))
    if len(answered) > 2:
        chosen = set(rng.sample(answered, len(answered) // 2))
        without = cut(case, chosen, rng.choice(filler.get(case.lang) or [""]))
        if without is not None:
            made.append(replace(without, made=f"{case.made}-half"))
    if filler.get(case.lang):
        made.append(replace(padded(case, rng.choice(filler[case.lang]), rng), made=f"{case.made}-padded"))
    strangers = [o for o in others if o.lang == case.lang and o.group != case.group]
    if strangers:
        other = rng.choice(strangers)
        asks = tuple(replace(a, status="unanswered", answer=()) for a in case.asks)
        made.append(replace(case, reply=other.reply, asks=asks, made=f"{case.made}-stranger", weight=case.weight * 0.5))
    return made


def padded(case: Case, fill: str, rng: random.Random) -> Case:
    """The case with a courtesy more before one of its sentences: empty words must not speak against an answer."""
    spans = sentences(case.reply, language(case.lang))
    at = rng.choice(spans).start if spans else 0
    put = fill + " "
    asks = tuple(replace(a, answer=tuple(_moved(g, at, len(put)) for g in a.answer)) for a in case.asks)
    return replace(case, reply=case.reply[:at] + put + case.reply[at:], asks=asks)


def _moved(span: Span, at: int, by: int) -> Span:
    return Span(span.start + (by if span.start >= at else 0), span.end + (by if span.end > at else 0))


def cut(case: Case, gone: set[int], fill: str) -> Case | None:
    """The case without the sentences that answer the asks `gone` alone; None where they cannot be taken out cleanly."""
    spans = sentences(case.reply, language(case.lang))
    answers = [[k for k, a in enumerate(case.asks) if any(_meets(s, g) for g in a.answer)] for s in spans]
    drop = [bool(owners) and set(owners) <= gone for owners in answers]
    left = {k for owners, d in zip(answers, drop, strict=True) if not d for k in owners}
    if not any(drop) or gone & left:
        return None
    text, moves, at, put = "", [], 0, False
    for span, dropped in zip(spans, drop, strict=True):
        gap = case.reply[at : span.start]
        if dropped:
            text += gap + ("" if put or not fill else fill)
            put = True
        else:
            text += gap
            moves.append((span, len(text) - span.start))
            text += case.reply[span.start : span.end]
        at = span.end
    text += case.reply[at:]
    asks = []
    for k, ask in enumerate(case.asks):
        if k in gone:
            asks.append(replace(ask, status="unanswered", answer=()))
        else:
            kept = [
                Span(max(g.start, s.start) + by, min(g.end, s.end) + by)
                for g in ask.answer
                for s, by in moves
                if g.meets(s)
            ]
            asks.append(replace(ask, answer=tuple(kept)))
    return replace(case, reply=text, asks=tuple(asks))


def _meets(sentence: Span, gold: Span) -> bool:
    inter = min(sentence.end, gold.end) - max(sentence.start, gold.start)
    return inter > 0 and inter >= 0.3 * min(sentence.end - sentence.start, gold.end - gold.start)
