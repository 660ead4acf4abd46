from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from replykit.errors import UserError
from replykit.files import read_bytes, read_text, replace


def test_a_missing_file_is_the_users_mistake(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no such file"):
        read_bytes(str(tmp_path / "none.txt"))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="this is a folder"):
        read_bytes(str(tmp_path))


def test_text_that_is_no_utf_8_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(b"one\ntwo \xff\n")
    with pytest.raises(UserError) as caught:
        read_text(str(path))
    assert caught.value.where is not None
    assert (caught.value.what, caught.value.where.line) == ("byte 8 is no UTF-8", 2)


@pytest.mark.skipif(sys.platform == "win32", reason="file modes are POSIX")
def test_replacing_keeps_the_mode_and_follows_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    replace(str(link), b"new")
    assert real.read_text() == "new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert sorted(os.listdir(tmp_path)) == ["link.txt", "real.txt"]
