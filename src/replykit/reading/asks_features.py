"""What can be seen of a clause, in terms that hold in every language: which cue lists it shows, and where it stands."""

from __future__ import annotations

from bisect import bisect_left

from replykit.reading.clauses import Clause, Marks
from replykit.reading.values import Sentence

FAMILIES = ("question_", "request_", "problem_", "voice_", "mood_", "data_", "ask_", "severity_", "clause_if")
FORMS = frozenset({"question_aux", "question_subject", "question_wh", "question_anywhere"})  # told by `_forms`
DENIED = {  # lists whose cues count for nothing where one of the other list covers them
    "request_open": "request_not",
    "request_want": "request_not",
    "request_must": "request_not",
    "request_verb": "request_not",
    "question_lead": "request_not",
}
LEADS = ("question_lead", "request_want", "request_open", "question_wh", "ask_list", "request_must")
PROBLEMS = ("problem_state", "problem_fail", "problem_service", "problem_again", "problem_wait", "problem_effect")
PAIRS = (  # cues that mean more together
    ("voice_company", "problem_fail"),
    ("voice_company", "problem_state"),
    ("voice_company", "problem_service"),
    ("problem_fail", "problem_wait"),
    ("problem_state", "problem_again"),
    ("problem_fail", "problem_again"),
    ("problem_state", "problem_contrast"),
    ("problem_expect", "problem_fail"),
    ("problem_charge", "problem_state"),
    ("problem_effort", "problem_fail"),
    ("request_open", "indirect"),
    ("request_want", "indirect"),
    ("^request_open", "inverted"),
    ("^request_open", "?"),
    ("request_verb", "problem_fail"),
)
STEPS = (1, 2, 4, 8, 15, 25)
LENGTHS = ("words 1", "words 2", "words 4", "words 8", "words 15", "words 25", "words more")
NEAR = 4  # tokens between "I would like to know" and its question word


class Seen:
    """One sentence made ready: its words, marks and cue lists; what the clause features are read from."""

    __slots__ = ("after_list", "is_item", "keys", "marks", "names", "new_paragraph", "sentence")

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


def features(seen: Seen, clause: Clause, *, alone: bool) -> list[str]:
    """The names of what holds for this clause; `alone` where it is the whole sentence."""
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
    found = [name for name in inside if name not in FORMS]
    found.append("any")
    found += ["^" + name for name, a, _ in seen.names if a == start and name not in FORMS]
    end = last - 1
    while end > start and not keys[end][0].isalnum():
        end -= 1
    ended = [name for name, a, b in seen.names if b == end + 1 and a >= start and name not in FORMS]
    found += [name + "$" for name in ended]
    closing = seen.marks.end[end + 1]
    if closing and "clause_end" in closing:  # the verb comes last: what ends the clause says what opens it elsewhere
        found += ["^" + name for name in ended]
    found += _forms(seen, clause, inside, before)
    troubles = sum(inside.get(name, 0) for name in PROBLEMS)
    found.append("troubles " + ("0", "1", "2", "3+")[min(troubles, 3)])
    found += ["< " + name for name in LEADS if name in before]
    held = set(found)
    found += [a + " & " + b for a, b in PAIRS if a in held and b in held]
    if "^voice_self" in held:
        found += [
            "I " + name
            for name in ("problem_fail", "problem_effort", "problem_state", "problem_effect")
            if name in held
        ]
    if "request_want" in after or "request_open" in after:
        found.append("> request")
    found += _shape(seen, clause, keys, alone)
    return found


def _forms(seen: Seen, clause: Clause, inside: dict[str, int], before: set[str]) -> list[str]:
    """Question and request forms that take more than one cue."""
    marks, start, last = seen.marks, clause.open, clause.last
    asks = seen.keys[last - 1] == "?"
    at = marks.begin[start] or frozenset()
    inverted = _pair(marks, start, last, "question_aux", "question_subject") or "question_anywhere" in inside
    found = []
    wh = False
    if "question_wh" in at or "question_open" in at:
        verb = _within(marks, start + 1, min(last, start + 4), "question_aux")
        turned = any(
            _pair(marks, i, last, "question_aux", "question_subject") for i in range(start + 1, min(last, start + 5))
        )
        shape = "wh+turned" if turned else "wh+aux" if verb else "wh"
        if clause.joined == "start":
            relative = "clause_if" in at and not (turned or verb)  # "When I press it"
            shape += " first"
        else:
            hangs = clause.joined == "comma" and not {"question_lead", "question_wh"} & before  # ", which is the rule"
            relative = "clause_relative" in at and (hangs or not turned)
        wh = asks or not relative
        found.append(shape if wh else "relative")
    indirect = ("question_lead" in inside or "question_lead" in before) and any(
        name == "question_lead"
        and b <= last
        and _within(marks, max(clause.first, b - 1), min(last, b + NEAR), "question_word")
        for name, a, b in seen.names
    )
    if inverted:
        found.append("inverted")
        if not asks:  # after a comma or "and" the verb may stand before its subject without asking
            found.append("inverted, " + clause.joined)
    if indirect:
        found.append("indirect")
    if "question_lead" in inside and last < len(seen.keys) and "question_word" in (marks.begin[last] or ()):
        found.append("leads on")
    if asks:
        found += ["?", "? form" if inverted or wh or indirect else "? bare"]
    elif seen.keys[-1] == "?":
        found.append("?later")
    elif inverted or wh:
        found.append("form no ?")
    return found


def _pair(marks: Marks, i: int, last: int, one: str, other: str) -> bool:
    """Whether a cue of one list stands at token i and one of the other right behind it."""
    if i + 1 >= last:
        return False
    return one in (marks.begin[i] or ()) and other in (marks.begin[i + 1] or ())


def _within(marks: Marks, first: int, last: int, name: str) -> bool:
    return any(name in (marks.begin[i] or ()) for i in range(first, last))


def _shape(seen: Seen, clause: Clause, keys: tuple[str, ...], alone: bool) -> list[str]:
    """Length, numbers, marks, place in the sentence and in a list."""
    found = ["joined " + clause.joined]
    words = len([k for k in keys[clause.open : clause.last] if k[0].isalnum()])
    found.append(LENGTHS[bisect_left(STEPS, words)])
    if any([k[0].isdigit() for k in keys[clause.first : clause.last]]):  # noqa: C419  a list is quicker here
        found.append("number")
    if keys[clause.open] == "¿":
        found.append("¿")
    if keys[clause.last - 1] == "!":
        found.append("!")
    if keys[clause.last - 1] == ":":
        found.append("ends :")
    if alone:
        found.append("whole sentence")
    if seen.is_item:
        found.append("item")
        if seen.after_list:
            found.append("item " + seen.after_list)
    if seen.new_paragraph:
        found.append("paragraph")
    found.append("zone " + seen.sentence.zone)
    return found
