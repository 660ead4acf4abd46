"""A user's mistake: what is wrong, where it stands, and the way out."""

from __future__ import annotations

from replykit.text import frozen


@frozen
class Place:
    """A point in a user's file; `line` and `column` count from 1, `source` is that line's text."""

    file: str
    line: int | None = None
    column: int | None = None
    source: str | None = None
    width: int = 1


class UserError(Exception):
    """What the user can mend; printed as `error: FILE:LINE:COL: what`, a frame, `help: …`, exit code 2."""

    def __init__(self, what: str, *, where: Place | None = None, help: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.help = help

    def __str__(self) -> str:
        return "\n".join([self._headline(), *self._frame(), *([f"help: {self.help}"] if self.help else [])])

    def _headline(self) -> str:
        if self.where is None:
            return f"error: {self.what}"
        place = [self.where.file, self.where.line, self.where.column]
        return f"error: {':'.join(str(p) for p in place if p is not None)}: {self.what}"

    def _frame(self) -> list[str]:
        if self.where is None or self.where.source is None or self.where.line is None:
            return []
        gutter = " " * len(str(self.where.line))
        caret = " " * ((self.where.column or 1) - 1) + "^" * max(1, self.where.width)
        return [f" {gutter} |", f" {self.where.line} | {self.where.source}", f" {gutter} | {caret}"]
