"""The mail that a draft answers, found by the real notmuch and the real mu."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ORIGINAL = """\
From: Ann Berg <ann.berg@mail.example>
To: help@shop.example
Subject: Two lamps
Date: Fri, 20 Nov 2026 09:00:00 +0100
Message-ID: <lamps.1@mail.example>
Content-Type: text/plain; charset=utf-8

Hello,

one of the two lamps is broken. Can you send me a new one?

Ann
"""
REPLY = """\
From: Mira <help@shop.example>
To: Ann Berg <ann.berg@mail.example>
Subject: Re: Two lamps
In-Reply-To: <lamps.1@mail.example>
Content-Type: text/plain; charset=utf-8

Hello Ann,

I am sorry that one lamp is broken. A new lamp is on its way and arrives on Friday.

Mira
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder with a Maildir that holds the customer's mail, and a draft."""
    for part in ("cur", "new", "tmp"):
        (tmp_path / "Mail" / part).mkdir(parents=True)
    (tmp_path / "Mail" / "cur" / "1.host:2,S").write_text(ORIGINAL, encoding="utf-8")
    (tmp_path / "reply.eml").write_text(REPLY, encoding="utf-8")
    return tmp_path


def installed(program: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")


def incoming(home: Path, hidden: str) -> tuple[str, str]:
    """Where the check says the mail was found and its first line, with the program `hidden` out of the way."""
    shadow = home / "shadow"
    shadow.mkdir()
    (shadow / hidden).write_text("#!/bin/sh\nexit 1\n")
    (shadow / hidden).chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-m", "replykit", "check", "reply.eml", "--format", "json", "--fail-on", "never"],
        cwd=home,
        env=surroundings(home) | {"PATH": f"{shadow}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        check=True,
    )
    found = json.loads(done.stdout)["incoming"]
    return found["source"], found["text"].split("\n")[2]


def surroundings(home: Path) -> dict[str, str]:
    own = {"HOME": home, "XDG_CACHE_HOME": home / ".cache", "NOTMUCH_CONFIG": home / ".notmuch-config"}
    return os.environ | {name: str(path) for name, path in own.items()}


def index(home: Path, *commands: list[str]) -> None:
    for command in commands:
        subprocess.run(command, env=surroundings(home), capture_output=True, check=True)


def test_notmuch_finds_the_mail_a_draft_answers(home: Path) -> None:
    installed("notmuch")
    settings = f"[database]\npath={home / 'Mail'}\n[user]\nname=Mira\nprimary_email=help@shop.example\n"
    (home / ".notmuch-config").write_text(settings, encoding="utf-8")
    index(home, ["notmuch", "new", "--quiet"])
    assert incoming(home, hidden="mu") == ("notmuch", "one of the two lamps is broken. Can you send me a new one?")


def test_mu_finds_the_mail_a_draft_answers(home: Path) -> None:
    installed("mu")
    index(home, ["mu", "init", "--maildir", str(home / "Mail")], ["mu", "index"])
    assert incoming(home, hidden="notmuch") == ("mu", "one of the two lamps is broken. Can you send me a new one?")
