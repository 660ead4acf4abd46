"""Whether a letter is signed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from replykit.rules import Case, Hit, Rule, missing_at

LONGEST = 40  # signs of a line that may be a name, a team or a farewell


def unsigned(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """An empty hit at the end where neither a closing nor a signature nor a name on a line of its own stands there.

    Farewells are known by their place: any short last line that is no sentence will do.
    """
    message = case.reading.draft.message
    if message.spans("closing", "signature") or not case.sentences:
        return
    own = message.spans("greeting", "body")
    lines = [line.strip() for span in own for line in span.of(message.text).split("\n") if line.strip()]
    last = lines[-1] if lines else ""
    if len(lines) > 1 and len(last) <= LONGEST and last[0].isupper() and last[-1] not in ".!?:;":
        return
    yield Hit(missing_at(case), {})
