"""The zones of a mail: what the writer says, and what is quoted, forwarded, a signature or a legal notice."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from replykit.language import identify
from replykit.mail.forwards import forward_of, is_forwarded, is_reply
from replykit.mail.message import OWN, Answered, Forward, Zone, ZoneKind
from replykit.mail.quotes import Stretch, stretches
from replykit.mail.quotes_headers import Header
from replykit.mail.quotes_words import ClientWords, client_words
from replykit.mail.signatures import Cut, tail_cuts
from replykit.mail.zones_greetings import greeting_end
from replykit.mail.zones_lines import Lines, lines_of
from replykit.mail.zones_words import LetterWords, letter_words
from replykit.text import Span

_SAMPLE = 1000  # code points that tell a zone's language
_LANGUAGE_WORDS = 4  # shorter zones inherit
_WORD = re.compile(r"[^\W\d_]{2,}")
_LINK = ("://", "@", "www.")


@dataclass(frozen=True, slots=True)
class Hint:
    """What the markup of an HTML mail says about a stretch of its text: quote, forward or signature."""

    span: Span
    kind: ZoneKind


@dataclass(frozen=True, slots=True)
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
    code = language or _language(_own_text(text, lines, parts)) or identify(text[:_SAMPLE])
    words = letter_words(code)
    marks = _marks(text, lines, parts, words, clients)
    forwards, kinds = _forwards(lines, parts, clients, subject, code)
    marks += [(parts[i].start, kind) for i, kind in kinds.items()]
    zones = _zones(text, _with_hints(sorted(marks), hints, text), code, given=language is not None)
    return Zoned(zones, forwards, _answered(text, zones))


def _own_text(text: str, lines: Lines, parts: tuple[Stretch, ...]) -> str:
    own = [text[p.start : lines.start(p.last, text)] for p in parts if not p.foreign]
    return "\n".join(own)[:_SAMPLE]


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


def _forwards(
    lines: Lines, parts: tuple[Stretch, ...], clients: ClientWords, subject: str, code: str
) -> tuple[tuple[Forward, ...], dict[int, ZoneKind]]:
    """The forwards among the foreign stretches, and each foreign stretch's kind."""
    forwards: list[Forward] = []
    kinds: dict[int, ZoneKind] = {}
    own = [part for part in parts if not part.foreign]
    for i, part in enumerate(parts):
        if not part.foreign:
            continue
        header = part.header
        passed_on = header is not None and (
            header.kind == "forward" or (not kinds and _is_passed_on(lines, part, header, own, clients, subject, code))
        )
        kinds[i] = "forward" if passed_on else "quote"
        if header and passed_on:
            forwards.append(forward_of(lines, header, part.last, clients, subject=subject))
    return tuple(forwards), kinds


def _is_passed_on(
    lines: Lines, part: Stretch, header: Header, own: list[Stretch], clients: ClientWords, subject: str, code: str
) -> bool:
    """Whether the first foreign stretch was passed on rather than answered, though its own words do not say so.

    The subject tells, or that nothing of the writer's stands beside it. Where neither does, an unsigned note above a
    letter to several people is taken for a forward.
    """
    if is_reply(subject, clients, code):
        return False
    if not own or is_forwarded(subject, clients, code):
        return bool(header.fields) or header.kind == "quote" or not part.marked
    several = bool(header.fields.get("cc")) or any(sign in header.fields.get("to", "") for sign in ";,")
    answers = is_reply(header.fields.get("subject", ""), clients, code)
    return not header.kind and several and not answers and len(own) == 1 and not _signed(lines, own[0])


def _signed(lines: Lines, part: Stretch) -> bool:
    """Whether own words end as a letter does: with a short line that is no sentence."""
    final = lines.bare[part.last - 1]
    return len(final.split()) <= 3 and part.last - part.first > 1


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


def _zones(text: str, marks: list[tuple[int, ZoneKind]], code: str, *, given: bool) -> tuple[Zone, ...]:
    """The partition that the marks make, neighbours of one kind joined, each with its language."""
    joined: list[tuple[int, ZoneKind]] = []
    for at, kind in marks or [(0, "body")]:
        if not joined or joined[-1][1] != kind:
            joined.append((at, kind))
    joined[0] = (0, joined[0][1])
    ends = [at for at, _ in joined[1:]] + [len(text)]
    zones = [Zone(kind, Span(at, end), code) for (at, kind), end in zip(joined, ends, strict=True) if end > at]
    one = given or sum(z.kind == "body" for z in zones) <= 1  # the language of the only body is known
    return tuple(z if one and z.kind in OWN else _spoken(z, text, code) for z in zones)


def _spoken(zone: Zone, text: str, fallback: str) -> Zone:
    """The zone with the language of its own words, where it has enough of them."""
    sample = text[zone.span.start : min(zone.span.end, zone.span.start + _SAMPLE)]
    return replace(zone, language=_language(sample) or fallback)


def _language(text: str) -> str | None:
    """The language of the words; None where there are too few of them."""
    plain = " ".join(w for w in text.split() if not any(sign in w for sign in _LINK))
    return identify(plain) if len(_WORD.findall(plain)) >= _LANGUAGE_WORDS else None


def _answered(text: str, zones: tuple[Zone, ...]) -> tuple[Answered, ...]:
    """Each quoted stretch with own words right below it, up to where they end."""
    found: list[Answered] = []
    end = len(text)
    for zone, below in zip(zones[-2::-1], zones[:0:-1], strict=True):
        if below.kind not in OWN:
            end = below.span.start
        elif zone.kind == "quote":
            found.append(Answered(zone.span.stripped(text), Span(below.span.start, end).stripped(text)))
    return tuple(reversed(found))
