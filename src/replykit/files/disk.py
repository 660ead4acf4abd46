"""Reading a file whole and replacing it whole, with errors a user can act on."""

from __future__ import annotations

import os
from collections.abc import Iterator

from replykit.errors import Place, UserError


def read_bytes(path: str) -> bytes:
    """The file's bytes; UserError where it is missing, a folder, or not ours to read."""
    try:
        with open(path, "rb") as f:
            return f.read()
    except FileNotFoundError:
        raise UserError("no such file", where=Place(path), help="check the name and the folder") from None
    except IsADirectoryError:
        raise UserError("this is a folder", where=Place(path), help="name a file in it") from None
    except PermissionError:
        what = "this is a folder" if os.path.isdir(path) else "may not be read"
        raise UserError(what, where=Place(path), help="check the file's permissions") from None
    except OSError as e:
        raise UserError(f"cannot be read: {e.strerror}", where=Place(path)) from None


def read_text(path: str) -> str:
    """The file as UTF-8 text, line ends as they stand; a byte order mark is left out."""
    data = read_bytes(path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        line = data.count(b"\n", 0, e.start) + 1
        raise UserError(f"byte {e.start} is no UTF-8", where=Place(path, line), help="save the file as UTF-8") from None


def lines(path: str) -> Iterator[bytes]:
    """The lines of a file that need not fit into memory; UserError where it cannot be read."""
    try:
        with open(path, "rb") as f:
            yield from f
    except OSError as e:
        raise UserError(f"cannot be read: {e.strerror}", where=Place(path)) from None


def append(path: str, data: bytes) -> None:
    """Write `data` at the end of a file in one go, making the file and its folder where there are none."""
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "ab", buffering=0) as f:
            f.write(data)
    except OSError as e:
        raise UserError(f"cannot be written: {e.strerror}", where=Place(path)) from None


def replace(path: str, data: bytes, *, like: str | None = None) -> None:
    """Write `data` to `path` at once or not at all, with the mode of `like` or its own, following a symbolic link."""
    import tempfile  # with it comes every archive format there is: not for those who only read

    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    try:
        mode = os.stat(like or target).st_mode & 0o7777
    except FileNotFoundError:
        mode = 0o666 & ~_umask()
    try:
        fd, temporary = tempfile.mkstemp(dir=folder, prefix=".replykit-")
    except OSError as e:
        raise UserError(f"cannot be written: {e.strerror}", where=Place(path)) from None
    try:
        with os.fdopen(fd, "wb") as f:
            f.write(data)
            f.flush()
            os.fsync(f.fileno())
        os.chmod(temporary, mode)
        os.replace(temporary, target)
    except OSError as e:
        os.unlink(temporary)
        raise UserError(f"cannot be written: {e.strerror}", where=Place(path)) from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
