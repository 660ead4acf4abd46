"""Labelled mails and sentences as rows of features."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from replykit.language import language
from replykit.mail import parse_text
from replykit.reading.asks import candidates
from replykit.reading.marked import marked_sentences

KINDS = ("question", "request", "concern")
LANGUAGES = ("en", "nb", "tr", "de", "es", "fr")
NEAR, INSIDE = 0.3, 0.7  # overlap that makes a clause the ask; that makes it part of one
_MARKED = re.compile(r"\[([qrc])[ :]([^\]]*)\]")
_FINAL = re.compile(r"[\s?!.…¿¡]+$")
_FORMED = {"inverted", "indirect", *(shape + at for shape in ("wh", "wh+aux", "wh+turned") for at in ("", " first"))}
_OF_MAIL = (  # what a sentence without its mail cannot show
    *("mail size", "mail asks", "mail troubles", "first clause", "last clause", "before ", "after ", "near the"),
    *("short mail", "sentence ", "paragraph"),
)
_TROUBLE = {"problem_state", "problem_fail", "problem_service", "problem_feeling", "problem_wait", "problem_again"}
_ASKING = {"?", "^request_open", "^request_verb", "request_open", "request_want", "question_lead", *_FORMED}


@dataclass(frozen=True, slots=True)
class Row:
    """One clause: its features, and its label (0 none, then the kinds; -1 for part of an ask)."""

    span: tuple[int, int]
    seen: tuple[str, ...]
    label: int


@dataclass(frozen=True, slots=True)
class Mail:
    """One labelled mail. `gold` are its asks as (kind, start, end)."""

    group: str
    text: str
    gold: tuple[tuple[str, int, int], ...]
    clauses: tuple[Row, ...]


def read_all(data: Path, cases: Path, *, marks: bool = True) -> list[Mail]:
    """Every labelled mail; without `marks` with its question marks replaced."""
    found = []
    for code in LANGUAGES:
        found += labelled(data / "gold" / f"written_{code}.jsonl", f"written {code}", marks=marks)
        found += [_mail(f"own {code}", text, gold, code, marks) for text, gold in own(cases / f"{code}.txt")]
    return found


def labelled(path: Path, group: str, *, marks: bool = True) -> list[Mail]:
    """The mails of a file in the annotation guide's format; those not sure form a group of their own."""
    found = []
    for line in path.read_text("utf-8").split("\n"):
        if line.strip():
            case = json.loads(line)
            gold = tuple((a["kind"], a["start"], a["end"]) for a in case["asks"])
            found.append(_mail(group if case.get("sure", True) else "unsure", case["incoming"], gold, None, marks))
    return found


def told(folder: Path) -> list[Mail]:
    """The mails of the cases for coverage, whose asks are written `[q:…]`; their replies are left aside."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        for block in path.read_text("utf-8").split("\n====\n"):
            text, gold = _unmarked(block.strip().split("\n--- ")[0].strip())
            found.append(_mail("coverage " + path.name[:2], text, gold, path.name[:2], marks=True))
    return found


def own(path: Path) -> Iterator[tuple[str, tuple[tuple[str, int, int], ...]]]:
    """Mails parted by `---` lines, their asks written `[q …]`, `[r …]`, `[c …]`."""
    for block in re.split(r"^---$", path.read_text("utf-8"), flags=re.MULTILINE):
        yield _unmarked(block.strip("\n"))


def _unmarked(block: str) -> tuple[str, tuple[tuple[str, int, int], ...]]:
    """The text without its brackets, and what stood in them."""
    kinds = dict(zip("qrc", KINDS, strict=True))
    text, asks, at = "", [], 0
    for m in _MARKED.finditer(block):
        text += block[at : m.start()]
        asks.append((kinds[m.group(1)], len(text), len(text) + len(m.group(2))))
        text, at = text + m.group(2), m.end()
    return text + block[at:], tuple(asks)


def intents(path: Path) -> list[tuple[bool, list[tuple[str, ...]]]]:
    """Single sentences without their final marks: whether they ask anything, and the features of their clauses."""
    found = []
    for line in path.read_text("utf-8").split("\n"):
        if line.strip():
            row = json.loads(line)
            found.append((bool(row["has_intent"]), [c[1] for c in _clauses(_FINAL.sub("", row["text"]), "en")]))
    return found


def judged(asks: bool, parts: list[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Labels for the clauses of such a sentence: where it asks, the clause that looks most like it."""
    best = max(range(len(parts)), key=lambda i: len(_ASKING & set(parts[i])), default=-1)
    for i, names in enumerate(parts):
        seen = tuple(name for name in names if not name.startswith(_OF_MAIL))
        if not asks:
            if _TROUBLE.isdisjoint(seen):  # of troubles these sentences say nothing
                yield seen, 0
        elif i == best:
            yield seen, 1 if _FORMED & set(seen) and "request_open" not in seen else 2


def _mail(group: str, text: str, gold: tuple[tuple[str, int, int], ...], code: str | None, marks: bool) -> Mail:
    if not marks:
        text = text.replace("?", ".").replace("¿", " ")
    rows = _clauses(text, code)
    labels = [0] * len(rows)
    for kind, start, end in gold:
        shares = [iou((start, end), span) for span, _ in rows]
        best = max(range(len(rows)), key=shares.__getitem__, default=-1)
        if best >= 0 and shares[best] >= NEAR:
            labels[best] = KINDS.index(kind) + 1
        for i, (span, _) in enumerate(rows):
            common = min(span[1], end) - max(span[0], start)
            if i != best and labels[i] == 0 and common > INSIDE * (span[1] - span[0]):
                labels[i] = -1
    return Mail(
        group, text, gold, tuple(Row(span, seen, label) for (span, seen), label in zip(rows, labels, strict=True))
    )


def _clauses(text: str, code: str | None) -> list[tuple[tuple[int, int], tuple[str, ...]]]:
    message = parse_text(text, language=code)
    words = language(message.language)
    found = candidates(message, marked_sentences(message, words), words)
    return [((c.clause.span.start, c.clause.span.end), c.seen) for c in found]


def iou(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Shared length over joint length of two spans."""
    common = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return common / max(1, one[1] - one[0] + other[1] - other[0] - common)
