"""`replykit rules new`: a rule file to start from."""

from __future__ import annotations

import os
import re

from replykit.adapters.cli import starters
from replykit.adapters.cli.options import Given, Values
from replykit.adapters.cli.rulebooks import language_of
from replykit.adapters.cli.screens import show
from replykit.config import load
from replykit.errors import Place, UserError
from replykit.files import replace
from replykit.rules import names

_ID = re.compile(r"[a-z][a-z0-9-]*/[a-z][a-z0-9-]*\Z")


def run(values: Values) -> int:
    """Write the file where the settings keep rules, else in ./rules, and say so."""
    given = Given(values)
    id, code = str(given.text("rule")), language_of(given)
    if not _ID.match(id):
        raise UserError(f"{id!r} is no id for a rule", help="family/name in small letters, as in house/no-jargon")
    settings = load(os.getcwd())
    folders = [f for f in settings.rule_folders if os.path.isdir(f)]
    if id in names(folders):
        raise UserError(f"there is a rule {id} already", help=f"`replykit rules show {id}` says where it is written")
    folder = settings.rule_folders[0] if settings.rule_folders else "rules"
    path = os.path.join(folder, code, *f"{id}.yaml".split("/"))
    if os.path.exists(path):
        raise UserError("this file is there already", where=Place(path))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    replace(path, starters.rule(id).encode())
    show(f"wrote {os.path.relpath(path)}\n")
    if not settings.rule_folders:
        show('now name the folder in replykit.toml: rule-folders = ["rules"]\n')
    show(f"next: write what it finds, then `replykit rules check {id}`\n")
    return 0
