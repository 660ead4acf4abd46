"""The words that open and close a letter in one language, looked up line by line: `rules/<code>/_mail.yaml`."""

from __future__ import annotations

import re
from functools import lru_cache

from replykit.language import language
from replykit.mail.quotes_words import fold
from replykit.text import frozen

_TRIM = " \t,;.!?:…-–—~*_/\"'()[]"
_NOTICE_WORDS = 40  # words of a notice to each of its phrases
_ALWAYS = "en"  # a letter in any language may end with "best regards"


@frozen
class LetterWords:
    """Folded phrases by what they open or show; those of English serve every language."""

    greetings: tuple[str, ...]
    sign_offs: tuple[str, ...]
    sign_off_ends: tuple[str, ...]
    labels: frozenset[str]
    titles: frozenset[str]
    disclaimers: tuple[str, ...]
    footers: tuple[str, ...]
    common: frozenset[str]

    def greets(self, line: str) -> bool:
        """Whether a line begins as a greeting."""
        return _begins(fold(line.lstrip(_TRIM)), self.greetings) > 0

    def signs_off(self, line: str) -> int:
        """How many letters of the line's folded, trimmed form say good-bye; 0 where it does not begin so."""
        return _begins(trimmed(line), self.sign_offs)

    def is_notice(self, paragraph: str) -> bool:
        """Whether a paragraph is so full of the phrases of legal notices that it is one."""
        found = self.disclaims(paragraph)
        return found >= 2 and found * _NOTICE_WORDS >= len(paragraph.split())

    def disclaims(self, paragraph: str) -> int:
        """How many of the phrases of legal notices stand in it."""
        folded = fold(paragraph)
        return sum(phrase in folded for phrase in self.disclaimers)

    def is_footer(self, paragraph: str) -> bool:
        """Whether it reads as what a list or a mail service puts below every mail."""
        folded = fold(paragraph)
        return any(phrase in folded for phrase in self.footers)


@lru_cache(maxsize=16)
def letter_words(code: str) -> LetterWords:
    """The words for a letter in the language of that code."""
    packs = [language(c) for c in dict.fromkeys((code, _ALWAYS))]

    def words(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(fold(p) for pack in packs for p in pack.lists.get(name, ())))

    return LetterWords(
        greetings=words("greeting"),
        sign_offs=words("sign_off"),
        sign_off_ends=words("sign_off_end"),
        labels=frozenset(words("contact_label")),
        titles=frozenset(words("job_title")),
        disclaimers=words("disclaimer"),
        footers=words("list_footer"),
        common=frozenset().union(*(pack.stop_words for pack in packs)),
    )


def trimmed(line: str) -> str:
    """A line folded, without the marks around it."""
    return fold(line.strip(_TRIM))


def _begins(folded: str, phrases: tuple[str, ...]) -> int:
    """The length of the longest phrase that the text begins with, as whole words; 0 for none."""
    if not folded.startswith(phrases):
        return 0
    return max(
        (len(p) for p in phrases if folded.startswith(p) and not re.match(r"[^\W_]", folded[len(p) : len(p) + 1])),
        default=0,
    )
