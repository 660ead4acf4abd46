"""What opens a sentence once its first words are gone: in Norwegian or German the subject stood behind the verb."""

from __future__ import annotations

from replykit.engine.fix_words import upper
from replykit.language import Language
from replykit.text import Edit, Span

SUBJECT = "inverted_subject"  # words that stand right behind the verb where something else opens the sentence
VERBS = frozenset({"question_aux", "inverted_verb"})  # verbs that questions begin with, and others that open a rest
OTHERS = frozenset({"clause_and", "clause_if", "clause_lead", "clause_open", "clause_relative", "question_word"})


def turned(text: str, gone: Span, sentence: Span, words: Language, *, capital: bool) -> tuple[Edit, ...] | None:
    """The cut with verb and subject back in place: "As you know, takes it …" opens with "It takes".

    Nothing at all where only a person could put them back; None where the rest stands as it is.
    """
    rest = Span(gone.end, sentence.end)
    tokens = words.tokens(text, rest)
    cues = words.cues(tokens)
    subject = next((c for c in cues if c.name == SUBJECT and c.first == 1), None)
    opens = {c.name for c in cues if c.first == 0}
    if SUBJECT not in words.lists or opens & OTHERS:
        return None
    if subject is None:
        return () if opens & VERBS else None
    said = tokens.span(subject.first, subject.last).of(text)
    new = f"{upper(said[0], words.code) if capital else said[0]}{said[1:]} {tokens.span(0, 1).of(text)}"
    return (Edit(Span(gone.start, tokens.ends[subject.last - 1]), new),)
