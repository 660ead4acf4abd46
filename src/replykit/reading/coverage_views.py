"""What coverage looks at: each ask with what it wants, each sentence of the reply with what it gives."""

from __future__ import annotations

import re
from itertools import pairwise

from replykit.language import Language
from replykit.mail import Answered, Message
from replykit.reading.acts import EMPTY, ONE_THING
from replykit.reading.content import content
from replykit.reading.similarity import Bag, bag, union
from replykit.reading.values import Ask, Fact, Sentence
from replykit.text import Span, frozen

WANTS = "wants_"  # cue lists of what a question wants begin so …
GIVES = "gives_"  # … of what a sentence offers so …
ABOUT = ("about_first", "about_second", "about_third")  # … and these say which ask a sentence turns to
FACTS = {  # what a fact in a sentence gives
    **dict.fromkeys(("date", "time", "duration"), "time"),
    **dict.fromkeys(("amount", "percent"), "amount"),
    **dict.fromkeys(("link", "email", "phone"), "place"),
    **dict.fromkeys(("name", "team"), "person"),
}
_NUMBERED = re.compile(r"\(?(\d{1,2}|[a-e])[.):]|#?(\d{1,2})[ \t]*[-–:]")


@frozen
class AskView:
    """An ask, its topic, the kinds of answer it wants, and its place among the asks (0 first, 1 last)."""

    ask: Ask
    text: str
    topic: Bag
    wants: frozenset[str]
    marks: frozenset[str]
    place: float
    order: int
    number: str


@frozen
class SentenceView:
    """A sentence that may answer: its topic and that of its paragraph, what it gives, and its place (0 first, 1 last).

    `letter` says whether the reply greets or closes as letters do; `number` is the item of a numbered list it belongs
    to, `about` the ask it names (0 for "as to your first question").
    """

    sentence: Sentence
    topic: Bag
    around: Bag
    gives: frozenset[str]
    acts: frozenset[str]
    marks: frozenset[str]
    place: float
    number: str
    about: int | None
    quoted: str
    letter: bool


def view_asks(asks: tuple[Ask, ...], message: Message, words: Language) -> tuple[AskView, ...]:
    """The asks as coverage sees them, in order."""
    return tuple(_view_ask(ask, i, len(asks), message, words) for i, ask in enumerate(asks))


def _view_ask(ask: Ask, order: int, total: int, message: Message, words: Language) -> AskView:
    tokens = words.tokens(message.text, ask.span)
    names = {c.name for c in words.cues(tokens)}
    line = message.text.rfind("\n", 0, ask.span.start) + 1
    return AskView(
        ask=ask,
        text=ask.span.of(message.text),
        topic=bag(tokens.keys, words),
        wants=frozenset(n.removeprefix(WANTS) for n in names if n.startswith(WANTS)),
        marks=frozenset(names),
        place=order / (total - 1) if total > 1 else 0.5,
        order=order,
        number=_number(message.text[line : line + 6]),
    )


def view_sentences(
    sentences: tuple[Sentence, ...], message: Message, words: Language, facts: tuple[Fact, ...] = ()
) -> tuple[SentenceView, ...]:
    """The sentences that could answer something: all but greeting, bare thanks and the closing."""
    body = [s for s in content(sentences, message.text) if not _is_bare(s)]
    topics = [bag(s.words, words) for s in body]
    paragraphs = _paragraphs(body, message.text)
    around = {p: union([t for t, q in zip(topics, paragraphs, strict=True) if q == p]) for p in set(paragraphs)}
    numbers = _numbers(body, paragraphs, message.text)
    letter = any(z.kind in ("greeting", "closing") for z in message.zones)
    made = []
    for i, sentence in enumerate(body):
        names = frozenset(c.name for c in sentence.cues)
        made.append(
            SentenceView(
                sentence=sentence,
                topic=topics[i],
                around=around[paragraphs[i]],
                gives=frozenset(n.removeprefix(GIVES) for n in names if n.startswith(GIVES))
                | {FACTS[f.kind] for f in facts if f.kind in FACTS and sentence.span.holds(f.span)},
                acts=frozenset(sentence.acts),
                marks=names,
                place=i / (len(body) - 1) if len(body) > 1 else 0.5,
                number=numbers[i],
                about=next((k for k, name in enumerate(ABOUT) if name in names), None),
                quoted=_quoted(sentence.span, message.answered, message.text),
                letter=letter,
            )
        )
    return tuple(made)


def _is_bare(sentence: Sentence) -> bool:
    """Whether it is a mere courtesy without any word of its own."""
    courtesy = set(sentence.acts) <= (EMPTY - {"apology", "empathy"}) and bool(sentence.acts)
    return courtesy and len(sentence.words) <= ONE_THING


def _paragraphs(body: list[Sentence], text: str) -> list[int]:
    """For each sentence the number of its paragraph: blank lines part them."""
    made = [0] if body else []
    for before, after in pairwise(body):
        between = text[before.span.end : after.span.start]
        made.append(made[-1] + (between.count("\n") > 1))
    return made


def _numbers(body: list[Sentence], paragraphs: list[int], text: str) -> list[str]:
    """For each sentence the list item it belongs to: an item goes on to the end of its paragraph or the next item."""
    made: list[str] = []
    for i, sentence in enumerate(body):
        own = _number(sentence.span.of(text)[:6])
        goes_on = not own and made and paragraphs[i] == paragraphs[i - 1]
        made.append(made[-1] if goes_on else own)
    return made


def _number(opening: str) -> str:
    match = _NUMBERED.match(opening.lstrip())
    return (match.group(1) or match.group(2)) if match else ""


def _quoted(span: Span, answered: tuple[Answered, ...], text: str) -> str:
    """The customer's words right above this sentence, where the reply stands between the lines of the quote."""
    return next((" ".join(a.quoted.of(text).split()) for a in answered if a.below.holds(span)), "")
