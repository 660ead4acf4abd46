"""One `replykit.toml`, checked key by key, as plain data that can be cached."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any, NoReturn, TypeGuard

from replykit.config import keys
from replykit.config.keys import KEYS, LEVELS, Key
from replykit.errors import Place, UserError
from replykit.files import compiled, read_text
from replykit.text import Span, position


def written(path: str) -> dict[str, Any]:
    """What the file sets: `values` by key, `levels` and `options` by rule, `places` by dotted key."""
    if not os.path.exists(path):
        read_text(path)  # says what is wrong
    # the checks are a source too: what they refuse today must not come out of a cache of yesterday
    sources = [os.path.abspath(path), __file__, keys.__file__]
    data: dict[str, Any] = compiled("settings", sources, lambda: _File(path, read_text(path)).data())
    return data


Path = tuple[str, ...]


class _File:
    """The text of one file, with what is needed to name the place of a mistake in it."""

    def __init__(self, path: str, text: str) -> None:
        self.path, self.text = path, text.replace("\r\n", "\n")
        self.folder = os.path.dirname(os.path.abspath(path))
        self.table = _parsed(path, self.text)
        self.places = _places(self.text)
        self.found: dict[str, Any] = {"values": {}, "levels": {}, "options": {}, "places": {}}

    def data(self) -> dict[str, Any]:
        """Everything checked; UserError at the first mistake."""
        for name, value in self.table.items():
            key = KEYS.get(name)
            if key is None:
                self._fail((name,), f"no setting is called {name!r}", help=nearest(name, KEYS), at_key=True)
            if key.shape == "rules":
                self._rules(value)
            else:
                self.found["values"][name] = self._value(key, value)
                self._place((name,), name)
                self._items(name)
        return self.found

    def _value(self, key: Key, value: object) -> object:
        path = (key.name,)
        match key.shape:
            case "choice":
                if value not in key.choices:
                    self._fail(path, f"{key.name} is one of {', '.join(key.choices)}", help=nearest(value, key.choices))
                return value
            case "pairs":
                if not isinstance(value, list) or not all(_texts(v) and len(v) == 2 for v in value):
                    self._fail(path, f"{key.name} holds pairs of languages", help='as in [["nb", "sv"]]')
                return [tuple(v) for v in value]
            case _:
                value = [value] if isinstance(value, str) else value
                if not _texts(value):
                    self._fail(path, f"{key.name} holds a list of texts", help=f'as in {key.name} = ["…"]')
                return [self._folder(v) for v in value] if key.shape == "folders" else value

    def _folder(self, name: str) -> str:
        return os.path.normpath(os.path.join(self.folder, os.path.expanduser(name)))

    def _rules(self, table: object) -> None:
        if not isinstance(table, dict):
            self._fail(("rules",), "rules is a table", help='as in [rules] and below it "tone/*" = "error"')
        for rule, value in table.items():
            self._place(("rules", rule), f"rules.{rule}")
            if isinstance(value, dict):
                self._options(rule, value)
            else:
                self.found["levels"][rule] = self._level(("rules", rule), value)

    def _options(self, rule: str, table: dict[str, object]) -> None:
        for name, value in table.items():
            path = ("rules", rule, name)
            self._place(path, f"rules.{rule}.{name}")
            if name == "level":
                self.found["levels"][rule] = self._level(path, value)
            elif isinstance(value, (str, int, float, bool)) or _texts(value):
                self.found["options"].setdefault(rule, {})[name] = value
            else:
                self._fail(path, f"the option {name} holds a text, a number, true, false or a list of texts")

    def _level(self, path: Path, value: object) -> object:
        if value not in LEVELS:
            what = f"a rule's level is one of {', '.join(LEVELS)}"
            self._fail(path, what, help=nearest(value, LEVELS))
        return value

    def _place(self, path: Path, key: str) -> None:
        spans = self.places.get(path)
        if spans is not None:
            place = self._at(spans[0] if len(path) > 1 else spans[1])
            self.found["places"][key] = (place.line, place.column, place.source, place.width)

    def _items(self, name: str) -> None:
        """The places of the texts in a list, as `select.tone/*`."""
        spans = self.places.get((name,))
        for item in self.found["values"][name] if spans and isinstance(self.found["values"][name], list) else ():
            at = self.text.find(f"{item}", spans[1].start, spans[1].end) if spans and isinstance(item, str) else -1
            if at >= 0:
                place = self._at(Span(at, at + len(item)))
                self.found["places"][f"{name}.{item}"] = (place.line, place.column, place.source, place.width)

    def _fail(self, path: Path, what: str, *, help: str | None = None, at_key: bool = False) -> NoReturn:
        spans = self.places.get(path)
        where = self._at(spans[0 if at_key else 1]) if spans else Place(self.path)
        raise UserError(what, where=where, help=help)

    def _at(self, span: Span) -> Place:
        line, column = position(self.text, span.start)
        source = self.text.split("\n")[line - 1]
        return Place(self.path, line, column, source, min(span.end - span.start, len(source) - column + 1))


def _places(text: str) -> dict[Path, tuple[Span, Span]]:
    from replykit.config.toml_places import toml_places  # not where the file comes out of the cache

    return toml_places(text)


def nearest(name: object, names: Iterable[str]) -> str:
    """Help with the known name most like this one, or with all of them."""
    from difflib import get_close_matches

    close = get_close_matches(str(name), list(names), n=1)
    return f"did you mean {close[0]}?" if close else f"there are: {', '.join(names)}"


def _texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(v, str) for v in value)


def _parsed(path: str, text: str) -> dict[str, Any]:
    """The text as TOML; a parser's mistake gets the place it names."""
    import re
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as e:
        said = re.fullmatch(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", str(e))
        what, line, column = said.groups() if said else (str(e), None, None)
        at = (int(line), int(column)) if line and column else position(text, max(0, len(text.rstrip()) - 1))
        where = Place(path, *at, source=text.split("\n")[at[0] - 1])
        help = 'put text between quotes, and rule names too: "tone/*" = "error"'
        raise UserError(f"not TOML: {what[:1].lower()}{what[1:]}", where=where, help=help) from None
    except RecursionError:
        raise UserError("not TOML: nested too deeply", where=Place(path)) from None
