"""The real command, as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

MAIL = """\
From: Ann Berg <ann.berg@mail.example>
To: help@shop.example
Subject: Order 4711
Date: Fri, 20 Nov 2026 09:00:00 +0100
Content-Type: text/plain; charset=utf-8

Hello,

my order 4711 has not come. When will it arrive?

Regards,
Ann Berg
"""
SCOLDING = """\
Dear Ann,

thank you for your mail. I am sorry that order 4711 has not come. As I said before, it will
arrive on Friday, 27 November.

Kind regards,
Mira
"""
Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def surroundings(tmp_path: Path, cache: str) -> dict[str, str]:
    """An environment with no settings of the user's own."""
    left_out = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "REPLYKIT_DEBUG", "POSIXLY_CORRECT"}
    own = {"REPLYKIT_CACHE": cache, "REPLYKIT_CONFIG": str(tmp_path / "nobody"), "PYTHONIOENCODING": "utf-8"}
    return {k: v for k, v in os.environ.items() if k not in left_out} | own


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a mail and a draft that answers it."""
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "mail.eml").write_text(MAIL, encoding="utf-8")
    (folder / "reply.txt").write_text(SCOLDING, encoding="utf-8")
    return folder


@pytest.fixture
def replykit(desk: Path, surroundings: dict[str, str]) -> Run:
    def run(*args: str, input: str | bytes = b"", **more: str) -> subprocess.CompletedProcess[bytes]:
        data = input.encode() if isinstance(input, str) else input
        # by words alone: what these tests are about does not need the language model, which takes its time
        tier = ("--tier", "lexical") if args[:1] in {("check",), ("fix",)} and "--tier" not in args else ()
        command = [sys.executable, "-m", "replykit", *args[:1], *tier, *args[1:]]
        return subprocess.run(
            command, input=data, capture_output=True, cwd=desk, env=surroundings | more, check=False, timeout=60
        )

    return run
