"""Whole-process time of a check against bare Python, run in turns: prints the ratio and the peak memory.

    python benchmarks/start.py [--rounds 15] [--json]

The bars: at most 12 times bare Python, at most 60 MB. Exit code 1 where one of them is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

TIMES, MEGABYTES = 12.0, 60.0
EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
BARE = (sys.executable, "-c", "pass")


def main() -> int:
    """Measure, print, and say whether the bars are met."""
    given = _given()
    with tempfile.TemporaryDirectory() as cache:
        os.environ["REPLYKIT_CACHE"] = cache
        os.environ["PYTHONPYCACHEPREFIX"] = cache  # compiled code, as pip installs it, whatever this shell forbids
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        check = _check(given.example)
        first, _ = _run(check)  # compiles the rules into the cache
        turns = [(_run(BARE), _run(check)) for _ in range(given.rounds)]
    bare = statistics.median(b[0] for b, _ in turns)
    ours = statistics.median(c[0] for _, c in turns)
    memory = max(c[1] for _, c in turns)
    figures = {
        "bare python, ms": round(bare * 1000, 1),
        "check, ms": round(ours * 1000, 1),
        "ratio": round(ours / bare, 2),
        "peak memory, MB": round(memory, 1),
        "first check (compiles the rules), ms": round(first * 1000, 1),
    }
    if given.json:
        print(json.dumps(figures))
    else:
        for name, figure in figures.items():
            print(f"{name}\t{figure}")
    return 0 if ours / bare <= TIMES and memory <= MEGABYTES else 1


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15, help="how often both are run, in turns")
    parser.add_argument("--example", default="late-parcel", help="a pair of files in examples/, without the ending")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    return parser.parse_args()


def _check(example: str) -> tuple[str, ...]:
    """The call as a mail client makes it: the installed command where there is one beside this Python."""
    command = Path(sys.executable).with_name("replykit")
    call = (str(command),) if command.exists() else (sys.executable, "-m", "replykit")
    mail, draft = (str(EXAMPLES / f"{example}{ending}") for ending in (".eml", ".txt"))
    return (*call, "check", draft, "-i", mail, "--format", "json", "--tier", "lexical", "--fail-on", "never")


def _run(command: tuple[str, ...]) -> tuple[float, float]:
    """Wall time in seconds and peak memory in megabytes of one process; SystemExit where it fails."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    start = time.perf_counter()
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nothing, 1)])
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    os.close(nothing)
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"failed: {' '.join(command)}")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return wall, usage.ru_maxrss / unit


if __name__ == "__main__":
    sys.exit(main())
