"""Products by name, and attachments that are spoken of."""

from __future__ import annotations

import re

from replykit.language import fold
from replykit.reading.name_words import COMMON
from replykit.reading.scan import Scan

# compiled where a mail shows signs of them: compiling counts at a cold start
_QUOTED = r"[„“\"«‘][ \u00a0]?([^„“”\"«»‘’\n]{2,48}?)[ \u00a0]?[”“\"»’]"
_MODEL = (
    r"(?<![\w@#-])(?:(?P<brand>[^\W\d_a-z][\w-]{1,20}|[^\W\d_][a-z]{0,3}[A-Z]\w{2,12}) )"
    r"(?P<model>(?=[^\W\d_])(?=[^\W_-]{0,12}\d)[^\W_]{1,12}(?:-[^\W_]{1,12})?)(?![\w@/-])"
)
_HUMP = re.compile(r"[a-z][A-Z][a-z]")
_SIGNS = re.compile(r"[/>:=<@#]")  # in menu paths and code, not in names
_CAMEL = r"(?<!\w)[a-z]{1,2}[A-Z][a-z]{2,12} \d{1,2}(?: (?:Pro|Max|Plus|Mini|mini|SE))?(?![\w.,]\d|\w)"
_EXTENSION = re.compile(
    r"\.(?:pdf|jpe?g|png|gif|heic|docx?|xlsx?|pptx?|odt|csv|txt|zip|mp4|mov|eml|html?)(?!\w)", re.IGNORECASE
)
_STEM = re.compile(r"(?<![\w/.])\w[\w().-]{0,80}\Z")
MOST = 4  # words of a product's name in quotes


def find_products(scan: Scan) -> None:
    """Names in quotes, and brands with a model number."""
    quoted = any(mark in scan.text for mark in '„“"«‘')
    for stretch in scan.stretches:
        for m in re.compile(_QUOTED).finditer(scan.text, stretch.start, stretch.end) if quoted else ():
            if _is_name(m[1]) and scan.free(*m.span(1)) and _told(scan, m[1]):
                scan.add("product", m.start(1), m.end(1), m[1], use=False)
        for pattern in _patterns(scan):
            for m in pattern.finditer(scan.text, stretch.start, stretch.end):
                if scan.free(*m.span()) and not _common(scan, m.start()) and not _opens(scan.text, m):
                    scan.add("product", m.start(), m.end(), m.group())


def _patterns(scan: Scan) -> list[re.Pattern[str]]:
    """Those that can match at all: a model has a digit behind a letter or a hyphen, others one behind a space."""
    before = {scan.text[at - 1] for at, _ in scan.runs if at}
    models = [re.compile(_MODEL)] if any(c.isalpha() or c == "-" for c in before) else []
    return [*models, re.compile(_CAMEL)] if " " in before and _HUMP.search(scan.text) else models


def find_attachments(scan: Scan) -> None:
    """Names of files, and words that speak of an attachment (value `mention`)."""
    for stretch in scan.stretches:
        for m in _EXTENSION.finditer(scan.text, stretch.start, stretch.end):
            stem = _STEM.search(scan.text, max(stretch.start, m.start() - 82), m.start())
            if stem and scan.free(stem.start(), m.end()):
                scan.add("attachment", stem.start(), m.end(), scan.text[stem.start() : m.end()])
    for word in scan.means("attachment"):
        scan.add("attachment", word.start, word.end, "mention", use=False)


def _is_name(quoted: str) -> bool:
    words = quoted.split()
    if not words or len(words) > MOST or not words[0][0].isalnum() or quoted[-1] in ".,!?:;…":
        return False
    if (
        not any(c.isalpha() for c in quoted)
        or _SIGNS.search(quoted)
        or not (words[0][0].isupper() or words[0][0].isdigit())
    ):
        return False
    return all(w[0].isupper() or w[0].isdigit() or len(w) < 4 for w in words)


def _told(scan: Scan, quoted: str) -> bool:
    """Whether the quoted words are more than a button or a heading: a model, or named again."""
    inner = any(c.isupper() for c in quoted[1:].replace(" ", "x")) and len(quoted.split()) == 1
    return any(c.isdigit() for c in quoted) or (inner and not quoted.isupper()) or scan.text.count(quoted) > 1


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether the capital is that of a sentence: "Ekranda F28" names no product."""
    before = text[: match.start()].rstrip(" \u00a0") if match.start() else "."
    return match.re.pattern == _MODEL and before[-1:] in {".", "!", "?", ":", "\n", "-", "•", "", "…"}


def _common(scan: Scan, at: int) -> bool:
    word = fold(scan.text[at : at + 30].split(None, 1)[0], scan.words.code) if scan.text[at : at + 1].isupper() else ""
    tables = (*COMMON, "title", "code_word", "unit", "number", "clock_lead")
    return word in scan.words.stop_words or any((table, at) in scan.starts for table in tables)
