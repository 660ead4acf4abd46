"""What the writer of a mail wrote, out of its parts; and the names of what is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from replykit.mail.attachments import attached, is_text, leaves
from replykit.mail.flowed import unflowed
from replykit.mail.mime import Part
from replykit.text import frozen

if TYPE_CHECKING:  # a mail without HTML does without its reader
    from replykit.mail.html_text import HtmlText

FEW = 40  # words: a plain part this short may be a stub beside the real mail in HTML

_WORD = re.compile(r"[^\W\d_]{3,}")
_ASCII_WORD = re.compile(r"(?<![\w&])[a-zA-Z]{4,}(?!\w)")
_TAG = re.compile(r"</?(?:html|body|div|p|br|span|table|td|font)\b[^<>]{0,500}>", re.IGNORECASE)


@frozen
class Body:
    """The text to read; the HTML that it was made from, where it was; the names of attachments."""

    text: str
    html: HtmlText | None
    attachments: tuple[str, ...]


@frozen
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
    kept = [w for w in written if w.text.strip()] or written[:1]
    if len(kept) == 1:
        return Body(kept[0].text, kept[0].html, attached(mail))
    return Body("\n".join(w.text.rstrip("\n") + "\n" for w in kept), None, attached(mail))


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
    elif is_text(part, first=first):
        yield _read(part)


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
        leaves = [leaf for leaf in _leaves(child) if is_text(leaf, first=True)]
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
    for leaf in leaves(mail):
        if leaf.kind in {"text/enriched", "text/richtext"}:
            yield _Written(_html(leaf.text).text)


def _forwarded(part: Part) -> Iterator[_Written]:
    """The texts of the messages inside, for a mail that has none of its own."""
    if part.message is not None:
        inner = [w for w in _written(part.message, first=True) if w.text.strip()]
        yield from inner or _forwarded(part.message)
    for child in part.parts:
        yield from _forwarded(child)


def _html(source: str) -> HtmlText:
    from replykit.mail.html import read_html

    return read_html(source)
