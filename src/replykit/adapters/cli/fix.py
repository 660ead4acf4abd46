"""`replykit fix`: a draft with its findings mended, as a diff, in place, or fix by fix."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from replykit.adapters.cli.check import exit_code
from replykit.adapters.cli.drafts import DraftFile, MailFile, draft_file
from replykit.adapters.cli.inputs import STDIN, data_of, message, only_one_stdin, thread
from replykit.adapters.cli.options import Given, Values
from replykit.adapters.cli.screens import screen, show
from replykit.adapters.cli.sessions import Sessions
from replykit.engine import Finding, Fix, Session
from replykit.engine.fixing import apply_fix, mend, offers, with_text
from replykit.errors import UserError
from replykit.files import replace
from replykit.reading import Thread
from replykit.report.finding_text import Mails, finding_text, fix_words
from replykit.report.screen import Screen, safe

BACKUP = ".bak"


def run(values: Values) -> int:
    """Mend the draft that the call names; the exit code says what is left."""
    given = Given(values)
    path, mail = str(given.text("draft")), given.text("incoming")
    if sum(given.flag(way) for way in ("diff", "write", "interactive")) > 1:
        raise UserError(
            "--diff, --write and --interactive exclude each other", help="choose one; --diff is the default"
        )
    only_one_stdin(path, mail)
    data = data_of(path)
    incoming = message(mail, lang=given.text("lang")) if mail is not None else None
    before = thread(path, given, incoming, data=data)
    session = Sessions(given).for_draft(path)
    file = draft_file(path, data, before.draft)
    if given.flag("interactive"):
        return _by_asking(session, before, file, path, given)
    upto = given.text("level") or "safe"
    text = mend(session, before, upto=upto).text  # type: ignore[arg-type]  # one of the option's choices
    if given.flag("write"):
        _written(file, path, text, data)
    else:
        show(_diff(file.text, text, path, screen(given.text("color"))))
    return _ended(session, with_text(before, text), path, changed=text != file.text)


def _by_asking(session: Session, before: Thread, file: DraftFile | MailFile, path: str, given: Given) -> int:
    """Offer one fix after the other, most grave first; what is taken is written at the end."""
    if path == STDIN:
        raise UserError("--interactive reads your answers from standard input", help="name a file as the draft")
    on, now = screen(given.text("color")), before
    passed: set[str] = set()
    while True:
        report = session.check(now)
        offer = next((o for o in offers(session, now) if o.finding.fingerprint not in passed), None)
        if offer is None:
            break
        show("\n".join(finding_text(_alone(offer.finding, offer.fix), Mails.of(report, path), on, why=True)) + "\n")
        answer = _asked(f"make this fix? {fix_words(offer.fix, now.draft.text, on)} [y]es, [n]o, [q]uit: ")
        if answer == "q":
            break
        passed.add(offer.finding.fingerprint)
        if answer == "y":
            now = apply_fix(now, offer.fix)
    if now.draft.text != file.text:
        _written(file, path, now.draft.text, data_of(path))
    return _ended(session, now, path, changed=now.draft.text != file.text)


def _alone(finding: Finding, fix: Fix) -> Finding:
    from replykit.text import replace as with_fields

    return with_fields(finding, fixes=(fix,))


def _asked(question: str) -> str:
    """y, n or q; the end of input is a quit."""
    while True:
        show(question)
        sys.stdout.flush()
        line = sys.stdin.readline()
        answer = line.strip().lower()[:1] if line else "q"
        if answer in {"y", "n", "q"}:
            return answer


def _written(file: DraftFile | MailFile, path: str, text: str, former: bytes) -> None:
    """Replace the file, its former text beside it; standard input goes to standard output."""
    data = file.with_text(text)
    if path == STDIN:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    elif text != file.text:
        replace(path + BACKUP, former, like=path)
        replace(path, data)


def _diff(old: str, new: str, path: str, on: Screen) -> str:
    from difflib import unified_diff

    name = "draft" if path == STDIN else path
    lines = unified_diff(old.splitlines(), new.splitlines(), name, f"{name} (fixed)", lineterm="")
    return "".join(f"{_coloured(line, on)}\n" for line in lines)


def _coloured(line: str, on: Screen) -> str:
    shown = safe(line)
    if line.startswith(("---", "+++")):
        return on.paint(shown, "bold")
    return on.paint(shown, "red") if line[:1] == "-" else on.paint(shown, "green") if line[:1] == "+" else shown


def _ended(session: Session, after: Thread, path: str, *, changed: bool) -> int:
    """Say on standard error what is left; the exit code is that of a check of the mended draft."""
    report = session.check(after)
    left = [f"{n} {s}{'s' * (n > 1)}" for s in _grave() if (n := report.count(s))]  # type: ignore[arg-type]
    said = f"left: {', '.join(left)} (`replykit check` shows them)" if left else "nothing is left to mend"
    if not changed:
        said = f"nothing changed; {said}"
    print(said, file=sys.stderr)
    return exit_code(report, session.settings)


def _grave() -> Iterable[str]:
    return ("error", "warning")
