"""`replykit templates check`: are the template files right, and do their examples hold?"""

from __future__ import annotations

import os

from replykit.adapters.cli.options import Given, Values
from replykit.adapters.cli.screens import screen, show
from replykit.adapters.cli.shelves import shelves
from replykit.report.screen import safe
from replykit.templates import BLANK, prove


def run(values: Values) -> int:
    """Load every template and run its examples; 1 where an example fails."""
    given = Given(values)
    on = screen(given.text("color"))
    total, failed = 0, 0
    for shelf in shelves(given):
        for template in shelf.all():
            total += len(template.examples)
            for fault in prove(template, shelf, BLANK):
                failed += 1
                place = f"{os.path.relpath(template.file)}:{fault.example.line}"
                lines = "".join(f"  | {safe(line)}\n" for line in fault.made.strip().split("\n"))
                show(f"{on.paint(safe(place), 'bold')} makes\n{lines}")
    sign = on.paint(on.own("✗"), "red") if failed else on.paint(on.own("✓"), "green")
    show(f"{sign} {total} examples, {f'{failed} fail' if failed else 'all hold'}\n")
    return 1 if failed else 0
