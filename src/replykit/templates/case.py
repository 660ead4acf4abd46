"""What kind of case a customer's mail is, and which remedy it names: by the cues of `rules/<lang>/_cases.yaml`."""

from __future__ import annotations

from collections import Counter

from replykit.language import Language, language, sentences
from replykit.reading import Incoming, Sentence
from replykit.text import Span, frozen

KIND, WISH, REPEATED = "case_", "wish_", "repeated"
WANTS = frozenset({"request_want", "request_open"})
AMENDS = frozenset({"wish_refund", "wish_replacement", "wish_repair", "wish_costs"})
# cue lists that show a clause to name trouble
TROUBLE = frozenset({"trouble_said", "problem_state", "problem_fail", "problem_wait", "problem_charge", "trouble"})
HANDED_OVER = ("legal", "data")  # one clear word is enough: these go to somebody else, whatever else the mail says
IN_ASK, IN_SUBJECT = 3, 2  # what a cue weighs where the customer asks something, and in the subject
QUESTIONS = "how_to"  # the kind of a mail that asks and complains of nothing
PLEASED = "praise"
TROUBLES = ("late", "damaged", "wrong_item", "billing", "outage")  # their replies say sorry
GENERAL = "general"


@frozen
class Case:
    """The kinds that the mail has cues of, strongest first; the remedy named first, and the words that name it.

    `further` are sentences that name other remedies and hold no ask.
    """

    kinds: tuple[str, ...]
    complaint: bool
    repeated: bool
    wish: str
    wished: Span | None
    further: tuple[Span, ...]


def case_of(incoming: Incoming) -> Case:
    """What kind of case it is."""
    complaint = _complains(incoming)
    votes = _votes(incoming)
    wishes = _wishes(incoming, complaint)
    wish, wished = next(iter(wishes.items()), ("", None))
    repeated = votes.pop(REPEATED, 0)
    for kind in (PLEASED, QUESTIONS) if complaint else TROUBLES:
        votes.pop(kind, None)
    ranked = sorted(votes, key=lambda kind: (kind not in HANDED_OVER, -votes[kind], kind))
    last = [REPEATED] if repeated else [QUESTIONS] if incoming.asks and not complaint else []
    return Case((*ranked, *last, GENERAL), complaint, bool(repeated), wish, wished, _further(wishes, incoming))


def _complains(incoming: Incoming) -> bool:
    """Whether something went wrong: told as such, grave, or to be made good."""
    if incoming.severity > 0 or any(a.kind == "concern" for a in incoming.asks):
        return True
    wanted = [s for s in incoming.sentences if any(a.span.meets(s.span) for a in incoming.asks if a.kind == "request")]
    amends = any(c.name in AMENDS for s in wanted for c in s.cues)
    return amends and any(c.name in TROUBLE for s in incoming.sentences if s.zone == "body" for c in s.cues)


def _votes(incoming: Incoming) -> Counter[str]:
    votes: Counter[str] = Counter()
    for sentence in incoming.sentences:
        weight = IN_ASK if any(sentence.span.meets(a.span) for a in incoming.asks) else 1
        for name in _names(sentence):
            votes[name] += weight
    words = language(incoming.language)
    for name in _subject(incoming, words):
        votes[name] += IN_SUBJECT
    return votes


def _names(sentence: Sentence) -> set[str]:
    if sentence.zone != "body":
        return set()
    return {c.name.removeprefix(KIND) for c in sentence.cues if c.name.startswith(KIND)}


def _subject(incoming: Incoming, words: Language) -> set[str]:
    subject = incoming.message.headers.subject
    found = [c for span in sentences(subject, words) for c in words.cues(words.tokens(subject, span))]
    return {c.name.removeprefix(KIND) for c in found if c.name.startswith(KIND)}


def _wishes(incoming: Incoming, complaint: bool) -> dict[str, Span]:
    """The remedies named, each with its place: in requests, in questions after trouble, in sentences that want it."""
    asks = [a.span for a in incoming.asks if a.kind == "request" or (complaint and a.kind == "question")]
    told = [s for s in incoming.sentences if s.zone == "body"]
    wanting = [s for s in told if complaint or _wants(s, incoming)]
    words = language(incoming.language)
    found: dict[str, Span] = {}
    for span in [*asks, *(s.span for s in wanting)]:
        for cue in words.cues(words.tokens(incoming.message.text, span)):
            if cue.name.startswith(WISH):
                found.setdefault(cue.name.removeprefix(WISH), span)
    return found


def _wants(sentence: Sentence, incoming: Incoming) -> bool:
    """Whether a sentence asks for something, or speaks of an amount."""
    asked = any(c.name in WANTS for c in sentence.cues)
    return asked or any(f.kind == "amount" and sentence.span.holds(f.span) for f in incoming.facts)


def _further(wishes: dict[str, Span], incoming: Incoming) -> tuple[Span, ...]:
    first, *others = wishes.values() or [None]
    taken = [*(a.span for a in incoming.asks), *([first] if first else [])]
    return tuple(dict.fromkeys(span for span in others if span and not any(span.meets(t) for t in taken)))
