"""Where each key of a TOML text stands: the standard parser does not say.

The text has been parsed before, so that this may trust its shape.
"""

from __future__ import annotations

import re

from replykit.text import Span

_BARE = r"[A-Za-z0-9_-]+"
_QUOTED = r'"(?:[^"\\\n]|\\.)*"' + r"|'[^'\n]*'"
_PATH = rf"(?:{_BARE}|{_QUOTED})(?:[ \t]*\.[ \t]*(?:{_BARE}|{_QUOTED}))*"
_STEP = re.compile(rf"{_BARE}|{_QUOTED}")
_HEADER = re.compile(rf"[ \t]*\[\[?[ \t]*({_PATH})[ \t]*\]")
_ENTRY = re.compile(rf"[ \t]*({_PATH})[ \t]*=[ \t]*")
_PIECE = re.compile(
    r'"""(?:[^\\]|\\.)*?"""|' + r"'''.*?'''|" + rf"{_QUOTED}|#[^\n]*|[\[\]{{}}\n]|[^\"'#\[\]{{}}\n]+", re.S
)

Path = tuple[str, ...]


def toml_places(text: str) -> dict[Path, tuple[Span, Span]]:
    """For each key path, where the key and where its value stand."""
    places: dict[Path, tuple[Span, Span]] = {}
    table: Path = ()
    at = 0
    while at < len(text):
        if header := _HEADER.match(text, at):
            table = _steps(header[1])
            places.setdefault(table, (Span(*header.span(1)), Span(*header.span(1))))
            _, at = _ends(text, header.end())
        elif entry := _ENTRY.match(text, at):
            end, at = _ends(text, entry.end())
            value = Span(entry.end(), end).stripped(text)
            path = (*table, *_steps(entry[1]))
            places[path] = (Span(*entry.span(1)), value)
            _inline(text, value, path, places)
        else:
            _, at = _ends(text, at)
    return places


def _inline(text: str, value: Span, path: Path, places: dict[Path, tuple[Span, Span]]) -> None:
    """The keys of a one-line table `{a = 1, b = 2}`."""
    if not value.of(text).startswith("{"):
        return
    for entry in re.compile(rf"[{{,][ \t]*({_PATH})[ \t]*=[ \t]*([^,}}]*)").finditer(text, value.start, value.end):
        places[(*path, *_steps(entry[1]))] = Span(*entry.span(1)), Span(*entry.span(2)).stripped(text)


def _ends(text: str, at: int) -> tuple[int, int]:
    """Where a value ends, and where the next line starts: brackets closed, strings over, a comment left out."""
    depth = 0
    end = at
    while piece := _PIECE.match(text, at):
        at = piece.end()
        if piece[0] == "\n" and depth == 0:
            return end, at
        depth += (piece[0] in "[{") - (piece[0] in "]}") if len(piece[0]) == 1 else 0
        end = end if piece[0].startswith("#") else at
    return end, len(text)


def _steps(path: str) -> Path:
    return tuple(_unquoted(step) for step in _STEP.findall(path))


def _unquoted(step: str) -> str:
    if step[0] == '"' and "\\" in step:
        import tomllib

        return str(tomllib.loads(f"x = {step}")["x"])
    return step[1:-1] if step[0] in "\"'" else step
