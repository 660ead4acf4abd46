"""`replykit templates show`: one reply template."""

from __future__ import annotations

from replykit.adapters.cli.options import Given, Values
from replykit.adapters.cli.screens import screen, show
from replykit.adapters.cli.shelves import shelf
from replykit.report.template_text import template_page


def run(values: Values) -> int:
    """Print its slots, its file, and the text of its first example."""
    given = Given(values)
    show(template_page(shelf(given).get(str(given.text("template"))), screen(given.text("color"))))
    return 0
