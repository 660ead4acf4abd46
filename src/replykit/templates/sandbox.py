"""Jinja with nothing in it that a letter does not need: values and text, no methods, no imports, small loops."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.loaders import FunctionLoader
from jinja2.runtime import LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

FILTERS = (
    "capitalize",
    "default",
    "first",
    "int",
    "join",
    "last",
    "length",
    "lower",
    "replace",
    "title",
    "trim",
    "upper",
)
TESTS = ("defined", "undefined", "none", "string", "number", "odd", "even", "in", "eq", "ne", "lt", "gt", "le", "ge")
_INCLUDE = re.compile(r"(\{%[-+]?\s*include\b[^%\n]*?)\s*%\}(?=\r?\n)")
DEEPEST = 2  # loops in each other
LONGEST = 100_000  # signs of source


class Sandbox(ImmutableSandboxedEnvironment):
    """Only mappings, lists, strings and numbers are seen, and of none of them a method."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """`loop.first` and the like; all else is reached by key."""
        return isinstance(obj, LoopContext) and not attr.startswith("_")

    def is_safe_callable(self, obj: Any) -> bool:
        """Macros, and functions that replykit itself puts into the values."""
        return isinstance(obj, Macro) or getattr(obj, "for_templates", False) is True

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Sums of numbers; no text made long by multiplying it."""
        raise SecurityError(f"the operator {operator} is not there in templates")

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        """The source, with the line end behind an include kept: an included block is a piece of the text."""
        return _INCLUDE.sub(r"\1 +%}", super().preprocess(source, name, filename))

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        if len(source) > LONGEST:
            raise TemplateSyntaxError(f"a template of more than {LONGEST} signs", 1, name, filename)
        tree = super()._parse(source, name, filename)
        _check(tree, 0, name, filename)
        return tree


def environment(load: Callable[[str], tuple[str, str, Callable[[], bool]] | None]) -> Sandbox:
    """A sandbox whose `{% include %}` asks `load` for (source, file name, is it current)."""
    made = Sandbox(
        undefined=StrictUndefined,
        autoescape=False,  # letters are text, not HTML
        trim_blocks=True,
        lstrip_blocks=True,
        loader=FunctionLoader(load),
        cache_size=64,
    )
    made.globals.clear()  # range, lipsum, cycler …
    made.filters = {name: made.filters[name] for name in FILTERS}
    made.tests = {name: made.tests[name] for name in TESTS}
    return made


@lru_cache(maxsize=1)
def _refused() -> dict[type[nodes.Node], str]:
    return {
        nodes.Import: "import",
        nodes.FromImport: "from … import",
        nodes.Extends: "extends",
        nodes.FilterBlock: "filter",
        nodes.CallBlock: "call",
    }


def _check(node: nodes.Node, depth: int, name: str | None, filename: str | None) -> None:
    """Refuse what could run long: loops three deep, recursive loops, macros that could call themselves."""
    line = getattr(node, "lineno", 1)
    for kind, word in _refused().items():
        if isinstance(node, kind):
            raise TemplateSyntaxError(f"{{% {word} %}} is not there in templates", line, name, filename)
    if isinstance(node, nodes.Macro):
        raise TemplateSyntaxError(
            "{% macro %} is not there in templates; put a block into blocks/", line, name, filename
        )
    if isinstance(node, nodes.For):
        depth += 1
        if depth > DEEPEST or node.recursive:
            raise TemplateSyntaxError(f"loops stand at most {DEEPEST} deep, none recursive", line, name, filename)
    for child in node.iter_child_nodes():
        _check(child, depth, name, filename)
