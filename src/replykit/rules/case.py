"""One reply under the rules: its reading, and every phrase of every rule that stands in it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from replykit.mail import OWN
from replykit.reading import Reading, Sentence
from replykit.rules.rule import Rule
from replykit.text import Span, frozen


@frozen
class Said:
    """Words of sentence number `sentence`, and which entry of the rule's phrase group they match."""

    sentence: int
    span: Span
    entry: int = 0


@frozen(eq=False)
class Case:
    """What rules match against. `said` holds the phrases found, by rule id and group, in the order of the text.

    `look` finds (rule id, group, span) in any stretch of the draft, for zones that are not the writer's own sentences;
    `theirs` does so in the customer's mail, all of it at once.
    """

    reading: Reading
    said: Mapping[tuple[str, str], tuple[Said, ...]]
    look: Callable[[Span], tuple[tuple[str, str, Span], ...]]
    theirs: Callable[[], tuple[tuple[str, str, Span], ...]]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The draft's own sentences."""
        return self.reading.draft.sentences

    @property
    def text(self) -> str:
        """The draft's text."""
        return self.reading.draft.message.text

    def phrases(self, rule: Rule, group: str, zones: Collection[str] = ()) -> tuple[Said, ...]:
        """Where the phrases of one of a rule's groups stand, in these zones or those that the rule looks at."""
        found = self.said.get((rule.id, group), ())
        return tuple(s for s in found if self.sentences[s.sentence].zone in (zones or rule.zones))

    def customer(self, rule: Rule, group: str) -> tuple[Span, ...]:
        """Where the phrases of a group stand in the customer's own words; none in another language's mail."""
        return tuple(span for id, name, span in self.theirs() if (id, name) == (rule.id, group))

    def find(self, rule: Rule, group: str, within: Span) -> tuple[Span, ...]:
        """Where the phrases of a group stand in any stretch of the draft, taken as one sentence."""
        return tuple(span for id, name, span in self.look(within) if (id, name) == (rule.id, group))

    def everywhere(self, rule: Rule, group: str) -> tuple[Span, ...]:
        """Where the phrases of a group stand in any zone that the rule looks at, signatures and quotes included."""
        own = [s.span for s in self.phrases(rule, group)]
        others = [z.span for z in self.reading.draft.message.zones if z.kind in rule.zones and z.kind not in OWN]
        return (*own, *(span for zone in others for span in self.find(rule, group, zone)))
