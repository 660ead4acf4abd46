"""E-mail addresses, links, phones, bank accounts, cards, national ids: what shows by its shape or check digits."""

from __future__ import annotations

import re

from replykit.reading.scan import Scan

# these three are compiled where a mail shows signs of them: compiling counts at a cold start
_EMAIL = r"(?<![\w.+-])[\w][\w.+-]{0,63}@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24}(?![\w@])"
_DOTTED = re.compile(r"\.\w\w")
_COUNTRY = re.compile(r"[A-Z]{2}\d\d")
_LINK = (
    r"(?<![\w@])(?:https?://|www\.)[^\s<>\"“”«»|]{3,2000}"
    r"|(?<![\w@./-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}[a-z]{2,24}/[^\s<>\"“”«»|]{1,2000}"
    r"|(?<![\w@./-])(?:[a-z0-9][a-z0-9-]{1,62}\.){1,3}(?:com|net|org|io|eu|example)(?![\w@.-]*\w)"
)
_IBAN = r"(?<!\w)[A-Z]{2}\d\d(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,4})?(?!\w)"
_CARD = re.compile(r"(?<![\w+.,/-])\d{4}(?:[ -]?\d{2,6}){2,4}(?![\w]|[-.,]\d)")
_ID = re.compile(r"(?<![\w+.,/-])(\d{6})[ ]?(\d{5})(?![\w]|[-.,/]\d)")
_ABROAD = re.compile(r"(?<![\w+])(?:\+|00)[1-9][\d ().\-/\u00a0]{5,20}\d(?!\d)")
_PHONE = re.compile(
    r"(?<![\w.,/+-])(?<!\d )(?:"
    r"\(\d{2,5}\)[ ]?\d[\d \-]{4,10}\d"
    r"|0 ?\d{1,4}[ /\-.]\d[\d \-./]{4,11}\d"
    r"|0\d{9,10}"
    r"|\d{3}-\d{3}-\d{4}"
    r"|\d\d \d\d \d\d \d\d|\d{3} \d\d \d{3}|\d{3} \d{3} \d{3}|\d{3} \d\d \d\d \d\d"
    r"|5\d\d \d{3} \d\d \d\d"
    r")(?!\w|[ .,/-]?\d)"
)
_CARD_LENGTHS = {"3": (14, 15), "4": (13, 16, 19), "5": (16,), "6": (16, 19), "2": (16,), "9": (16,)}
FEWEST, MOST = 7, 15  # digits of a phone number (ITU-T E.164)


def find_contacts(scan: Scan) -> None:
    """Addresses, links and numbers with check digits; then phones with a country code."""
    for stretch in scan.stretches:
        _written(scan, stretch.start, stretch.end)
    _checked(scan)


def find_phones(scan: Scan) -> None:
    """Phone numbers known by how their digits are grouped; to be called once cued numbers are taken."""
    for m in scan.at_digits(_PHONE, lead="("):
        if scan.free(*m.span()) and FEWEST <= len(value := phone(m.group())) <= MOST:
            scan.add("phone", m.start(), m.end(), value)


def phone(written: str) -> str:
    """A phone number's digits, with a plus sign where it names a country."""
    digits = "".join(c for c in written.replace("(0)", "") if c.isdigit())
    if written.lstrip().startswith("+"):
        return f"+{digits}"
    return f"+{digits[2:]}" if digits.startswith("00") else digits


def _written(scan: Scan, start: int, end: int) -> None:
    text = scan.text
    if not (
        _DOTTED.search(text, start, end) or "://" in text
    ):  # most mails hold none; the patterns below try at every word
        return
    if "@" in text:
        for m in re.compile(_EMAIL).finditer(text, start, end):
            scan.add("email", m.start(), m.end(), m.group().lower())
    for m in re.compile(_LINK).finditer(text, start, end):
        link = m.group().rstrip(".,;:!?'’)]*>_")
        if ")" in m.group()[len(link) :] and "(" in link:
            link += ")"
        if scan.free(m.start(), m.start() + len(link)):
            scan.add("link", m.start(), m.start() + len(link), link)


def _checked(scan: Scan) -> None:
    for stretch in scan.stretches if _COUNTRY.search(scan.text) else ():
        for m in re.compile(_IBAN).finditer(scan.text, stretch.start, stretch.end):
            if iban(m.group()):
                scan.add("iban", m.start(), m.end(), m.group().replace(" ", ""))
    for m in scan.at_digits(_CARD):
        digits = re.sub(r"[ -]", "", m.group())
        if card(digits) and scan.free(*m.span()) and not _cued(scan, m.start()):
            scan.add("card", m.start(), m.end(), digits)
    for m in scan.at_digits(_ID):
        kind = national_id(m[1] + m[2])
        if kind and scan.free(*m.span()) and not _cued(scan, m.start()):
            scan.add(kind, m.start(), m.end(), m[1] + m[2])
    for m in scan.at_digits(_ABROAD, lead="+"):
        if FEWEST < len(phone(m.group())) <= MOST + 1 and scan.free(*m.span()):
            scan.add("phone", m.start(), m.end(), phone(m.group()))


def _cued(scan: Scan, at: int) -> bool:
    """Whether a word before the number says that it is another kind of number."""
    return any(scan.before(t, at, marks=".:#") for t in ("reference", "reference_number"))


def iban(written: str) -> bool:
    """Whether the check digits hold (ISO 13616)."""
    compact = written.replace(" ", "")
    return 15 <= len(compact) <= 34 and int("".join(str(int(c, 36)) for c in compact[4:] + compact[:4])) % 97 == 1


def card(digits: str) -> bool:
    """Whether length, first digit and the Luhn sum are those of a payment card."""
    if len(digits) not in _CARD_LENGTHS.get(digits[0], ()) or len(set(digits)) < 2:
        return False
    odd, even = digits[::-1][::2], digits[::-1][1::2]
    return (sum(map(int, odd)) + sum(sum(divmod(2 * int(d), 10)) for d in even)) % 10 == 0


def national_id(digits: str) -> str | None:
    """The kind, tckn (Turkish) or fodselsnummer (Norwegian) where the check digits of one of them hold."""
    d = [int(c) for c in digits]
    if d[0] and (7 * sum(d[0:9:2]) - sum(d[1:8:2])) % 10 == d[9] and sum(d[:10]) % 10 == d[10]:
        return "tckn"
    day, month = d[0] * 10 + d[1], d[2] * 10 + d[3]
    if not (1 <= (day - 40 if day > 40 else day) <= 31 and 1 <= (month - 40 if month > 40 else month) <= 12):
        return None
    first = sum(a * b for a, b in zip(d, (3, 7, 6, 1, 8, 9, 4, 5, 2, 1), strict=False)) % 11
    second = sum(a * b for a, b in zip(d, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1), strict=False)) % 11
    return "fodselsnummer" if first == 0 and second == 0 else None
