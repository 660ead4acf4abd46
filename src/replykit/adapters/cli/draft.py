"""`replykit draft`: a reply to start from."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from replykit.adapters.cli.inputs import STDIN, message
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
    filled = _slots(given)
    scaffold = draft(incoming, template=given.text("template"), values=filled, settings=settings)
    if given.flag("ask") and scaffold.slots:
        filled |= _asked(scaffold.slots, path)
        scaffold = draft(incoming, template=scaffold.template, values=filled, settings=settings)
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


def _asked(slots: Mapping[str, str], path: str) -> dict[str, str]:
    """What the agent types for each slot; an empty line leaves it open, the end of input those that follow."""
    if path == STDIN:
        raise UserError("--ask reads your answers from standard input", help="name a file as the mail")
    answers = {}
    for name, meaning in slots.items():
        print(f"{safe(name)} ({safe(meaning)}): ", end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            break
        if line.strip():
            answers[name] = line.strip()
    return answers


def _open_slots(slots: Mapping[str, str], out: str | None) -> None:
    """Say on standard error what is still to be written."""
    if not slots:
        return
    print(f"\nstill open{f' in {out}' if out else ''}:", file=sys.stderr)
    for name, meaning in slots.items():
        print(f"  {safe(name)}: {safe(meaning)}", file=sys.stderr)
