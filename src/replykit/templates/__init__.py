"""Template files: what stands at their head, where they lie, and rendering them in a sandbox."""

from __future__ import annotations

from replykit.templates.library import Library, library, template_languages
from replykit.templates.prove import Failed, prove
from replykit.templates.render import MARK, Rendered, render
from replykit.templates.template import Example, Slot, Template

__all__ = [
    "MARK",
    "Example",
    "Failed",
    "Library",
    "Rendered",
    "Slot",
    "Template",
    "library",
    "prove",
    "render",
    "template_languages",
]
