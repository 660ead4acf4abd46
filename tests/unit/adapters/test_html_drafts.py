"""Drafts written in HTML are mended in their HTML."""

from __future__ import annotations

import base64

import pytest

from replykit.adapters.cli.drafts import draft_file
from replykit.errors import UserError
from replykit.mail import parse

PAGE = "<html><body><p>Dear Zoë,</p>\r\n<p>As I said, it is <b>here</b>.</p></body></html>"
MENDED = PAGE.replace("As I said, it", "It")
HEAD = b"From: help@shop.example\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n"


def mended(data: bytes, format: str = "auto") -> bytes:
    draft = parse(data, format=format)
    return draft_file("draft", data, draft).with_text(draft.text.replace("As I said, it", "It"))


def test_a_page_by_itself_keeps_its_tags():
    assert mended(PAGE.encode()).decode() == MENDED
    assert mended(b"\xef\xbb\xbf" + PAGE.encode()) == b"\xef\xbb\xbf" + MENDED.encode()


def test_a_page_in_a_mail_keeps_headers_and_encoding():
    encoded = base64.encodebytes(PAGE.encode())
    data = mended(HEAD + b"Content-Transfer-Encoding: base64\n\n" + encoded)
    head, body = data.split(b"\n\n", 1)
    assert head == HEAD + b"Content-Transfer-Encoding: base64"
    assert base64.b64decode(body).decode().replace("\r\n", "\n") == MENDED.replace("\r\n", "\n")


def test_a_mail_in_two_versions_is_left_alone():
    parts = f"--b\nContent-Type: text/plain\n\nAs I said, it is here.\n--b\nContent-Type: text/html\n\n{PAGE}\n--b--\n"
    with pytest.raises(UserError, match="this draft has an HTML version"):
        mended(HEAD.replace(b"text/html; charset=utf-8", b"multipart/alternative; boundary=b") + b"\n" + parts.encode())
