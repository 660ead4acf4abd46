"""Standard output as it is: a terminal with colours, or a file that wants plain text."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from replykit.report.screen import Screen

_SIGNS = "✓✗→…·“”"


def screen(color: str | None = "auto", *, stream: TextIO | None = None) -> Screen:
    """What the stream can show; `color` is auto, always or never."""
    from replykit.report.screen import Screen  # data needs none

    out = stream or sys.stdout
    return Screen(width=_width(out), colour=_colour(color, out), rich_characters=_has_signs(out))


def show(text: str) -> None:
    """Print the text; what the encoding lacks is written as an escape."""
    encoding = sys.stdout.encoding or "ascii"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))


def show_data(text: str, *, blank: bool = True) -> None:
    """Print a line of data: always UTF-8, at once; without `blank`, nothing where there is no text."""
    if not text and not blank:
        return
    if hasattr(sys.stdout, "buffer"):
        sys.stdout.flush()
        # half a character of a file name is an escape in JSON, too
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
    else:  # a program that runs replykit inside itself has put something else there
        sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def pause(invitation: str) -> None:
    """Wait for Enter where somebody sits at the terminal; a closed input goes on at once."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return
    sys.stdout.flush()
    sys.stderr.write(f"\n{invitation} ")
    sys.stderr.flush()
    if not sys.stdin.readline():
        sys.stderr.write("\n")


def counted(done: int, *, over: bool = False) -> None:
    """Say on a terminal how many of nobody knows how many are done, now and then; the line is wiped at the end."""
    if sys.stdout.isatty() or not sys.stderr.isatty() or not (over or done % 100 == 0):
        return
    sys.stderr.write("\r\x1b[K" if over else f"\r{done} done …")
    sys.stderr.flush()


def progress(done: int, total: int) -> None:
    """Say on a terminal how far a long run is; the line is wiped at the end."""
    if total < 20 or not sys.stderr.isatty():
        return
    sys.stderr.write("\r\x1b[K" if done == total else f"\rchecking {done} of {total} …")
    sys.stderr.flush()


# shutil.get_terminal_size does the same, and imports every archive format there is
def _width(out: TextIO) -> int:
    if os.environ.get("COLUMNS", "").isdigit() and int(os.environ["COLUMNS"]) > 0:
        return max(40, int(os.environ["COLUMNS"]))
    try:
        return max(40, os.get_terminal_size(out.fileno()).columns)
    except (OSError, ValueError):
        return 100


def _colour(color: str | None, out: TextIO) -> bool:
    if color in {"always", "never"}:
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return out.isatty() and os.environ.get("TERM") != "dumb" and _windows_understands()


def _windows_understands() -> bool:
    if sys.platform == "win32":
        os.system("")  # makes the old console read escape sequences
    return True


def _has_signs(out: TextIO) -> bool:
    try:
        _SIGNS.encode(out.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
