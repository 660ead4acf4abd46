import pytest
from hypothesis import given
from hypothesis import strategies as st

from replykit.rules.marks import BadMark, mark, unmark
from replykit.text import Span


@pytest.mark.parametrize(
    ("text", "plain", "spans"),
    [
        ("a [[b]] c", "a b c", (Span(2, 3),)),
        ("a[[]] [[c]]", "a c", (Span(1, 1), Span(2, 3))),
        ("see \\[[this]] and [[that]]", "see [[this]] and that", (Span(17, 21),)),
        ("in [[[NAME]]]", "in [NAME]", (Span(3, 9),)),
        ("nothing", "nothing", ()),
    ],
)
def test_marks_are_taken_out(text: str, plain: str, spans: tuple[Span, ...]) -> None:
    assert unmark(text) == (plain, spans)


@pytest.mark.parametrize(("text", "at"), [("a [[b", 2), ("a [[b [[c]] d]]", 6)])
def test_a_mark_that_does_not_close_is_refused(text: str, at: int) -> None:
    with pytest.raises(BadMark) as caught:
        unmark(text)
    assert caught.value.at == at


@given(st.text("ab \n", max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_mark_and_unmark_undo_each_other(text: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    assert unmark(mark(text, (Span(start, end),))) == (text, (Span(start, end),))
