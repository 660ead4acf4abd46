"""Where replykit's own data, its cache and the user's settings lie."""

from __future__ import annotations

import os
import sys

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def shipped(name: str) -> str:
    """The folder `rules` or `templates` that came with replykit: in the wheel, else in the checkout.

    An editable install leaves a stale copy in site-packages, so the place beside this package is asked first.
    """
    beside = os.path.join(PACKAGE, "_data", name)
    if os.path.isdir(beside):
        return beside
    return os.path.join(os.path.dirname(os.path.dirname(PACKAGE)), name)


def cache_folder() -> str:
    """The user's cache folder for replykit; REPLYKIT_CACHE names another."""
    return _folder("REPLYKIT_CACHE", "XDG_CACHE_HOME", "~/.cache", "~/Library/Caches", "LOCALAPPDATA")


def config_folder() -> str:
    """The user's settings folder for replykit; REPLYKIT_CONFIG names another."""
    return _folder("REPLYKIT_CONFIG", "XDG_CONFIG_HOME", "~/.config", "~/Library/Application Support", "APPDATA")


# platformdirs would do, at the price of a tenth of the start-up time of a check.
def _folder(own: str, xdg: str, unix: str, mac: str, windows: str) -> str:
    if os.environ.get(own):
        return os.environ[own]
    if sys.platform == "win32":
        base = os.environ.get(windows) or os.path.expanduser("~")
    elif sys.platform == "darwin":
        base = os.path.expanduser(mac)
    else:
        base = os.environ.get(xdg) or os.path.expanduser(unix)
    return os.path.join(base, "replykit")
