"""How a phrase is read: its signs, as a row of plain items."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from replykit.language.phrase_graph import ANY, END, NUMBER, PLAIN, PREFIX, START, SUFFIX, WORD
from replykit.language.tokens import fold
from replykit.text import frozen

GAP = 4
WIDEST = 20  # words that a gap may hold

_PIECE = re.compile(
    r"\s+|\.\.\.\d*|…\d*|<[\w-]+>|[()\[\]|^$]|\*?\d+(?:[.,:/]\d+)*\*?|\*?[^\W\d_]+(?:['’][^\W\d_]*)*\*?|[^\w\s]"
)
_HYPHEN = re.compile(r"(?<=\w)[-‐‑](?=[\w(\[])")
_ONE = {"^": START, "$": END, "<word>": WORD, "<number>": NUMBER}


class BadPhrase(ValueError):
    """A phrase that cannot be read; `at` is the offset of the mistake in it."""

    def __init__(self, what: str, at: int) -> None:
        super().__init__(what)
        self.at = at


@frozen
class Choice:
    """Any one of these rows of items; an empty row means that nothing needs to stand there."""

    rows: tuple[Row, ...]


Item = tuple[str, str] | Choice  # (kind, key), or a choice
Row = tuple[Item, ...]


def parse(phrase: str, language: str, *, lists: Mapping[str, Sequence[str]], clitics: Sequence[str] = ()) -> Row:
    """The items of a phrase; a list stands for a choice of its phrases. Raises BadPhrase."""
    return _Reader(phrase, language, lists, clitics).phrase()


class _Reader:
    """Reads one phrase from left to right."""

    def __init__(self, phrase: str, language: str, lists: Mapping[str, Sequence[str]], clitics: Sequence[str]) -> None:
        parted = _HYPHEN.sub(" ", phrase)
        self.pieces = [(m.group(), m.start()) for m in _PIECE.finditer(parted) if not m.group().isspace()]
        self.at = 0
        self.language, self.lists, self.clitics = language, lists, clitics

    def phrase(self) -> Row:
        choice = self._choice()
        if self.at < len(self.pieces):
            piece, where = self.pieces[self.at]
            raise BadPhrase(f"{piece!r} closes nothing", where)
        return choice.rows[0] if len(choice.rows) == 1 else (choice,)

    def _choice(self) -> Choice:
        rows = [self._row()]
        while self._next() == "|":
            self.at += 1
            rows.append(self._row())
        return Choice(tuple(rows))

    def _row(self) -> Row:
        items: list[Item] = []
        while self._next() not in {"", "|", ")", "]"}:
            piece, where = self.pieces[self.at]
            self.at += 1
            if piece in {"(", "["}:
                items.append(self._bracket(piece, where))
            else:
                items += self._item(piece, where)
        return tuple(items)

    def _bracket(self, opened: str, where: int) -> Choice:
        choice = self._choice()
        if self._next() != {"(": ")", "[": "]"}[opened]:
            raise BadPhrase(f"{opened!r} is not closed", where)
        self.at += 1
        return Choice((*choice.rows, ())) if opened == "[" else choice

    def _item(self, piece: str, where: int) -> Row:
        if piece.startswith(("...", "…")):
            most = int(piece.lstrip(".…") or GAP)
            if most > WIDEST:
                raise BadPhrase(f"a gap holds {WIDEST} words at most", where)
            return (Choice(tuple(((ANY, ""),) * n for n in range(most + 1))),)
        if piece in _ONE:
            return ((_ONE[piece], ""),)
        if piece.startswith("<") and len(piece) > 1:
            return (self._list(piece[1:-1], where),)
        return self._word(fold(piece, self.language), where)

    def _list(self, name: str, where: int) -> Choice:
        if name not in self.lists:
            raise BadPhrase(f"no list is called {name!r}", where)
        others = {k: v for k, v in self.lists.items() if k != name}
        return Choice(tuple(parse(p, self.language, lists=others, clitics=self.clitics) for p in self.lists[name]))

    def _word(self, key: str, where: int) -> Row:
        if len(key) > 2 and key.startswith("*") and key.endswith("*"):
            raise BadPhrase("a star stands at one end of a word", where)
        if key.startswith("*") and len(key) > 1:
            return ((SUFFIX, key[1:]),)
        if key.endswith("*") and len(key) > 1:
            return self._elided(key[:-1], PREFIX)
        return self._elided(key, PLAIN)

    def _elided(self, key: str, kind: str) -> Row:
        """French "l'article" as the two tokens that the text has."""
        row: Row = ()
        cut = key.find("'") + 1
        while cut and key[:cut] in self.clitics:
            row = (*row, (PLAIN, key[:cut]))
            key = key[cut:]
            cut = key.find("'") + 1
        return (*row, (kind, key)) if key else row

    def _next(self) -> str:
        return self.pieces[self.at][0] if self.at < len(self.pieces) else ""
