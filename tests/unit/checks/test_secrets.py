import pytest

from replykit.checks.secrets import luhn, norwegian_id, turkish_id


@pytest.mark.parametrize(
    ("digits", "passes"),
    [("4539148803436467", True), ("4539148803436468", False), ("79927398713", True)],
)
def test_luhn(digits: str, passes: bool) -> None:
    assert luhn(digits) is passes


@pytest.mark.parametrize(("digits", "passes"), [("10000000146", True), ("10000000147", False), ("00000000146", False)])
def test_turkish_ids(digits: str, passes: bool) -> None:
    assert turkish_id(digits) is passes


@pytest.mark.parametrize(("digits", "passes"), [("01010750160", True), ("01010750161", False), ("99010750160", False)])
def test_norwegian_ids(digits: str, passes: bool) -> None:
    assert norwegian_id(digits) is passes
