"""Half-open ranges of code points, the lines they stand on, edits made together; and what a value is."""

from __future__ import annotations

from replykit.text.edits import Edit, Overlap, apply
from replykit.text.spans import Span, position
from replykit.text.values import field, frozen, record, replace

__all__ = ["Edit", "Overlap", "Span", "apply", "field", "frozen", "position", "record", "replace"]
