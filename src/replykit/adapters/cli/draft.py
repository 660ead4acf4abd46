"""`replykit draft`: a reply to start from."""

from __future__ import annotations

import os
import sys

from replykit.adapters.cli.inputs import message
from replykit.adapters.cli.options import Given, Values
from replykit.adapters.cli.screens import show
from replykit.config import load
from replykit.drafting import draft
from replykit.errors import Place, UserError
from replykit.files import replace
from replykit.reading import read_incoming
from replykit.report.screen import safe


def run(values: Values) -> int:
    """Scaffold a reply to the mail that the call names."""
    given = Given(values)
    path, out = str(given.text("mail")), given.text("output")
    if out is not None and os.path.exists(out):
        raise UserError("this file is there already", where=Place(out), help="choose another name for the draft")
    settings = load(os.getcwd() if path == "-" else os.path.dirname(os.path.abspath(path)))
    incoming = read_incoming(message(path, lang=given.text("lang")))
    scaffold = draft(incoming, template=given.text("template"), values=_slots(given), settings=settings)
    text = scaffold.text if scaffold.text.endswith("\n") else f"{scaffold.text}\n"
    if out is None:  # a terminal must not obey the customer's words; a file keeps them to the letter
        show("\n".join(map(safe, text.split("\n"))) if sys.stdout.isatty() else text)
    else:
        replace(out, text.encode())
    if out is not None or sys.stdout.isatty():
        _open_slots(scaffold.slots, out)
    return 0


def _slots(given: Given) -> dict[str, str]:
    """What `--set KEY=VALUE` fills."""
    pairs = {}
    for text in given.many("set"):
        key, equals, value = text.partition("=")
        if not equals or not key.strip():
            raise UserError(f"--set {text}: not KEY=VALUE", help="as in: --set carrier='North Post'")
        pairs[key.strip()] = value
    return pairs


def _open_slots(slots: object, out: str | None) -> None:
    """Say on standard error what is still to be written."""
    from collections.abc import Mapping

    if not isinstance(slots, Mapping) or not slots:
        return
    print(f"\nstill open{f' in {out}' if out else ''}:", file=sys.stderr)
    for name, meaning in slots.items():
        print(f"  {safe(str(name))}: {safe(str(meaning))}", file=sys.stderr)
