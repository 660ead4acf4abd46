"""Whether a customer in trouble is heard: a word for it, or at least the thing itself named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from replykit.language import Language, language, stem
from replykit.reading import Sentence
from replykit.rules import Case, Hit, Related, Rule, missing_at

HEARD = frozenset({"acknowledgement", "empathy"})
ASIDE = frozenset({"invitation", "offer", "pleasantry", "thanks"})  # these name things without hearing anybody


def unheard(case: Case, rule: Rule, options: Mapping[str, Any]) -> Iterable[Hit]:
    """An empty hit at the opening where no sentence is for the trouble, nor shares `words` words with the mail."""
    incoming = case.reading.incoming
    if incoming is None:
        return
    words = language(case.reading.draft.language)
    theirs = {w for s in incoming.sentences for w in _content(s, words)}
    for sentence in case.sentences:
        if sentence.zone not in rule.zones:
            continue
        if HEARD & set(sentence.acts):
            return
        if not ASIDE & set(sentence.acts) and len(_content(sentence, words) & theirs) >= options["words"]:
            return
    spans = incoming.severity_words[:1] or tuple(a.span for a in incoming.asks[:1])
    yield Hit(missing_at(case, "opening"), {}, related=tuple(Related("incoming", s) for s in spans))


def _content(sentence: Sentence, words: Language) -> set[str]:
    """The stems of what a sentence is about."""
    return {stem(w, words) for w in sentence.words if len(w) > 2 and w[0].isalpha() and w not in words.stop_words}
