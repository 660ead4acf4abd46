"""A draft file that is rewritten: what replykit reads in it, and the same text as it stands in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from replykit.errors import Place, UserError
from replykit.mail import Message
from replykit.text import frozen

if TYPE_CHECKING:  # a draft of plain text does without
    from replykit.mail.html_text import HtmlText

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_UNMARKED = ("cp1252", "cp1254", "utf-16-le", "utf-16-be")  # what text that is no UTF-8 is read as


@frozen
class DraftFile:
    """The text of a draft with its encoding, its byte order mark and the line ends it uses."""

    lines: tuple[str, ...]
    mark: bytes
    encoding: str
    path: str

    @property
    def text(self) -> str:
        """The text as replykit sees it: line ends are `\\n`."""
        return "".join(map(_plain, self.lines))

    def with_text(self, text: str) -> bytes:
        """The file with another text; a line that stays keeps its end, a new one gets the file's usual end."""
        from difflib import SequenceMatcher

        old, new = [_plain(line) for line in self.lines], text.splitlines(keepends=True)
        usual = max(("\n", "\r\n", "\r"), key=[_end(line) for line in self.lines].count)
        made: list[str] = []
        for kind, first, last, start, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            kept = self.lines[first:last]
            made += kept if kind == "equal" else [line.replace("\n", usual) for line in new[start:stop]]
        try:
            return self.mark + "".join(made).encode(self.encoding)
        except UnicodeEncodeError as e:
            lacking = f"the draft's character set, {self.encoding}, has no {e.object[e.start]!r}"
            raise UserError(lacking, where=Place(self.path), help="save it as UTF-8") from None


@frozen
class MailFile:
    """A whole mail, or a page of HTML, whose text is the draft; headers, tags and other parts stay to the byte."""

    path: str
    data: bytes
    text: str
    page: HtmlText | None = None  # the HTML that the text was made from

    def with_text(self, text: str) -> bytes:
        """The mail with another text; UserError where it has two versions, or cannot hold the words."""
        from replykit.engine.fix_mail import rewritten

        try:
            return rewritten(self.data, self.text, text, self.page)
        except UserError as e:
            raise UserError(e.what, where=Place(self.path), help=e.help) from None


def draft_file(path: str, data: bytes, draft: Message) -> DraftFile | MailFile:
    """The file that holds the draft: the plain text alone, or a mail with that text in it."""
    mark = next((m for m, _ in _MARKS if data.startswith(m)), b"")
    for encoding in dict(_MARKS).get(mark, "utf-8"), *_UNMARKED:
        try:
            made = DraftFile(_lines(data[len(mark) :].decode(encoding)), mark, encoding, path)
        except UnicodeDecodeError:
            continue
        if made.text == draft.text:
            return made
    return MailFile(path, data, draft.text, draft.html)


def _lines(text: str) -> tuple[str, ...]:
    r"""The lines with their ends: `\r\n`, `\n` or `\r`, and no other, so that they are the lines of a Message."""
    parts = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines, at = [], 0
    for part in parts:
        end = at + len(part)
        width = 2 if text[end : end + 2] == "\r\n" else 1
        lines.append(text[at : end + width])
        at = end + width
    return tuple(line for line in lines if line)


def _end(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def _plain(line: str) -> str:
    return line.replace("\r\n", "\n").replace("\r", "\n")
