"""The replies of an archive: an mbox, a Maildir, a folder, or JSON Lines of pairs or mails."""

from __future__ import annotations

import os
from collections.abc import Iterator

from replykit.adapters.records import record, record_id, thread_of
from replykit.errors import Place, UserError
from replykit.files import lines
from replykit.mail import parse
from replykit.mail.boxes import LINES, Boxed, mails
from replykit.mail.quoted import quoted_mail
from replykit.reading import Thread


def threads(path: str) -> Iterator[tuple[str, Thread | None]]:
    """Each reply by its id or number with the mail it answers; None for one that cannot be read."""
    if not os.path.exists(path):
        raise UserError("no such archive", where=Place(path), help="name an mbox, a Maildir, a folder or a .jsonl file")
    if path.lower().endswith(LINES):
        yield from _pairs(path)
    else:
        for boxed in mails(path):
            yield boxed.id, _sent(boxed)


def _pairs(path: str) -> Iterator[tuple[str, Thread | None]]:
    for number, line in enumerate(lines(path), 1):
        if line.strip():
            try:
                data = record(line)
                if "reply" not in data and "reply_b64" not in data:  # a mail by itself: what it quotes is the pair
                    data = {k: v for k, v in data.items() if k in {"id", "format"}} | _as_reply(data)
                    yield record_id(data) or str(number), _with_quoted(thread_of(data))
                else:
                    yield record_id(data) or str(number), thread_of(data)
            except UserError:
                yield str(number), None


def _as_reply(data: dict[str, object]) -> dict[str, object]:
    return {"reply": data["text"]} if "text" in data else {"reply_b64": data["raw_b64"]} if "raw_b64" in data else {}


def _sent(boxed: Boxed) -> Thread | None:
    try:
        draft = parse(boxed.data, format=boxed.format)
    except UserError:
        return None
    return _with_quoted(Thread(draft=draft, now=draft.headers.date)) if draft.text.strip() else None


def _with_quoted(thread: Thread) -> Thread:
    from replykit.text import replace

    quoted = quoted_mail(thread.draft)
    return thread if quoted is None else replace(thread, incoming=quoted, source="quote")
