"""The mails that a call names: files, folders and standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import datetime

from replykit.adapters.cli.options import Given
from replykit.errors import Place, UserError
from replykit.files import read_bytes
from replykit.mail import Message, parse
from replykit.reading import Source, Thread
from replykit.text import replace

SUFFIXES = (".txt", ".md", ".eml")
STDIN = "-"
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")  # UTF-16 and UTF-32 hold zero bytes and say so at the start


def drafts(paths: tuple[str, ...]) -> Iterator[str]:
    """The files to check, folders opened, in order."""
    for path in paths:
        if path != STDIN and os.path.isdir(path):
            yield from _in_folder(path)
        else:
            yield path


def message(path: str, *, lang: str | None = None) -> Message:
    """The message in a file or on standard input; UserError where there is none."""
    return _message(path, data_of(path), lang)


def data_of(path: str) -> bytes:
    """The bytes of a file or of standard input."""
    return sys.stdin.buffer.read() if path == STDIN else read_bytes(path)


def thread(
    path: str, given: Given, incoming: Message | None, *, data: bytes | None = None, kept: tuple[str, ...] = ()
) -> Thread:
    """The draft at `path`, or in `data` read from there, with the mail it answers.

    That is `incoming`, else what is found in the mail folders `kept` or by a mail index, else what the draft quotes.
    """
    draft = _message(path, data_of(path) if data is None else data, given.text("lang"))
    if not draft.text.strip():
        raise UserError(
            "the draft is empty", where=Place(path), help="write the reply first, or start with `replykit draft`"
        )
    if given.many("attach"):
        names = tuple(os.path.basename(a) for a in given.many("attach"))
        draft = replace(draft, attachments=(*(draft.attachments or ()), *names))
    asked, source = (incoming, "given") if incoming is not None else _answered(draft, kept)
    return Thread(
        draft=draft,
        incoming=asked,
        source=source,
        channel=given.text("channel") or "email",  # type: ignore[arg-type]  # one of the option's choices
        received=_time(given, "received") or (asked.headers.date if asked else None),
        now=_time(given, "now") or draft.headers.date,
    )


def only_one_stdin(*paths: str | None) -> None:
    """UserError where two of the paths are standard input."""
    if sum(path == STDIN for path in paths) > 1:
        raise UserError("two mails at once from standard input", help="save one of them and name its file instead of -")


def _message(path: str, data: bytes, lang: str | None) -> Message:
    whole = path.lower().endswith(".eml")
    if b"\0" in data and not whole and not data.startswith(_WIDE_MARKS):
        raise UserError("this is no text and no mail", where=Place(path), help="name a .txt, .md or .eml file")
    try:
        made = parse(data, format="eml" if whole else "auto")
    except UserError as e:  # of bytes it knows no name
        raise UserError(e.what, where=e.where or Place(path), help=e.help) from None
    if lang is None:
        return made
    return replace(made, zones=tuple(replace(z, language=lang) for z in made.zones))


def _answered(draft: Message, kept: tuple[str, ...]) -> tuple[Message | None, Source]:
    if kept or draft.headers.in_reply_to or draft.headers.references:
        from replykit.mail.thread import find_incoming

        found = find_incoming(draft, places=kept)
        return (found.message, found.source) if found is not None else (None, "none")
    from replykit.mail.quoted import quoted_mail

    quoted = quoted_mail(draft)
    return quoted, "quote" if quoted is not None else "none"


def _in_folder(folder: str) -> list[str]:
    found: list[str] = []
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))  # in place: the walk follows it
        found += [os.path.join(root, n) for n in sorted(names) if n.lower().endswith(SUFFIXES) and n[0] != "."]
    if not found:
        help = f"it looks for {', '.join('*' + s for s in SUFFIXES)}"
        raise UserError("no draft in this folder", where=Place(folder), help=help)
    return found


def _time(given: Given, key: str) -> datetime | None:
    text = given.text(key)
    if text is None:
        return None
    from replykit.adapters.records import time_of

    mistake = UserError(f"--{key} {text}: not a time", help="write it as 2026-11-20T09:00:00+01:00")
    return time_of(text, lambda: mistake)
