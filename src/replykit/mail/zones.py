"""The zones of a mail: what the writer says, and what is quoted, forwarded, a signature or a legal notice."""

from __future__ import annotations

from replykit.language import identify
from replykit.mail.forwards_found import find_forwards
from replykit.mail.message import OWN, Answered, Forward, Zone, ZoneKind
from replykit.mail.quotes import Stretch, stretches
from replykit.mail.quotes_words import ClientWords, client_words
from replykit.mail.signatures import Cut, tail_cuts
from replykit.mail.zones_greetings import greeting_end
from replykit.mail.zones_lines import Lines, lines_of
from replykit.mail.zones_partition import SAMPLE, answered, language_of, partition
from replykit.mail.zones_words import LetterWords, letter_words
from replykit.text import Span, frozen


@frozen
class Hint:
    """What the markup of an HTML mail says about a stretch of its text: quote, forward or signature."""

    span: Span
    kind: ZoneKind


@frozen
class Zoned:
    """A text's zones (a partition, in order), the mails forwarded in it, and quotes with the answers below them."""

    zones: tuple[Zone, ...]
    forwards: tuple[Forward, ...] = ()
    answered: tuple[Answered, ...] = ()


def find_zones(text: str, *, language: str | None = None, hints: tuple[Hint, ...] = (), subject: str = "") -> Zoned:
    """The zones of a mail's visible text; `language` overrides what the writer's words tell.

    `subject` is the mail's own: its prefix tells a forward from a reply where the text does not.
    """
    if not text:
        return Zoned(())
    clients = client_words()
    lines = lines_of(text, [h.span for h in hints if h.kind in ("quote", "forward")])
    if not len(lines):
        return Zoned((Zone("body", Span(0, len(text)), language or "en"),))
    parts = stretches(lines, clients)
    code = language or language_of(_own_text(text, lines, parts)) or identify(text[:SAMPLE])
    words = letter_words(code)
    marks = _marks(text, lines, parts, words, clients)
    forwards, kinds = find_forwards(lines, parts, clients, subject, code)
    marks += [(parts[i].start, kind) for i, kind in kinds.items()]
    zones = partition(text, _with_hints(sorted(marks), hints, text), code, given=language is not None)
    return Zoned(zones, forwards, answered(text, zones))


def _own_text(text: str, lines: Lines, parts: tuple[Stretch, ...]) -> str:
    own = [text[p.start : lines.start(p.last, text)] for p in parts if not p.foreign]
    return "\n".join(own)[:SAMPLE]


def _marks(
    text: str, lines: Lines, parts: tuple[Stretch, ...], words: LetterWords, clients: ClientWords
) -> list[tuple[int, ZoneKind]]:
    """Where the zones of the own stretches begin. A mail of nothing but good-bye or signature has that as body."""
    own = [p for p in parts if not p.foreign]
    marks: list[tuple[int, ZoneKind]] = []
    for part in own:
        edge = part is own[0] or part is own[-1]
        found = tail_cuts(lines, part.first, part.last, words, clients, names=edge)
        cuts = [(_offset(lines, part, cut), cut.kind) for cut in found]
        until = cuts[0][0] if cuts else lines.start(part.last, text)
        here: list[tuple[int, ZoneKind]] = [(part.start, "body")] if until > part.start else []
        if part is own[0] and here and (end := greeting_end(lines, part.first, part.last, words)):
            here = [(part.start, "greeting")]
            if text[end:until].strip():
                here.append((end, "body"))
        marks += here + cuts
    if any(kind in ("greeting", "body") for _, kind in marks):
        return marks
    said: ZoneKind = "closing" if any(kind == "closing" for _, kind in marks) else "signature"
    if said == "signature" and any(p.foreign for p in parts):
        return marks
    return [(at, "body" if kind == said else kind) for at, kind in marks]


def _offset(lines: Lines, part: Stretch, cut: Cut) -> int:
    """Where in the text a cut falls: at a line's start, or inside its words."""
    if cut.inside:
        return lines.words[cut.line] + cut.inside
    return lines.starts[cut.line] if cut.line > part.first else part.start


def _with_hints(marks: list[tuple[int, ZoneKind]], hints: tuple[Hint, ...], text: str) -> list[tuple[int, ZoneKind]]:
    """The marks with the signatures that the markup names."""
    for hint in hints:
        if hint.kind not in ("signature", "disclaimer") or not hint.span.of(text).strip():
            continue
        after = [kind for at, kind in marks if at <= hint.span.end]
        inside = [kind for at, kind in marks if at <= hint.span.start]
        if inside and inside[-1] not in OWN:
            continue
        marks = [m for m in marks if not hint.span.start <= m[0] < hint.span.end] + [(hint.span.start, hint.kind)]
        following = min((at for at, _ in marks if at >= hint.span.end), default=len(text))
        if after and text[hint.span.end : following].strip():
            marks.append((hint.span.end, after[-1] if after[-1] in OWN else "body"))
        marks.sort()
    return marks
