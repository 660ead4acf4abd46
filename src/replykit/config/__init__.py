"""Settings and limits as written."""

from __future__ import annotations

from replykit.config.load import FILE, load, settings_files
from replykit.config.settings import Settings

__all__ = ["FILE", "Settings", "load", "settings_files"]
