"""A user's mistake as text: what and where, the line with carets, the way out."""

from __future__ import annotations

import os

from replykit.errors import Place, UserError
from replykit.report.screen import Screen, cells, cut, safe


def error_text(error: UserError, screen: Screen) -> str:
    """`error: FILE:LINE:COLUMN: what`, a frame, `help: …`."""
    where = error.where
    at = f"{_place(where)}: " if where is not None else ""
    lines = [f"{screen.paint('error:', 'red')} {screen.paint(at, 'bold')}{safe(error.what)}"]
    if where is not None and where.source is not None and where.line is not None:
        lines += _frame(where, where.source, where.line, screen)
    if error.help:
        lines.append(f"{screen.paint('help:', 'cyan')} {safe(error.help)}")
    return "\n".join(lines)


def _place(where: Place) -> str:
    parts = (_near(where.file), where.line, where.column)
    return safe(":".join(str(p) for p in parts if p is not None))


def _near(path: str) -> str:
    """A path as seen from here, where that is shorter and does not climb."""
    try:
        near = os.path.relpath(path) if os.path.isabs(path) else path
    except (ValueError, OSError):  # another drive; a folder that is gone
        return path
    return path if near.startswith("..") else near


def _frame(where: Place, source: str, line: int, screen: Screen) -> list[str]:
    first = max(0, (where.column or 1) - 1)
    gutter = " " * len(str(line))
    room = max(20, screen.width - len(gutter) - 5)
    before, marked, after = cut(source.rstrip("\r\n"), first, first + max(1, where.width), room, screen.own("…"))
    bar = screen.paint("|", "dim")
    carets = screen.paint("^" * max(1, cells(marked)), "red")
    return [
        f" {gutter} {bar}",
        f" {screen.paint(str(line), 'dim')} {bar} {before}{marked}{after}".rstrip(),
        f" {gutter} {bar} {' ' * cells(before)}{carets}",
    ]
