"""What a reply ends on, and whether it resolves the matter."""

from __future__ import annotations

from math import prod

from replykit.mail import Message
from replykit.reading.content import content
from replykit.reading.values import Coverage, EndsOn, Resolved, Sentence
from replykit.text import Span

WAY_FORWARD = frozenset({"commitment", "handoff", "instruction", "remedy"})
TELLING = frozenset({"gives_time", "gives_place", "gives_way"})  # news that leads on, beyond a mere remark
DETAIL = TELLING | {"conditional"}  # who names these tells how it goes on, not what went wrong
NEXT_STEP = WAY_FORWARD | {"choice", "question"}
LIKELY = 0.5  # that every ask is answered: the product of their scores
TOLD = 0.85  # the score from which one ask counts as answered
WISH = 7  # words at most
COURTESY = frozenset({"invitation", "pleasantry", "thanks"})


def ending(
    sentences: tuple[Sentence, ...], message: Message, coverage: tuple[Coverage, ...] | None = None
) -> tuple[EndsOn, Span | None]:
    """The kind of the last content sentence before the sign-off, and where it stands.

    With the `coverage` of the customer's asks, a mere statement resolves where its paragraph answers one of them.
    """
    said = content(sentences, message.text)
    if not said:
        return "other", None
    last = said[-1]
    begin = message.text.rfind("\n\n", 0, last.span.start) + 1  # of its paragraph
    spans = [span for c in coverage or () for span in c.answer if span.end > begin]
    if _goes_on_selling([s for s in said if s.span.start >= begin], spans):
        return "upsell", last.span
    if _is_wish(last, message.text):
        return "pleasantry", last.span
    names = frozenset(c.name for c in last.cues)
    return _kind(frozenset(last.acts), names, bool(spans) if coverage else None), last.span


def _goes_on_selling(paragraph: list[Sentence], answers: list[Span]) -> bool:
    """Whether the last sentence only cheers on the offer before it: "You would be mad to miss it"."""
    if len(paragraph) < 2 or "offer" not in paragraph[-2].acts:
        return False
    if set(paragraph[-1].acts) - {"information", "pleasantry"} or any(c.name in TELLING for c in paragraph[-1].cues):
        return False
    return not any(paragraph[-2].span.meets(a) for a in answers)


def _is_wish(sentence: Sentence, text: str) -> bool:
    """Whether it is a short exclamation that promises and asks nothing: "A good harvest next year!"."""
    short = sum(w[0].isalnum() for w in sentence.words) <= WISH
    return short and sentence.span.of(text).endswith("!") and set(sentence.acts) <= {"information", "pleasantry"}


def _kind(acts: frozenset[str], names: frozenset[str], answers: bool | None) -> EndsOn:
    """What a last sentence with these acts leaves the customer with: an offer or an apology outweighs the rest.

    `answers` says whether its paragraph answers an ask; None where nobody knows what was asked.
    """
    if "offer" in acts and not (answers and acts & WAY_FORWARD):
        return "upsell"
    if "apology" in acts and not acts & WAY_FORWARD:
        return "apology"
    if "question" in acts:
        return "resolution" if "choice" in acts else "other"
    if acts & COURTESY and not acts & {"remedy", "commitment"}:
        return "pleasantry"
    if acts & (WAY_FORWARD | {"choice", "gift"}):
        return "resolution"
    if acts & {"acknowledgement", "empathy"} or ("problem" in acts and not names & DETAIL):
        return "problem"
    if answers is None:
        answers = bool(names & TELLING)
    return "resolution" if acts & {"information", "problem", "refusal"} and answers and "vague" not in acts else "other"


def resolved(coverage: tuple[Coverage, ...], sentences: tuple[Sentence, ...]) -> Resolved:
    """yes: every ask is answered, more likely than not; partly: a real next step or some answer; no: words only."""
    steps = any(_is_step(frozenset(s.acts)) for s in sentences)
    if not coverage:
        acts = {act for s in sentences for act in s.acts}
        return "yes" if acts & {"remedy", "information"} else "partly" if steps else "no"
    if prod(c.score for c in coverage) >= LIKELY:
        return "yes"
    return "partly" if steps or any(c.score >= TOLD for c in coverage) else "no"


def _is_step(acts: frozenset[str]) -> bool:
    """Whether a sentence takes the matter on: more than "we will see what we can do"."""
    return (
        bool(acts & NEXT_STEP)
        and "invitation" not in acts
        and not (acts & NEXT_STEP == {"commitment"} and "vague" in acts)
    )
