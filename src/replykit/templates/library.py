"""Where the templates of a language lie: those that came with replykit, and over them the user's own."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from replykit.errors import UserError
from replykit.files import read_text, shipped
from replykit.templates.template import FOLDERS, Folder, Template, read_template
from replykit.text import frozen

ENDING = ".j2"
WORDS = "_words.yaml"


@frozen
class Library:
    """The templates of one language, by folder and name; a name stands for the last folder that has it."""

    language: str
    files: Mapping[Folder, Mapping[str, str]]

    def names(self, folder: Folder = "replies") -> tuple[str, ...]:
        """The names in a folder, sorted."""
        return tuple(sorted(self.files.get(folder, {})))

    def get(self, name: str, folder: Folder = "replies") -> Template:
        """The template of that name; UserError where there is none, or where its head has a mistake."""
        path = self.files.get(folder, {}).get(name)
        if path is None:
            known = ", ".join(self.names(folder)) or "none"
            raise UserError(f"there is no template {name!r} in {self.language}", help=f"{folder} there are: {known}")
        return read_template(read_text(path), path, name=name, language=self.language, folder=folder)

    def for_kind(self, kind: str) -> Template | None:
        """The reply template of that kind of case: the one of that name, else the first by name that says so."""
        first = [name for name in self.names() if name == kind]
        for name in [*first, *(n for n in self.names() if n != kind)]:
            template = self.get(name)
            if template.kind == kind:
                return template
        return None

    def all(self) -> tuple[Template, ...]:
        """Every template, blocks included, in order."""
        return tuple(self.get(name, folder) for folder in sorted(self.files) for name in self.names(folder))


def library(language: str, folders: Sequence[str] = ()) -> Library:
    """The shipped templates of a language and those in the user's `folders`, each laid out as `<language>/replies`."""
    files: dict[Folder, dict[str, str]] = {folder: {} for folder in FOLDERS}
    for root in [shipped("templates"), *folders]:
        for folder, names in files.items():
            names.update(_in(os.path.join(root, language, folder)))
    return Library(language, files)


def template_languages(folders: Sequence[str] = ()) -> tuple[str, ...]:
    """The languages that have reply templates, sorted."""
    found = set()
    for root in [shipped("templates"), *folders]:
        for code in _listed(root):
            if _in(os.path.join(root, code, "replies")):
                found.add(code)
    return tuple(sorted(found))


def _in(folder: str) -> dict[str, str]:
    return {name.removesuffix(ENDING): os.path.join(folder, name) for name in _listed(folder) if name.endswith(ENDING)}


def _listed(folder: str) -> list[str]:
    return sorted(os.listdir(folder)) if os.path.isdir(folder) else []
