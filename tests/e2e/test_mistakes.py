"""Every mistake has its own message, on standard error, with exit code 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Run


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("check", "gone.txt"), "error: gone.txt: no such file\nhelp: check the name and the folder\n"),
        (
            ("check", "reply.txt", "-i", "."),
            "error: .: this is a folder\nhelp: name a file in it\n",
        ),
        (
            ("check", "empty-folder"),
            "error: empty-folder: no draft in this folder\nhelp: it looks for *.txt, *.md, *.eml\n",
        ),
        (
            ("check", "picture.png"),
            "error: picture.png: this is no text and no mail\nhelp: name a .txt, .md or .eml file\n",
        ),
        (
            ("check", "offer.pdf"),
            "error: offer.pdf: this is a PDF file, not a mail that replykit reads\n"
            "help: copy the mail's text into a .txt file\n",
        ),
        (
            ("check", "empty.txt"),
            "error: empty.txt: the draft is empty\nhelp: write the reply first, or start with `replykit draft`\n",
        ),
        (
            ("check", "-", "-i", "-"),
            "error: two mails at once from standard input\nhelp: save one of them and name its file instead of -\n",
        ),
        (("check",), "error: name a draft to check\nhelp: as in: replykit check reply.txt -i complaint.eml\n"),
        (("read",), "error: name a mail to read\nhelp: as in: replykit read complaint.eml\n"),
        (
            ("check", "reply.txt", "--select", "tone/reprimnd"),
            "error: no rule is called 'tone/reprimnd'\nhelp: do you mean 'tone/reprimand'?\n",
        ),
        (
            ("check", "reply.txt", "--now", "tomorrow"),
            "error: --now tomorrow: not a time\nhelp: write it as 2026-11-20T09:00:00+01:00\n",
        ),
        (
            ("check", "reply.txt", "--pairs", "-"),
            "error: --pairs names both mails itself\nhelp: leave out DRAFT and -i, or leave out --pairs\n",
        ),
        (("check", "--pairs", "gone.jsonl"), "error: gone.jsonl: no such file\nhelp: check the name and the folder\n"),
        (
            ("check", "reply.txt", "--format", "xml"),
            "error: invalid value for '--format': 'xml' is not one of 'text', 'json', 'sarif', 'github', 'rdjson'\n"
            "help: see replykit check --help\n",
        ),
        (
            ("check", "reply.txt", "--formt", "json"),
            "error: no such option: --formt (Possible options: --format)\nhelp: see replykit check --help\n",
        ),
        (("chekc", "reply.txt"), "error: no such command 'chekc'. Did you mean 'check'?\nhelp: see replykit --help\n"),
        (
            ("explain", "tone/reprimnd"),
            "error: no rule is called 'tone/reprimnd' in en\nhelp: do you mean 'tone/reprimand'?\n",
        ),
        (("rules", "new", "Jargon"), "error: 'Jargon' is no id for a rule\n"
         "help: family/name in small letters, as in house/no-jargon\n"),
        (("rules", "list", "--lang", "xx"), "error: there are no rules for the language 'xx'\nhelp: there are: "),
        (("draft", "mail.eml", "-o", "reply.txt"), "error: reply.txt: this file is there already\n"
         "help: choose another name for the draft\n"),
        (("draft", "mail.eml", "--set", "x"), "error: --set x: not KEY=VALUE\n"
         "help: as in: --set carrier='North Post'\n"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)  # fmt: skip
def test_a_mistake_is_told_with_the_way_out(replykit: Run, desk: Path, call: tuple[str, ...], said: str) -> None:
    (desk / "empty-folder").mkdir()
    (desk / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (desk / "offer.pdf").write_bytes(b"%PDF-1.7 text")
    (desk / "empty.txt").write_text(" \n\n", encoding="utf-8")
    done = replykit(*call)
    assert (done.returncode, done.stdout) == (2, b"")
    told = done.stderr.decode()
    assert told.startswith(said) if said.endswith(": ") else told == said


def test_a_wrong_setting_is_shown_where_it_stands(replykit: Run, desk: Path) -> None:
    (desk / "replykit.toml").write_text('# ours\nfail-on = "eror"\n', encoding="utf-8")
    done = replykit("check", "reply.txt")
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "error: replykit.toml:2:11: fail-on is one of error, warning, note, never\n"
        '   |\n 2 | fail-on = "eror"\n   |           ^^^^^^\nhelp: did you mean error?\n'
    )


def test_a_setting_for_a_rule_that_is_none_is_shown_where_it_stands(replykit: Run, desk: Path) -> None:
    (desk / "replykit.toml").write_text('[rules]\n"tone/reprimnd" = "off"\n', encoding="utf-8")
    done = replykit("check", "reply.txt")
    assert done.returncode == 2
    assert done.stderr.decode().startswith(
        "error: replykit.toml:2:1: no rule is called 'tone/reprimnd'\n"
        '   |\n 2 | "tone/reprimnd" = "off"\n   | ^^^^^^^^^^^^^^^\nhelp: do you mean \'tone/reprimand\'?\n'
    )


def test_a_rule_selected_that_is_none_is_shown_where_it_stands(replykit: Run, desk: Path) -> None:
    (desk / "replykit.toml").write_text('select = [\n  "tone/*",\n  "tone/blme",\n]\n', encoding="utf-8")
    assert replykit("check", "reply.txt").stderr.decode() == (
        "error: replykit.toml:3:4: no rule is called 'tone/blme'\n"
        "   |\n 3 |   \"tone/blme\",\n   |    ^^^^^^^^^\nhelp: do you mean 'tone/blame'?\n"
    )


def test_a_wrong_option_of_a_rule_is_shown_where_it_stands(replykit: Run, desk: Path) -> None:
    (desk / "replykit.toml").write_text('[rules]\n"tone/shouting" = { level = "note", mark = 2 }\n', encoding="utf-8")
    done = replykit("check", "reply.txt")
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "error: replykit.toml:2:37: tone/shouting has no option 'mark'\n"
        '   |\n 2 | "tone/shouting" = { level = "note", mark = 2 }\n   |                                     ^^^^\n'
        "help: do you mean 'marks'?\n"
    )


def test_a_broken_rule_file_is_shown_where_it_is_broken(replykit: Run, desk: Path) -> None:
    folder = desk / "rules" / "en" / "house"
    folder.mkdir(parents=True)
    (folder / "broken.yaml").write_text("summary: Say it\nseverty: error\n", encoding="utf-8")
    (desk / "replykit.toml").write_text('rule-folders = ["rules"]\n', encoding="utf-8")
    done = replykit("check", "reply.txt")
    assert done.returncode == 2
    assert done.stderr.decode().startswith(
        "error: rules/en/house/broken.yaml:2:1: a rule has no key 'severty'; do you mean 'severity'?\n"
        "   |\n 2 | severty: error\n   | ^\nhelp: it has: "
    )
