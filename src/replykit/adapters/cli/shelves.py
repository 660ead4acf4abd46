"""The templates that hold here."""

from __future__ import annotations

import os

from replykit.adapters.cli.options import Given
from replykit.config import load
from replykit.errors import UserError
from replykit.templates import Library, library, template_languages


def shelf(given: Given) -> Library:
    """The templates of the language that the call names; UserError where it has none."""
    folders, code = load(os.getcwd()).template_folders, str(given.text("lang"))
    known = template_languages(folders)
    if code not in known:
        raise UserError(f"there are no templates for the language {code!r}", help=f"there are: {', '.join(known)}")
    return library(code, folders)


def shelves(given: Given) -> tuple[Library, ...]:
    """Those of every language, or of the one that the call names."""
    if given.text("lang"):
        return (shelf(given),)
    folders = load(os.getcwd()).template_folders
    return tuple(library(code, folders) for code in template_languages(folders))
