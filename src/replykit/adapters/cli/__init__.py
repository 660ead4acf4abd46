"""The command line: `main` reads the arguments and imports only the command they name."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command that the arguments name; the exit code."""
    from replykit.adapters.cli import streams

    argv = sys.argv[1:]
    if argv[:2] == ["check", "--pairs"]:
        return streams.check_pairs(argv[2])
    if argv[:2] == ["read", "--mails"]:
        return streams.read_mails(argv[2])
    raise SystemExit("(Being built.)")
