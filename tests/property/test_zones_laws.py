"""Laws of zones: they partition any text, and the time they take grows with its size."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replykit.mail.zones import find_zones

_LINES = st.sampled_from(
    [
        "", " ", "> ", ">> quoted words", "Hi Kari,", "Best regards,", "Kari Berg", "-- ", "--", "________________",
        "On 5 May 2025, at 10:00, Kari <k@b.example> wrote:", "From: Kari <k@b.example>", "To: post@shop.example",
        "Subject: the lamp", "Date: 5 May 2025", "-----Original Message-----", "---------- Forwarded message ---------",
        "Sent from my iPhone", "The lamp is broken and I want a new one.", "Tel. 22 33 44 55", "wrote:", ":", "<http://x",
        "This message is confidential and privileged.", "\ufeff", "\u202b:\u202c", "- one",
        "> On 5 May 2025 Kari wrote:",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(_LINES | st.text(max_size=30), max_size=25))
def test_zones_partition_any_mail(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = find_zones(text)
    assert "".join(z.span.of(text) for z in found.zones) == text
    assert all(z.span.start < z.span.end for z in found.zones)
    assert all(a.kind != b.kind for a, b in zip(found.zones, found.zones[1:], strict=False))
    for forward in found.forwards:
        assert forward.span.holds(forward.body)
        assert forward.span.end <= len(text)
    for pair in found.answered:
        assert pair.quoted.end <= pair.below.start


@settings(max_examples=100, deadline=None)
@given(st.lists(_LINES, max_size=12), st.lists(_LINES, max_size=4))
def test_what_is_quoted_with_marks_is_never_the_writers_own(own: list[str], quoted: list[str]) -> None:
    marked = [f"> {line.lstrip('>')}" for line in ["quoted here", *quoted] if "<" not in line]
    text = "\n".join([*own, "", *marked])
    found = find_zones(text)
    assert found.zones[-1].kind in {"quote", "forward"}


_HOSTILE = [
    ">\n", "> a\n", "On ", "On \n", "On 5 May 2025, x@y.zz\n", "\n", " ", "a\n", "wrote:\n", "From: a@b.c\n", "-",
    "--\n",
    "----- \n",
    "To: x@y.z,\n", ":", ":\n", "<", "<http\n", "1", "+1 (2", "x", "a@", "Kari Berg\n", "> x\ny\n", "To: a\n\n",
    "写道：",
    "----- Original Message -----\n", "----- Forwarded by ", "Sent from my x\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", _HOSTILE)
def test_a_megabyte_of_anything_is_read_in_linear_time(piece: str) -> None:
    began = time.process_time()
    find_zones(piece * (1_000_000 // len(piece)))
    assert time.process_time() - began < 4  # about 0.5 on an idle machine; what is not linear takes minutes
