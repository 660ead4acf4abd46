"""Plain data built once from the user's files and kept until one of them changes."""

from __future__ import annotations

import contextlib
import marshal
import os
import sys
import zlib
from collections.abc import Callable, Sequence
from typing import Any

from replykit import __version__
from replykit.files.folders import cache_folder


def compiled(name: str, sources: Sequence[str], build: Callable[[], Any]) -> Any:
    """What `build()` makes of `sources`, from the cache where nothing has changed since.

    The key is the version, the Python, and each file's path, size and time of change; it is kept inside the cache
    file and compared whole. The result must be plain data (marshal). A cache that cannot be written is done without.
    """
    key: tuple[Any, ...] = (__version__, sys.version, *(_stamp(s) for s in sources))
    # by the first file and the folders: a file more or less in them takes the same place in the cache
    where = (sources[0], *sorted({os.path.dirname(s) for s in sources}))
    path = os.path.join(cache_folder(), f"{name}-{zlib.crc32(repr(where).encode()):08x}.bin")
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError), open(path, "rb") as f:
        stored = marshal.loads(f.read())  # load() would ask the file for every few bytes
        if stored[0] == key:
            return stored[1]
    data = build()
    _store(path, marshal.dumps((key, data)))
    return data


def _stamp(path: str) -> tuple[str, int, int]:
    status = os.stat(path)
    return path, status.st_size, status.st_mtime_ns


def _store(path: str, data: bytes) -> None:
    """Written beside and renamed, so that no process reads half of it."""
    beside = f"{path}.{os.getpid()}"
    with contextlib.suppress(OSError):
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(beside, "wb") as f:
            f.write(data)
        os.replace(beside, path)
