"""The rules of one language, ready to run: one trie of all their phrases."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from typing import Any

from replykit.language import Phrases, Tokens, language
from replykit.reading import Reading, Sentence
from replykit.rules import regexes
from replykit.rules.case import Case, Said
from replykit.rules.quoted import open_slots, quoted_words
from replykit.rules.rule import Example, FixPlan, Rule
from replykit.text import Span, frozen, replace


@frozen(eq=False)
class RuleSet:
    """Rules by id, in order. `owners[i]` is the rule number, group and entry that phrase number i belongs to.

    `asked` holds only the phrases of Python checks, which look into other zones and the customer's mail, too.
    """

    code: str
    rules: tuple[Rule, ...]
    phrases: Phrases
    asked: Phrases
    owners: list[tuple[int, str, int]]
    patterns: list[tuple[str, str, int]]
    _examples: bytes

    @staticmethod
    def of(code: str, data: Mapping[str, Any]) -> RuleSet:
        """From compiled data."""
        rules = tuple(_rule(r) for r in data["rules"])
        phrases, asked = Phrases(data["trie"]), Phrases(data["asked"])
        return RuleSet(code, rules, phrases, asked, data["owners"], data["patterns"], data["examples"])

    def get(self, name: str) -> Rule | None:
        """The rule of that id or former id, if there is one."""
        for rule in self.rules:
            if rule.id == name:
                return rule
        return next((r for r in self.rules if name in r.was), None)

    def with_examples(self) -> tuple[Rule, ...]:
        """The rules with their examples, which a check does without."""
        every = marshal.loads(self._examples)
        return tuple(replace(r, examples=tuple(map(_example, e))) for r, e in zip(self.rules, every, strict=True))

    def case(self, reading: Reading) -> Case:
        """The reading with every phrase of every rule found in it.

        The customer's own words, repeated in quotation marks or in an open slot, say nothing about the agent: they are
        passed over. Python checks see the slots: they look for what is missing, and there it will stand.
        """
        found: dict[tuple[str, str], list[Said]] = {}
        text = reading.draft.message.text
        passed, slots = quoted_words(reading), open_slots(text)
        for owner, said in sorted(self._found(text, reading), key=lambda f: (f[1].span, f[1].sentence, f[0])):
            number, group, _ = owner
            asked = self.rules[number].kind != "python" and any(s.holds(said.span) for s in slots)
            if not asked and not any(q.holds(said.span) for q in passed):
                found.setdefault((self.rules[number].id, group), []).append(said)
        return Case(
            reading,
            {key: tuple(v) for key, v in found.items()},
            partial(self._look, text, reading),
            self._theirs(reading),
        )

    def _look(self, text: str, reading: Reading, within: Span) -> tuple[tuple[str, str, Span], ...]:
        return tuple(self._asked(language(reading.draft.language).tokens(text, within)))

    def _theirs(self, reading: Reading) -> Callable[[], tuple[tuple[str, str, Span], ...]]:
        """Looked up once, and only where a rule wants to know."""

        @lru_cache(maxsize=1)
        def look() -> tuple[tuple[str, str, Span], ...]:
            incoming = reading.incoming
            if incoming is None or incoming.language != self.code:
                return ()
            words, text = language(self.code), incoming.message.text
            return tuple(
                found for s in incoming.sentences for found in self._asked(s.tokens or words.tokens(text, s.span))
            )

        return look

    def _asked(self, tokens: Tokens) -> Iterable[tuple[str, str, Span]]:
        for match in self.asked.find(tokens):
            number, group, _ = self.owners[match.phrase]
            yield self.rules[number].id, group, tokens.span(match.first, match.last)

    def _found(self, text: str, reading: Reading) -> Iterable[tuple[tuple[int, str, int], Said]]:
        words = language(reading.draft.language)
        low = text.lower() if self.patterns else ""
        patterns = [(regexes.pattern(source), owner) for anchor, source, owner in self.patterns if anchor in low]
        for number, sentence in enumerate(reading.draft.sentences):
            tokens = sentence.tokens or words.tokens(text, sentence.span)
            for match in self.phrases.find(tokens):
                owner = self.owners[match.phrase]
                yield owner, Said(number, tokens.span(match.first, match.last), owner[2])
            for pattern, phrase in patterns:
                yield from _by_pattern(pattern, self.owners[phrase], text, number, sentence)


def _by_pattern(
    pattern: Any, owner: tuple[int, str, int], text: str, number: int, sentence: Sentence
) -> Iterable[tuple[tuple[int, str, int], Said]]:
    end = min(sentence.span.end, sentence.span.start + 2000)  # no sentence is longer
    for match in pattern.finditer(text, sentence.span.start, end):
        if match.start() < match.end():
            yield owner, Said(number, Span(*match.span()), owner[2])


def _rule(data: Mapping[str, Any]) -> Rule:
    known = dict(data)
    known["fixes"] = tuple(FixPlan(**f) for f in data["fixes"])
    known["cases"] = tuple(data["cases"])
    return Rule(**known, examples=())


def _example(data: Mapping[str, Any]) -> Example:
    return Example(
        verdict=data["verdict"],
        text=data["text"],
        spans=tuple(Span(a, b) for a, b in data["spans"]),
        customer=data["customer"],
        fixed=data["fixed"],
        given=data["given"],
        line=data["line"],
        file=data["file"],
    )
