"""`replykit check`: drafts in, findings out."""

from __future__ import annotations

from replykit.adapters.cli.options import Given, Values


def run(values: Values) -> int:
    """Check what the call names; the exit code."""
    from replykit.adapters.cli import inputs
    from replykit.adapters.cli.streams import check_pairs
    from replykit.engine import Session
    from replykit.report.json import report_json

    given = Given(values)
    if given.text("pairs"):
        return check_pairs(str(given.text("pairs")))
    session = Session.open()
    mail = given.text("incoming")
    incoming = inputs.message(mail) if mail else None
    for path in inputs.drafts(given.many("draft")):
        report = session.check(inputs.thread(path, given, incoming), id=path)
        print(report_json(report))
    return 0
