"""Pairs and mails as other programs send them: JSON objects, checked field by field."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from replykit.errors import UserError
from replykit.mail import Address, Headers, Message, parse, parse_text
from replykit.reading import Thread
from replykit.text import replace

FORMATS = ("auto", "text", "eml")
CHANNELS = ("email", "chat", "review")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def record(line: bytes) -> dict[str, Any]:
    """The object on one line of JSON Lines; UserError where the line holds none."""
    try:
        data = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as e:
        raise UserError(f"byte {e.start + 1} of the line is no UTF-8") from None
    except (ValueError, RecursionError) as e:
        raise UserError(f"not JSON: {e}") from None
    if not isinstance(data, dict):
        raise UserError('a line holds one JSON object, as in {"reply": "…"}')
    return data


def record_id(data: Mapping[str, Any]) -> str | None:
    """The record's `id` as text, so that a bad record can be named too."""
    id = data.get("id")
    return None if id is None else id if isinstance(id, str) else json.dumps(id)


def thread_of(data: Mapping[str, Any]) -> Thread:
    """The thread that a pair describes (design, section 3: a pair)."""
    draft = _mail(data, "reply", attachments=_names(data))
    if draft is None:
        raise UserError("a pair needs `reply`: the text of the draft")
    incoming = _mail(data, "incoming", headers=_incoming_headers(data))
    return Thread(
        draft=draft,
        incoming=incoming,
        source="none" if incoming is None else "given",
        channel=_choice(data, "channel", CHANNELS),  # type: ignore[arg-type]  # one of CHANNELS
        received=_time(data, "received") or (incoming.headers.date if incoming else None),
        now=_time(data, "now") or draft.headers.date,
    )


def message_of(data: Mapping[str, Any]) -> Message:
    """The message that a line of `--mails` describes: `text` or `raw_b64`."""
    message = _mail(data, "text", encoded="raw_b64")
    if message is None:
        raise UserError("a mail needs `text` or `raw_b64`")
    return message


def _mail(
    data: Mapping[str, Any],
    key: str,
    *,
    encoded: str | None = None,
    headers: Headers | None = None,
    attachments: tuple[str, ...] | None = None,
) -> Message | None:
    format = _choice(data, "format", FORMATS)
    code = _text(data, "lang")
    raw = _bytes(data, encoded or f"{key}_b64")
    text = _text(data, key)
    if raw is None and text is None:
        return None
    if raw is None and text is not None and format == "text":
        return parse_text(text, headers=headers, attachments=attachments, language=code)
    message = parse(raw if raw is not None else str(text).encode(), format=format)
    return _completed(message, headers, attachments, code)


def _completed(
    message: Message, headers: Headers | None, attachments: tuple[str, ...] | None, code: str | None
) -> Message:
    """The message with what its sender knew beside it; what the mail itself says comes first."""
    if headers is not None:
        own = message.headers
        message = replace(
            message, headers=replace(own, subject=own.subject or headers.subject, sender=own.sender or headers.sender)
        )
    if attachments is not None:
        message = replace(message, attachments=(*(message.attachments or ()), *attachments))
    if code is not None:
        message = replace(message, zones=tuple(replace(z, language=code) for z in message.zones))
    return message


def _incoming_headers(data: Mapping[str, Any]) -> Headers:
    name = _text(data, "from_name")
    return Headers(subject=_text(data, "subject") or "", sender=Address(name, "") if name else None)


def _text(data: Mapping[str, Any], key: str) -> str | None:
    value = data.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UserError(f"`{key}` is text, not {_kind(value)}")
    # half a surrogate pair is no character and cannot be written as UTF-8; offsets stay the same
    return _LONE_SURROGATE.sub("\ufffd", value)


def _bytes(data: Mapping[str, Any], key: str) -> bytes | None:
    value = _text(data, key)
    if value is None:
        return None
    import base64

    try:
        return base64.b64decode(value, validate=False)
    except ValueError:
        raise UserError(f"`{key}` is not base64") from None


def _names(data: Mapping[str, Any]) -> tuple[str, ...] | None:
    value = data.get("attachments")
    if value is None:
        return None
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise UserError("`attachments` is a list of file names")
    return tuple(_LONE_SURROGATE.sub("\ufffd", v) for v in value)


def _choice(data: Mapping[str, Any], key: str, choices: tuple[str, ...]) -> str:
    value = _text(data, key) or choices[0]
    if value not in choices:
        raise UserError(f"`{key}` is one of {', '.join(choices)}, not {value!r}")
    return value


def _time(data: Mapping[str, Any], key: str) -> datetime | None:
    value = _text(data, key)
    return time_of(value, lambda: UserError(f"`{key}` is a time such as 2026-11-20T09:00:00+01:00")) if value else None


def time_of(text: str, mistake: Callable[[], UserError]) -> datetime:
    """The time that an ISO 8601 text names, UTC where it names no zone; raises what `mistake` makes otherwise."""
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        raise mistake() from None
    return time if time.tzinfo else time.replace(tzinfo=UTC)  # the machine's zone must not matter


def _kind(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), "that")
