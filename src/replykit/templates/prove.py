"""A template's examples, run: does it make the text that they say?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from replykit.templates.library import Library
from replykit.templates.render import render
from replykit.templates.template import Example, Template
from replykit.text import frozen


@frozen
class Failed:
    """An example that made another text than it says."""

    template: Template
    example: Example
    made: str


def prove(template: Template, library: Library, blank: Mapping[str, Any]) -> tuple[Failed, ...]:
    """The examples that fail; `blank` holds what a template can use, for values that an example does not give.

    UserError where the template itself has a mistake.
    """
    made = [(e, render(template, {**blank, **e.given}, library).text) for e in template.examples]
    return tuple(Failed(template, e, text) for e, text in made if text.strip() != e.text.strip())
