"""`replykit config`: each setting, and the file it came from."""

from __future__ import annotations

import os

from replykit.adapters.cli.options import Given, Values
from replykit.adapters.cli.screens import screen, show, show_data
from replykit.config import Settings, load, settings_files
from replykit.report.screen import cells


def run(values: Values) -> int:
    """Print the settings that hold for a folder or a draft; always 0."""
    given = Given(values)
    path = given.text("path") or "."
    folder = path if os.path.isdir(path) else os.path.dirname(path) or "."
    settings = load(folder)
    rows = [(key, value, settings.origin[key]) for key, value in _values(settings).items()]
    if given.text("format") == "json":
        _as_json(rows, folder)
    else:
        _as_text(rows, folder, given)
    return 0


def _values(settings: Settings) -> dict[str, object]:
    """Every setting by its dotted key, as it would be written."""
    pairs = [list(pair) for pair in settings.language_pairs]
    plain: dict[str, object] = {
        "select": list(settings.select),
        "ignore": list(settings.ignore),
        "fail-on": settings.fail_on,
        "tier": settings.tier,
        "rule-folders": list(settings.rule_folders),
        "template-folders": list(settings.template_folders),
        "mail-folders": list(settings.mail_folders),
        "language-pairs": pairs,
    }
    levels: dict[str, object] = {f"rules.{rule}": level for rule, level in settings.levels.items()}
    options = {f"rules.{rule}.{k}": v for rule, table in settings.options.items() for k, v in table.items()}
    return plain | levels | options


def _as_json(rows: list[tuple[str, object, str]], folder: str) -> None:
    import json

    data = {"schema": 1, "files": list(settings_files(folder))}
    settings = [{"key": key, "value": value, "from": origin} for key, value, origin in rows]
    show_data(json.dumps(data | {"settings": settings}, ensure_ascii=False))


def _as_text(rows: list[tuple[str, object, str]], folder: str, given: Given) -> None:
    import json

    on = screen(given.text("color"))
    shown = [(key, json.dumps(value, ensure_ascii=False), _near(origin)) for key, value, origin in rows]
    keys, texts = (max(cells(row[i]) for row in shown) for i in (0, 1))
    texts = min(texts, 40)
    for key, text, origin in shown:
        show(f"{on.paint(key.ljust(keys), 'cyan')}  {text.ljust(texts)}  {on.paint(origin, 'dim')}\n")
    files = settings_files(folder)
    told = "files, the weightiest last: " + ", ".join(map(_near, files)) if files else "no replykit.toml here or above"
    show(f"\n{told}\n" + ("" if files else "`replykit init` writes one to start from\n"))


def _near(origin: str) -> str:
    """A file as seen from here, where that is shorter."""
    return ", ".join(min(part, os.path.relpath(part), key=len) if os.path.isabs(part) else part
                     for part in origin.split(", "))  # fmt: skip
