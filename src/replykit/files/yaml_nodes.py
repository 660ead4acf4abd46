"""YAML with the line and column of every value, read in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NoReturn

from replykit.errors import Place, UserError
from replykit.text import Span


class Node:
    """A YAML value and where it stands. `value` is a dict of Nodes, a list of Nodes, or a scalar."""

    __slots__ = ("column", "file", "key_column", "key_line", "line", "lines", "value")

    def __init__(self, value: Any, file: str, lines: list[str], line: int, column: int) -> None:
        self.value, self.file, self.lines, self.line, self.column = value, file, lines, line, column
        self.key_line, self.key_column = line, column

    def get(self, key: str) -> Node | None:
        """The value under `key`, if this is a mapping that has it."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def items(self) -> Iterator[tuple[str, Node]]:
        """Keys and values of a mapping."""
        if isinstance(self.value, dict):
            yield from self.value.items()

    def __iter__(self) -> Iterator[Node]:
        if isinstance(self.value, list):
            yield from self.value

    def plain(self) -> Any:
        """The value without positions."""
        if isinstance(self.value, dict):
            return {k: v.plain() for k, v in self.value.items()}
        if isinstance(self.value, list):
            return [v.plain() for v in self.value]
        return self.value

    def fail(self, what: str, *, help: str | None = None, at_key: bool = False, inside: Span | None = None) -> NoReturn:
        """Raise UserError at this value, at its key, or at a range of code points inside a one-line scalar."""
        line, column = (self.key_line, self.key_column) if at_key else (self.line, self.column)
        width = 1
        source = self.lines[line - 1] if line <= len(self.lines) else ""
        if inside is not None:
            quoted = source[column - 1 : column] in {'"', "'"}
            column, width = column + inside.start + quoted, max(1, inside.end - inside.start)
        raise UserError(what, where=Place(self.file, line, column, source, width), help=help)


def parse_yaml(text: str, file: str) -> Node:
    """Parse one YAML document; UserError with line and column where it is none, or has a key twice."""
    import yaml

    loader_class = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    lines = text.split("\n")
    loader = loader_class(text)
    try:
        root = loader.get_single_node()
        if root is None:
            return Node(None, file, lines, 1, 1)
        return _node(root, loader, file, lines)
    except yaml.MarkedYAMLError as e:
        mark = e.problem_mark or e.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        source = lines[line - 1] if line <= len(lines) else ""
        raise UserError(
            f"not YAML: {e.problem or e.context}",
            where=Place(file, line, column, source),
            help="put text that holds ': ', '#', quotes or brackets between quotes",
        ) from None
    except (yaml.YAMLError, ValueError) as e:
        raise UserError(f"not YAML: {str(e).splitlines()[0]}", where=Place(file)) from None
    finally:
        loader.dispose()


def _node(node: Any, loader: Any, file: str, lines: list[str]) -> Node:
    mark = node.start_mark
    made = Node(None, file, lines, mark.line + 1, mark.column + 1)
    if node.id == "mapping":
        made.value = {}
        for key, value in node.value:
            child = _node(value, loader, file, lines)
            child.key_line, child.key_column = key.start_mark.line + 1, key.start_mark.column + 1
            name = str(key.value)
            if name in made.value:
                child.fail(f"the key {name!r} stands here twice", help="keep one of them", at_key=True)
            made.value[name] = child
    elif node.id == "sequence":
        made.value = [_node(v, loader, file, lines) for v in node.value]
    else:
        made.value = _scalar(node, loader)
    return made


def _scalar(node: Any, loader: Any) -> Any:
    """As YAML 1.2 reads it: `no`, `on` and `2026-11-20` are words; only `true` and `false` are truth values."""
    if node.tag.endswith(":timestamp") or (node.tag.endswith(":bool") and node.value not in {"true", "false"}):
        return node.value
    return loader.construct_object(node)
