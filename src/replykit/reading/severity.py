"""How grave a complaint is, with the words that show it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from replykit.language import Language
from replykit.mail import Message
from replykit.reading.asks import find_asks
from replykit.reading.clauses import tokens_of
from replykit.reading.values import Ask, Sentence
from replykit.text import Span

GRAVE = (
    "severity_"  # the cue lists that speak of harm: danger, health, legal, people, money, work, repeat, feeling, death
)
TROUBLE = frozenset({"problem_state", "problem_fail", "problem_service"})
BESIDE = frozenset(
    {
        "problem_wait",
        "problem_effect",
        "problem_effort",
        "problem_feeling",
        "problem_minor",
        "mood_pleased",
        "voice_past",
    }
)
TOGETHER = (("danger", "people"), ("legal", "repeat"))


def judge_severity(
    message: Message, sentences: tuple[Sentence, ...], words: Language, asks: Sequence[Ask] | None = None
) -> tuple[int, tuple[Span, ...]]:
    """0 none, 1 mild, 2 real harm or cost, 3 grave; and the words that show it, in order.

    `asks` are those of the message, where they are known already.
    """
    if asks is None:
        asks = find_asks(message, sentences, words)
    signs = severity_signs(sentences, asks)
    weights, steps = _weights()
    grade = weights.get("always", 0.0) + sum(weights.get(sign, 0.0) for sign in signs)
    level = sum(grade > step for step in steps)
    if level == 0 and any(ask.kind == "concern" for ask in asks):
        level = 1
    return level, _evidence(message, sentences, words) if level else ()


def severity_signs(sentences: tuple[Sentence, ...], asks: Sequence[Ask]) -> list[str]:
    """The names of what speaks for or against harm; "2" after a name: in two sentences or more."""
    lines: dict[str, int] = {}
    troubled = 0
    for sentence in sentences:
        names = {cue.name for cue in sentence.cues}
        for name in names:
            lines[name] = lines.get(name, 0) + 1
        troubled += not names.isdisjoint(TROUBLE)
    signs = [f"troubled {n}" for n in (1, 2, 3) if troubled >= n]
    concerns = sum(ask.kind == "concern" for ask in asks)
    signs += [f"concerns {n}" for n in (1, 2, 3) if concerns >= n]
    for name, count in lines.items():
        if name in BESIDE or name.startswith(GRAVE):
            signs.append(name)
            if count > 1:
                signs.append(name + " 2")
    signs += [f"{a} & {b}" for a, b in TOGETHER if GRAVE + a in lines and GRAVE + b in lines]
    return signs


def _evidence(message: Message, sentences: tuple[Sentence, ...], words: Language) -> tuple[Span, ...]:
    found: list[Span] = []
    for sentence in sentences:
        cues = [c for c in sentence.cues if c.name.startswith(GRAVE)]
        if not cues:
            continue
        tokens = tokens_of(sentence, message.text, words)
        for cue in cues:
            span = tokens.span(cue.first, cue.last)
            if found and span.start < found[-1].end:
                found[-1] = Span(found[-1].start, max(span.end, found[-1].end))
            else:
                found.append(span)
    return tuple(found)


@lru_cache(maxsize=1)
def _weights() -> tuple[dict[str, float], tuple[float, ...]]:
    import json
    import os

    with open(os.path.join(os.path.dirname(__file__), "severity_weights.json"), encoding="utf-8") as file:
        data = json.load(file)
    return data["weights"], tuple(data["steps"])
