from __future__ import annotations

from pathlib import Path

import pytest

from replykit.config import Settings, load, settings_files
from replykit.errors import UserError


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPLYKIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("REPLYKIT_CONFIG", str(tmp_path / "user"))


def write(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_without_a_file_everything_is_default(tmp_path: Path) -> None:
    settings = load(str(tmp_path))
    assert (settings.tier, settings.fail_on, dict(settings.levels)) == ("auto", "error", {})
    assert set(settings.origin.values()) == {"default"}


def test_the_nearest_file_upwards_holds(tmp_path: Path) -> None:
    write(tmp_path / "replykit.toml", 'tier = "semantic"')
    near = write(tmp_path / "team" / "replykit.toml", 'tier = "lexical"')
    (tmp_path / "team" / "drafts").mkdir()
    settings = load(str(tmp_path / "team" / "drafts"))
    assert (settings.tier, settings.origin["tier"]) == ("lexical", near)


def test_user_below_base_below_file_below_call(tmp_path: Path) -> None:
    user = write(tmp_path / "user" / "replykit.toml", 'tier = "lexical"\nfail-on = "note"\nselect = ["tone/*"]')
    base = write(tmp_path / "base" / "replykit.toml", 'fail-on = "never"\nignore = ["care/*"]')
    own = write(tmp_path / "team" / "replykit.toml", 'extend = ["../base"]\nignore = ["upsell/*"]')
    settings = load(str(tmp_path / "team"), call={"select": ("facts/*",)})
    assert settings_files(str(tmp_path / "team")) == (user, base, own)
    assert settings.select == ("facts/*",)
    assert (settings.ignore, settings.fail_on, settings.tier) == (("upsell/*",), "never", "lexical")
    origin = {k: settings.origin[k] for k in ("select", "ignore", "fail-on", "tier")}
    assert origin == {"select": "command line", "ignore": own, "fail-on": base, "tier": user}


def test_levels_and_options_by_rule_keep_their_order_and_place(tmp_path: Path) -> None:
    path = write(
        tmp_path / "replykit.toml",
        '[rules]\n"tone/*" = "error"\n"apology/too-many" = { level = "note", most = 2 }\n',
    )
    settings = load(str(tmp_path))
    assert list(settings.levels.items()) == [("tone/*", "error"), ("apology/too-many", "note")]
    assert dict(settings.options) == {"apology/too-many": {"most": 2}}
    place = settings.places["rules.apology/too-many.most"]
    assert (place.file, place.line, place.column, place.width) == (path, 3, 40, 4)


def test_a_later_level_stands_last(tmp_path: Path) -> None:
    write(tmp_path / "base.toml", '[rules]\n"tone/*" = "off"\n"tone/blame" = "error"')
    write(tmp_path / "replykit.toml", 'extend = "base.toml"\n[rules]\n"tone/*" = "note"')
    assert list(load(str(tmp_path)).levels.items()) == [("tone/blame", "error"), ("tone/*", "note")]


def test_folders_are_seen_from_their_file_and_gathered(tmp_path: Path) -> None:
    write(tmp_path / "base" / "replykit.toml", 'rule-folders = ["rules"]')
    write(tmp_path / "team" / "replykit.toml", 'extend = "../base"\nrule-folders = "house"')
    folders = load(str(tmp_path / "team")).rule_folders
    assert folders == (str(tmp_path / "base" / "rules"), str(tmp_path / "team" / "house"))


def test_an_edit_takes_effect_at_once(tmp_path: Path) -> None:
    write(tmp_path / "replykit.toml", 'tier = "lexical"')
    assert load(str(tmp_path)).tier == "lexical"
    write(tmp_path / "replykit.toml", 'tier = "semantic"')
    assert load(str(tmp_path)).tier == "semantic"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'teir = "auto"',
            "1:1: no setting is called 'teir'\n   |\n 1 | teir = \"auto\"\n   | ^^^^\nhelp: did you mean tier?",
        ),
        (
            '# x\ntier = "lexicl" # y',
            '2:8: tier is one of auto, lexical, semantic\n   |\n 2 | tier = "lexicl" # y\n   |        ^^^^^^^^\n'
            "help: did you mean lexical?",
        ),
        (
            '[rules]\n"tone/*" = {level = "eror"}',
            '2:21: a rule\'s level is one of error, warning, note, off\n   |\n 2 | "tone/*" = {level = "eror"}\n'
            "   |                     ^^^^^^\nhelp: did you mean error?",
        ),
        (
            '[rules]\ntone/* = "error"',
            "2:5: not TOML: expected '=' after a key in a key/value pair\n   |\n 2 | tone/* = \"error\"\n   |     ^\n"
            'help: put text between quotes, and rule names too: "tone/*" = "error"',
        ),
        (
            "select = [\n  1,\n]",
            '1:10: select holds a list of texts\n   |\n 1 | select = [\n   |          ^\nhelp: as in select = ["…"]',
        ),
        (
            'extend = "gone.toml"',
            '1:10: no such file: {folder}/gone.toml\n   |\n 1 | extend = "gone.toml"\n   |          ^^^^^^^^^^^\n'
            "help: name a replykit.toml or its folder, seen from this file",
        ),
    ],
)
def test_a_mistake_is_shown_where_it_stands(tmp_path: Path, text: str, said: str) -> None:
    path = write(tmp_path / "replykit.toml", text)
    with pytest.raises(UserError) as caught:
        load(str(tmp_path))
    assert str(caught.value) == f"error: {path}:{said.replace('{folder}', str(tmp_path))}"


def test_a_circle_of_files_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "a.toml", 'extend = "replykit.toml"')
    write(tmp_path / "replykit.toml", 'extend = "a.toml"')
    with pytest.raises(UserError, match="this file extends itself"):
        load(str(tmp_path))


def test_settings_are_values() -> None:
    assert Settings() == Settings()
