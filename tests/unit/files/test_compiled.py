from __future__ import annotations

import os
from pathlib import Path

import pytest

from replykit.files import compiled


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("REPLYKIT_CACHE", str(folder))
    return folder


def _source(tmp_path: Path, text: str, *, seconds: int) -> str:
    path = tmp_path / "rule.yaml"
    path.write_text(text)
    os.utime(path, (seconds, seconds))
    return str(path)


def test_unchanged_sources_are_built_once(tmp_path: Path) -> None:
    source = _source(tmp_path, "a", seconds=1)
    built: list[int] = []
    for _ in range(2):
        assert compiled("x", [source], lambda: {"n": built.append(1) or 7}) == {"n": 7}  # type: ignore[func-returns-value]
    assert built == [1]


def test_an_edit_takes_effect_at_once(tmp_path: Path) -> None:
    compiled("x", [_source(tmp_path, "a", seconds=1)], lambda: 1)
    assert compiled("x", [_source(tmp_path, "b", seconds=2)], lambda: 2) == 2


def test_a_broken_cache_is_built_anew(tmp_path: Path, cache: Path) -> None:
    source = _source(tmp_path, "a", seconds=1)
    compiled("x", [source], lambda: 1)
    (stored,) = cache.iterdir()
    stored.write_bytes(stored.read_bytes()[:5])
    assert compiled("x", [source], lambda: 2) == 2


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path, cache: Path) -> None:
    cache.write_text("a file stands where the folder should")
    assert compiled("x", [_source(tmp_path, "a", seconds=1)], lambda: [1, "two"]) == [1, "two"]


def test_a_file_more_takes_the_same_place_in_the_cache(tmp_path: Path, cache: Path) -> None:
    first, second = _source(tmp_path, "a", seconds=1), tmp_path / "second.yaml"
    second.write_text("b")
    assert compiled("x", [first], lambda: 1) == 1
    assert compiled("x", [first, str(second)], lambda: 2) == 2
    assert len(list(cache.iterdir())) == 1
