"""Many mails in one place, one after the other: an mbox, a Maildir, a folder of files, JSON Lines."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from typing import Any

from replykit.errors import Place, UserError
from replykit.files import read_bytes
from replykit.mail.parse import LARGEST
from replykit.text import frozen

SUFFIXES = (".eml", ".txt", ".html", ".htm")
LINES = (".jsonl", ".ndjson")

_ENVELOPE = re.compile(rb"From (?:\S.*)?\d{1,2}:\d\d")
_STUFFED = re.compile(rb"(?m)^>(>*From )")


@frozen
class Boxed:
    """One mail as it lies in its box; `format` is what `parse` takes."""

    id: str
    data: bytes
    format: str = "auto"


def mails(path: str) -> Iterator[Boxed]:
    """The mails at `path`, in order, one in memory at a time; UserError where nothing there holds mail."""
    if is_maildir(path):
        yield from maildir(path)
    elif os.path.isdir(path):
        yield from _folder(path)
    elif path.lower().endswith(LINES):
        yield from json_lines(path)
    elif is_mbox(path):
        yield from mbox(path)
    else:
        yield Boxed(os.path.basename(path), read_bytes(path))


def is_maildir(path: str) -> bool:
    """Whether the folder has the subfolders of a Maildir."""
    return os.path.isdir(os.path.join(path, "cur")) and os.path.isdir(os.path.join(path, "new"))


def is_mbox(path: str) -> bool:
    """Whether the file opens as an mbox does."""
    try:
        with open(path, "rb") as f:
            return bool(_ENVELOPE.match(f.readline(2000)))
    except OSError:
        return False


def mbox(path: str) -> Iterator[Boxed]:
    """The mails of an mbox, numbered from 1; `>From` in a body is `From` again. What exceeds a mail's limit is cut."""
    number, size = 0, 0
    lines: list[bytes] = []
    blank = True
    for line in _lines(path):
        if blank and _ENVELOPE.match(line):
            if number:
                yield _unstuffed(number, lines)
            number, size, lines = number + 1, 0, []
            blank = False
            continue
        blank = not line.strip(b"\r\n")
        size += len(line)
        if size <= LARGEST:
            lines.append(line)
    if number:
        yield _unstuffed(number, lines)


def maildir(path: str) -> Iterator[Boxed]:
    """The mails of a Maildir and of the folders in it, the newest first; flags are no part of a mail's id."""
    for name in maildir_files(path):
        yield Boxed(os.path.basename(name).partition(":")[0], read_bytes(name), "eml")


def maildir_files(path: str) -> Iterator[str]:
    """The files of a Maildir's mails, folder by folder; their names begin with a time, and the newest come first."""
    for part in ("new", "cur"):
        folder = os.path.join(path, part)
        for name in sorted(os.listdir(folder), reverse=True) if os.path.isdir(folder) else ():
            if not name.startswith("."):
                yield os.path.join(folder, name)
    for name in sorted(os.listdir(path)):
        inner = os.path.join(path, name)
        if name not in {"new", "cur", "tmp"} and not os.path.islink(inner) and is_maildir(inner):
            yield from maildir_files(inner)


def json_lines(path: str) -> Iterator[Boxed]:
    """The mails of a file of JSON objects: `text` or `raw_b64`, and `id` and `format` where they have them."""
    for number, line in enumerate(_lines(path), 1):
        if line.strip():
            yield _record(line, number, path)


def _folder(path: str) -> Iterator[Boxed]:
    found = False
    for root, folders, names in os.walk(path):
        folders.sort()
        for name in sorted(names):
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                found = True
                file = os.path.join(root, name)
                format = "eml" if name.lower().endswith(".eml") else "auto"
                yield Boxed(os.path.relpath(file, path), read_bytes(file), format)
    if not found:
        help = f"name a Maildir, an mbox, a .jsonl file or a folder of {', '.join(SUFFIXES)} files"
        raise UserError("no mail in this folder", where=Place(path), help=help)


def _lines(path: str) -> Iterator[bytes]:
    """Lines of a file that need not fit into memory; one longer than a mail may be comes in pieces."""
    try:
        with open(path, "rb") as f:
            while line := f.readline(LARGEST):
                yield line
    except OSError as e:
        raise UserError(f"cannot be read: {e.strerror}", where=Place(path)) from None


def _unstuffed(number: int, lines: list[bytes]) -> Boxed:
    data = b"".join(lines)
    data = data[:-1] if data.endswith(b"\n\n") else data
    return Boxed(str(number), _STUFFED.sub(rb"\1", data), "eml")


def _record(line: bytes, number: int, path: str) -> Boxed:
    try:
        data: Any = json.loads(line)
    except (ValueError, RecursionError) as e:
        raise UserError(f"not JSON: {e}", where=Place(path, number)) from None
    text = data.get("text") if isinstance(data, dict) else None
    raw = data.get("raw_b64") if isinstance(data, dict) else None
    if not isinstance(text, str) and not isinstance(raw, str):
        raise UserError("a mail needs `text` or `raw_b64`", where=Place(path, number))
    id, format = str(data.get("id", number)), str(data.get("format", "auto"))
    if isinstance(text, str):
        return Boxed(id, text.encode("utf-8", "replace"), format)
    import binascii

    try:
        return Boxed(id, binascii.a2b_base64(str(raw)), format)
    except ValueError:
        raise UserError("`raw_b64` is not base64", where=Place(path, number)) from None
