"""What `replykit.toml` may hold: every key with its shape and what it means."""

from __future__ import annotations

from typing import Literal, NamedTuple

LEVELS = ("error", "warning", "note", "off")


class Key(NamedTuple):
    """One key. A `list` holds texts, `folders` holds paths from the file's own folder, `pairs` holds pairs of texts."""

    name: str
    shape: Literal["choice", "list", "folders", "pairs", "rules"]
    means: str
    choices: tuple[str, ...] = ()
    default: object = ()


KEYS = {
    key.name: key
    for key in (
        Key("extend", "folders", "files whose settings lie below these"),
        Key("select", "list", "only these rules: ids, or families such as tone/*"),
        Key("ignore", "list", "not these rules"),
        Key(
            "fail-on",
            "choice",
            "the least grave finding that makes the exit code 1",
            ("error", "warning", "note", "never"),
            "error",
        ),
        Key("tier", "choice", "how meaning is compared", ("auto", "lexical", "semantic"), "auto"),
        Key("rule-folders", "folders", "folders with rules of your own"),
        Key("template-folders", "folders", "folders with reply templates of your own"),
        Key("mail-folders", "folders", "Maildirs and mbox files in which the mail that a draft answers is looked for"),
        Key("language-pairs", "pairs", 'languages you answer each other\'s mail in, such as ["nb", "sv"]'),
        Key("rules", "rules", 'levels and options by rule, such as "tone/*" = "error"'),
    )
}
