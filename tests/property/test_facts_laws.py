"""Laws of fact finding: for any text."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replykit.language import language
from replykit.mail import Message, Zone
from replykit.reading.facts import find_facts
from replykit.reading.facts_compare import compare, slip
from replykit.reading.same_name import same_name
from replykit.text import Span

CODES = ("en", "nb", "tr", "de", "es", "fr")
WORDS = (
    "Hi Dear Anna , . ! order no 4711 # - : 3 May 19,99 € EUR kr 5 working days in next Friday 17:00 pm 2026-05-03"
    " 12.05. +47 95000222 a@b.example www.x.com/ “ ” % 1'200.– Regards Mr Bey saat Uhr h 17"
)
PIECES = st.sampled_from([*WORDS.split(" "), "\n", "\n\n"])
TEXT = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES).map("".join))


def message(text: str, code: str) -> Message:
    return Message(text, (Zone("body", Span(0, len(text)), code),) if text else ())


@given(TEXT, st.sampled_from(CODES))
@settings(max_examples=80, deadline=None)
def test_facts_are_sorted_inside_the_text_and_apart_within_a_kind(text: str, code: str) -> None:
    facts = find_facts(message(text, code), language(code))
    assert list(facts) == sorted(facts, key=lambda f: f.span.start)
    assert all(0 <= f.span.start <= f.span.end <= len(text) for f in facts)
    for kind in {f.kind for f in facts}:
        spans = [f.span for f in facts if f.kind == kind]
        assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


@given(TEXT, st.sampled_from(CODES))
@settings(max_examples=40, deadline=None)
def test_the_same_facts_mismatch_nothing(text: str, code: str) -> None:
    facts = find_facts(message(text, code), language(code))
    numbers = [f for f in facts if f.kind not in {"name", "date"}]
    assert compare(numbers, numbers, language(code)) == ()


@given(st.text(max_size=12), st.text(max_size=12))
@settings(max_examples=100, deadline=None)
def test_sameness_and_slips_look_both_ways(a: str, b: str) -> None:
    assert same_name(a, b, language("en")) is same_name(b, a, language("en"))
    assert slip(a, b) is slip(b, a)


@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", "@", "a@", "€", "€1", "a", "A1-", "order 12345 ", '"', "Mr A ", "a.", "\n", "3 May ", "no ", "1."],
)
def test_a_hostile_megabyte_is_read_in_linear_time(piece: str) -> None:
    text = (piece * 1_000_000)[:1_000_000]
    start = time.process_time()
    find_facts(message(text, "en"), language("en"))
    assert time.process_time() - start < 5  # a fraction of a second on a free machine
