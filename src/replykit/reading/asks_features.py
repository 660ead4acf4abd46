"""What can be seen of a clause, in terms that hold in every language: which cue lists it shows, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from replykit.reading.clauses import Clause, Marks
from replykit.reading.values import Sentence

FAMILIES = ("question_", "request_", "problem_", "voice_", "mood_", "data_", "ask_", "severity_")
LEADS = ("question_lead", "request_want", "request_open", "question_wh", "ask_list", "request_must")
PROBLEMS = ("problem_state", "problem_fail", "problem_again", "problem_wait", "problem_expect", "problem_effect")
NEAR = 4  # tokens between "I would like to know" and its question word


class Seen:
    """One sentence made ready: its words, marks and cue lists; what the clause features are read from."""

    __slots__ = ("sentence", "keys", "marks", "names", "is_item", "after_list", "new_paragraph")

    def __init__(
        self,
        sentence: Sentence,
        keys: tuple[str, ...],
        marks: Marks,
        *,
        is_item: bool,
        after_list: str,
        new_paragraph: bool,
    ) -> None:
        self.sentence = sentence
        self.keys = keys
        self.marks = marks
        self.names = [
            (c.name, c.first, c.last) for c in sentence.cues if c.name.startswith(FAMILIES) or c.name == "negation"
        ]
        self.is_item = is_item
        self.after_list = after_list
        self.new_paragraph = new_paragraph


def features(seen: Seen, clause: Clause, earlier: Sequence[Clause], later: Sequence[Clause]) -> list[str]:
    """The names of what holds for this clause; `earlier` and `later` are its sentence's other clauses."""
    keys, first, last, start = seen.keys, clause.first, clause.last, clause.open
    inside: dict[str, int] = {}
    before: set[str] = set()
    after: set[str] = set()
    for name, a, b in seen.names:
        if a >= first:
            if b <= last:
                inside[name] = inside.get(name, 0) + 1
            elif a >= last:
                after.add(name)
        else:
            before.add(name)
    found = [*inside, "any"]
    at = seen.marks.begin[start]
    if at:
        found += ["^" + name for name in at if name.startswith(FAMILIES)]
    found += _forms(seen, clause, inside, before)
    troubles = sum(inside.get(name, 0) for name in PROBLEMS)
    found.append("troubles " + ("0", "1", "2", "3+")[min(troubles, 3)])
    found += ["< " + name for name in LEADS if name in before]
    if "request_want" in after or "request_open" in after:
        found.append("> request")
    found += _shape(seen, clause, keys, bool(earlier), bool(later))
    return found


def _forms(seen: Seen, clause: Clause, inside: dict[str, int], before: set[str]) -> list[str]:
    """Question and request forms that take more than one cue."""
    found = []
    marks, start, last = seen.marks, clause.open, clause.last
    at = marks.begin[start] or ()
    inverted = False
    if "question_aux" in at and start + 1 < last:
        following = marks.begin[start + 1]
        inverted = bool(following) and "question_subject" in (following or ())
    if inverted:
        found.append("inverted")
    wh = "question_wh" in at or "question_open" in at
    if wh:
        verb = any(
            (marks.begin[i] and "question_aux" in (marks.begin[i] or ()))
            for i in range(start + 1, min(last, start + 5))
        )
        found.append("wh+aux" if verb else "wh")
    indirect = False
    if "question_lead" in inside or "question_lead" in before:
        for name, a, b in seen.names:
            if name != "question_lead" or a >= last:
                continue
            near = range(max(clause.first, b - 1), min(last, b + NEAR))
            if any(marks.begin[i] and "question_word" in (marks.begin[i] or ()) for i in near):
                indirect = True
    if indirect:
        found.append("indirect")
    if seen.keys[last - 1] == "?":
        found.append("?")
        found.append("? form" if inverted or wh or indirect else "? bare")
    elif seen.keys[-1] == "?":
        found.append("?later")
    elif inverted or wh:
        found.append("form no ?")
    return found


def _shape(seen: Seen, clause: Clause, keys: tuple[str, ...], earlier: bool, later: bool) -> list[str]:
    """Length, numbers, marks, place in the sentence and in a list."""
    found = ["joined " + clause.joined]
    words = sum(1 for k in keys[clause.open : clause.last] if k[0].isalnum())
    found.append("words " + ("1", "2", "4", "8", "15", "25", "more")[sum(words > n for n in (1, 2, 4, 8, 15, 25))])
    if any(k[0].isdigit() for k in keys[clause.first : clause.last]):
        found.append("number")
    if keys[clause.last - 1] == "!":
        found.append("!")
    if keys[clause.last - 1] == ":":
        found.append("ends :")
    if not earlier and not later:
        found.append("whole sentence")
    if seen.is_item:
        found.append("item")
        if seen.after_list:
            found.append("item " + seen.after_list)
    if seen.new_paragraph:
        found.append("paragraph")
    found.append("zone " + seen.sentence.zone)
    return found
