"""What can be seen of a clause from the rest of its mail: its neighbours, its rank among troubles, later asks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

ASKING = frozenset({"?", "^request_open", "inverted", "indirect", "wh+aux first", "wh+turned first", "^question_lead"})
WANTING = frozenset({"^request_want", "^request_verb", "request_want"})
TROUBLED = frozenset({"problem_state", "problem_fail", "problem_service"})
PLEASED = frozenset({"mood_pleased"})
SIGNS = (("asks", ASKING), ("wants", WANTING), ("trouble", TROUBLED), ("pleased", PLEASED))
HARM = frozenset(
    {
        *TROUBLED,
        "problem_again",
        "problem_wait",
        "problem_charge",
        "problem_expect",
        "problem_contrast",
        "problem_effect",
    }
)
SIZES = (1, 2, 4, 7, 11, 16, 24)
SHARED = 2  # words in common that make a later question one about this clause


def context(
    seen: Sequence[AbstractSet[str]], topics: Sequence[AbstractSet[str]], numbers: Sequence[int]
) -> list[list[str]]:
    """For each clause further names; given are its names, its telling words, and the number of its sentence."""
    total = len(seen)
    signs = [[name for name, cues in SIGNS if not cues.isdisjoint(shown)] for shown in seen]
    asking = [i for i in range(total) if "asks" in signs[i] or "wants" in signs[i]]
    troubles = [i for i in range(total) if "trouble" in signs[i]]
    weight = [len(HARM & shown) for shown in seen]
    most = max(weight, default=0)
    whole = [
        "mail size " + str(bisect_left(SIZES, total)),
        "mail asks " + str(min(len(asking), 4)),
        "mail troubles " + str(min(len(troubles), 4)),
    ]
    if any("pleased" in s for s in signs):
        whole.append("mail pleased")
    return [
        [
            *whole,
            *_beside(i, signs, numbers),
            *_placed(i, asking, "asks"),
            *_harm(i, weight, most),
            *_placed(i, troubles, "troubles"),
            *_said_elsewhere(i, topics, asking, troubles),
        ]
        for i in range(total)
    ]


def _beside(i: int, signs: Sequence[Sequence[str]], numbers: Sequence[int]) -> list[str]:
    """What the clauses right before and behind are."""
    last = len(signs) - 1
    found = ["prev " + s for s in signs[i - 1]] if i else ["first clause"]
    found += ["next " + s for s in signs[i + 1]] if i < last else ["last clause"]
    if i and numbers[i] == numbers[i - 1]:
        found.append("prev in sentence")
    if i < last and numbers[i + 1] == numbers[i]:
        found.append("next in sentence")
    return found


def _placed(i: int, places: Sequence[int], what: str) -> list[str]:
    """Whether it stands before the first or after the last clause of a kind."""
    if places and i < places[0]:
        return [f"before {what}"]
    return [f"after {what}"] if places and i > places[-1] else []


def _harm(i: int, weight: Sequence[int], most: int) -> list[str]:
    """How much harm it tells, and whether any clause tells more."""
    found = []
    if weight[i] and weight[i] == most:
        found = ["most harm"] if most in weight[:i] else ["most harm", "first most harm"]
    return [*found, "harm " + str(min(weight[i], 4))]


def _said_elsewhere(
    i: int, topics: Sequence[AbstractSet[str]], asking: Sequence[int], troubles: Sequence[int]
) -> list[str]:
    """Whether its words come again where something is asked, or came before where a trouble is told."""
    near = [j for j in asking if j != i and topics[i] & topics[j]]
    found = []
    if any(j > i for j in near):
        found.append("asked later")
    if any(j < i for j in near):
        found.append("asked before")
    if any(len(topics[i] & topics[j]) >= SHARED for j in near):
        found.append("asked much")
    if any(topics[i] & topics[j] for j in troubles if j < i):
        found.append("told before")
    return found
