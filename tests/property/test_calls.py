"""A call means the same whether the quick parser reads it or Typer does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replykit.adapters.cli import quick, typer_app
from replykit.adapters.cli.commands import COMMANDS
from replykit.adapters.cli.options import Command, Option, Values
from replykit.errors import UserError

WORDS = st.sampled_from(
    ["", "-", "--", "a.txt", "--format", "-v", "-q", "json", "text", "tone/*", "x=y", "-i", "é", "-vq"]
)


def pieces(command: Command) -> st.SearchStrategy[list[str]]:
    """A few arguments that look like a call of this command, right or wrong."""
    return st.lists(st.one_of([WORDS.map(lambda w: [w]), *map(used, command.options)]), max_size=5).map(
        lambda parts: [word for part in parts for word in part]
    )


def used(option: Option) -> st.SearchStrategy[list[str]]:
    """One way of writing an option."""
    values = st.sampled_from([*option.choices, *option.choices, "x", "", "-"])
    if option.metavar is None:
        values = st.just("")
    forms = [
        values.map(lambda v: [f"--{option.name}", v] if option.metavar else [f"--{option.name}"]),
        values.map(lambda v: [f"--{option.name}={v}"]),
        values.map(lambda v: [f"--{option.name[:3]}", v]),
    ]
    if option.short:
        forms += [
            values.map(lambda v: [f"-{option.short}", v] if option.metavar else [f"-{option.short}"]),
            values.map(lambda v: [f"-{option.short}{v}"]),
        ]
    return st.one_of(forms)


CALLS = st.sampled_from(COMMANDS).flatmap(lambda c: pieces(c).map(lambda rest: [*c.name.split(), *rest]))


def read_by_typer(argv: list[str]) -> tuple[str, Values] | None:
    seen: list[tuple[str, Values]] = []

    def take(command: Command, values: Values) -> int:
        seen.append((command.name, values))
        return 0

    try:
        typer_app.run(argv, take)
    except UserError:
        return None
    return seen[0] if seen else None


@settings(max_examples=120, deadline=None)
@given(CALLS)
def test_both_parsers_read_a_call_alike(argv: list[str]) -> None:
    quickly = quick.parse(COMMANDS, argv)
    slowly = read_by_typer(argv)
    if quickly is not None:
        assert (quickly[0].name, quickly[1]) == slowly
    elif slowly is not None:  # left to Typer on purpose: only what could be an option cut short
        assert any(a.startswith("--") for a in argv)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.name)
def test_the_plainest_call_is_read_quickly(command: Command) -> None:
    argv = [*command.name.split(), *["x" for a in command.arguments if a.required]]
    assert quick.parse(COMMANDS, argv) is not None


def test_help_of_every_command_shows_its_options_and_examples(capsys: pytest.CaptureFixture[str]) -> None:
    for command in COMMANDS:
        assert typer_app.run([*command.name.split(), "--help"], lambda c, v: 1) == 0
        shown = " ".join(capsys.readouterr().out.split())
        assert all(f"--{o.name}" in shown for o in command.options), command.name
        assert "$ replykit" in shown or "| replykit" in shown, command.name
