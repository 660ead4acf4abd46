"""The header fields of a mail: where they end, what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from replykit.mail.addresses import addresses
from replykit.mail.dates import date_of
from replykit.mail.encoded import words
from replykit.mail.message import Headers
from replykit.text import frozen

KNOWN = frozenset(
    b"from to cc bcc sender reply-to subject date message-id in-reply-to references mime-version received return-path"
    b" delivered-to content-type content-transfer-encoding content-disposition content-language dkim-signature"
    b" authentication-results arc-seal arc-message-signature arc-authentication-results received-spf list-id"
    b" list-unsubscribe x-mailer user-agent x-priority importance priority precedence auto-submitted envelope-to"
    b" resent-from resent-to resent-date errors-to organization thread-topic thread-index x-original-to status"
    b" x-status x-mozilla-status x-mozilla-status2 x-account-key x-uidl x-gm-thrid x-gmail-labels x-replykit-allow"
    b" x-received x-sender x-originating-ip x-spam-status x-forwarded-to disposition-notification-to".split()
)
MUST = frozenset({b"from", b"date", b"mime-version", b"received"})  # one of them, or it is no mail
LONGEST = 200_000  # bytes of one field that are read
MOST = 2_000  # fields that are read

_FIELD = re.compile(rb"([!-9;-~]{1,100})[ \t]*:")
_ENVELOPE = re.compile(rb">?From \S+ ")


@frozen
class Fields:
    """Names in lower case and raw values in order, unfolded."""

    items: tuple[tuple[bytes, bytes], ...]

    def first(self, name: bytes) -> bytes:
        """The value of the first field of that name, empty where there is none."""
        return next((value for key, value in self.items if key == name), b"")

    def all(self, name: bytes) -> tuple[bytes, ...]:
        """The values of every field of that name."""
        return tuple(value for key, value in self.items if key == name)


def opens_like_mail(data: bytes) -> bool:
    """Whether the first line is a known field or an X- one, and From, Date, MIME-Version or Received stands below."""
    head = data[:LONGEST].removeprefix(b"\xef\xbb\xbf")
    lines = head.lstrip(b"\r\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n", MOST)
    if lines and _ENVELOPE.match(lines[0]):
        lines = lines[1:]
    names = []
    for line in lines:
        if not line.strip():
            break
        field = _FIELD.match(line)
        if field:
            names.append(field.group(1).lower())
        elif not names:
            break
    return bool(names) and (names[0] in KNOWN or names[0].startswith(b"x-")) and not MUST.isdisjoint(names)


def split(data: bytes) -> tuple[Fields, bytes]:
    """The fields at the head of `data` (line ends `\\n`), and the body below them.

    A line that is no field ends the head, unless a known field follows it: then it is a value badly wrapped.
    """
    items: list[list[bytes]] = []
    at = 0
    for start, line in _lines(data):
        at = start + len(line) + 1
        if not line.strip(b" \t"):
            if (items or start) and not (line and items and _goes_on(data, at)):
                return _made(items), data[at:]
            continue
        field = _FIELD.match(line)
        if line[:1] in b" \t" and items:
            items[-1].append(line)
        elif field:
            items.append([field.group(1).lower(), line[field.end() :]])
        elif not (start == 0 and _ENVELOPE.match(line)):
            if not items or not _known_field(data, at):
                return _made(items), data[start:]
            items[-1].append(b" " + line)
    return _made(items), b""


def headers_of(fields: Fields, charset: str | None) -> Headers:
    """What replykit needs of the fields, decoded; `charset` serves raw 8-bit letters."""
    sender = addresses(fields.first(b"from"), charset) or addresses(fields.first(b"sender"), charset)
    reply_to = addresses(fields.first(b"reply-to"), charset)
    answered = _ids(fields.first(b"in-reply-to"))
    return Headers(
        subject=words(fields.first(b"subject")[:LONGEST], charset),
        sender=sender[0] if sender else None,
        reply_to=reply_to[0] if reply_to else None,
        to=tuple(a for value in fields.all(b"to") for a in addresses(value, charset)),
        cc=tuple(a for value in fields.all(b"cc") for a in addresses(value, charset)),
        date=date_of(fields.first(b"date")),
        message_id=next(iter(_ids(fields.first(b"message-id"))), ""),
        in_reply_to=answered[0] if answered else "",
        references=_ids(b" ".join(fields.all(b"references"))),
    )


def _lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(data):
        end = data.find(b"\n", at)
        end = end if end >= 0 else len(data)
        yield at, data[at:end]
        at = end + 1


def _goes_on(data: bytes, at: int) -> bool:
    """Whether the head goes on at `at`, below a line of nothing but white space."""
    return (data[at : at + 1] in {b" ", b"\t"} and bool(data[at : at + 80].split(b"\n")[0].strip())) or _known_field(
        data, at
    )


def _known_field(data: bytes, at: int) -> bool:
    field = _FIELD.match(data, at, at + 200)
    return field is not None and field.group(1).lower() in KNOWN


def _made(items: list[list[bytes]]) -> Fields:
    return Fields(tuple((item[0], b"\n".join(item[1:])[:LONGEST].strip()) for item in items[:MOST]))


def _ids(value: bytes) -> tuple[str, ...]:
    found = re.findall(rb"<([^<>\s]{1,998})>", value) or value.split()[:1]
    return tuple(dict.fromkeys(i.decode("utf-8", "replace") for i in found))
