"""One mail of 200 words under 1,000 rules, lexical and warm: prints the time, and its ratio to tokenising the mail.

    python benchmarks/rules.py [--rules 1000] [--rounds 50] [--json]

The bar: at most 5 ms a mail. Exit code 1 where it is missed. The rules are made for the benchmark, five phrases each,
on top of those that ship.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

MILLISECONDS, WORDS = 5.0, 200
RULE = """\
summary: Made for a benchmark, number {number}
why: So that there are many rules.
severity: note
find:
  phrase:
    any: [{phrases}]
message: '"{{text}}"'
fix: {{title: Leave it out, safety: review, remove: words}}
examples:
  - bad: "[[{bad}]]"
  - good: All is well.
"""
SYLLABLES = ("ba", "ke", "lo", "mi", "nu", "pra", "sti", "tor", "ven", "zul")
MAIL = (
    "Thank you for your letter of Monday about the garden table. I am sorry that one of its legs was cracked when the "
    "box came. A new leg left our workshop this morning and will be with you on Thursday, 26 November. You can keep "
    "the old one or throw it away. If the screws are lost, tell me and I will put six of them into a letter. "
)


def main() -> int:
    """Measure, print, and say whether the bar is met."""
    given = _given()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["REPLYKIT_CACHE"] = os.path.join(folder, "cache")
        total = _write_rules(Path(folder, "rules"), given.rules)
        check, tokenise, rules = _steps(str(Path(folder, "rules")))
        checked, tokens = _best(check, given.rounds), _best(tokenise, given.rounds)
    figures = {
        "rules": rules,
        "phrases made": total,
        "words": WORDS,
        "tokenise, ms": round(tokens * 1000, 3),
        "check, ms": round(checked * 1000, 3),
        "ratio": round(checked / tokens, 1),
    }
    print(json.dumps(figures) if given.json else "\n".join(f"{k}\t{v}" for k, v in figures.items()))
    return 0 if checked * 1000 <= MILLISECONDS else 1


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rules", type=int, default=1000, help="how many rules there are, the shipped ones included")
    parser.add_argument("--rounds", type=int, default=50, help="how often the mail is checked")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return parser.parse_args()


def _write_rules(folder: Path, most: int) -> int:
    """Rules about words that begin as those of the mail do, so that the trie is walked; how many phrases there are."""
    from replykit.engine.rulebook import rulebook

    dice = random.Random(1000)
    house = folder / "en" / "house"
    house.mkdir(parents=True)
    starts = sorted({w.strip(".,").lower() for w in MAIL.split()})
    missing = max(0, most - len(rulebook("en").rules))
    for number in range(missing):
        phrases = [
            f"{dice.choice(starts)} {_word(dice)} [{_word(dice)}] ({_word(dice)}|{_word(dice)})" for _ in range(5)
        ]
        bad = phrases[0].split(" [")[0] + " " + phrases[0].rsplit("|", 1)[1].rstrip(")")
        quoted = ", ".join(f'"{p}"' for p in phrases)
        text = RULE.format(number=number, phrases=quoted, bad=bad)
        (house / f"made-{number}.yaml").write_text(text, encoding="utf-8")
    return 5 * missing


def _word(dice: random.Random) -> str:
    return "".join(dice.choice(SYLLABLES) for _ in range(3))


def _steps(folder: str) -> tuple[Callable[[], object], Callable[[], object], int]:
    """Checking the mail, tokenising it, and how many rules there are."""
    from replykit.config import Settings
    from replykit.engine import Session
    from replykit.language import language
    from replykit.mail import parse_text
    from replykit.reading import Thread

    words = (MAIL * 4).split()[:WORDS]
    text = f"Dear Ann,\n\n{' '.join(words)}.\n\nKind regards,\nMira\n"
    session = Session.open(Settings(rule_folders=(folder,), tier="lexical"))

    def check() -> object:
        return session.check(Thread(draft=parse_text(text, language="en")))

    return check, lambda: language("en").tokens(text), len(session.rules("en").rules)


def _best(step: Callable[[], object], rounds: int) -> float:
    """The quickest of many turns: what else the machine does only ever adds to it."""
    for _ in range(3):
        step()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    sys.exit(main())
