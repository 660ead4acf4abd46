"""What a clause shows only beside the others of its mail."""

from __future__ import annotations

from replykit.reading.asks_context import context


def test_a_trouble_asked_about_later_knows_its_question() -> None:
    trouble = frozenset({"problem_state", "problem_wait"})
    found = context([trouble, frozenset({"?"})], [frozenset({"kettle", "leaks"}), frozenset({"kettle"})], [0, 1])
    assert found == [
        [
            *("mail size 1", "mail asks 1", "mail troubles 1", "first clause", "next asks", "before asks"),
            *("most harm", "first most harm", "harm 2", "asked later"),
        ],
        [
            *("mail size 1", "mail asks 1", "mail troubles 1", "prev trouble", "last clause", "harm 0"),
            *("after troubles", "told before"),
        ],
    ]


def test_neighbours_of_one_sentence_know_each_other() -> None:
    found = context([frozenset(), frozenset({"mood_pleased"})], [frozenset(), frozenset()], [4, 4])
    whole = ["mail size 1", "mail asks 0", "mail troubles 0", "mail pleased"]
    assert found == [
        [*whole, "first clause", "next pleased", "next in sentence", "harm 0"],
        [*whole, "last clause", "prev in sentence", "harm 0"],
    ]
