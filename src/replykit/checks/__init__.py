"""The matching that needs Python: each check by the name that rule files use."""

from __future__ import annotations

from collections.abc import Mapping

from replykit.checks.answers import unanswered, wrong_language
from replykit.checks.apologies import apologies
from replykit.checks.attachments import missing_attachment
from replykit.checks.check import Check
from replykit.checks.given import ASKED, asked_again
from replykit.checks.heard import unheard
from replykit.checks.macros import stock
from replykit.checks.money import not_returned
from replykit.checks.names import wrong_name
from replykit.checks.numbers import mismatch
from replykit.checks.offers import bribe, untimely
from replykit.checks.recipients import wrong_recipient
from replykit.checks.remedies import REMEDIES, missing_courtesy, no_choice, no_next_step
from replykit.checks.residue import placeholder
from replykit.checks.resolution import unresolved, weak_ending
from replykit.checks.secrets import leak
from replykit.checks.shouting import shouting
from replykit.checks.signed import unsigned
from replykit.checks.timing import late

CHECKS: Mapping[str, Check] = {
    "apologies": Check(apologies, {"most": "number"}, ("gush", "again"), ("text", "n", "count")),
    "asked-again": Check(asked_again, phrases=ASKED, slots=("text", "theirs")),
    "bribe": Check(bribe, phrases=("asked-for", "instead", "mended")),
    "curt": Check(missing_courtesy, {"words": "number"}, ("courtesy",), ()),
    "late": Check(late, {"hours": "number"}, ("wait",), ("days",)),
    "leak": Check(leak, phrases=("password", "internal")),
    "mismatch": Check(mismatch, slots=("text", "theirs")),
    "missing-attachment": Check(missing_attachment, phrases=("announced", "theirs", "link")),
    "no-choice": Check(
        no_choice, phrases=("several", *(f"{way}-{remedy}" for way in ("wants", "gives") for remedy in REMEDIES))
    ),
    "no-next-step": Check(no_next_step, phrases=("left", "owned")),
    "not-returned": Check(not_returned, phrases=("owed", "returned"), slots=("theirs",)),
    "placeholder": Check(placeholder, phrases=("field", "insert", "residue")),
    "shouting": Check(shouting, {"marks": "number", "stressed": "words"}),
    "stock": Check(stock, {"words": "number"}, ("macro",)),
    "unanswered": Check(unanswered, {"sure": "line", "unsure": "line", "partial": "line"}, slots=("ask", "state")),
    "unheard": Check(unheard, {"words": "number"}, slots=()),
    "unresolved": Check(unresolved, slots=()),
    "unsigned": Check(unsigned, slots=()),
    "untimely": Check(untimely, {"grave": "number"}, ("offer",)),
    "weak-ending": Check(weak_ending, phrases=("brush-off", "back"), slots=("text", "state")),
    "wrong-language": Check(wrong_language, {"pairs": "words", "words": "number"}, slots=("theirs", "ours")),
    "wrong-name": Check(wrong_name, slots=("text", "name")),
    "wrong-recipient": Check(wrong_recipient, slots=("to", "customer")),
}

__all__ = ["CHECKS", "Check"]
