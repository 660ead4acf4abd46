"""The session that holds for a draft: the settings of its folder with the call on top."""

from __future__ import annotations

import os

from replykit.adapters.cli.options import Given
from replykit.config import Settings, load
from replykit.engine import Session


class Sessions:
    """Opens one session for each set of settings, however many drafts there are."""

    def __init__(self, given: Given) -> None:
        self._call = _of_call(given)
        self._by_folder: dict[str, Session] = {}

    def for_draft(self, path: str) -> Session:
        """The session for the draft at `path`; `-` and streams take the settings of the current folder."""
        folder = os.getcwd() if path == "-" else os.path.dirname(os.path.abspath(path))
        if folder not in self._by_folder:
            self._by_folder[folder] = self._opened(load(folder, call=self._call))
        return self._by_folder[folder]

    def _opened(self, settings: Settings) -> Session:
        same = (s for s in self._by_folder.values() if s.settings == settings)
        return next(same, None) or Session.open(settings)


def _of_call(given: Given) -> dict[str, object]:
    """The settings that the call itself makes."""
    call: dict[str, object] = {}
    for key in ("select", "ignore"):
        names = tuple(name for text in given.many(key) for name in text.split(",") if name)
        if names:
            call[key] = names
    for key in ("tier", "fail-on"):
        value = given.text(key.replace("-", "_"))
        if value is not None:
            call[key] = value
    return call
