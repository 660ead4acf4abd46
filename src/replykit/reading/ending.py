"""What a reply ends on, and whether it resolves the matter."""

from __future__ import annotations

from replykit.mail import Message
from replykit.reading.content import content
from replykit.reading.values import Coverage, EndsOn, Resolved, Sentence
from replykit.text import Span

WAY_FORWARD = frozenset({"commitment", "handoff", "instruction", "remedy"})
TELLING = frozenset({"gives_time", "gives_place", "gives_way"})  # news that leads on, beyond a mere remark
NEXT_STEP = WAY_FORWARD | {"choice", "question"}
ENOUGH, LITTLE = 0.8, 0.35  # mean scores of the asks from which, and below which, a reply resolves and does not
WISH = 7  # words at most
COURTESY = frozenset({"invitation", "pleasantry", "thanks"})


def ending(sentences: tuple[Sentence, ...], message: Message) -> tuple[EndsOn, Span | None]:
    """The kind of the last content sentence before the sign-off, and where it stands."""
    said = content(sentences, message.text)
    if not said:
        return "other", None
    last = said[-1]
    if _is_wish(last, message.text):
        return "pleasantry", last.span
    return _kind(frozenset(last.acts), frozenset(c.name for c in last.cues)), last.span


def _is_wish(sentence: Sentence, text: str) -> bool:
    """Whether it is a short exclamation that promises and asks nothing: "A good harvest next year!"."""
    short = sum(w[0].isalnum() for w in sentence.words) <= WISH
    return short and sentence.span.of(text).endswith("!") and set(sentence.acts) <= {"information", "pleasantry"}


def _kind(acts: frozenset[str], names: frozenset[str]) -> EndsOn:
    """What a last sentence with these acts leaves the customer with: an offer or an apology outweighs the rest."""
    if "offer" in acts:
        return "upsell"
    if "apology" in acts and not acts & WAY_FORWARD:
        return "apology"
    if "question" in acts:
        return "resolution" if "choice" in acts else "other"
    if acts & COURTESY and not acts & {"remedy", "commitment"}:
        return "pleasantry"
    if acts & (WAY_FORWARD | {"choice", "gift"}):
        return "resolution"
    if acts & {"problem", "empathy"}:
        return "problem"
    return "resolution" if "information" in acts and names & TELLING else "other"


def resolved(coverage: tuple[Coverage, ...], sentences: tuple[Sentence, ...]) -> Resolved:
    """yes: the asks are answered, all in all; partly: a real next step; no: words only."""
    acts = {act for s in sentences for act in s.acts}
    if not acts & (NEXT_STEP | {"information"}):
        return "no"
    if not coverage:
        return "yes" if acts & {"remedy", "information"} else "partly"
    mean = sum(c.score for c in coverage) / len(coverage)
    if mean >= ENOUGH or all(c.status == "answered" and c.sure for c in coverage):
        return "yes"
    return "partly" if mean > LITTLE or acts & (WAY_FORWARD | {"choice"}) else "no"
