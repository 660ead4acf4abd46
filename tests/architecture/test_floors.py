"""The floors of ARCHITECTURE.md; that they import downwards only, import-linter checks in scripts/check."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_floor_of_the_contract_is_told_of_in_the_architecture() -> None:
    floors = {p.name for p in (ROOT / "src" / "replykit").iterdir() if p.is_dir() and (p / "__init__.py").is_file()}
    table = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split("## Floors")[1].split("## ")[0]
    assert {f for f in floors if f"`{f}`" not in table} == set()
