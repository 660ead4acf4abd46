"""The commands about reply templates."""

from __future__ import annotations

from replykit.adapters.cli.common_options import COLOR
from replykit.adapters.cli.options import Argument, Command, Option

_LANG = Option("lang", "The language whose templates are meant (ISO 639-1).", metavar="CODE", default="en")
TEMPLATES = (
    Command(
        "templates list",
        "List every reply template and the kind of case it serves.",
        "templates_list",
        options=(_LANG, COLOR),
        examples=(("replykit templates list", "What can `replykit draft --template` take?"),),
    ),
    Command(
        "templates show",
        "Show one reply template: its slots, its file, and what it writes.",
        "templates_show",
        arguments=(Argument("template", "Its name, such as late."),),
        options=(_LANG, COLOR),
        examples=(("replykit templates show late", "What does it ask me for?"),),
    ),
    Command(
        "templates check",
        "Check template files and run their examples.",
        "templates_check",
        options=(Option("lang", "Only this language (ISO 639-1).", metavar="CODE"), COLOR),
        examples=(("replykit templates check", "Every example of every template"),),
    ),
)
