"""Half-open ranges of code points, the lines they stand on, and edits made together."""

from __future__ import annotations

from replykit.text.edits import Edit, Overlap, apply
from replykit.text.spans import Span, position

__all__ = ["Edit", "Overlap", "Span", "apply", "position"]
