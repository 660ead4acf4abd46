"""What the writer of a mail wrote, out of its parts; and the names of what is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from replykit.mail.flowed import unflowed
from replykit.mail.mime import Part

if TYPE_CHECKING:  # a mail without HTML does without its reader
    from replykit.mail.html import HtmlText

FEW = 40  # words: a plain part this short may be a stub beside the real mail in HTML

_WORD = re.compile(r"[^\W\d_]{3,}")
_ASCII_WORD = re.compile(r"(?<![\w&])[a-zA-Z]{4,}(?!\w)")
_TAG = re.compile(r"</?(?:html|body|div|p|br|span|table|td|font)\b[^<>]{0,500}>", re.IGNORECASE)
_CID = re.compile(r"cid:([^\s\"'<>)]{1,300})", re.IGNORECASE)
_UNSEEN = frozenset(  # machinery that nobody attached
    {
        "application/pgp-signature",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-encrypted",
    }
    | {"message/delivery-status", "message/disposition-notification", "text/rfc822-headers", "message/feedback-report"}
)
_NAMES = {"text/calendar": "calendar.ics", "text/vcard": "contact.vcf", "text/x-vcard": "contact.vcf"}
_EXTENSIONS = {
    "text/plain": "txt",
    "message/rfc822": "eml",
    "image/jpeg": "jpg",
    "application/octet-stream": "bin",
}


@dataclass(frozen=True, slots=True)
class Body:
    """The text to read; the HTML that it was made from, where it was; the names of attachments."""

    text: str
    html: HtmlText | None
    attachments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Written:
    """One part's text."""

    text: str
    html: HtmlText | None = None


def read_body(mail: Part) -> Body:
    """The text that the writer wrote, and what came with it."""
    written = list(_written(mail, first=True))
    for others in (_enriched, _forwarded):
        if not any(w.text.strip() for w in written):
            written = list(others(mail)) or written
    joined = [w for w in written if w.text.strip()] or written[:1]
    only = joined[0].html if len(joined) == 1 else None
    text = (
        only.text
        if only
        else "\n".join(w.text.rstrip("\n") + "\n" for w in joined)
        if len(joined) > 1
        else _first(joined)
    )
    return Body(text, only, tuple(_attached(mail, _shown_inline(mail))))


def _first(written: list[_Written]) -> str:
    return written[0].text if written else ""


def _written(part: Part, *, first: bool) -> Iterator[_Written]:
    """The texts of a part in order. `first` is the part that mail clients show even where it bears a file name."""
    if part.kind == "multipart/alternative":
        yield from _better(part)
    elif part.kind == "multipart/related":
        yield from _written(_root(part), first=first)
    elif part.parts:
        for number, child in enumerate(part.parts):
            yield from _written(child, first=first and number == 0)
            if part.kind in {"multipart/signed", "multipart/report", "multipart/appledouble"}:
                break
    elif _is_text(part, first=first):
        yield _read(part)


def _is_text(part: Part, *, first: bool) -> bool:
    if part.kind not in {"text/plain", "text/html", "text/markdown"}:
        return False
    return part.disposition != "attachment" and (first or not part.name)


def _read(part: Part) -> _Written:
    if part.kind == "text/html" or (part.kind == "text/plain" and _is_html(part.text)):
        html = _html(part.text)
        return _Written(html.text, html)
    if part.params.get("format", "").lower() == "flowed":
        return _Written(unflowed(part.text, delete_space=part.params.get("delsp", "").lower() == "yes"))
    return _Written(part.text)


def _is_html(text: str) -> bool:
    return text.lstrip()[:15].lower().startswith(("<!doctype html", "<html"))


def _root(related: Part) -> Part:
    start = related.params.get("start", "").strip("<> ")
    return next((p for p in related.parts if start and p.content_id == start), related.parts[0])


def _better(part: Part) -> Iterator[_Written]:
    """Of the same said twice the plain text; the HTML where the plain text is a stub, garbled, or says other things."""
    plain: list[Part] = []
    rich: list[_Written] = []
    html: list[Part] = []
    for child in part.parts:
        leaves = [leaf for leaf in _leaves(child) if _is_text(leaf, first=True)]
        plain += [leaf for leaf in leaves if leaf.kind != "text/html"]
        html += [leaf for leaf in leaves if leaf.kind == "text/html"]
    texts = [_read(leaf) for leaf in plain]
    said = "\n".join(w.text for w in texts)
    if html and not _serves(said, html):
        rich = [_read(leaf) for leaf in html]
    if any(w.text.strip() for w in rich):
        yield from rich
    else:
        yield from texts


def _leaves(part: Part) -> Iterator[Part]:
    if part.kind == "multipart/related":
        yield from _leaves(_root(part))
    elif part.parts:
        for child in part.parts:
            yield from _leaves(child)
    else:
        yield part


def _serves(said: str, html: list[Part]) -> bool:
    """Whether the plain text stands for the HTML beside it."""
    if not said.strip() or _TAG.search(said[:5000]):
        return False
    words = _WORD.findall(said)
    source = "".join(part.text for part in html)
    if len(words) < FEW:
        shown = _WORD.findall(" ".join(_html(part.text).text for part in html))
        return len(shown) <= 2 * len(words) + 5
    plain = _ASCII_WORD.findall(said[:20_000])[:400]
    return not plain or _shared(plain, set(_ASCII_WORD.findall(source))) >= 0.5


def _shared(words: list[str], others: set[str]) -> float:
    return sum(w in others for w in words) / max(1, len(words))


def _enriched(mail: Part) -> Iterator[_Written]:
    """Text with the markup of old mailers, for a mail that has no other."""
    for leaf in _leaves_all(mail):
        if leaf.kind in {"text/enriched", "text/richtext"}:
            yield _Written(_html(leaf.text).text)


def _forwarded(part: Part) -> Iterator[_Written]:
    """The texts of the messages inside, for a mail that has none of its own."""
    if part.message is not None:
        inner = [w for w in _written(part.message, first=True) if w.text.strip()]
        yield from inner or _forwarded(part.message)
    for child in part.parts:
        yield from _forwarded(child)


def _shown_inline(mail: Part) -> frozenset[str]:
    """The ids of the images that the HTML shows: they are no attachments."""
    return frozenset(cid for leaf in _leaves_all(mail) if leaf.kind == "text/html" for cid in _CID.findall(leaf.text))


def _leaves_all(part: Part) -> Iterator[Part]:
    if part.parts:
        for child in part.parts:
            yield from _leaves_all(child)
    else:
        yield part


def _attached(part: Part, inline: frozenset[str], *, first: bool = True, related: bool = False) -> Iterator[str]:
    if part.parts:
        for number, child in enumerate(part.parts):
            inside = related or part.kind == "multipart/related"
            yield from _attached(child, inline, first=first and number == 0, related=inside)
        return
    if _is_text(part, first=first) or part.kind in _UNSEEN:
        return
    shown = part.content_id in inline or (related and part.content_id and part.disposition != "attachment")
    if part.kind.startswith("image/") and part.content_id and shown:
        return
    yield part.name or _made_name(part)


def _made_name(part: Part) -> str:
    """A name for what bears none: a message's subject, else its kind."""
    if part.message is not None:
        from replykit.mail.encoded import words

        return f"{words(part.message.fields.first(b'subject')) or 'message'}.eml"
    main, _, sub = part.kind.partition("/")
    stem = main if main in {"image", "audio", "video", "message"} else "attachment"
    return _NAMES.get(part.kind, f"{stem}.{_EXTENSIONS.get(part.kind, sub.removeprefix('x-'))}")


def _html(source: str) -> HtmlText:
    from replykit.mail.html import read_html

    return read_html(source)
