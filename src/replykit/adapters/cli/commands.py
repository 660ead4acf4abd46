"""Every command with its options: the one place where a call is defined."""

from __future__ import annotations

from replykit.adapters.cli.options import Argument, Command, Option

GROUPS = {"rules": "List, show, check and start rules."}

_INCOMING = Option(
    "incoming", "The customer's mail that the draft answers; - reads standard input.", metavar="MAIL", short="i"
)
_COLOR = Option("color", "When to colour.", metavar="WHEN", choices=("auto", "always", "never"), default="auto")
_FORMAT = Option("format", "How to print it.", metavar="FORMAT", choices=("text", "json"), default="text")
_LANG = Option("lang", "The language of the mails (ISO 639-1), where the words mislead.", metavar="CODE")
_VERBOSE = Option("verbose", "Say more: notes, every reason, what was understood.", short="v")
_SELECT = Option("select", "Only these rules: an id or a family such as tone/*.", metavar="RULE", many=True)
_IGNORE = Option("ignore", "Not these rules.", metavar="RULE", many=True)
_TIER = Option(
    "tier",
    "How to compare meaning: by words, or with the language model where it is installed.",
    metavar="TIER",
    choices=("auto", "lexical", "semantic"),
)
_FAIL_ON = Option(
    "fail-on",
    "The least grave finding that makes the exit code 1.",
    metavar="SEVERITY",
    choices=("error", "warning", "note", "never"),
)
_THREAD = (
    Option("attach", "A file that goes out with the reply; only its name counts.", metavar="FILE", many=True),
    Option("received", "When the customer's mail came (ISO 8601).", metavar="TIME"),
    Option("now", "When the reply goes out (ISO 8601); else the draft's Date.", metavar="TIME"),
    Option(
        "channel",
        "Chats and reviews owe no greeting, sign-off or thanks.",
        metavar="CHANNEL",
        choices=("email", "chat", "review"),
        default="email",
    ),
    _LANG,
)

CHECK = Command(
    "check",
    "Check a draft against the mail it answers.",
    "check",
    text="Without -i, the text that the draft quotes serves as the customer's mail.",
    arguments=(
        Argument(
            "draft", "The reply, or a folder of replies (*.txt, *.md, *.eml); - reads standard input.", False, True
        ),
    ),
    options=(
        _INCOMING,
        Option("pairs", "Check JSON Lines, one pair a line, one report a line; - is standard input.", metavar="FILE"),
        *_THREAD,
        _SELECT,
        _IGNORE,
        _TIER,
        _FORMAT,
        _FAIL_ON,
        _COLOR,
        _VERBOSE,
        Option("quiet", "One line a finding, nothing when clean.", short="q"),
    ),
    examples=(
        ("replykit check reply.txt -i complaint.eml", "A draft against the customer's mail"),
        ("pbpaste | replykit check - -i complaint.eml", "The draft from the clipboard"),
        ("replykit check outbox/ --format json", "Every draft of a folder; each quotes the mail it answers"),
        ("replykit check reply.txt -i mail.txt --select 'tone/*' --fail-on warning", "Only the tone, strictly"),
        ("replykit check --pairs - < pairs.jsonl > reports.jsonl", "A stream of pairs"),
    ),
)

READ = Command(
    "read",
    "Show what replykit understands of a mail: zones, asks, facts, language, severity.",
    "read",
    arguments=(Argument("mail", "The mail; - reads standard input.", required=False),),
    options=(
        Option("mails", "Read JSON Lines, one mail a line, one reading a line; - is standard input.", metavar="FILE"),
        _LANG,
        _FORMAT,
        _COLOR,
        _VERBOSE,
    ),
    examples=(
        ("replykit read complaint.eml", "What does the customer want?"),
        ("replykit read complaint.eml --format json", "The same for a program"),
    ),
)

FIX = Command(
    "fix",
    "Mend what a check finds in a draft.",
    "fix",
    text="Without --write or --interactive nothing changes: the fixes are shown as a diff.",
    arguments=(Argument("draft", "The reply, as plain text; - reads standard input."),),
    options=(
        _INCOMING,
        Option(
            "level",
            "Make safe fixes only, or those too that you should look over.",
            metavar="LEVEL",
            choices=("safe", "review"),
            default="safe",
        ),
        Option("diff", "Show what would change; the default."),
        Option("write", "Replace the file; its former text stays beside it as DRAFT.bak."),
        Option("interactive", "Ask fix by fix, then replace the file."),
        *_THREAD,
        _SELECT,
        _IGNORE,
        _TIER,
        _FAIL_ON,
        _COLOR,
    ),
    examples=(
        ("replykit fix reply.txt -i complaint.eml", "What would change?"),
        ("replykit fix reply.txt -i complaint.eml --write --level review", "Change it, and look it over afterwards"),
        ("replykit fix - -i complaint.eml --write < reply.txt", "As a filter: mended text on standard output"),
    ),
)

DRAFT = Command(
    "draft",
    "Start a reply to a mail, with open slots for what only you know.",
    "draft",
    text="Open slots look like {{answer: what to say}}; a check reports those that are left.",
    arguments=(Argument("mail", "The customer's mail; - reads standard input."),),
    options=(
        Option("template", "The reply template; else the one that fits the mail.", metavar="NAME"),
        Option("set", "Fill a slot.", metavar="KEY=VALUE", many=True),
        Option("output", "Write the draft to this new file.", metavar="FILE", short="o"),
        _LANG,
    ),
    examples=(
        ("replykit draft complaint.eml -o reply.txt", "A draft to fill in"),
        ("replykit draft complaint.eml --set agent='Mira Lund'", "With your name in it"),
    ),
)

_RULES_LANG = Option("lang", "The language whose rules are meant (ISO 639-1).", metavar="CODE", default="en")
_RULE = Argument("rule", "Its id, such as tone/reprimand.")
RULES = (
    Command(
        "rules list",
        "List every rule with what it weighs here.",
        "rules_list",
        options=(_RULES_LANG, _FORMAT, _COLOR),
        examples=(("replykit rules list", "All rules"), ("replykit rules list --lang nb", "Those for Norwegian")),
    ),
    Command(
        "rules show",
        "Show one rule in short: what it looks for, options, fixes, file.",
        "rules_show",
        arguments=(_RULE,),
        options=(_RULES_LANG, _COLOR),
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
            _COLOR,
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
    options=(_RULES_LANG, _COLOR),
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
    options=(_FORMAT, _COLOR),
    examples=(
        ("replykit config", "What holds here?"),
        ("replykit config outbox/reply.txt", "What holds for that draft?"),
    ),
)

COMMANDS = (CHECK, READ, FIX, DRAFT, *RULES, EXPLAIN, CONFIG, INIT)
