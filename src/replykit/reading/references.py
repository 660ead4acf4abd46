"""Numbers of orders, invoices, parcels, customers and the like: a code beside a word that says what it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from replykit.language import Meaning
from replykit.reading.contacts import FEWEST, MOST, phone
from replykit.reading.scan import Scan

_CODE = re.compile(r"[^\W_]{1,24}(?:(?:[-–/_]|\.(?=[^\W_]{0,8}\d))[^\W_]{1,24}){0,5}")
_GROUPED = re.compile(r"\d{2,6}(?:[ \u00a0]\d{2,6}){1,5}(?![\w-]|[.,/]\d)|[^\W\d_]{1,4} \d{4,14}(?!\w)")
_PHONE = re.compile(r"[+(]{0,2}\d[\d ()./\-\u00a0]{5,22}\d(?!\w)")
_GAP = " \t\u00a0\u202f:#.°º-–=()*\"'„“”«»‘’"
_BARE = re.compile(r"(?<![\w@./:#&+-])[^\W_]{1,24}(?:[-/][^\W_]{1,24}){0,5}(?![\w@/]|[-.]\w)")
_HASH = re.compile(r"(?<![\w#&/])#(\d{4,12}|[^\W\d_]{1,5}-?\d{3,12})(?!\w)")
_BACK = re.compile(r"([^\W_]{1,24}(?:[-/][^\W_]{1,24}){0,5})[ )]*(?:[ (][^\W\d_]{1,12}){0,3}[ (]*\Z")
_SHIPPED = re.compile(r"1Z[0-9A-Z]{16}|[A-Z]{2}\d{9}[A-Z]{2}")
_SIZE = re.compile(r"\d+[^\W\d_]{1,3}")  # 512MB
_YEAR = re.compile(r"(?:19|20)\d\d")
LONGEST = 24  # letters of a code before its first digit
MOST_BARE = 500  # bare codes looked at in one mail


def find_references(scan: Scan) -> None:
    """Cued codes, then those that show themselves by their shape; a code keeps the kind it was given once."""
    for word in sorted(scan.means("reference_number") + scan.means("reference"), key=lambda m: m.start):
        _cued(scan, word)
    for word in scan.means("code_word"):
        _numbered(scan, word)
    _bare(scan)


def _cued(scan: Scan, word: Meaning) -> None:
    """A word such as "order", with or without "number" behind it."""
    if (inside := scan.ends.get(("reference_number", word.end))) and inside.start < word.start:
        return
    at, strong = word.end, word.table == "reference_number"
    number = scan.after("code_word", at, marks="-.:")
    if number and number.value == "before":
        at, strong = number.end, True
    if word.value == "phone":
        _phone(scan, at)
        return
    found = _code_after(scan, at, strong=strong)
    if found is None and strong:
        _code_before(scan, word)
    while found:
        start, end = found
        scan.add(word.value, start, end, normal(scan.text[start:end]))
        more = scan.after("name_and", end, marks=",") or scan.after("range", end, marks=",")
        at = more.end if more else end + 1 if scan.text[end : end + 2] == ", " else 0
        found = _code_after(scan, at, strong=False) if at else None


def _numbered(scan: Scan, word: Meaning) -> None:
    """A word such as "number" alone: "4711 numaralı siparişim", "No. KL-20931"."""
    if word.value == "after":
        noun = scan.after("reference", word.end)
        m = _BACK.search(scan.text, max(0, word.start - 40), word.start)
        if noun and m and any(c.isdigit() for c in m[1]) and scan.free(*m.span(1)):
            scan.add(noun.value, m.start(1), m.end(1), normal(m[1]))
        return
    found = _code_after(scan, word.end, strong=True)
    if found and not scan.before("reference", word.start) and _telling(scan.text[slice(*found)]):
        scan.add("reference", *found, normal(scan.text[slice(*found)]))


def _code_after(scan: Scan, at: int, *, strong: bool) -> tuple[int, int] | None:
    """Where the code stands that follows `at`; a weak cue wants one that cannot be a plain number."""
    text, linked, begun = scan.text, False, at
    for _ in range(3):
        at, hashed = _skip(text, at, lines=strong)
        link = scan.starts.get(("code_link", at))
        if link is None or text[at].isupper():  # "ES-99120" is no Spanish "es"
            break
        at, linked = link.end, True
    grouped = _GROUPED.match(text, at)
    if grouped and not strong and not (grouped.group()[0].isdigit() and sum(map(str.isdigit, grouped.group())) > 5):
        grouped = None
    m = grouped or _CODE.match(text, at)
    if m is None or not scan.free(*m.span()) or text[m.end() : m.end() + 1] in {"*", "•"}:  # masked: half a number
        return None
    code = m.group()
    if "\n" in text[begun:at] and not (_telling(code.upper()) or (code.isdigit() and len(code) > 4)):
        return None
    count = sum(c.isdigit() for c in code)
    if count == 0:
        return m.span() if strong and 5 <= len(code) <= 8 and code.isupper() and code.isascii() and not linked else None
    if grouped is None and not code[0].isdigit() and not code[0].isupper() and count < 3:
        return None
    plain = code.isdigit()
    if strong or hashed or grouped:
        return m.span() if not (linked and plain and count < 3) else None
    few = 3 if text[m.end() : m.end() + 1] in {",", ")", ";", ""} else 4  # "(order 512, 48 €)"
    enough = count >= (5 if linked else few) if plain else len(code) >= 4 and (count >= 3 or _mixed(code))
    return m.span() if enough and not (_YEAR.fullmatch(code)) else None


def _mixed(code: str) -> bool:
    """Whether a letter follows a digit: "Q7RT2L" is a booking, "SUMMER15" a voucher."""
    return any(a.isdigit() and b.isalpha() for a, b in pairwise(code))


def _skip(text: str, at: int, *, lines: bool = False) -> tuple[int, bool]:
    """Past spaces and marks, line ends too after a colon or with `lines`; whether a # was among them."""
    last, start = min(len(text), at + 6), at
    while at < last and (text[at] in _GAP or (text[at] == "\n" and (lines or ":" in text[start:at]))):
        at += 1
    return at, "#" in text[start:at]


def _code_before(scan: Scan, word: Meaning) -> None:
    m = _BACK.search(scan.text, max(0, word.start - 60), word.start)
    if m and sum(c.isdigit() for c in m[1]) >= 4 and scan.free(*m.span(1)) and not _YEAR.fullmatch(m[1]):
        scan.add(word.value, m.start(1), m.end(1), normal(m[1]))


def _phone(scan: Scan, at: int) -> None:
    at, _ = _skip(scan.text, at)
    link = scan.starts.get(("code_link", at))
    at = _skip(scan.text, link.end)[0] if link else at
    m = _PHONE.match(scan.text, at - (scan.text[at - 1] == "("))
    if m and FEWEST <= len(value := phone(m.group())) <= MOST and scan.free(*m.span()):
        scan.add("phone", m.start(), m.end(), value)


def _bare(scan: Scan) -> None:
    """Codes without a word: shapes of parcel numbers, #4711, capitals and digits such as LHX77120."""
    kinds = {f.value: f.kind for f in scan.facts if f.kind not in {"phone", "amount", "date", "time"}}
    for stretch in scan.stretches:
        for m in _HASH.finditer(scan.text, stretch.start, stretch.end) if "#" in scan.text else ():
            if scan.free(*m.span()):
                scan.add(kinds.get(normal(m[1]), "reference"), m.start(1), m.end(1), normal(m[1]))
    for m in _codes(scan):
        code = m.group()
        known = kinds.get(normal(code))
        if (known or _telling(code)) and scan.free(*m.span()):
            kind = known or ("tracking" if _SHIPPED.fullmatch(code) else "reference")
            scan.add(kind, m.start(), m.end(), normal(code))


def _codes(scan: Scan) -> Iterator[re.Match[str]]:
    """Every whole run of letters and digits with a digit in it, hyphens and slashes inside."""
    text, last = scan.text, 0
    for at, end in scan.runs[:MOST_BARE]:
        if at < last:
            continue
        start, floor = at, max(last, at - LONGEST)
        while start > floor and (text[start - 1].isalnum() or text[start - 1] in "-/"):
            start -= 1
        if m := _BARE.match(text, start, end):
            last = m.end()
            yield m


def _telling(code: str) -> bool:
    """Whether capitals and digits are mixed as in no word: LHX77120, BD-4471, or five digits and more."""
    digits = sum(c.isdigit() for c in code)
    letters = [c for c in code if c.isalpha()]
    if _SIZE.fullmatch(code):
        return False
    return digits >= 3 and len(code) >= 5 and bool(letters) and all(c.isupper() for c in letters)


def normal(code: str) -> str:
    """A code's normal form: capitals, no spaces, plain hyphens."""
    return "".join(code.upper().replace("–", "-").split())
