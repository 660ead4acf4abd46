"""The commands about rules and settings."""

from __future__ import annotations

from replykit.adapters.cli.common_options import COLOR, FORMAT
from replykit.adapters.cli.options import Argument, Command, Option

_RULES_LANG = Option("lang", "The language whose rules are meant (ISO 639-1).", metavar="CODE", default="en")
_RULE = Argument("rule", "Its id, such as tone/reprimand.")
RULES = (
    Command(
        "rules list",
        "List every rule with what it weighs here.",
        "rules_list",
        options=(_RULES_LANG, FORMAT, COLOR),
        examples=(("replykit rules list", "All rules"), ("replykit rules list --lang nb", "Those for Norwegian")),
    ),
    Command(
        "rules show",
        "Show one rule in short: what it looks for, options, fixes, file.",
        "rules_show",
        arguments=(_RULE,),
        options=(_RULES_LANG, COLOR),
        examples=(("replykit rules show tone/reprimand", "What is this rule, and where is it written?"),),
    ),
    Command(
        "rules check",
        "Check rule files and run their examples.",
        "rules_check",
        arguments=(Argument("rule", "Rules to check; all of them unless named.", False, True),),
        options=(
            Option("folder", "A folder of rules; only its examples are run.", metavar="FOLDER", many=True),
            Option("lang", "Only this language (ISO 639-1).", metavar="CODE"),
            COLOR,
        ),
        examples=(
            ("replykit rules check", "Every example of every rule"),
            ("replykit rules check --folder rules", "Our own rules only"),
        ),
    ),
    Command(
        "rules new",
        "Start a rule: writes a file with everything a rule needs.",
        "rules_new",
        arguments=(Argument("rule", "The new rule's id, such as house/no-jargon."),),
        options=(_RULES_LANG,),
        examples=(("replykit rules new house/no-jargon", "A rule of your own"),),
    ),
)

EXPLAIN = Command(
    "explain",
    "Explain a rule, with what it finds in its own examples.",
    "explain",
    arguments=(_RULE,),
    options=(_RULES_LANG, COLOR),
    examples=(("replykit explain tone/reprimand", "Why is this wrong?"),),
)

INIT = Command(
    "init",
    "Start a project folder: settings, a rule and a template to build on.",
    "init",
    text="Files that are there already are kept.",
    arguments=(Argument("folder", "Where; else the current folder.", required=False),),
    examples=(("replykit init", "Here"), ("replykit init support", "In a folder of its own")),
)

CONFIG = Command(
    "config",
    "Print each setting with the file it came from.",
    "config",
    arguments=(Argument("path", "A draft or folder; else the current folder.", required=False),),
    options=(FORMAT, COLOR),
    examples=(
        ("replykit config", "What holds here?"),
        ("replykit config outbox/reply.txt", "What holds for that draft?"),
    ),
)
