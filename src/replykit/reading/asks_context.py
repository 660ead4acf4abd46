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
    made = []
    for i in range(total):
        found = list(whole)
        found += ["prev " + s for s in signs[i - 1]] if i else ["first clause"]
        found += ["next " + s for s in signs[i + 1]] if i + 1 < total else ["last clause"]
        if i and numbers[i] == numbers[i - 1]:
            found.append("prev in sentence")
        if i + 1 < total and numbers[i + 1] == numbers[i]:
            found.append("next in sentence")
        if asking and i < asking[0]:
            found.append("before asks")
        elif asking and i > asking[-1]:
            found.append("after asks")
        if weight[i] and weight[i] == most:
            found.append("most harm")
            if most not in weight[:i]:
                found.append("first most harm")
        found.append("harm " + str(min(weight[i], 4)))
        if troubles and i < troubles[0]:
            found.append("before troubles")
        elif troubles and i > troubles[-1]:
            found.append("after troubles")
        near = [j for j in asking if j != i and len(topics[i] & topics[j]) >= 1]
        if any(j > i for j in near):
            found.append("asked later")
        if any(j < i for j in near):
            found.append("asked before")
        if any(len(topics[i] & topics[j]) >= SHARED for j in near):
            found.append("asked much")
        if any(topics[i] & topics[j] for j in troubles if j < i):
            found.append("told before")
        made.append(found)
    return made
