"""How each kind of rule matches; checks written in Python run on the floor above."""

from __future__ import annotations

from replykit.rules.case import Case, Said
from replykit.rules.rule import Hit, Related, Rule
from replykit.rules.things import own, places
from replykit.text import Span


def silent(rule: Rule, case: Case) -> bool:
    """Whether none of the words that a phrase rule looks for stands in the draft: most rules, told apart quickly."""
    if rule.kind != "phrase":
        return False
    group = rule.find["thing"].get("any")
    return group is not None and (rule.id, group[0]) not in case.said


def match(rule: Rule, case: Case) -> list[Hit]:
    """Where a rule of a kind other than `python` finds something, in the order of the text."""
    match rule.kind:
        case "phrase":
            return _phrase(rule, case)
        case "count":
            return _count(rule, case)
        case "require":
            return _require(rule, case)
        case "order":
            return _order(rule, case)
        case "pair":
            return _pair(rule, case)
        case _:
            raise ValueError(f"{rule.kind} rules do not match by themselves")


def missing_at(case: Case, where: str = "end") -> Span:
    """The empty span where something missing belongs: the start, the opening, or the end of the body."""
    body = [s.span for s in case.sentences if s.zone == "body"]
    if where == "start":
        return Span(0, 0)
    if where == "opening" and body:
        return Span(body[0].start, body[0].start)
    end = body[-1].end if body else max((s.span.end for s in case.sentences), default=0)
    return Span(end, end)


def _phrase(rule: Rule, case: Case) -> list[Hit]:
    """One hit a sentence, but for words that have a replacement of their own."""
    thing = rule.find["thing"]
    hits: list[Hit] = []
    done: set[int] = set()
    found = places(thing, rule, case)
    if found and "elsewhere" in rule.find and _elsewhere(rule, case, {s.sentence for s in found}):
        return []
    for said in found:
        write, severity = own(thing, said)
        if write is None and said.sentence in done:
            continue
        done.add(said.sentence)
        hits.append(Hit(said.span, {"text": said.span.of(case.text)}, severity=severity, replacement=write))
    return hits


def _elsewhere(rule: Rule, case: Case, here: set[int]) -> bool:
    return any(s.sentence not in here for s in places(rule.find["elsewhere"], rule, case))


def _count(rule: Rule, case: Case) -> list[Hit]:
    """Each one beyond what is right."""
    found = places(rule.find["of"], rule, case)
    most = _most(rule, case)
    return [
        Hit(
            said.span,
            {"text": said.span.of(case.text), "n": str(n), "count": str(len(found)), "most": str(most)},
            related=tuple(Related("draft", f.span) for f in found[:most]),
        )
        for n, said in enumerate(found, 1)
        if n > most
    ]


def _most(rule: Rule, case: Case) -> int:
    most = rule.find.get("most", 1)
    if isinstance(most, int):
        return most
    incoming = case.reading.incoming
    grave = incoming.severity if incoming else 0
    return int(next((most[str(n)] for n in range(grave, -1, -1) if str(n) in most), 1))


def _require(rule: Rule, case: Case) -> list[Hit]:
    given = places(rule.find["given"], rule, case) if "given" in rule.find else None
    if given == [] or places(rule.find["some"], rule, case):
        return []
    if given:
        return [Hit(given[0].span, {"text": given[0].span.of(case.text)})]
    return [Hit(missing_at(case, rule.find.get("where", "end")), {"text": ""}, related=_cause(case))]


def _cause(case: Case) -> tuple[Related, ...]:
    """What in the customer's mail an absence is about: its gravest words, else its first ask."""
    incoming = case.reading.incoming
    if incoming is None:
        return ()
    spans = incoming.severity_words[:1] or tuple(a.span for a in incoming.asks[:1])
    return tuple(Related("incoming", s) for s in spans)


def _order(rule: Rule, case: Case) -> list[Hit]:
    """Each thing that stands before the first of the others; where there is no other, nothing is too early."""
    others = places(rule.find["before"], rule, case)
    if not others:
        return []
    first = others[0]
    return [
        _with(said, first, case)
        for said in places(rule.find["thing"], rule, case)
        if said.span.start < first.span.start and said.sentence != first.sentence
    ]


def _pair(rule: Rule, case: Case) -> list[Hit]:
    """The rarer of the two, wherever both are there; of equals the later one."""
    one, other = places(rule.find["one"], rule, case), places(rule.find["other"], rule, case)
    if not one or not other:
        return []
    fewer, more = (one, other) if len(one) < len(other) else (other, one)
    return [_with(said, more[0], case) for said in fewer]


def _with(said: Said, other: Said, case: Case) -> Hit:
    slots = {"text": said.span.of(case.text), "other": other.span.of(case.text)}
    return Hit(said.span, slots, related=(Related("draft", other.span),))
