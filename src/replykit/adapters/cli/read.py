"""`replykit read`: what replykit understands of a mail."""

from __future__ import annotations

from replykit.adapters.cli.check import worst
from replykit.adapters.cli.inputs import message
from replykit.adapters.cli.options import Given, Values
from replykit.adapters.cli.screens import screen, show, show_data
from replykit.errors import UserError
from replykit.reading import read_incoming


def run(values: Values) -> int:
    """Show the reading of one mail, or of each mail of a stream; the exit code."""
    given = Given(values)
    path, mails = given.text("mail"), given.text("mails")
    if mails is not None:
        from replykit.adapters.cli.streams import read_mails

        if path is not None:
            raise UserError("--mails names the mails itself", help="leave out MAIL, or leave out --mails")
        return worst(read_mails(mails))
    if path is None:
        raise UserError("name a mail to read", help="as in: replykit read complaint.eml")
    incoming = read_incoming(message(path, lang=given.text("lang")))
    if given.text("format") == "json":
        from replykit.report.json import reading_json

        show_data(reading_json(incoming, id=path))
    else:
        from replykit.report.reading_text import reading_text

        show(reading_text(incoming, name=path, screen=screen(given.text("color")), verbose=given.flag("verbose")))
    return 0
