"""Whether the customer gets the remedy they asked for, or at least a choice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from replykit.reading import Sentence
from replykit.rules import Case, Hit, Related, Rule, Severity, missing_at

REMEDIES = ("money", "another", "repair")  # groups wants-… and gives-… hold the words for each
NEGATED = frozenset({"refusal"})  # a remedy that is refused is dealt with, and not given
OPEN = frozenset({"choice", "question"})


def no_choice(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """One hit where one remedy is given, another was named or would serve, and nobody asked the customer.

    A note; a warning where the remedy that the customer named is passed over without a word.
    """
    incoming = case.reading.incoming
    body = [s for s in case.sentences if s.zone in rule.zones]
    if incoming is None or any(OPEN & set(s.acts) for s in body):
        return
    wanted = {r: spans for r in REMEDIES if (spans := case.customer(rule, f"wants-{r}"))}
    told = {r: said for r in REMEDIES if (said := case.phrases(rule, f"gives-{r}"))}
    given = [r for r in told if any(not _refused(case.sentences[s.sentence]) for s in told[r])]
    passed = [r for r in wanted if r not in told]
    several = wanted or case.customer(rule, "several")
    if len(given) != 1 or not several or set(wanted) & set(told) or (wanted and not passed):
        return
    first = told[given[0]][0]
    severity: Severity | None = "warning" if passed else None
    related = tuple(Related("incoming", wanted[r][0]) for r in passed[:1])
    yield Hit(first.span, {"text": first.span.of(case.text)}, related=related, severity=severity)


def _refused(sentence: Sentence) -> bool:
    return bool(NEGATED & set(sentence.acts))


def no_next_step(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Words that leave work open, in a reply that nowhere says who does what by when."""
    body = [s for s in case.sentences if s.zone in rule.zones]
    left = case.phrases(rule, "left")
    dated = any(p.due for p in case.reading.draft.promises) or any(
        f.kind in {"date", "time", "duration"} and s.span.holds(f.span) for f in case.reading.draft.facts for s in body
    )
    steps = any({"remedy", "instruction", "question", "choice"} & set(s.acts) for s in body)
    if left and not dated and not steps and not case.phrases(rule, "owned"):
        yield Hit(left[0].span, {"text": left[0].span.of(case.text)})


def missing_courtesy(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """An empty hit where a short reply has no courtesy word in any of its sentences."""
    words = sum(w[0].isalpha() for s in case.sentences if s.zone == "body" for w in s.words)
    kind = {"thanks", "apology", "empathy", "acknowledgement", "pleasantry", "invitation"}
    if not 0 < words <= options["words"] or case.phrases(rule, "courtesy", ("greeting", "body", "closing")):
        return
    if not any(kind & set(s.acts) for s in case.sentences):
        yield Hit(missing_at(case, "opening"), {})
