"""The settings that hold for a folder: nearest file upwards, what it extends, the user's own below, the call on top."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from replykit.config.keys import KEYS
from replykit.config.settings import Settings
from replykit.errors import Place, UserError
from replykit.files import config_folder

FILE = "replykit.toml"
_GATHERED = (
    "rule-folders",
    "template-folders",
    "mail-folders",
    "language-pairs",
)  # a file adds to these; of others it takes the place


def load(folder: str, *, call: Mapping[str, Any] | None = None) -> Settings:
    """The settings for drafts in `folder`; `call` holds the keys that the command line set."""
    stack = settings_files(folder)
    if not stack and not call:
        return Settings(origin=_defaults())
    merged = _Merged()
    for path in stack:
        merged.add(_written(path), path)
    merged.add({"values": dict(call or {}), "levels": {}, "options": {}, "places": {}}, "command line")
    return merged.settings()


def settings_files(folder: str) -> tuple[str, ...]:
    """The files that hold there, the least weighty first."""
    found: list[str] = []
    for top in (_users(), _nearest(folder)):
        if top is not None:
            _extended(top, found, ())
    return tuple(found)


def _users() -> str | None:
    path = os.path.join(config_folder(), FILE)
    return path if os.path.isfile(path) else None


def _nearest(folder: str) -> str | None:
    at = os.path.abspath(folder)
    while True:
        path = os.path.join(at, FILE)
        if os.path.isfile(path):
            return path
        at, former = os.path.dirname(at), at
        if at == former:
            return None


def _extended(path: str, found: list[str], by: tuple[str, ...]) -> None:
    """Put `path` into `found`, after every file that it extends."""
    if path in by:
        raise UserError("this file extends itself", where=Place(path), help=f"by way of {' → '.join((*by, path))}")
    data = _written(path)
    for base in data["values"].get("extend", ()):
        base = os.path.join(base, FILE) if os.path.isdir(base) else base
        if not os.path.isfile(base):
            line, column, source, width = data["places"]["extend"]
            help = "name a replykit.toml or its folder, seen from this file"
            raise UserError(f"no such file: {base}", where=Place(path, line, column, source, width), help=help)
        _extended(base, found, (*by, path))
    if path not in found:
        found.append(path)


def _defaults() -> dict[str, str]:
    return {name: "default" for name in KEYS if name not in {"rules", "extend"}}


def _written(path: str) -> dict[str, Any]:
    from replykit.config.written import written  # only where there is a file to read

    return written(path)


class _Merged:
    """Settings gathered file by file; the later file wins."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {k.name: k.default for k in KEYS.values()}
        self.levels: dict[str, str] = {}
        self.options: dict[str, dict[str, Any]] = {}
        self.origin = _defaults()
        self.places: dict[str, Place] = {}

    def add(self, data: Mapping[str, Any], origin: str) -> None:
        for name, value in data["values"].items():
            gathers = name in _GATHERED and self.origin[name] != "default"
            self.values[name] = (*self.values[name], *value) if gathers else value
            self.origin[name] = f"{self.origin[name]}, {origin}" if gathers else origin
        for rule, level in data["levels"].items():
            self.levels.pop(rule, None)  # so that it stands last: the last one wins
            self.levels[rule] = level
            self.origin[f"rules.{rule}"] = origin
        for rule, options in data["options"].items():
            self.options.setdefault(rule, {}).update(options)
            self.origin |= {f"rules.{rule}.{name}": origin for name in options}
        for key, (line, column, source, width) in data["places"].items():
            self.places[key] = Place(origin, line, column, source, width)

    def settings(self) -> Settings:
        self.origin.pop("extend", None)
        values = self.values
        return Settings(
            levels=self.levels,
            options=self.options,
            select=_tuple(values["select"]),
            ignore=_tuple(values["ignore"]),
            rule_folders=_tuple(values["rule-folders"]),
            template_folders=_tuple(values["template-folders"]),
            mail_folders=_tuple(values["mail-folders"]),
            tier=values["tier"],
            fail_on=values["fail-on"],
            language_pairs=tuple((a, b) for a, b in values["language-pairs"]),
            origin=self.origin,
            places=self.places,
        )


def _tuple(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(values)
