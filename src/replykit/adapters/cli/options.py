"""What a command takes, as plain data: the quick parser and the help are both made of it.

Named tuples: every start of replykit makes hundreds of these values, and a tuple is made in C.
"""

from __future__ import annotations

from typing import NamedTuple


class Option(NamedTuple):
    """One option. Without a `metavar` it is a switch; `many` gathers every use of it, else the last one counts."""

    name: str
    help: str
    metavar: str | None = None
    short: str | None = None
    choices: tuple[str, ...] = ()
    default: str | None = None
    many: bool = False

    @property
    def key(self) -> str:
        """Its name in the values of a call."""
        return self.name.replace("-", "_")

    @property
    def start(self) -> object:
        """Its value where it is not used."""
        return False if self.metavar is None else () if self.many else self.default


class Argument(NamedTuple):
    """What stands without a name; only the last one of a command may be `many` or not `required`."""

    name: str
    help: str
    required: bool = True
    many: bool = False

    @property
    def metavar(self) -> str:
        """How help names it."""
        return self.name.upper() + ("…" if self.many else "")


class Command(NamedTuple):
    """One command; `name` has two words where it stands in a group. `examples` are calls with what they do."""

    name: str
    summary: str
    module: str
    arguments: tuple[Argument, ...] = ()
    options: tuple[Option, ...] = ()
    examples: tuple[tuple[str, str], ...] = ()
    text: str = ""


Values = dict[str, object]


class Given(NamedTuple):
    """The values of one call, by what they are."""

    values: Values

    def text(self, key: str) -> str | None:
        """The text given, if any."""
        value = self.values.get(key)
        return value if isinstance(value, str) else None

    def many(self, key: str) -> tuple[str, ...]:
        """Every text given."""
        value = self.values.get(key)
        return tuple(map(str, value)) if isinstance(value, (tuple, list)) else ()

    def flag(self, key: str) -> bool:
        """Whether the switch is on."""
        return self.values.get(key) is True
