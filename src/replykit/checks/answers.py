"""Whether every ask is dealt with, and in the customer's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from replykit.language import language
from replykit.mail import OWN, Message
from replykit.reading import Coverage
from replykit.rules import SEVERITIES, Case, Hit, Related, Rule, missing_at

LONGEST = 70  # how much of an ask a message repeats


def unanswered(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """One hit for each ask that is not, or only partly, dealt with, where its answer belongs."""
    incoming = case.reading.incoming
    for cover in case.reading.coverage:
        level = str(options[_state(cover)]) if cover.status != "answered" else "off"
        if incoming is None or level not in SEVERITIES:
            continue
        yield Hit(
            cover.answer[-1] if cover.answer and cover.status == "partial" else missing_at(case),
            {"ask": _short(cover.ask.span.of(incoming.message.text)), "state": cover.status},
            related=(Related("incoming", cover.ask.span),),
            severity=level,
        )


def _state(cover: Coverage) -> str:
    return "partial" if cover.status == "partial" else "sure" if cover.sure else "unsure"


def _short(ask: str) -> str:
    words = " ".join(ask.split())
    return words if len(words) <= LONGEST else words[: words.rfind(" ", 0, LONGEST)].rstrip(",;:") + " …"


def wrong_language(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The first sentence of a reply that is in another language than the customer's mail."""
    incoming = case.reading.incoming
    ours = case.reading.draft.language
    if incoming is None or incoming.language == ours or not case.sentences:
        return
    theirs = incoming.language
    if f"{theirs}-{ours}" in options["pairs"] or f"{ours}-{theirs}" in options["pairs"]:
        return
    if not (
        _surely(incoming.message, theirs, ours, options) and _surely(case.reading.draft.message, ours, theirs, options)
    ):
        return
    body = [s for s in case.sentences if s.zone == "body"] or list(case.sentences)
    yield Hit(body[0].span, {"theirs": language(theirs).name, "ours": language(ours).name})


def _surely(message: Message, code: str, other: str, options: Mapping[str, Any]) -> bool:
    """Whether there are enough words to tell, and the small words speak for this language over the other."""
    text = " ".join(s.of(message.text) for s in message.spans(*OWN))
    words = language(code).tokens(text).keys
    votes = [sum(w in language(c).stop_words for w in words) for c in (code, other)]
    known = bool(language(code).stop_words)
    return sum(w.isalpha() for w in words) >= options["words"] and (votes[0] > 2 * votes[1] if known else not votes[1])
