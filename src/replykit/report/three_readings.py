"""A draft read three times, as one reads a letter before sending: as the customer, for tone, for facts and promises."""

from __future__ import annotations

from collections.abc import Iterable

from replykit.engine import Report
from replykit.language import language
from replykit.reading import Fact, Incoming, Promise, Reading
from replykit.reading.facts_compare import Mismatch, compare
from replykit.reading.same_name import same_name
from replykit.report.ask_text import asks_text
from replykit.report.finding_text import Mails, finding_text
from replykit.report.screen import Look, Screen, cells
from replykit.text import position

TITLES = ("First reading: as the customer", "Second reading: for tone", "Third reading: for facts and promises")
TONE = frozenset({"tone", "apology", "care", "compensation", "upsell", "courtesy", "clarity"})
FACTS = frozenset({"facts", "promises", "timing"})
_SILENT = frozenset({"attachment", "link"})  # facts that nobody compares by eye


def three_readings(report: Report, *, name: str, screen: Screen) -> tuple[str, str, str]:
    """The three pages; findings of a rule of your own family stand on the first."""
    reading = report.reading
    asks = asks_text(reading, screen) or [_dim(_no_asks(reading), screen)]
    tone, facts = _findings(report, TONE, name, screen), _findings(report, FACTS, name, screen)
    known = {f.rule.split("/")[0] for f in report.findings} & (TONE | FACTS)
    others = {f.rule.split("/")[0] for f in report.findings} - known
    first = [*asks, *_findings(report, others, name, screen)]
    second = tone[1:] or [_dim("nothing to change", screen)]
    third = [*_facts(reading, screen), *_promises(reading, screen), *facts]
    pages = (first, second, third or [_dim("no names, numbers, dates, amounts or promises", screen)])
    made = ["\n".join([screen.paint(t, "bold"), "", *p]) + "\n" for t, p in zip(TITLES, pages, strict=True)]
    return made[0], made[1], made[2]


def _no_asks(reading: Reading) -> str:
    return "no ask found" if reading.incoming else "no customer's mail to compare with (-i MAIL)"


def _findings(report: Report, families: Iterable[str], name: str, screen: Screen) -> list[str]:
    """The findings of these families, notes too, each with its reason."""
    mails, wanted = Mails.of(report, name), frozenset(families)
    lines: list[str] = []
    for finding in report.findings:
        if finding.rule.split("/")[0] in wanted:
            lines += ["", *finding_text(finding, mails, screen, why=True)]
    return lines


def _facts(reading: Reading, screen: Screen) -> list[str]:
    """Every name, number, date and amount of the draft beside what the mail says."""
    text = reading.draft.message.text
    shown = [f for f in reading.draft.facts if f.span.start < f.span.end and f.kind not in _SILENT]
    slips = _slips(reading)
    rows = []
    for fact in shown:
        said, look = _beside(fact, reading.incoming, slips)
        place = f"{position(text, fact.span.start)[0]}:{position(text, fact.span.start)[1]}"
        rows.append((place, fact.kind, fact.span.of(text), said, look))
    if not rows:
        return []
    kind = max(len(row[1]) for row in rows)
    words = min(32, max(cells(row[2]) for row in rows))
    lines = []
    for place, label, value, said, look in rows:
        shortened = screen.cropped(value, words)
        gap = " " * (words - cells(shortened))
        lines.append(f"  {place:>6}  {label.ljust(kind)}  {shortened}{gap}  {screen.paint(said, look)}")
    return lines


def _slips(reading: Reading) -> dict[Fact, Mismatch]:
    if reading.incoming is None:
        return {}
    words = language(reading.draft.language)
    return {m.draft: m for m in compare(reading.draft.facts, reading.incoming.facts, words)}


def _beside(fact: Fact, incoming: Incoming | None, slips: dict[Fact, Mismatch]) -> tuple[str, Look]:
    """What the customer's mail says of this fact."""
    if incoming is None:
        return "", "dim"
    if fact in slips:
        return f"the mail says {slips[fact].incoming.value}", "red" if slips[fact].near else "yellow"
    same = next((f for f in incoming.facts if f.kind == fact.kind and _same(fact, f, incoming)), None)
    if same is None:
        return "not in the mail", "dim"
    if same.span.start == same.span.end:
        return "as in the mail's headers", "green"
    return f"as in the mail, line {position(incoming.message.text, same.span.start)[0]}", "green"


def _same(fact: Fact, other: Fact, incoming: Incoming) -> bool:
    if fact.kind == "name":
        return same_name(fact.value, other.value, language(incoming.language))
    return fact.value == other.value


def _promises(reading: Reading, screen: Screen) -> list[str]:
    """What the draft commits to, and by when."""
    if not reading.draft.promises:
        return []
    return ["", screen.paint("It promises", "bold"), *(_promise(p, reading, screen) for p in reading.draft.promises)]


def _promise(promise: Promise, reading: Reading, screen: Screen) -> str:
    text = reading.draft.message.text
    when = screen.paint(f"by {promise.due}", "green") if promise.due else screen.paint("no date", "yellow")
    place = f"line {position(text, promise.span.start)[0]}: "
    words = screen.cropped(promise.span.of(text), screen.width - 4 - len(place) - 16)
    return f"  {place}{words}  {when}"


def _dim(words: str, screen: Screen) -> str:
    return "  " + screen.paint(words, "dim")
