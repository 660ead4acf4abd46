"""How a check prints each draft's report, by format."""

from __future__ import annotations

from replykit.adapters.cli import refused
from replykit.adapters.cli.options import Given
from replykit.adapters.cli.screens import pause, screen, show, show_data
from replykit.engine import Report
from replykit.errors import UserError


class Output:
    """Takes reports one by one; `end` is called once after the last."""

    def __init__(self, given: Given) -> None:
        self.given = given

    def report(self, path: str, report: Report) -> None:
        """Take one draft's report."""

    def refuse(self, path: str, error: UserError) -> None:
        """Take the mistake in one of several drafts."""
        refused(error)

    def end(self) -> None:
        """Print what had to wait for all of them."""


def output(given: Given) -> Output:
    """The output that the call asks for."""
    match given.text("format"):
        case "json":
            return _Json(given)
        case "sarif" | "rdjson":
            return _Whole(given)
        case "github":
            return _Github(given)
        case _:
            if given.flag("read"):
                return _ThreeReadings(given)
            return _Quiet(given) if given.flag("quiet") else _Text(given)


class _Text(Output):
    """The screen; reports of more than a line are set apart."""

    long = None

    def report(self, path: str, report: Report) -> None:
        from replykit.report.text import report_text

        verbose, on = self.given.flag("verbose"), screen(self.given.text("color"))
        text = report_text(report, name=_name(path), screen=on, verbose=verbose)
        long = text.count("\n") > 1
        show("\n" + text if self.long or (long and self.long is not None) else text)
        self.long = long


class _Quiet(Output):
    def report(self, path: str, report: Report) -> None:
        from replykit.report.text import report_lines

        verbose, on = self.given.flag("verbose"), screen(self.given.text("color"))
        show(report_lines(report, name=_name(path), screen=on, verbose=verbose))


class _ThreeReadings(Output):
    """Three pages a draft; on a terminal the next one waits for Enter."""

    def report(self, path: str, report: Report) -> None:
        from replykit.report.three_readings import three_readings

        on = screen(self.given.text("color"))
        for number, page in enumerate(three_readings(report, name=_name(path), screen=on)):
            if number:
                pause("Enter: read it again")
            show(page if not number else f"\n{page}")


class _Json(Output):
    """One line a draft; a draft that cannot be read has its line too."""

    def report(self, path: str, report: Report) -> None:
        from replykit.report.json import report_json

        show_data(report_json(report))

    def refuse(self, path: str, error: UserError) -> None:
        from replykit.report.json import error_json

        show_data(error_json(error.what, id=path))
        super().refuse(path, error)


class _Github(Output):
    def report(self, path: str, report: Report) -> None:
        from replykit.report.github import github

        show_data(github(_name(path), report).rstrip("\n"), blank=False)


class _Whole(Output):
    """Formats that hold all drafts in one document."""

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self.reports: list[tuple[str, Report]] = []

    def report(self, path: str, report: Report) -> None:
        self.reports.append((_name(path), report))

    def end(self) -> None:
        if self.given.text("format") == "sarif":
            from replykit.report.sarif import sarif

            show_data(sarif(self.reports))
        else:
            from replykit.report.rdjson import rdjson

            show_data(rdjson(self.reports))


def _name(path: str) -> str:
    return "draft" if path == "-" else path
