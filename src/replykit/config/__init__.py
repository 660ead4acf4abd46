"""Settings and limits as written."""

from __future__ import annotations

from replykit.config.settings import Settings

__all__ = ["Settings"]
