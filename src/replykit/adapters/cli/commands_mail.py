"""The commands about mail: check, read, fix, draft."""

from __future__ import annotations

from replykit.adapters.cli.common_options import (
    COLOR,
    FAIL_ON,
    FORMAT,
    IGNORE,
    INCOMING,
    LANG,
    REPORT_FORMAT,
    SELECT,
    THREAD,
    TIER,
    VERBOSE,
)
from replykit.adapters.cli.options import Argument, Command, Option

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
        INCOMING,
        Option("pairs", "Check JSON Lines, one pair a line, one report a line; - is standard input.", metavar="FILE"),
        *THREAD,
        SELECT,
        IGNORE,
        TIER,
        REPORT_FORMAT,
        Option("with-fixes", "Fill the fixes that come from templates, for programs too."),
        FAIL_ON,
        COLOR,
        VERBOSE,
        Option("quiet", "One line a finding, nothing when clean.", short="q"),
        Option("read", "Read the draft three times: as the customer, for tone, for facts and promises."),
    ),
    examples=(
        ("replykit check reply.txt -i complaint.eml", "A draft against the customer's mail"),
        ("replykit check reply.txt -i complaint.eml --read", "Read it three times before it goes"),
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
        LANG,
        FORMAT,
        COLOR,
        VERBOSE,
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
        INCOMING,
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
        *THREAD,
        SELECT,
        IGNORE,
        TIER,
        FAIL_ON,
        COLOR,
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
        Option("ask", "Ask for each open slot; an empty line leaves it open."),
        Option("output", "Write the draft to this new file.", metavar="FILE", short="o"),
        LANG,
    ),
    examples=(
        ("replykit draft complaint.eml -o reply.txt", "A draft to fill in"),
        ("replykit draft complaint.eml --set agent='Mira Lund'", "With your name in it"),
    ),
)
