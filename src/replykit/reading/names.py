"""People and teams: in the greeting, below the sign-off, beside a title, in the headers."""

from __future__ import annotations

import re

from replykit.language import Language
from replykit.mail import Message
from replykit.reading.name_words import known, name_at, over, run, skip_titles
from replykit.reading.scan import Scan, scan
from replykit.reading.signed import find_signed
from replykit.reading.values import Fact
from replykit.text import Span

_BACK = re.compile(r"([^\W\d_][^\W\d_'’-]*(?: [^\W\d_][^\W\d_'’-]*)?) \Z")
_ADDRESS = re.compile(r"\s*[<(\[].*|[\"“”]")
CLOSES = frozenset({",", ":", "!", "\n", ".", ""})  # marks at the end of a greeting
AT_HEAD = Span(0, 0)  # where facts of the headers stand


def find_names(scan: Scan, message: Message) -> None:
    """Every name that its place shows to be one."""
    scan.facts += [*_greeted(scan, message), *find_signed(scan, message), *_titled(scan), *_introduced(scan)]
    scan.facts.extend(header_names(message, scan.words))


def greeted_name(message: Message, words: Language) -> Fact | None:
    """Whom the message greets by name; None where it greets nobody, or everybody."""
    return next(iter(_greeted(scan(message, words), message)), None)


def signed_names(message: Message, words: Language) -> tuple[Fact, ...]:
    """Who signed the message; teams are of kind `team`."""
    return tuple(find_signed(scan(message, words), message))


def customer_names(message: Message, words: Language) -> tuple[str, ...]:
    """What the writer may be called, the most trusted first: signed, said ("my name is"), sent as."""
    made = scan(message, words)
    names = [*find_signed(made, message), *_introduced(made), *header_names(message, words)]
    return tuple(dict.fromkeys(f.value for f in names if f.kind == "name"))


def header_names(message: Message, words: Language) -> list[Fact]:
    """The sender's display name: "Berg, Anna" as "Anna Berg", "Anna via Shop" as a name and a company."""
    sender = message.headers.sender
    name = " ".join(_ADDRESS.sub("", sender.name).split()).strip("'’ ") if sender else ""
    if not name or "@" in name or name.isdigit():
        return []
    parts = name.split(" ")
    via = next((i for i, w in enumerate(parts) if i and known(w, "role", words) == "via"), None)
    company = [Fact("company", AT_HEAD, " ".join(parts[via + 1 :]))] if via and parts[via + 1 :] else []
    if via:
        name = " ".join(parts[:via])
    surname, comma, given = name.partition(", ")
    roles = {known(w, "role", words) for w in name.split()} - {"via", None}
    if comma and given and len(given.split()) <= 3 and not roles:
        name = f"{given} {surname}"
    kind = "company" if "company" in roles else "team" if roles & {"team", "generic"} else "name"
    return [Fact(kind, AT_HEAD, name), *company]


def _greeted(scan: Scan, message: Message) -> list[Fact]:
    """The names after the greeting's words; "Team" and "customer" are none."""
    if not scan.stretches:
        return []
    zones = message.spans("greeting")
    first = zones[0] if zones else scan.stretches[0]
    text = scan.text
    at = first.start
    while at < first.end and not text[at].isalnum():
        at += 1
    line = text.find("\n", first.end - 1)
    end = line if line >= 0 else len(text)  # a zone may end at the comma of "Hola, Inés:"
    hailed = comma = False
    while hail := scan.starts.get(("hail", at)):
        hailed, at = True, over(text, hail.end, end)
        comma = "," in text[hail.end : at]
    titled = scan.starts.get(("title", at)) is not None
    found = name_at(scan, at, end, loose=(hailed or bool(zones)) and not comma, trust=hailed)
    if found is None or _goes_on(scan, found):
        return []
    titled = titled or scan.after("title", found.end) is not None
    after = text[found.end : found.end + 2]
    if comma and after[:1] not in CLOSES:
        return []
    if not hailed and not titled and not (after[:1] in {",", ":", "!"} and after[1:] in {"\n", ""}):
        return []
    names = [found]
    while joined := scan.after("name_and", names[-1].end, marks=","):
        more = name_at(scan, over(text, joined.end, end), end, loose=hailed and not comma)
        if more is None:
            break
        names.append(more)
    return [Fact("name", n, n.of(text)) for n in names]


def _titled(scan: Scan) -> list[Fact]:
    """Names beside a title anywhere: "Herr Vogt", "Serdar Bey"."""
    found = []
    for title in scan.means("title"):
        if title.value == "before":
            name = name_at(scan, title.start, len(scan.text)) if scan.text[title.start].isupper() else None
        elif m := _BACK.search(scan.text, max(0, title.start - 40), title.start):
            name = run(scan, m.start(1), m.end(1), backwards=True) if scan.text[title.start].isupper() else None
        else:
            name = None
        if name and not _goes_on(scan, name):
            found.append(Fact("name", name, name.of(scan.text)))
    return found


def _goes_on(scan: Scan, name: Span) -> bool:
    """Whether a team's or a company's word comes next: "Hallo Lampenhaus Team"."""
    role = scan.after("role", name.end)
    return role is not None and role.value in {"team", "company"} and scan.text[role.start].isupper()


def _introduced(scan: Scan) -> list[Fact]:
    """Names after "my name is"."""
    found = []
    for words in scan.means("introduce"):
        at = skip_titles(scan, over(scan.text, words.end, len(scan.text)))
        while at < len(scan.text) and scan.text[at] in ": ":
            at += 1
        if name := name_at(scan, at, len(scan.text)):
            found.append(Fact("name", name, name.of(scan.text)))
    return found
