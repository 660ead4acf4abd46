"""`replykit check`: drafts in, findings out."""

from __future__ import annotations

import os

from replykit.adapters.cli.inputs import drafts, message, only_one_stdin, thread
from replykit.adapters.cli.options import Given, Values
from replykit.adapters.cli.outputs import Output, output
from replykit.adapters.cli.screens import progress
from replykit.adapters.cli.sessions import Sessions
from replykit.config import Settings
from replykit.engine import Report, Session
from replykit.errors import Place, UserError
from replykit.mail import Message
from replykit.reading import Thread

_GRAVER = {"error": ("error",), "warning": ("error", "warning"), "note": ("error", "warning", "note"), "never": ()}


def run(values: Values) -> int:
    """Check what the call names; the exit code."""
    given = Given(values)
    sessions = Sessions(given)
    pairs = given.text("pairs")
    if pairs is not None:
        return _stream(pairs, given, sessions)
    paths, mail = given.many("draft"), given.text("incoming")
    if not paths:
        raise UserError("name a draft to check", help="as in: replykit check reply.txt -i complaint.eml")
    only_one_stdin(*paths, mail)
    incoming = message(mail, lang=given.text("lang")) if mail is not None else None
    return _each(tuple(drafts(paths)), given, sessions, incoming)


def exit_code(report: Report, settings: Settings) -> int:
    """1 with a finding at or above `fail-on`, 3 where a rule failed, else 0."""
    if any(report.count(severity) for severity in _GRAVER[settings.fail_on]):  # type: ignore[arg-type]
        return 1
    return 3 if report.failures else 0


def worst(codes: set[int]) -> int:
    """The exit code of several: the user's mistake, then findings, then failures."""
    return next((code for code in (2, 1, 3) if code in codes), 0)


def _stream(path: str, given: Given, sessions: Sessions) -> int:
    from replykit.adapters.cli.streams import check_pairs

    if given.many("draft") or given.text("incoming") is not None:
        raise UserError("--pairs names both mails itself", help="leave out DRAFT and -i, or leave out --pairs")
    session = sessions.for_draft(path)

    def code(report: Report) -> int:
        return exit_code(report, session.settings)

    def report(thread: Thread, id: str | None) -> Report:
        return _complete(session.check(thread, id=id), session, given)

    return worst(check_pairs(path, report, code))


def _each(paths: tuple[str, ...], given: Given, sessions: Sessions, incoming: Message | None) -> int:
    """Check the drafts in order; a bad file does not lose the others."""
    codes = set()
    out = output(given)
    for number, path in enumerate(paths):
        progress(number, len(paths))
        try:
            codes.add(_one(path, given, sessions, incoming, out))
        except UserError as e:
            if len(paths) == 1 or (e.where is not None and e.where.file != path):
                raise  # a setting or a rule file: the next draft would fail the same way
            out.refuse(path, e)
            codes.add(2)
        except Exception as e:
            if len(paths) == 1 or os.environ.get("REPLYKIT_DEBUG"):
                raise
            out.refuse(path, UserError(f"replykit failed: {type(e).__name__}", where=Place(path)))
            codes.add(3)
    progress(len(paths), len(paths))
    out.end()
    return worst(codes)


def _one(path: str, given: Given, sessions: Sessions, incoming: Message | None, out: Output) -> int:
    """Check one draft and print what was found; its exit code."""
    session = sessions.for_draft(path)
    read = thread(path, given, incoming, kept=session.settings.mail_folders)
    report = _complete(session.check(read, id=path), session, given)
    out.report(path, report)
    return exit_code(report, session.settings)


def _complete(report: Report, session: Session, given: Given) -> Report:
    """With the fixes that come from templates: for eyes always, for programs where they ask."""
    for_eyes = given.text("format") == "text" and given.text("pairs") is None and not given.flag("quiet")
    if not (given.flag("with_fixes") or for_eyes):
        return report
    from replykit.engine.fix_templates import with_rendered

    return with_rendered(report, session.settings.template_folders)
