"""From the places where zones begin to a partition of the text, each zone with its language."""

from __future__ import annotations

import re

from replykit.language import identify
from replykit.mail.message import OWN, Answered, Zone, ZoneKind
from replykit.text import Span, replace

SAMPLE = 1000  # code points that tell a zone's language
_LANGUAGE_WORDS = 4  # shorter zones inherit
_WORD = re.compile(r"[^\W\d_]{2,}")
_LINK = ("://", "@", "www.")


def partition(text: str, marks: list[tuple[int, ZoneKind]], code: str, *, given: bool) -> tuple[Zone, ...]:
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


def answered(text: str, zones: tuple[Zone, ...]) -> tuple[Answered, ...]:
    """Each quoted stretch with own words right below it, up to where they end."""
    found: list[Answered] = []
    end = len(text)
    for zone, below in zip(zones[-2::-1], zones[:0:-1], strict=True):
        if below.kind not in OWN:
            end = below.span.start
        elif zone.kind == "quote":
            found.append(Answered(zone.span.stripped(text), Span(below.span.start, end).stripped(text)))
    return tuple(reversed(found))


def language_of(text: str) -> str | None:
    """The language of the words; None where there are too few of them."""
    plain = " ".join(w for w in text.split() if not any(sign in w for sign in _LINK))
    return identify(plain) if len(_WORD.findall(plain)) >= _LANGUAGE_WORDS else None


def _spoken(zone: Zone, text: str, fallback: str) -> Zone:
    """The zone with the language of its own words, where it has enough of them."""
    sample = text[zone.span.start : min(zone.span.end, zone.span.start + SAMPLE)]
    return replace(zone, language=language_of(sample) or fallback)
