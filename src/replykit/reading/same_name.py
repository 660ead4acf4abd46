"""Whether two names may mean one person: Yilmaz and Yılmaz, Bob and Robert Hill, "Hill, R." and Robert Hill."""

from __future__ import annotations

import re
import unicodedata

from replykit.language import Language

_WORD = re.compile(r"[^\W\d_]+")
# letters that lose their sign in one habit of typing and become two letters in the other
_ONE = str.maketrans({"ø": "o", "æ": "a", "ı": "i", "ß": "s", "đ": "d", "ł": "l", "œ": "o", "þ": "t", "ð": "d"})
_TWO = str.maketrans(
    {
        "ø": "oe",
        "æ": "ae",
        "å": "aa",
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "œ": "oe",
        "ı": "i",
        "đ": "d",
        "ł": "l",
    }
)


def same_name(a: str, b: str, words: Language) -> bool:
    """Whether each word of the shorter name is in the longer; titles, order, accents and short forms do not count."""
    left, right = name_words(a, words), name_words(b, words)
    if not left or not right:
        return False
    if spellings("".join(left)) & spellings("".join(right)):
        return True
    short, long = sorted((left, right), key=len)
    rest, full = list(long), False
    for word in short:
        match = next((w for w in rest if same_word(word, w, words)), None)
        full = full or match is not None
        match = match or next((w for w in rest if _initial(word, w)), None)
        if match is None:
            return _double(short, long)
        rest.remove(match)
    return full


def name_words(name: str, words: Language) -> list[str]:
    """The words of a name in small letters, without titles and particles."""
    found = [w.group() for w in _WORD.finditer(name)]
    kept = [w for w in found if not words.means(w, "title")]
    main = [w for w in kept if not words.means(w, "particle")]
    return [w.replace("İ", "i").lower() for w in main or kept]


def same_word(a: str, b: str, words: Language) -> bool:
    """Whether two words are one name, spelled otherwise or shortened."""
    if spellings(a) & spellings(b) or _clipped(a, b):
        return True
    left, right = {a, *words.means(a, "nickname")}, {b, *words.means(b, "nickname")}
    return bool({s for w in left for s in spellings(w)} & {s for w in right for s in spellings(w)})


def spellings(word: str) -> set[str]:
    """A word without diacritics, in both habits: müller is muller and mueller."""
    word = word.lower()
    return {_bare(word.translate(_ONE)), _bare(word.translate(_TWO))}


def _bare(word: str) -> str:
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def _initial(a: str, b: str) -> bool:
    """Whether one is the other's first letter."""
    return min(len(a), len(b)) == 1 and bool({s[0] for s in spellings(a)} & {s[0] for s in spellings(b)})


def _clipped(a: str, b: str) -> bool:
    """Whether one is the other's first three or four letters: "Vik" for "Vikram"."""
    short, long = sorted((a, b), key=len)
    return len(short) in {3, 4} and len(long) - len(short) >= 2 and any(s.startswith(short) for s in spellings(long))


def _double(short: list[str], long: list[str]) -> bool:
    """Given names written as one: "Annemarie" for "Anne Marie"."""
    joined = {s for i in range(len(long) - 1) for s in spellings(long[i] + long[i + 1])}
    return len(short) < len(long) and bool(joined & spellings(short[0]))
