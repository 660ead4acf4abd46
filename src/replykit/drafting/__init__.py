"""Scaffolds: a reply to start from, in the customer's language, with open slots for what only the agent knows."""

from __future__ import annotations

from replykit.drafting.draft import Scaffold, draft

__all__ = ["Scaffold", "draft"]
