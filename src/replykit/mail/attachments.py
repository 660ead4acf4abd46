"""The names of what is attached to a mail; nothing of it is opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from replykit.mail.encoded import words
from replykit.mail.mime import Part

_CID = re.compile(r"cid:([^\s\"'<>)]{1,300})", re.IGNORECASE)
_UNSEEN = frozenset(  # machinery that nobody attached, and versions for other screens
    {
        "application/pgp-signature",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-encrypted",
    }
    | {
        "message/delivery-status",
        "message/disposition-notification",
        "text/rfc822-headers",
        "message/feedback-report",
        "text/x-amp-html",
        "text/watch-html",
    }
)
_NAMES = {"text/calendar": "calendar.ics", "text/vcard": "contact.vcf", "text/x-vcard": "contact.vcf"}
_EXTENSIONS = {
    "text/plain": "txt",
    "message/rfc822": "eml",
    "image/jpeg": "jpg",
    "application/octet-stream": "bin",
}


def attached(mail: Part) -> tuple[str, ...]:
    """The names, in order. Images that the HTML shows, and the parts that sign a mail, are none."""
    images = any(leaf.content_id and leaf.kind.startswith("image/") for leaf in leaves(mail))
    return tuple(_attached(mail, _shown_inline(mail) if images else frozenset()))


def is_text(part: Part, *, first: bool) -> bool:
    """Whether the part is what the writer wrote; `first` is shown even where it bears a file name."""
    if part.kind not in {"text/plain", "text/html", "text/markdown"}:
        return False
    return part.disposition != "attachment" and (first or not part.name)


def leaves(part: Part) -> Iterator[Part]:
    """The parts that hold no others, in order."""
    if part.parts:
        for child in part.parts:
            yield from leaves(child)
    else:
        yield part


def _shown_inline(mail: Part) -> frozenset[str]:
    """The ids of the images that the HTML shows: they are no attachments."""
    return frozenset(cid for leaf in leaves(mail) if leaf.kind == "text/html" for cid in _CID.findall(leaf.text))


def _attached(part: Part, inline: frozenset[str], *, first: bool = True, related: bool = False) -> Iterator[str]:
    if part.parts:
        for number, child in enumerate(part.parts):
            inside = related or part.kind == "multipart/related"
            yield from _attached(child, inline, first=first and number == 0, related=inside)
        return
    if is_text(part, first=first) or part.kind in _UNSEEN:
        return
    shown = part.content_id in inline or (related and part.content_id and part.disposition != "attachment")
    if part.kind.startswith("image/") and part.content_id and shown:
        return
    yield part.name or _made_name(part)


def _made_name(part: Part) -> str:
    """A name for what bears none: a message's subject, else its kind."""
    if part.message is not None:
        return f"{words(part.message.fields.first(b'subject')) or 'message'}.eml"
    main, _, sub = part.kind.partition("/")
    stem = main if main in {"image", "audio", "video", "message"} else "attachment"
    return _NAMES.get(part.kind, f"{stem}.{_EXTENSIONS.get(part.kind, sub.removeprefix('x-'))}")
