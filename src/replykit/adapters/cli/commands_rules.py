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
        "rules try",
        "Try a rule on real mail: how often it speaks, with samples.",
        "rules_try",
        text="The archive is an mbox, a Maildir, a folder of mail, or JSON Lines of pairs or mails.",
        arguments=(_RULE,),
        options=(
            Option("archive", "The mail to try it on.", metavar="FILE"),
            Option("samples", "How many findings to show.", metavar="NUMBER", default="10"),
            FORMAT,
            COLOR,
        ),
        examples=(
            ("replykit rules try tone/blame --archive sent.mbox", "How often would it speak?"),
            ("replykit rules try tone/blame --archive pairs.jsonl --format json", "The same as data"),
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

FEEDBACK = Command(
    "feedback",
    "Record a false alarm: rule and fingerprint, nothing of the mail.",
    "feedback",
    text="It is kept in feedback.jsonl in your settings folder, and `replykit rules list` shows the counts.",
    arguments=(_RULE, Argument("fingerprint", "The finding's, from `replykit check --format json`.")),
    examples=(("replykit feedback tone/blame 0f3c6a1b22d94e57", "This finding was wrong"),),
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
