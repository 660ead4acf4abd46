"""A well-formed call, read without a command-line framework.

What it cannot read for certain it leaves to Typer, which then shows the help or the mistake (`typer_app`).
"""

from __future__ import annotations

import getopt
import os

from replykit.adapters.cli.options import Command, Option, Values


def parse(commands: tuple[Command, ...], argv: list[str]) -> tuple[Command, Values] | None:
    """The command and its values; None where Typer has to look at the call."""
    if "POSIXLY_CORRECT" in os.environ:  # getopt would stop at the first argument, Typer does not
        return None
    for words in (2, 1):
        name = " ".join(argv[:words])
        command = next((c for c in commands if c.name == name and name.count(" ") == words - 1), None)
        if command is not None:
            values = _values(command, argv[words:])
            return None if values is None else (command, values)
    return None


def _values(command: Command, argv: list[str]) -> Values | None:
    if not _spelled_out(command, argv):
        return None
    try:
        given, rest = getopt.gnu_getopt(argv, _short(command), [_long(o) for o in command.options])
    except getopt.GetoptError:
        return None
    values: Values = {o.key: o.start for o in command.options}
    by_flag = {f"--{o.name}": o for o in command.options} | {f"-{o.short}": o for o in command.options if o.short}
    for flag, value in given:
        option = by_flag[flag]
        if option.choices and value not in option.choices:
            return None
        values[option.key] = _taken(option, values[option.key], value)
    return _placed(command, values, rest)


def _spelled_out(command: Command, argv: list[str]) -> bool:
    """Whether no long option is cut short, which getopt takes and Typer does not."""
    known = {o.name for o in command.options}
    return all(a.partition("=")[0][2:] in known for a in argv if a.startswith("--") and a != "--")


def _taken(option: Option, former: object, value: str) -> object:
    if option.metavar is None:
        return True
    return (*former, value) if option.many and isinstance(former, tuple) else value


def _placed(command: Command, values: Values, rest: list[str]) -> Values | None:
    """The words without a name, each in its place; None where there are too few or too many."""
    for argument in command.arguments:
        if argument.required and not rest:
            return None
        if argument.many:
            values[argument.name], rest = tuple(rest), []
        else:
            values[argument.name], rest = (rest[0] if rest else None), rest[1:]
    return None if rest else values


def _short(command: Command) -> str:
    return "".join(f"{o.short}{':' if o.metavar else ''}" for o in command.options if o.short)


def _long(option: Option) -> str:
    return f"{option.name}=" if option.metavar else option.name
