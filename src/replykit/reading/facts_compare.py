"""What the facts of a draft have to do with those of the mail it answers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from replykit.language import Language
from replykit.reading.same_name import same_name, spellings
from replykit.reading.values import Fact, Incoming
from replykit.text import Span, frozen

NUMBERED = frozenset(
    {"order", "invoice", "tracking", "customer", "contract", "ticket", "booking", "transaction", "serial", "reference"}
)
SAME_THING = frozenset({"order", "invoice", "customer", "contract", "ticket", "booking", "serial"})
SHORTEST = 4  # characters of a number or letters of a name that a slip can be told from another one
SERIES = 6
CONTACT = frozenset({"phone", "email", "iban"})


@frozen
class Mismatch:
    """A fact of the draft that the mail has otherwise; `near` where it looks like a slip of the pen."""

    draft: Fact
    incoming: Fact
    near: bool


def compare(draft: Iterable[Fact], incoming: Iterable[Fact], words: Language) -> tuple[Mismatch, ...]:
    """Facts of the draft that miss the customer's own by a slip, and numbers of a thing the mail numbers otherwise."""
    own = list(incoming)
    found = []
    for fact in draft:
        if fact.kind in NUMBERED:
            found.append(_number(fact, own))
        elif fact.kind in CONTACT:
            found.append(_slipped(fact, [f for f in own if f.kind == fact.kind]))
        elif fact.kind == "name":
            found.append(_name(fact, [f for f in own if f.kind == "name"], words))
        elif fact.kind == "amount":
            found.append(_amount(fact, [f for f in own if f.kind == "amount"]))
        elif fact.kind == "date":
            found.append(_date(fact, [f for f in own if f.kind == "date"]))
    return tuple(m for m in found if m)


def already_given(kind: str, incoming: Incoming) -> tuple[Fact, ...]:
    """What the customer wrote of that kind, headers included; an e-mail address is given by writing from one."""
    found = tuple(f for f in incoming.facts if f.kind == kind and not (kind == "attachment" and f.value == "mention"))
    sender = incoming.message.headers.sender
    if not found and kind == "email" and sender and sender.address:
        return (Fact("email", Span(0, 0), sender.address),)
    return found


def slip(a: str, b: str) -> bool:
    """Whether one character is wrong, missing or too many, or two neighbours are swapped; the same text is none."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    if len(a) > len(b):
        a, b = b, a
    i = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) < len(b):
        return a[i:] == b[i + 1 :]
    return a[i + 1 :] == b[i + 1 :] or swapped(a, b)


def swapped(a: str, b: str) -> bool:
    """Whether the two are the same but for two neighbours in the wrong order."""
    if len(a) != len(b) or a == b:
        return False
    i = next(i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y)
    return a[i : i + 2] == b[i : i + 2][::-1] and a[i + 2 :] == b[i + 2 :]


def _plain(value: str) -> str:
    return "".join(c for c in value if c.isalnum())


def _number(fact: Fact, own: list[Fact]) -> Mismatch | None:
    theirs = [f for f in own if f.kind in NUMBERED]
    values = {_plain(f.value) for f in theirs}
    value = _plain(fact.value)
    if value in values:
        return None
    near = [f for f in theirs if len(value) >= SHORTEST and _near(value, _plain(f.value))]
    if near:
        return Mismatch(fact, near[0], True)
    same = [f for f in theirs if f.kind == fact.kind and fact.kind in SAME_THING]
    return Mismatch(fact, same[0], False) if same else None


def _near(a: str, b: str) -> bool:
    """A slip; but short numbers that differ in their last place alone are neighbours of a series: SP-214, SP-218."""
    return slip(a, b) and not (len(a) == len(b) < SERIES and a[:-1] == b[:-1])


def _slipped(fact: Fact, own: list[Fact]) -> Mismatch | None:
    value = fact.value.lower()
    if any(f.value.lower() == value for f in own):
        return None
    return next((Mismatch(fact, f, True) for f in own if slip(value, f.value.lower())), None)


def _name(fact: Fact, own: list[Fact], words: Language) -> Mismatch | None:
    """A word of the draft's name one letter off a word of the customer's, where nothing else of it fits."""
    if any(same_name(fact.value, f.value, words) for f in own):
        return None
    for other in own:
        for a in fact.value.split():
            for b in other.value.split():
                if min(len(a), len(b)) >= SHORTEST and any(slip(x, y) for x in spellings(a) for y in spellings(b)):
                    return Mismatch(fact, other, True)
    return None


def _amount(fact: Fact, own: list[Fact]) -> Mismatch | None:
    """Two digits swapped; other amounts are new ones."""
    if any(f.value == fact.value for f in own):
        return None
    return next((Mismatch(fact, f, True) for f in own if _swapped_money(fact.value, f.value)), None)


def _swapped_money(a: str, b: str) -> bool:
    return len(a) == len(b) and a[:4] == b[:4] and swapped(a[4:].replace(".", ""), b[4:].replace(".", ""))


def _date(fact: Fact, own: list[Fact]) -> Mismatch | None:
    """The day's digits swapped, day and month swapped, or another year; most other dates are new ones."""
    theirs = [(f, d) for f in own if (d := _parts(f.value))]
    mine = _parts(fact.value)
    if mine is None or any(_agree(mine, d) for _, d in theirs):
        return None
    near = next((Mismatch(fact, f, True) for f, d in theirs if _confused(mine, d)), None)
    # the same day of another month may be a month later, or wrong; the first of a month is every month's
    return near or next((Mismatch(fact, f, False) for f, d in theirs if mine[2] == d[2] > 1 and mine[0] == d[0]), None)


def _parts(value: str) -> tuple[int, int, int] | None:
    """Year (0 where unknown), month and day."""
    try:
        if value.startswith("--") and len(value) == len("--05-03"):
            return 0, int(value[2:4]), int(value[5:])
        made = date.fromisoformat(value)
    except ValueError:
        return None
    return made.year, made.month, made.day


def _agree(a: tuple[int, int, int], b: tuple[int, int, int]) -> bool:
    return a[1:] == b[1:] and (a[0] == b[0] or not a[0] or not b[0])


def _confused(a: tuple[int, int, int], b: tuple[int, int, int]) -> bool:
    same_year = a[0] == b[0] or not a[0] or not b[0]
    if a[1:] == b[1:]:
        return not same_year
    days = f"{a[2]:02}"[::-1] == f"{b[2]:02}" and a[1] == b[1] and a[2] > 9 and b[2] > 9
    return same_year and (days or (a[1], a[2]) == (b[2], b[1]))
