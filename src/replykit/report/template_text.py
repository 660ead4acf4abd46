"""Reply templates on a terminal: a table of all, and a page on one."""

from __future__ import annotations

from collections.abc import Sequence

from replykit.report.screen import Screen, safe
from replykit.templates import Template


def templates_table(templates: Sequence[Template], screen: Screen) -> str:
    """One line a template: name, kind of case, summary."""
    wide = max((len(t.name) for t in templates), default=0)
    kinds = max((len(t.kind or "") for t in templates), default=0)
    lines = []
    for template in templates:
        room = screen.width - wide - kinds - 4
        name, kind = screen.paint(template.name.ljust(wide), "cyan"), (template.kind or "").ljust(kinds)
        lines.append(f"{name}  {kind}  {screen.cropped(template.summary, room)}\n")
    return "".join(lines)


def template_page(template: Template, screen: Screen) -> str:
    """What it is for, what it asks the agent for, where it is written, and what it makes of its first example."""
    lines = [screen.paint(template.name, "bold"), f"  {safe(template.summary)}", ""]
    rows = [("kind", template.kind or "only by name"), ("file", template.file)]
    lines += [f"  {screen.paint(label.ljust(6), 'dim')} {safe(text)}" for label, text in rows]
    if template.slots:
        lines += ["", screen.paint("It asks for", "bold")]
        for slot in template.slots:
            lines.append(f"  {slot.name} ({slot.type}): {safe(slot.means)}, such as {safe(slot.example)}")
    for example in template.examples[:1]:
        lines += ["", screen.paint("It writes", "bold")]
        lines += [f"  {safe(line)}".rstrip() for line in example.text.strip().split("\n")]
    return "\n".join(lines) + "\n"
