"""Which quoted stretches of a mail were passed on rather than answered."""

from __future__ import annotations

from replykit.mail.forwards import forward_of, is_forwarded, is_reply
from replykit.mail.message import Forward, ZoneKind
from replykit.mail.quotes import Stretch
from replykit.mail.quotes_headers import Header
from replykit.mail.quotes_words import ClientWords
from replykit.mail.zones_lines import Lines


def find_forwards(
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
