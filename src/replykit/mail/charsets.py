"""Bytes to text, whatever the mail says or forgets to say about its charset."""

from __future__ import annotations

import codecs
import re

# what mail calls a charset, and the superset that it means in practice
_ALIASES = {
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "utf8": "utf-8",
    "utf-8mb4": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-9": "cp1254",
    "latin5": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "iso-8859-8-i": "iso-8859-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "unicode": "utf-16",
    "unicode-1-1-utf-7": "utf-7",
}
# codecs that are no charsets, or that take quadratic time
_REFUSED = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"})
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_TURKISH = re.compile(rb"[\xd0\xdd\xde\xf0\xfd\xfe]")  # Ğ İ Ş ğ ı ş; rarely Icelandic
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes, charset: str | None = None) -> str:
    """The text of `data`. The charset named counts unless the bytes speak against it; what cannot be read is U+FFFD."""
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _SURROGATE.sub("\ufffd", data[len(mark) :].decode(marked, "replace"))
    name = _known(charset)
    if data.isascii() and name not in {"utf-7", "hz", "iso2022_jp", "iso2022_kr", "utf-16", "utf-16-le", "utf-16-be"}:
        if charset is None and b"\0" in data and (wide := _wide(data)):
            return data.decode(wide, "replace")
        if name is None or not name.startswith(("iso2022", "cp037", "cp500", "utf-32")):
            return data.decode("ascii")
    if name is None and (wide := _wide(data)):
        return _SURROGATE.sub("\ufffd", data.decode(wide, "replace"))
    if name is None or name == "utf-8" or _single_byte(name):
        return _unsure(data, name)
    if len(data) > 40 and not name.startswith("utf") and _is_utf8(data):
        return data.decode("utf-8")
    try:
        return _SURROGATE.sub("\ufffd", data.decode(name, "replace"))
    except (UnicodeError, ValueError):
        return _unsure(data, None)


def _known(charset: str | None) -> str | None:
    """Python's name of the charset, None where there is no such charset."""
    name = next(iter((charset or "").strip("\"' \t").lower().split()), "")
    if not name or len(name) > 40 or not name.isascii():
        return None
    name = _ALIASES.get(name, name)
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    is_text = getattr(info, "_is_text_encoding", True)
    return info.name if is_text and info.name not in _REFUSED else None


def _single_byte(name: str) -> bool:
    return name.startswith(("cp125", "iso8859", "latin", "koi8", "mac", "cp850", "cp437", "cp852", "cp857", "cp866"))


def _unsure(data: bytes, name: str | None) -> str:
    """UTF-8 where the bytes are valid UTF-8, whatever was said: no other charset looks like it by chance."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if name is not None and name != "utf-8":
        return data.decode(name, "replace")
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if sum(not c.isascii() for c in text) >= 3 * broken:  # UTF-8 with a few letters damaged
        return text
    return data.decode("cp1254" if _TURKISH.search(data) else "cp1252", "replace")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not data.isascii()


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of Latin text is zero."""
    head = data[:400]
    half = len(head) // 2
    if half < 2:
        return None
    if head[1::2].count(0) > 0.7 * half and head[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if head[0::2].count(0) > 0.7 * half and head[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None
