"""The matching that needs Python: each check by the name that rule files use."""

from __future__ import annotations

from collections.abc import Mapping

from replykit.checks.answers import unanswered, wrong_language
from replykit.checks.check import Check
from replykit.checks.names import wrong_name
from replykit.checks.residue import placeholder
from replykit.checks.shouting import shouting

CHECKS: Mapping[str, Check] = {
    "placeholder": Check(placeholder, phrases=("field", "insert", "residue")),
    "shouting": Check(shouting, options={"marks": "number"}, phrases=("stressed", "names")),
    "unanswered": Check(
        unanswered, options={"sure": "line", "unsure": "line", "partial": "line"}, slots=("ask", "state")
    ),
    "wrong-language": Check(wrong_language, options={"pairs": "words", "words": "number"}, slots=("theirs", "ours")),
    "wrong-name": Check(wrong_name, phrases=("anybody",), slots=("text", "name")),
}

__all__ = ["CHECKS", "Check"]
