"""`replykit read`: what replykit understands of a mail."""

from __future__ import annotations

from replykit.adapters.cli.options import Given, Values


def run(values: Values) -> int:
    """Show the reading of one mail, or of each mail of a stream; the exit code."""
    from replykit.adapters.cli import inputs
    from replykit.adapters.cli.streams import read_mails
    from replykit.reading import read_incoming
    from replykit.report.json import reading_json

    given = Given(values)
    if given.text("mails"):
        return read_mails(str(given.text("mails")))
    path = given.text("mail") or "-"
    print(reading_json(read_incoming(inputs.message(path, lang=given.text("lang"))), id=path))
    return 0
