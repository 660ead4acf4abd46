"""Law 7: no command opens a connection, and what replykit says of its own faults holds no words of a mail."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAIL, DRAFT = (str(ROOT / "examples" / f"late-parcel.{ending}") for ending in ("eml", "txt"))
WATCHED = """
import sys
def watch(event, args):
    if event.startswith("socket.") or event in {"urllib.Request", "ftplib.connect", "http.client.connect"}:
        sys.stderr.write(f"NETWORK {event}\\n")
sys.addaudithook(watch)
from replykit.adapters.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    "call",
    [
        ("check", DRAFT, "-i", MAIL, "--fail-on", "never"),
        ("check", DRAFT, "-i", MAIL, "--fail-on", "never", "--tier", "lexical", "--format", "json"),
        ("read", MAIL),
        ("fix", DRAFT, "-i", MAIL),
        ("draft", MAIL),
        ("rules", "list"),
        ("explain", "tone/reprimand"),
        ("config",),
    ],
    ids=" ".join,
)
def test_no_command_touches_the_network(call: tuple[str, ...], tmp_path: Path) -> None:
    settings = os.environ | {"REPLYKIT_CONFIG": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *call], capture_output=True, text=True, env=settings, check=False
    )
    assert [line for line in done.stderr.splitlines() if line.startswith("NETWORK")] == []
    assert done.returncode in {0, 1}, done.stderr


def test_a_fault_of_replykit_is_told_without_words_of_the_mail(tmp_path: Path) -> None:
    broken = "import sys, replykit.reading\nr = sys.modules['replykit.reading.read']\n"
    broken += "def fail(*a, **k): raise RuntimeError('Nadia wrote secret words')\n"
    broken += "r.find_facts = fail\nfrom replykit.adapters.cli import main\nsys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", broken, "read", MAIL], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 3
    assert "RuntimeError" in done.stderr
    assert "Nadia" not in done.stderr + done.stdout
