"""The mail that a draft answers, found where mail is kept, or in the draft's own quote."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Literal

from replykit.errors import UserError
from replykit.mail.boxes import is_maildir, maildir_files, mbox
from replykit.mail.fields import LONGEST, Fields, headers_of, split
from replykit.mail.message import Headers, Message
from replykit.mail.parse import LARGEST, parse
from replykit.mail.quoted import quoted_mail
from replykit.mail.subjects import bare, same_subject
from replykit.text import frozen

FoundIn = Literal["maildir", "mbox", "notmuch", "mu", "quote"]
PATIENCE = 3.0  # seconds of looking through files or waiting for a program
HEAD = 65_536  # bytes of a file that hold its header

_PLAIN_ID = re.compile(r"[^\s\"<>()\\]{1,250}")  # what can be asked for without a second meaning in a query


@frozen
class Found:
    """A mail and how it was found."""

    message: Message
    source: FoundIn


def find_incoming(
    draft: Message, *, places: Sequence[str] = (), programs: Sequence[str] = ("notmuch", "mu")
) -> Found | None:
    """The mail that the draft answers, or None.

    By the Message-ID in In-Reply-To or References: in the Maildirs and mboxes of `places`, then by `programs` where
    they are installed; in `places` also by subject and correspondent; else what the draft quotes.
    """
    for id in _ids(draft.headers):
        found = _in_places(places, partial(_has_id, id), needle=id) or _asked(id, programs)
        if found is not None:
            return found
    found = _in_places(places, partial(_same_conversation, draft.headers)) if _answers(draft) else None
    if found is not None:
        return found
    quoted = quoted_mail(draft)
    return Found(quoted, "quote") if quoted is not None else None


def _ids(headers: Headers) -> list[str]:
    """Whom the draft answers first, then what stood before, the latest first."""
    ids = [headers.in_reply_to, *reversed(headers.references)]
    return [i for i in dict.fromkeys(ids) if i][:3]


def _has_id(id: str, mail: Headers) -> bool:
    return mail.message_id == id


def _answers(draft: Message) -> bool:
    """Whether the subject says that this is an answer, and to whom it goes."""
    return bare(draft.headers.subject) != draft.headers.subject.strip() and bool(draft.headers.to)


def _same_conversation(draft: Headers, mail: Headers) -> bool:
    """Whether a mail about the same came from whom the draft goes to, before it."""
    sender = mail.reply_to or mail.sender
    whom = {a.address.lower() for a in (*draft.to, *draft.cc)}
    if sender is None or sender.address.lower() not in whom or not same_subject(draft.subject, mail.subject):
        return False
    return draft.date is None or mail.date is None or mail.date <= draft.date


def _in_places(places: Sequence[str], wanted: Callable[[Headers], bool], needle: str = "") -> Found | None:
    """The latest mail that is wanted, from the first place that has one; with a needle the first that holds it."""
    until = time.monotonic() + PATIENCE
    for place in places:
        best: tuple[float, Callable[[], bytes | None]] | None = None
        for head, whole in _kept(place):
            if time.monotonic() > until:
                break
            headers = _headers(head, needle)
            if headers is None or not wanted(headers):
                continue
            when = headers.date.timestamp() if headers.date else 0.0
            best = (when, whole) if best is None or when > best[0] else best
            if needle:
                break
        data = best[1]() if best is not None else None
        if data is not None:
            return Found(parse(data, format="eml"), "maildir" if is_maildir(place) else "mbox")
    return None


def _kept(place: str) -> Iterator[tuple[bytes, Callable[[], bytes | None]]]:
    """The heads of the mails in a Maildir or an mbox, and how to get the whole; nothing where neither can be read."""
    if is_maildir(place):
        for name in maildir_files(place):
            head = _read(name, HEAD)
            if head is not None:
                yield head, partial(_read, name)
    elif os.path.isfile(place):
        try:
            for boxed in mbox(place):
                yield boxed.data[:HEAD], partial(bytes, boxed.data)
        except UserError:
            return


def _read(name: str, most: int = LARGEST) -> bytes | None:
    try:
        with open(name, "rb") as f:
            return f.read(most)
    except OSError:  # moved by the mail client meanwhile
        return None


def _headers(head: bytes, needle: str) -> Headers | None:
    if needle and needle.encode("utf-8", "replace") not in head:
        return None
    fields, _ = split(head.replace(b"\r\n", b"\n"))
    return headers_of(_few(fields), None)


def _few(fields: Fields) -> Fields:
    wanted = {b"from", b"reply-to", b"subject", b"date", b"message-id"}
    return Fields(tuple((k, v[:LONGEST]) for k, v in fields.items if k in wanted))


def _asked(id: str, programs: Sequence[str]) -> Found | None:
    """The mail with that Message-ID, from the first program that is installed and knows it."""
    queries: dict[str, tuple[FoundIn, list[str]]] = {
        "notmuch": ("notmuch", ["search", "--output=files", "--limit=1", "--", f'id:"{id}"']),
        "mu": ("mu", ["find", "--fields=l", "--maxnum=1", "--", f"msgid:{id}"]),
    }
    if not _PLAIN_ID.fullmatch(id):
        return None
    for program in programs:
        source, query = queries[program]
        file = _first_line(program, query)
        data = _read(file) if file else None
        if data:
            return Found(parse(data, format="eml"), source)
    return None


def _first_line(program: str, query: list[str]) -> str | None:
    import shutil
    import subprocess

    path = shutil.which(program)
    if path is None:
        return None
    try:
        run = subprocess.run(
            [path, *query], capture_output=True, timeout=PATIENCE, stdin=subprocess.DEVNULL, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return os.fsdecode(run.stdout).split("\n", 1)[0].strip() or None
