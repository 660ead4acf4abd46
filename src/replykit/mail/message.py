"""One mail as sent: its headers, its visible text, and the zones that partition that text."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal

from replykit.text import Span, field, frozen

if TYPE_CHECKING:  # a mail of plain text does without
    from replykit.mail.html_text import HtmlText

ZoneKind = Literal["greeting", "body", "closing", "signature", "quote", "forward", "disclaimer"]
OWN: frozenset[ZoneKind] = frozenset({"greeting", "body", "closing"})  # what the writer says in this mail


@frozen
class Address:
    """A display name and an address, either of them empty where the mail has none."""

    name: str
    address: str


@frozen
class Headers:
    """What replykit needs of a mail's headers, decoded; empty where the mail has none."""

    subject: str = ""
    sender: Address | None = None
    reply_to: Address | None = None
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    date: datetime | None = None
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()


@frozen
class Zone:
    """A stretch of a message of one kind, in one language (ISO 639-1)."""

    kind: ZoneKind
    span: Span
    language: str


@frozen
class Forward:
    """A mail passed on inside this one: all of it, the headers it shows, and its body."""

    span: Span
    subject: str | None
    sender: Address | None
    date: str | None
    body: Span


@frozen
class Answered:
    """A stretch of quoted text with the writer's own words about it right below (interleaved replies)."""

    quoted: Span
    below: Span


@frozen
class Message:
    """One mail as sent. `text` is the decoded visible text with `\\n` line ends; zones partition it.

    `attachments` are file names; None means that nobody knows whether there are any. `html` is what the text was made
    from, where it was made from HTML: its `text` is this text, and it ties every span to the source.
    """

    text: str
    zones: tuple[Zone, ...]
    headers: Headers = field(factory=Headers)
    attachments: tuple[str, ...] | None = None
    forwards: tuple[Forward, ...] = ()
    answered: tuple[Answered, ...] = ()
    html: HtmlText | None = None

    @property
    def language(self) -> str:
        """The language of most of the writer's own words."""
        sizes: dict[str, int] = {}
        for zone in [z for z in self.zones if z.kind in OWN] or self.zones:
            sizes[zone.language] = sizes.get(zone.language, 0) + zone.span.end - zone.span.start
        return max(sizes, key=lambda code: (sizes[code], code), default="en")

    def spans(self, *kinds: ZoneKind) -> tuple[Span, ...]:
        """Where the zones of these kinds stand, in order."""
        return tuple(z.span for z in self.zones if z.kind in kinds)

    def zone_at(self, offset: int) -> ZoneKind:
        """The kind of zone at an offset; at the end of the text, that of the last zone."""
        kind: ZoneKind = "body"
        for zone in self.zones:
            kind = zone.kind
            if offset < zone.span.end:
                break
        return kind
