"""`replykit feedback`: a false alarm, kept on this machine by rule and fingerprint, with nothing of the mail."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from datetime import UTC, datetime

from replykit.adapters.cli.options import Given, Values
from replykit.adapters.cli.screens import show
from replykit.config import load
from replykit.errors import UserError
from replykit.files import append, config_folder, read_bytes
from replykit.rules import names

_PRINT = re.compile(r"[0-9a-f]{16}\Z")


def run(values: Values) -> int:
    """Record it, once however often it is said, and tell how many there are of the rule."""
    given = Given(values)
    rule, fingerprint = str(given.text("rule")), str(given.text("fingerprint"))
    _known(rule)
    if not _PRINT.match(fingerprint):
        raise UserError(f"{fingerprint!r} is no fingerprint", help="`replykit check --format json` gives one a finding")
    if (rule, fingerprint) not in _recorded():
        entry = {"rule": rule, "fingerprint": fingerprint, "at": datetime.now(UTC).date().isoformat()}
        append(_file(), json.dumps(entry).encode() + b"\n")
    count = false_alarms()[rule]
    show(f"{rule}: {count} false alarm{'' if count == 1 else 's'} recorded\n")
    return 0


def false_alarms() -> Counter[str]:
    """How many findings of each rule the user called false."""
    return Counter(rule for rule, _ in _recorded())


def _known(rule: str) -> None:
    ids = names(load(os.getcwd()).rule_folders)
    if rule not in ids:
        from difflib import get_close_matches

        close = get_close_matches(rule, list(ids), n=1, cutoff=0.5)
        help = f"do you mean {close[0]!r}?" if close else "`replykit rules list` shows them all"
        raise UserError(f"no rule is called {rule!r}", help=help)


def _file() -> str:
    return os.path.join(config_folder(), "feedback.jsonl")


def _recorded() -> set[tuple[str, str]]:
    """Rule and fingerprint of every line that holds both; a line that somebody broke is passed over."""
    if not os.path.exists(_file()):
        return set()
    found = set()
    for line in read_bytes(_file()).splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if isinstance(entry, dict) and {"rule", "fingerprint"} <= entry.keys():
            found.add((str(entry["rule"]), str(entry["fingerprint"])))
    return found
