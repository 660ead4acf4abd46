"""Fixes that come from a template, rendered with the facts of this complaint."""

from __future__ import annotations

from collections.abc import Sequence

from replykit.engine.fixes import placed
from replykit.engine.values import Finding, Fix, Report
from replykit.reading import Reading
from replykit.text import replace


def rendered(fix: Fix, reading: Reading, folders: Sequence[str] = ()) -> Fix:
    """The fix with its template's text as an edit; as it was where the draft's language has no such template.

    A fix whose text leaves slots open is a suggestion, whatever the rule says.
    """
    from replykit.templates import BLANK, filled, library, render

    if fix.template is None or fix.edits or fix.place is None:
        return fix
    shelf = library(reading.draft.language, folders)
    if fix.template not in shelf.names("fixes"):
        return fix
    given = filled(reading.incoming) if reading.incoming else dict(BLANK)
    made = render(shelf.get(fix.template, "fixes"), {**given, **fix.slots}, shelf)
    safety = "show" if made.open else fix.safety
    return replace(fix, edits=placed(fix.place, made.text.strip(), reading.draft), safety=safety)


def with_rendered(report: Report, folders: Sequence[str] = ()) -> Report:
    """The report with every fix rendered."""
    findings = tuple(_rendered(f, report.reading, folders) for f in report.findings)
    return replace(report, findings=findings)


def _rendered(finding: Finding, reading: Reading, folders: Sequence[str]) -> Finding:
    if not any(fix.template for fix in finding.fixes):
        return finding
    return replace(finding, fixes=tuple(rendered(fix, reading, folders) for fix in finding.fixes))
