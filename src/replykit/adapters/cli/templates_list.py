"""`replykit templates list`: every reply template of a language."""

from __future__ import annotations

from replykit.adapters.cli.options import Given, Values
from replykit.adapters.cli.screens import screen, show
from replykit.adapters.cli.shelves import shelf
from replykit.report.template_text import templates_table


def run(values: Values) -> int:
    """Print a line for each."""
    given = Given(values)
    own = shelf(given)
    show(templates_table([own.get(name) for name in own.names()], screen(given.text("color"))))
    return 0
