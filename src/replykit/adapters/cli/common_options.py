"""Options that several commands share."""

from __future__ import annotations

from replykit.adapters.cli.options import Option

INCOMING = Option(
    "incoming", "The customer's mail that the draft answers; - reads standard input.", metavar="MAIL", short="i"
)
COLOR = Option("color", "When to colour.", metavar="WHEN", choices=("auto", "always", "never"), default="auto")
FORMAT = Option("format", "How to print it.", metavar="FORMAT", choices=("text", "json"), default="text")
REPORT_FORMAT = Option(
    "format",
    "How to print the reports.",
    metavar="FORMAT",
    choices=("text", "json", "sarif", "github", "rdjson"),
    default="text",
)
LANG = Option("lang", "The language of the mails (ISO 639-1), where the words mislead.", metavar="CODE")
VERBOSE = Option("verbose", "Say more: notes, every reason, what was understood.", short="v")
SELECT = Option("select", "Only these rules: an id or a family such as tone/*.", metavar="RULE", many=True)
IGNORE = Option("ignore", "Not these rules.", metavar="RULE", many=True)
TIER = Option(
    "tier",
    "How to compare meaning: by words, or with the language model where it is installed.",
    metavar="TIER",
    choices=("auto", "lexical", "semantic"),
)
FAIL_ON = Option(
    "fail-on",
    "The least grave finding that makes the exit code 1.",
    metavar="SEVERITY",
    choices=("error", "warning", "note", "never"),
)
THREAD = (
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
    LANG,
)
