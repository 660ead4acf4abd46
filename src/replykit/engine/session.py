"""Everything that checking needs, read once: settings and the rules of each language."""

from __future__ import annotations

from replykit.config import Settings
from replykit.engine.lint import lint
from replykit.engine.rulebook import known, rulebook
from replykit.engine.values import Finding, Report
from replykit.language import language, languages
from replykit.reading import Thread, read
from replykit.reading.read import Tier
from replykit.rules import RuleSet
from replykit.text import field, frozen


@frozen
class Session:
    """Ready to check replies. `books` holds the rules of each language that has occurred."""

    settings: Settings
    books: dict[str, RuleSet] = field(factory=dict)

    @staticmethod
    def open(settings: Settings | None = None) -> Session:
        """A session with these settings; UserError where they name a rule that is none.

        The rules of a language load when it first occurs.
        """
        session = Session(settings or Settings())
        known(session.settings)
        return session

    def rules(self, code: str) -> RuleSet:
        """The rules for replies in the language `code`."""
        if code not in self.books:
            self.books[code] = rulebook(code, self.settings.rule_folders)
        return self.books[code]

    def check(self, thread: Thread, *, id: str | None = None) -> Report:
        """Read the thread and run the rules of the draft's language over it."""
        reading = read(thread, tier=_tier(self.settings.tier))
        findings, failures = lint(reading, self.rules(reading.draft.language), self.settings)
        return Report(id, reading, findings, failures, _notices(reading.draft.language))

    def try_rule(self, thread: Thread, name: str) -> tuple[Finding, ...]:
        """What one rule finds, whatever the settings say of it; nothing where the language has no such rule."""
        reading = read(thread, tier=_tier(self.settings.tier))
        findings, _ = lint(reading, self.rules(reading.draft.language), self.settings, only=name)
        return findings


def _tier(name: str) -> Tier:
    return "semantic" if name == "semantic" else "auto" if name == "auto" else "lexical"


def _notices(code: str) -> tuple[str, ...]:
    if code in languages():
        return ()
    return (f"no rules for {language(code).name}: only those about structure ran",)
