"""`replykit init`: a project folder to start from."""

from __future__ import annotations

import os

from replykit.adapters.cli import starters
from replykit.adapters.cli.options import Given, Values
from replykit.adapters.cli.screens import show
from replykit.errors import Place, UserError
from replykit.files import replace

_FILES = {
    "replykit.toml": starters.SETTINGS,
    "rules/en/house/office-talk.yaml": starters.rule("house/office-talk"),
    "templates/en/replies/short_answer.j2": starters.TEMPLATE,
}


def run(values: Values) -> int:
    """Write the files that are not there yet, and say which."""
    folder = Given(values).text("folder") or "."
    if os.path.exists(folder) and not os.path.isdir(folder):
        raise UserError("this is no folder", where=Place(folder), help="name a folder, or none for the current one")
    for name, text in _FILES.items():
        path = os.path.normpath(os.path.join(folder, *name.split("/")))
        if os.path.lexists(path):
            show(f"kept  {path}\n")
            continue
        try:
            os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        except OSError as e:
            raise UserError(f"cannot be written: {e.strerror}", where=Place(path)) from None
        replace(path, text.encode())
        show(f"wrote {path}\n")
    show("next: `replykit rules check`, and `replykit check reply.txt -i complaint.eml`\n")
    return 0
