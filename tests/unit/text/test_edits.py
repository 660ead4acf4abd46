from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replykit.text import Edit, Overlap, Span, apply


def test_edits_are_made_together_whatever_their_order() -> None:
    edits = [Edit(Span(8, 13), "Friday"), Edit(Span(0, 2), "Yes")]
    assert apply("No, not today.", edits) == "Yes, not Friday."


def test_an_empty_span_inserts() -> None:
    assert apply("Hello", [Edit(Span(5, 5), ", Dana")]) == "Hello, Dana"


def test_edits_that_want_the_same_words_are_refused() -> None:
    with pytest.raises(Overlap):
        apply("one two", [Edit(Span(0, 5), ""), Edit(Span(4, 7), "")])


@given(st.text(max_size=60), st.data())
def test_text_outside_edits_is_kept_to_the_letter(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=8)))
    edits = [Edit(Span(a, b), "\N{WHITE SQUARE}") for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    kept, at = [], 0
    for edit in edits:
        kept.append(text[at : edit.span.start])
        at = edit.span.end
    assert apply(text, edits) == "\N{WHITE SQUARE}".join([*kept, text[at:]])
