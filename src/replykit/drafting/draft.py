"""From a customer's mail to a reply with open slots."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from replykit.config import Settings
from replykit.errors import UserError
from replykit.language import language, languages
from replykit.reading import Incoming
from replykit.templates import Library, Template, case_of, filled, library, render, template_languages
from replykit.text import frozen


@frozen
class Scaffold:
    """A reply to start from: its text, the template's name, and the slots still open, each with what it means."""

    text: str
    template: str
    slots: Mapping[str, str]


def draft(
    incoming: Incoming,
    *,
    template: str | None = None,
    values: Mapping[str, str] | None = None,
    settings: Settings | None = None,
) -> Scaffold:
    """Scaffold a reply in the customer's language; `values` fill slots by name.

    UserError where the language has no templates, where `template` is none of them, and for a value without a slot.
    """
    values, settings = values or {}, settings or Settings()
    shelf = _shelf(incoming.language, settings)
    case = case_of(incoming)
    chosen = shelf.get(template) if template else _chosen(case.kinds, shelf)
    given = filled(incoming, case)
    open_ones = render(chosen, given, shelf).open if values else {}
    _known(values, chosen, open_ones)
    made = render(chosen, {**given, **values}, shelf)
    return Scaffold(made.text, chosen.name, made.open)


def _shelf(code: str, settings: Settings) -> Library:
    written = template_languages(settings.template_folders)
    if code in written:
        return library(code, settings.template_folders)
    name = language(code).name if code in languages() else code
    there = ", ".join(f"{language(c).name} ({c})" for c in written)
    raise UserError(
        f"there are no templates for {name} ({code}), the language of this mail",
        help=f"templates are there for {there}; put your own into a template folder, under {code}/replies",
    )


def _chosen(kinds: tuple[str, ...], shelf: Library) -> Template:
    for kind in kinds:
        found = shelf.for_kind(kind)
        if found is not None:
            return found
    return shelf.get(kinds[-1])


def _known(values: Mapping[str, str], template: Template, open_slots: Mapping[str, Any]) -> None:
    """UserError for a value that nothing in this reply takes."""
    slots = {**{s.name: s.means for s in template.slots}, **open_slots}
    for name in values:
        if name not in slots:
            told = "; ".join(f"{slot}: {means}" for slot, means in slots.items()) or "none"
            raise UserError(f"this reply has no slot {name!r}", help=f"slots of {template.name!r}: {told}")
