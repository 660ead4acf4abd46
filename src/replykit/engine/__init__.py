"""Running rules over a reading, mending what they find, and proving rules by their own examples."""

from __future__ import annotations

from replykit.engine.session import Session
from replykit.engine.values import Failure, Finding, Fix, Report, Verdict

__all__ = ["Failure", "Finding", "Fix", "Report", "Session", "Verdict"]
