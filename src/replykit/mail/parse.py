"""Bytes to Message: a whole mail (RFC 5322), HTML, or plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from replykit.errors import UserError
from replykit.mail.charsets import decode
from replykit.mail.message import Headers, Message, ZoneKind
from replykit.mail.zones import Hint, find_zones

if TYPE_CHECKING:
    from replykit.mail.html_text import HtmlText

LARGEST = 50_000_000  # bytes of one mail
SIGNATURES = 20  # that markup can name; more are no mail

_REFUSED = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an Outlook .msg file",
        "save the mail as .eml or as text only, and name that file",
    ),
    (
        b"\x78\x9f\x3e\x22",
        "a winmail.dat file (TNEF)",
        "ask the sender for plain text or HTML instead of Outlook's rich text",
    ),
    (b"%PDF-", "a PDF file", "copy the mail's text into a .txt file"),
    (b"PK\x03\x04", "a ZIP archive or an Office document", "copy the mail's text into a .txt file"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
    (b"{\\rtf", "rich text (RTF)", "save the mail as text only or as .eml"),
)
_FIELD = re.compile(rb"(?:\xef\xbb\xbf)?[\r\n]*(?:>?From \S|[!-9;-~]{1,100}[ \t]*:)")
_HTML = re.compile(rb"\s*<(?:!doctype html|html|head|body|div|p|table|meta|style|span|font)\b[^<>]*>", re.IGNORECASE)


def parse(data: bytes, *, format: str = "auto") -> Message:
    """A mail from its bytes; `format` is auto, text, eml or html. Any bytes give a Message or raise UserError.

    `auto` takes for a whole mail what opens with a known header field and has From, Date, MIME-Version or Received
    before its first empty line, and for HTML what opens with a tag of HTML.
    """
    _refuse(data)
    if format == "text":
        return parse_text(decode(data))
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:  # saved as UTF-16
        data = decode(data).encode("utf-8", "replace")
    if format == "eml" or (format == "auto" and _is_mail(data)):
        return _parse_mail(data)
    if format == "html" or (format == "auto" and _HTML.match(data[:2000].removeprefix(b"\xef\xbb\xbf"))):
        return _parse_html(decode(data))
    return parse_text(decode(data))


def parse_text(
    text: str,
    *,
    headers: Headers | None = None,
    attachments: tuple[str, ...] | None = None,
    language: str | None = None,
) -> Message:
    """A message from its visible text; line ends become `\\n`. `language` overrides what the words tell."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _message(text, headers or Headers(), attachments, language=language)


def _refuse(data: bytes) -> None:
    for magic, what, help in _REFUSED:
        if data.startswith(magic):
            raise UserError(f"this is {what}, not a mail that replykit reads", help=help)
    if len(data) > LARGEST:
        raise UserError(f"a mail of {len(data) // 1_000_000} MB: more than {LARGEST // 1_000_000} MB are not read")


def _is_mail(data: bytes) -> bool:
    if not _FIELD.match(data):  # most texts: spare them the modules that read mail
        return False
    from replykit.mail.fields import opens_like_mail

    return opens_like_mail(data)


def _parse_mail(data: bytes) -> Message:
    from replykit.mail.bodies import read_body
    from replykit.mail.fields import headers_of, opens_like_mail
    from replykit.mail.mime import read_mime

    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if data.startswith(b"\n") and opens_like_mail(data):
        data = data.lstrip(b"\n")
    mail = read_mime(data)
    body = read_body(mail)
    headers = headers_of(mail.fields, mail.charset)
    return _message(body.text, headers, body.attachments, html=body.html)


def _parse_html(source: str) -> Message:
    from replykit.mail.html import read_html

    html = read_html(source.replace("\r\n", "\n").replace("\r", "\n"))
    return _message(html.text, Headers(), None, html=html)


def _message(
    text: str,
    headers: Headers,
    attachments: tuple[str, ...] | None,
    *,
    language: str | None = None,
    html: HtmlText | None = None,
) -> Message:
    hints = _hints(html) if html is not None else ()
    found = find_zones(text, language=language, hints=hints, subject=headers.subject)
    return Message(text, found.zones, headers, attachments, found.forwards, found.answered, html)


def _hints(html: HtmlText) -> tuple[Hint, ...]:
    """What the markup says, in the words of zones; an indented paragraph or a quote's header is told by its text."""
    kinds: dict[str, ZoneKind] = {
        "quoted-rest": "quote",
        "quote": "quote",
        "forward": "forward",
        "signature": "signature",
    }
    signatures = [span for span, kind in html.hints if kind == "signature"][-SIGNATURES:]
    return tuple(
        Hint(span, kinds[kind])
        for span, kind in html.hints
        if kind in kinds and (kind != "signature" or span in signatures)
    )
