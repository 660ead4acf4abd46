"""What the customer expects the reply to deal with: every clause weighed, the asks among them kept."""

from __future__ import annotations

import re
from collections.abc import Iterable

from replykit.language import Language
from replykit.mail import Message
from replykit.reading.asks_context import TROUBLED, context
from replykit.reading.asks_features import Seen, features
from replykit.reading.asks_model import model
from replykit.reading.clauses import Clause, clauses, marks_of, tokens_of
from replykit.reading.values import Ask, AskKind, Sentence
from replykit.text import frozen

DOUBTS = frozenset(
    {"question_not", "question_tag", "question_greeting", "request_not", "^clause_if", "^voice_past", "mood_pleased"}
)
NEVER = frozenset({"question_greeting", "ask_never"})  # "how are you", "let me know if you need more"
MARKS = 4  # tokens of which a clause can be made of marks alone
MOST = 50  # asks of one mail: a letter never has more, and each is weighed against all the others
REPEAT = 0.7  # share of words in common from which a second ask of a kind is the first one again
_ITEM = re.compile(r"(?:[-*•·–—]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")


@frozen
class Candidate:
    """A clause that may be an ask: its words, and the names of what holds for it."""

    clause: Clause
    words: tuple[str, ...]
    seen: tuple[str, ...]


def find_asks(message: Message, sentences: tuple[Sentence, ...], words: Language) -> tuple[Ask, ...]:
    """Questions, requests and concerns, in the order of the text."""
    weigh = model()
    clauses_seen = candidates(message, sentences, words)
    kinds = weigh.kinds([weigh.scores(candidate.seen) for candidate in clauses_seen])
    found: list[tuple[AskKind, Candidate]] = []
    for kind, candidate in zip(kinds, clauses_seen, strict=True):
        if kind is None and is_plain_question(candidate.seen):
            kind = "question"
        if kind == "concern" and goes_on_praising(candidate.seen):
            kind = None
        if kind is not None and NEVER.isdisjoint(candidate.seen):
            found.append((kind, candidate))
    kept = _said_once(_without_vague(_without_leads(found)), words)
    return tuple(Ask(kind, candidate.clause.span) for kind, candidate in kept[:MOST])


def goes_on_praising(seen: Iterable[str]) -> bool:
    """Whether it stands behind praise in the same sentence and shows no trouble: "it is lovely, and it keeps warm"."""
    shown = frozenset(seen)
    trouble = any(name.startswith("problem_") for name in shown - {"problem_again"})
    return {"prev pleased", "prev in sentence"} <= shown and not trouble


def is_plain_question(seen: Iterable[str]) -> bool:
    """Whether word order or question words alone make it a question, whatever its weight."""
    shown = frozenset(seen)
    formed = "question_sure" in shown or {"inverted", "joined start"} <= shown or ("¿" in shown and "?" not in shown)
    return formed and DOUBTS.isdisjoint(shown)


def candidates(message: Message, sentences: tuple[Sentence, ...], words: Language) -> list[Candidate]:
    """Every clause of the writer's own text with its features, in order."""
    found: list[Candidate] = []
    after_list, before, troubles = "", -1, 0
    for number, sentence in enumerate(sentences):
        tokens = tokens_of(sentence, message.text, words)
        if not tokens.keys:
            continue
        item = _ITEM.match(message.text, sentence.span.start, sentence.span.end)
        apart = before < 0 or message.text.count("\n", before, sentence.span.start) > 1
        marks = marks_of(sentence, len(tokens))
        seen = Seen(sentence, tokens.keys, marks, is_item=bool(item), after_list=after_list, new_paragraph=apart)
        parts = clauses(sentence, number, tokens, marks, skip=item.end() if item else 0)
        place = _place(number, len(sentences))
        for clause in parts:
            at = tokens.keys[clause.open : clause.last]
            if len(at) <= MARKS and not any(key[0].isalnum() for key in at):
                continue  # marks alone ask for nothing
            shown = features(seen, clause, alone=len(parts) == 1)
            if not TROUBLED.isdisjoint(shown):
                shown.append(("trouble 1", "trouble 2", "trouble 3", "trouble 4+")[min(troubles, 3)])
                troubles += 1
            found.append(Candidate(clause, tokens.keys[clause.open : clause.last], (*shown, *place)))
        if tokens.keys[-1] == ":":
            after_list = _list_kind(seen)
        elif item is None:
            after_list = ""
        before = sentence.span.end
    return _in_context(found, words)


def _in_context(found: list[Candidate], words: Language) -> list[Candidate]:
    """The same clauses with what the rest of the mail says about each."""
    more = context(
        [frozenset(c.seen) for c in found], [_topic(c, words) for c in found], [c.clause.sentence for c in found]
    )
    return [Candidate(c.clause, c.words, (*c.seen, *names)) for c, names in zip(found, more, strict=True)]


def _topic(candidate: Candidate, words: Language) -> frozenset[str]:
    return frozenset(w for w in candidate.words if w[0].isalnum() and w not in words.stop_words)


def _list_kind(seen: Seen) -> str:
    """What the items below this line will be: "please answer:", "three things are wrong:"."""
    names = {name for name, _, _ in seen.names}
    if "question_lead" in names:
        return "questions"
    if names & {"request_want", "request_open"}:
        return "requests"
    return "problems" if any(name.startswith("problem_") for name in names) else "list"


def _place(number: int, total: int) -> tuple[str, ...]:
    at = [("sentence 1", "sentence 2", "sentence 3", "sentence 4+")[min(number, 3)]]
    if number >= total - 2:
        at.append("near the end")
    if total <= 3:
        at.append("short mail")
    return tuple(at)


def _without_leads(found: list[tuple[AskKind, Candidate]]) -> list[tuple[AskKind, Candidate]]:
    """A "tell me" that leads on to the question behind it is part of that question."""
    kept = []
    for at, (kind, candidate) in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        leads = "leads on" in candidate.seen and after is not None and after[0] == "question"
        if not (
            leads
            and after
            and after[1].clause.first == candidate.clause.last
            and after[1].clause.sentence == candidate.clause.sentence
        ):
            kept.append((kind, candidate))
    return kept


def _without_vague(found: list[tuple[AskKind, Candidate]]) -> list[tuple[AskKind, Candidate]]:
    """A "please help" asks for nothing of its own where the mail says what the matter is."""
    plain = [(kind, c) for kind, c in found if "request_vague" not in c.seen]
    return plain or found


def _said_once(found: Iterable[tuple[AskKind, Candidate]], words: Language) -> list[tuple[AskKind, Candidate]]:
    """Without asks that say again what an earlier one of their kind said."""
    kept: list[tuple[AskKind, Candidate]] = []
    told: list[tuple[AskKind, frozenset[str]]] = []
    for kind, candidate in found:
        topic = _topic(candidate, words)
        if any(k == kind and _alike(topic, t) for k, t in told):
            continue
        kept.append((kind, candidate))
        told.append((kind, topic))
    return kept


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and len(one) > 1 and len(one & other) >= REPEAT * len(one)


__all__ = ["Candidate", "candidates", "find_asks"]
