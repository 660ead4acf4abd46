"""The floors of ARCHITECTURE.md, as import-linter sees them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_higher_floors_import_lower_ones_only() -> None:
    linter = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    if linter is None:
        pytest.skip("import-linter is not installed: scripts/check runs it")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_floor_of_the_contract_is_told_of_in_the_architecture() -> None:
    floors = {p.name for p in (ROOT / "src" / "replykit").iterdir() if p.is_dir() and (p / "__init__.py").is_file()}
    table = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split("## Floors")[1].split("## ")[0]
    assert {f for f in floors if f"`{f}`" not in table} == set()
