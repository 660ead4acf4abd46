"""The mail that a draft answers, found in the folders that the settings name."""

from __future__ import annotations

import json

import pytest

from replykit.adapters.cli import main

CUSTOMER = b"From: Ann <ann@mail.example>\nSubject: Cup\nMessage-ID: <1@mail.example>\n\nWhere is my cup?\n"
DRAFT = "From: help@shop.example\nTo: ann@mail.example\nSubject: Re: Cup\n{}\nDear Ann,\n\nthe cup comes on Friday.\n"


@pytest.mark.parametrize("fields", ["In-Reply-To: <1@mail.example>\n", ""], ids=["by id", "by subject"])
def test_the_settings_say_where_mail_is_kept(tmp_path, monkeypatch, capsys, fields):
    for part in ("cur", "new", "tmp"):
        (tmp_path / "mail" / part).mkdir(parents=True)
    (tmp_path / "mail" / "cur" / "1.a:2,S").write_bytes(CUSTOMER)
    (tmp_path / "replykit.toml").write_text('mail-folders = ["mail"]\n')
    (tmp_path / "draft.eml").write_text(DRAFT.format(fields))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "")
    main(["check", "draft.eml", "--format", "json", "--tier", "lexical"])
    incoming = json.loads(capsys.readouterr().out)["incoming"]
    assert (incoming["source"], incoming["text"]) == ("maildir", "Where is my cup?\n")


def test_without_mail_folders_nothing_is_found(tmp_path, monkeypatch, capsys):
    (tmp_path / "draft.eml").write_text(DRAFT.format("In-Reply-To: <1@mail.example>\n"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "")
    main(["check", "draft.eml", "--format", "json", "--tier", "lexical"])
    assert json.loads(capsys.readouterr().out)["incoming"]["source"] == "none"
