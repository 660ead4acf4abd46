"""A template and values to text. The words of a mail are values; they never become part of a template."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from replykit.errors import Place, UserError
from replykit.files import read_text
from replykit.templates.library import Library
from replykit.templates.template import Template
from replykit.text import frozen

MARK = "{{%s: %s}}"  # an open slot in a letter, as `facts/placeholder` finds it
LONGEST = 50_000  # signs of text
MEANING = 160  # signs of what a slot means
_ODD = re.compile(r"[{}\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]+")


@frozen
class Rendered:
    """A text, and the slots left open in it, in order: name to meaning."""

    text: str
    open: Mapping[str, str]


def render(template: Template, given: Mapping[str, Any], library: Library) -> Rendered:
    """Fill a template; UserError with its file and line where it has a mistake.

    `given` holds plain values by name. What the head calls a slot and `given` lacks stays open; a body can open
    further slots with `open(name, meaning)`.
    """
    open_slots: dict[str, str] = {}
    values = {**given}
    opened = _opener(given, open_slots)
    for slot in template.slots:
        values.setdefault(slot.name, _Later(slot.name, slot.means, opened))
    values["open"] = opened
    text = _tidy(_run(template, values, library))
    return Rendered(
        text, {name: open_slots[name] for name in sorted(open_slots, key=lambda n: _at(text, n, open_slots))}
    )


class _Later:
    """A slot that counts as open only once the template writes it."""

    def __init__(self, name: str, means: str, opened: Callable[[str, str], str]) -> None:
        self.name, self.means, self.opened = name, means, opened

    def __str__(self) -> str:
        return self.opened(self.name, self.means)


def _opener(given: Mapping[str, Any], open_slots: dict[str, str]) -> Callable[[str, str], str]:
    def opened(name: str, means: str) -> str:
        """The slot's value, or its mark; a meaning may hold a customer's words, so braces and line ends go."""
        if given.get(name):
            return str(given[name])
        open_slots[name] = plain(means)
        return MARK % (name, open_slots[name])

    opened.for_templates = True  # type: ignore[attr-defined]
    return opened


def plain(words: str) -> str:
    """Words on one line, without braces and control signs, cut at a word where they are long."""
    line = " ".join(_ODD.sub(" ", words).split())
    return line if len(line) <= MEANING else line[:MEANING].rsplit(" ", 1)[0] + " …"


def _at(text: str, name: str, open_slots: Mapping[str, str]) -> int:
    at = text.find(MARK % (name, open_slots[name]))
    return at if at >= 0 else len(text)


def _run(template: Template, values: Mapping[str, Any], library: Library) -> str:
    from jinja2 import TemplateError, TemplateSyntaxError

    blocks = tuple(sorted(library.files.get("blocks", {}).items()))
    read = {template.file: (template.body, template.first_line)}
    try:
        return _limited(_compiled(template.body, template.file, blocks).generate(values), template)
    except TemplateSyntaxError as e:
        raise _mistake(read, e.filename or template.file, e.lineno, e.message or "not Jinja") from None
    except (TemplateError, RecursionError, TypeError, ValueError, ArithmeticError) as e:
        file, line = _place(e, {template.file, *(path for _, path in blocks)}, template.file)
        raise _mistake(read, file, line, _said(e, library)) from None


@lru_cache(maxsize=64)
def _compiled(body: str, file: str, blocks: tuple[tuple[str, str], ...]) -> Any:
    """The template, ready to be filled many times; a block that changes on disk is read again."""
    from jinja2.environment import Template as Compiled

    from replykit.templates.sandbox import environment

    paths = dict(blocks)

    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        path = paths.get(name)
        if path is None:
            return None
        stamp = os.stat(path).st_mtime_ns
        return read_text(path), path, lambda: os.stat(path).st_mtime_ns == stamp

    sandbox = environment(load)
    return Compiled.from_code(sandbox, sandbox.compile(body, file, file), {})


def _limited(parts: Any, template: Template) -> str:
    made: list[str] = []
    size = 0
    for part in parts:
        size += len(part)
        if size > LONGEST:
            raise UserError(f"the text grows past {LONGEST} signs", where=Place(template.file), help="loop over less")
        made.append(part)
    return "".join(made)


def _place(error: BaseException, files: set[str], outer: str) -> tuple[str, int]:
    """The innermost line of a template that the error passed through."""
    file, line, step = outer, 1, error.__traceback__
    while step is not None:
        name = step.tb_frame.f_code.co_filename
        if name in files:
            file, line = name, step.tb_lineno
        step = step.tb_next
    return file, line


def _mistake(read: Mapping[str, tuple[str, int]], file: str, line: int, what: str) -> UserError:
    body, first = read.get(file) or (_block(file), 1)
    lines = body.split("\n")
    source = lines[line - 1] if 0 < line <= len(lines) else None
    return UserError(
        what,
        where=Place(file, line + first - 1, 1, source, max(1, len(source or ""))),
        help="docs/how-to/write-a-template.md shows what a template can use",
    )


def _block(file: str) -> str:
    return read_text(file) if os.path.isfile(file) else ""


def _said(error: BaseException, library: Library) -> str:
    if type(error).__name__ == "TemplateNotFound":
        return f"there is no block {error}; there are: {', '.join(library.names('blocks'))}"
    if isinstance(error, RecursionError):
        return "blocks that include each other in a circle"
    return str(error).split("\n", 1)[0] or type(error).__name__


def _tidy(text: str) -> str:
    """No white space at line ends, one empty line between paragraphs, one line end at the end."""
    text = re.sub(r"[ \t]+(?=\n|\Z)", "", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
