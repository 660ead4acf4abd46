"""Settings as written in `replykit.toml`, each with the file it came from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from replykit.errors import Place
from replykit.text import field, frozen


@frozen
class Settings:
    """What the user set. `levels` maps rule ids or `family/*` to error, warning, note or off, last one wins.

    `origin` tells for each dotted key the file it came from, or "default" or "command line"; `places` where in that
    file it stands. Folders are absolute.
    """

    levels: Mapping[str, str] = field(factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(factory=dict)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rule_folders: tuple[str, ...] = ()
    template_folders: tuple[str, ...] = ()
    mail_folders: tuple[str, ...] = ()
    tier: str = "auto"
    fail_on: str = "error"
    language_pairs: tuple[tuple[str, str], ...] = ()
    origin: Mapping[str, str] = field(factory=dict)
    places: Mapping[str, Place] = field(factory=dict)
