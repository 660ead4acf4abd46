"""Template files: what stands at their head, what a mail gives them, and rendering them in a sandbox."""

from __future__ import annotations

from replykit.templates.case import Case, case_of
from replykit.templates.filled import BLANK, filled
from replykit.templates.library import Library, library, template_languages
from replykit.templates.prove import Failed, prove
from replykit.templates.render import Rendered, render
from replykit.templates.template import FOLDERS, Example, Slot, Template

__all__ = [
    "BLANK",
    "FOLDERS",
    "Case",
    "Example",
    "Failed",
    "Library",
    "Rendered",
    "Slot",
    "Template",
    "case_of",
    "filled",
    "library",
    "prove",
    "render",
    "template_languages",
]
