"""The command line: `main` reads the arguments and imports only the command they name."""

from __future__ import annotations

import gc
import os
import sys

from replykit.adapters.cli.options import Command, Values
from replykit.errors import UserError


def main(argv: list[str] | None = None) -> int:
    """Run the command that the arguments name (`sys.argv` unless given); the exit code."""
    gc.set_threshold(100_000, 50, 50)  # nearly all that a check makes lives to its end: look for garbage seldom
    try:
        code = _dispatch(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
        return code
    except UserError as e:
        refused(e)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader has seen enough; flushing at exit must not fail again
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 141
    except Exception as e:
        _say(_failed(e))
        return 3
    finally:
        gc.freeze()  # nor need Python look for it when it ends: together a tenth of a check


def _dispatch(argv: list[str]) -> int:
    from replykit.adapters.cli.commands import COMMANDS
    from replykit.adapters.cli.quick import parse

    call = parse(COMMANDS, argv) if "_REPLYKIT_COMPLETE" not in os.environ else None
    if call is not None:
        return run_command(*call)
    from replykit.adapters.cli import typer_app  # 100 ms: only for help, completion and mistakes

    return typer_app.run(argv, run_command)


def run_command(command: Command, values: Values) -> int:
    """Import the command's module and run it; the exit code."""
    from importlib import import_module

    code: int = import_module(f"{__name__}.{command.module}").run(values)
    return code


def refused(error: UserError) -> None:
    """Say on standard error what the user can mend."""
    from replykit.adapters.cli.screens import screen
    from replykit.report.error_text import error_text

    _say(error_text(error, screen(stream=sys.stderr)))


def _say(text: str) -> None:
    sys.stdout.flush()
    encoding = sys.stderr.encoding or "ascii"
    print(text.encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)


def _failed(error: Exception) -> str:
    """What to show where replykit itself is wrong: no words of a mail, unless asked for."""
    if os.environ.get("REPLYKIT_DEBUG"):
        import traceback

        return "".join(traceback.format_exception(error))
    help = "this is a fault of replykit; REPLYKIT_DEBUG=1 shows where it is"
    return f"error: replykit failed: {type(error).__name__}\nhelp: {help}"
