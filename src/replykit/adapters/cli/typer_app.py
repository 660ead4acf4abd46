"""The same commands as a Typer app: help, completion, and what is wrong with a call."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any, Literal, Optional

import typer

from replykit import __doc__ as purpose
from replykit import __version__
from replykit.adapters.cli.commands import COMMANDS, GROUPS
from replykit.adapters.cli.options import Argument, Command, Option, Values
from replykit.errors import UserError

Run = Callable[[Command, Values], int]
_CALL_IS_WRONG: Any = typer.BadParameter.__mro__[2]  # Click's base of all such errors, which Typer does not export


def run(argv: list[str], run_command: Run) -> int:
    """Read `argv` with Typer and run the command; UserError where the call is wrong."""
    bare = not argv or argv in [[group] for group in GROUPS]
    try:
        code = build(run_command)([*argv, "--help"] if bare else argv, prog_name="replykit", standalone_mode=False)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except _CALL_IS_WRONG as e:
        raise _mistake(e) from None
    return 2 if bare else code if isinstance(code, int) else 0


def build(run_command: Run) -> typer.Typer:
    """The app; every command ends in `run_command` with the command and its values."""
    look: dict[str, Any] = {"rich_markup_mode": "rich"}
    look |= {"context_settings": {"help_option_names": ["-h", "--help"]}, "pretty_exceptions_enable": False}
    app = typer.Typer(name="replykit", help=_escaped(purpose or ""), epilog=_CODES, add_completion=True, **look)
    app.callback()(_top)
    groups = {name: typer.Typer(help=_escaped(summary), **look) for name, summary in GROUPS.items()}
    for command in COMMANDS:
        group, _, own = command.name.rpartition(" ")
        home = groups[group] if group else app
        home.command(own, help=_page(command), short_help=_escaped(command.summary))(_function(command, run_command))
    for name, group_app in groups.items():
        app.add_typer(group_app, name=name)
    return app


def _version(wanted: bool) -> None:
    if wanted:
        print(f"replykit {__version__}")
        raise typer.Exit


def _top(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


def _function(command: Command, run_command: Run) -> Callable[..., int]:
    """A function with the signature that Typer reads off: one parameter for each argument and option."""

    def call(**values: Any) -> int:
        many = {o.key for o in command.options if o.many} | {a.name for a in command.arguments if a.many}
        return run_command(command, {k: tuple(v or ()) if k in many else v for k, v in values.items()})

    parameters = [*map(_argument, command.arguments), *map(_option, command.options)]
    call.__signature__ = inspect.Signature(parameters, return_annotation=int)  # type: ignore[attr-defined]
    call.__annotations__ = {p.name: p.annotation for p in parameters}
    call.__name__ = command.name.replace(" ", "_")
    return call


def _argument(argument: Argument) -> inspect.Parameter:
    info = typer.Argument(metavar=argument.metavar, help=_escaped(argument.help), show_default=False)
    kind: Any = list[str] if argument.many else str
    return _parameter(argument.name, kind, info, inspect.Parameter.empty if argument.required else None)


def _option(option: Option) -> inspect.Parameter:
    flags = [f"--{option.name}", *([f"-{option.short}"] if option.short else [])]
    shown = option.default is not None
    info = typer.Option(
        *flags, metavar=None if option.choices else option.metavar, help=_escaped(option.help), show_default=shown
    )
    if option.metavar is None:
        return _parameter(option.key, bool, info, False)
    kind: Any = Literal[option.choices] if option.choices else str
    return _parameter(option.key, list[kind] if option.many else kind, info, option.default)


def _parameter(name: str, kind: Any, info: Any, default: Any) -> inspect.Parameter:
    if default is None:
        kind = Optional[kind]  # noqa: UP045  # `kind` is a value here, not an annotation
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=Annotated[kind, info], default=default)


_CODES = "Exit codes: 0 clean, 1 findings, 2 a mistake in the call or in a file, 3 a rule failed, 130 interrupted."


def _page(command: Command) -> str:
    """The long help: what it does, more on it, and examples, each line of them kept as it is."""
    lines = [command.summary, *([command.text] if command.text else [])]
    examples = [f"[dim]{_escaped(what)}[/dim]\n[bold]$ {_escaped(call)}[/bold]" for call, what in command.examples]
    return "\n\n".join([*map(_escaped, lines), *(["[bold]Examples[/bold]", "\n\n".join(examples)] if examples else [])])


def _escaped(text: str) -> str:
    """Square brackets shown, not read as markup."""
    return text.replace("[", r"\[")


def _mistake(error: Any) -> UserError:
    context = getattr(error, "ctx", None)
    what = error.format_message()
    path = context.command_path if context is not None else "replykit"
    return UserError(what[:1].lower() + what[1:].rstrip("."), help=f"see {path} --help")
