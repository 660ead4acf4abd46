"""Where the things that rules look for stand: phrases, or sentences by what they do."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from replykit.reading import Sentence
from replykit.rules.case import Case, Said
from replykit.rules.rule import Rule, Severity
from replykit.text import Span

GIVES_TIME = "gives_time"  # the cue list of words that say when
DATED = frozenset({"date", "time", "duration"})


def places(thing: Mapping[str, Any], rule: Rule, case: Case) -> list[Said]:
    """Every place of a thing, in the order of the text."""
    zones = thing.get("zones", rule.zones)
    if set(thing) == {"zones"}:  # a zone by itself, such as a signature, which has no sentences
        return [Said(0, span) for span in case.reading.draft.message.spans(*zones)]
    if "any" not in thing:
        return [Said(n, s.span) for n, s in enumerate(case.sentences) if s.zone in zones and fits(thing, n, case)]
    found = _followed(thing["any"], rule, case, zones)
    if not found:
        return []
    vetoes = _followed(thing["not"], rule, case, zones) if "not" in thing else ()
    never = {s.sentence for s in _followed(thing["never"], rule, case, zones)} if "never" in thing else ()
    return [
        s
        for s in _longest(found)
        if s.sentence not in never and not any(v.span.meets(s.span) for v in vetoes) and fits(thing, s.sentence, case)
    ]


def own(thing: Mapping[str, Any], said: Said) -> tuple[str | None, Severity | None]:
    """What the phrase entry says of its own: a replacement and a severity."""
    entry = thing["any"][1][said.entry] if "any" in thing else None
    return entry[:2] if entry else (None, None)


def _followed(group: Any, rule: Rule, case: Case, zones: Collection[str]) -> tuple[Said, ...]:
    """The phrases of a group; of those that must follow another one, only where they do, from its first word on."""
    name, own_of = group
    grown = []
    for said in case.phrases(rule, name, zones):
        before = own_of[said.entry][2] if own_of[said.entry] else None
        start = said.span.start if before is None else _start(before, said, rule, case, zones)
        if start is not None:
            grown.append(said if before is None else Said(said.sentence, Span(start, said.span.end), said.entry))
    return tuple(grown)


def _start(before: tuple[str, int], said: Said, rule: Rule, case: Case, zones: Collection[str]) -> int | None:
    """Where the nearest phrase that stands before these words begins; None where none is near enough."""
    name, within = before
    near = None
    for first in case.phrases(rule, name, zones):
        if first.sentence == said.sentence and first.span.end <= said.span.start:
            between = case.text[first.span.end : said.span.start]
            if len(between.split()) <= within and ";" not in between:
                near = first.span.start
    return near


def fits(thing: Mapping[str, Any], number: int, case: Case) -> bool:
    """Whether a sentence is of the kind that the thing asks for."""
    sentence = case.sentences[number]
    return (
        _of(thing.get("acts"), sentence.acts, True)
        and not _of(thing.get("without_acts"), sentence.acts, False)
        and ("lists" not in thing or any(c.name in thing["lists"] for c in sentence.cues))
        and not ("without_lists" in thing and any(c.name in thing["without_lists"] for c in sentence.cues))
        and ("facts" not in thing or _near(thing, thing["facts"], number, case))
        and not ("without_facts" in thing and _near(thing, thing["without_facts"], number, case))
        and ("undated" not in thing or _undated(thing, number, case) is thing["undated"])
        and ("position" not in thing or _stands(thing["position"], sentence, case))
    )


def _of(wanted: Any, have: tuple[str, ...], otherwise: bool) -> bool:
    return otherwise if wanted is None else any(w in have for w in wanted)


def _near(thing: Mapping[str, Any], kinds: Collection[str], number: int, case: Case) -> bool:
    """Whether a fact of one of these kinds stands in the sentence or in the next few of its paragraph."""
    around = _around(thing, number, case)
    return any(f.kind in kinds and s.span.holds(f.span) for f in case.reading.draft.facts for s in around)


def _undated(thing: Mapping[str, Any], number: int, case: Case) -> bool:
    """Whether nobody says by when: no word of time in the sentence, no day or hour in it or the next few.

    A sentence with an open slot ({{when: day and date}}) is not finished; the slot is a finding of its own.
    """
    sentence = case.sentences[number]
    if any(c.name == GIVES_TIME for c in sentence.cues) or "{{" in sentence.span.of(case.text):
        return False
    return not _near(thing, DATED, number, case)


def _around(thing: Mapping[str, Any], number: int, case: Case) -> list[Sentence]:
    found = [case.sentences[number]]
    for following in case.sentences[number + 1 : number + 1 + thing.get("near", 0)]:
        if "\n\n" in case.text[found[-1].span.end : following.span.start]:
            break
        found.append(following)
    return found


def _stands(positions: Any, sentence: Sentence, case: Case) -> bool:
    body = [s for s in case.sentences if s.zone == "body"]
    last = case.reading.draft.last_content
    return (
        ("first" in positions and bool(body) and sentence == body[0])
        or ("last" in positions and bool(body) and sentence == body[-1])
        or ("last-content" in positions and last is not None and last.holds(sentence.span))
    )


def _longest(found: tuple[Said, ...]) -> list[Said]:
    """Without those that lie inside another of the same sentence; of equal ones the first."""
    kept: list[Said] = []
    for said in sorted(found, key=lambda s: (s.span.start, -s.span.end, s.entry)):
        if not (kept and kept[-1].span.holds(said.span)):
            kept.append(said)
    return kept
