"""What a check at the moment of sending may not pay for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

HEAVY = {
    "click",
    "email",
    "importlib.metadata",
    "jinja2",
    "language_tool_python",
    "numpy",
    "pathlib",
    "rich",
    "selectolax",
    "textstat",
    "tomllib",
    "typer",
    "yaml",
}
CHECK = """
import sys, json, io
from replykit.adapters.cli import main
sys.argv = ["replykit", "check", sys.argv[1], "--format", "json", "--tier", "lexical", "--fail-on", "never"]
out, sys.stdout = sys.stdout, io.StringIO()
try:
    main()
except SystemExit as e:
    assert not e.code, e.code
report, sys.stdout = json.loads(sys.stdout.getvalue()), out
print(json.dumps({"verdict": report["verdict"], "modules": sorted(sys.modules)}))
"""


def _modules_of_a_check(tmp_path: Path) -> set[str]:
    """The modules loaded by a second check of a plain text draft (the first one fills the cache)."""
    draft = tmp_path / "draft.txt"
    draft.write_text("Hello Dana,\n\nAs I said before, we are sorry.\n\nKind regards,\nMira\n")
    settings = os.environ | {"REPLYKIT_CACHE": str(tmp_path / "cache")}
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", CHECK, str(draft)], capture_output=True, text=True, env=settings, check=False
        )
        assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["verdict"] in {"warn", "block"}
    return set(answer["modules"])


def test_a_lexical_check_imports_nothing_heavy(tmp_path: Path) -> None:
    assert _modules_of_a_check(tmp_path) & HEAVY == set()
