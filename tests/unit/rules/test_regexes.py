import pytest

from replykit.rules.regexes import BadPattern, anchor, is_pattern, pattern


@pytest.mark.parametrize("source", ["/(a+)+b/", "/(a*|b)*c/", "/(?:x+y?)+z/", "/.*a.*b/", "/\\w+@\\w+z/", "/(\\d+)*x/"])
def test_a_pattern_that_can_run_away_is_refused(source: str) -> None:
    with pytest.raises(BadPattern, match="two open repeats"):
        anchor(source)


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("/refund(?:ed|ing)? within/", "refund"),
        ("/re-?sent to/", "sent"),
        ("/colou?r/", "colo"),
        ("/(?:foo|bar)+/", ""),
        ("/[A-Z]{3}\\d+/", ""),
    ],
)
def test_the_anchor_is_the_longest_word_that_every_match_has(source: str, word: str) -> None:
    assert anchor(source) == word


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("/(a/", "not a regular expression: missing ), unterminated subpattern"),
        ("/a*/", "this pattern matches nothing at all, everywhere"),
        ("/(a)\\1/", "a pattern may not refer back to its own groups"),
        (f"/{'a' * 401}/", "a pattern has at most 400 signs"),
    ],
)
def test_a_pattern_that_cannot_be_used_is_refused(source: str, what: str) -> None:
    with pytest.raises(BadPattern) as caught:
        anchor(source)
    assert str(caught.value) == what


def test_patterns_stand_between_slashes_and_are_blind_to_case() -> None:
    assert is_pattern("/colou?r/")
    assert not is_pattern("and/or")
    found = pattern("/colou?r/").search("The COLOR")
    assert found is not None
    assert found.span() == (4, 9)
