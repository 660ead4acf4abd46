from __future__ import annotations

import pickle

import pytest

from replykit.text import field, frozen, record, replace
from replykit.text.values import Frozen


@frozen
class Parcel:
    """A value with a default, and one made anew."""

    number: str
    weight: int = 1
    tags: dict[str, str] = field(factory=dict)


@frozen(order=True)
class Day:
    month: int
    day: int


@frozen(eq=False)
class Desk:
    name: str


@record
class Count:
    seen: int = 0


def test_values_with_equal_fields_are_equal_and_say_what_they_hold() -> None:
    assert Day(1, 2) == Day(1, 2) != Day(2, 1)
    assert len({Day(1, 2), Day(1, 2)}) == 1
    assert repr(Parcel("4711", weight=2)) == "Parcel(number='4711', weight=2, tags={})"


def test_a_value_does_not_change() -> None:
    with pytest.raises(Frozen, match=r"Day\.month cannot be changed"):
        Day(1, 2).month = 3  # type: ignore[misc]
    with pytest.raises(Frozen):
        del Day(1, 2).month


def test_a_value_has_no_other_fields() -> None:
    assert not hasattr(Day(1, 2), "__dict__")


def test_a_default_that_is_made_is_made_for_each() -> None:
    assert Parcel("1").tags is not Parcel("2").tags


def test_replace_makes_another_value() -> None:
    parcel = Parcel("4711")
    assert (replace(parcel, weight=3), parcel) == (Parcel("4711", 3), Parcel("4711", 1))


def test_ordered_values_sort_by_their_fields() -> None:
    assert sorted([Day(2, 1), Day(1, 9), Day(1, 2)]) == [Day(1, 2), Day(1, 9), Day(2, 1)]


def test_values_compared_by_identity_are_only_equal_to_themselves() -> None:
    desk = Desk("a")
    assert desk == desk != Desk("a")


def test_values_of_two_classes_are_never_equal() -> None:
    assert Day(1, 2) != Parcel("1")


def test_values_survive_pickling() -> None:
    assert pickle.loads(pickle.dumps(Parcel("4711", 2, {"a": "b"}))) == Parcel("4711", 2, {"a": "b"})


def test_a_record_may_change() -> None:
    count = Count()
    count.seen += 1
    assert count.seen == 1


def test_a_missing_or_unknown_field_is_an_error() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'number'"):
        Parcel()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        Parcel("1", colour="red")  # type: ignore[call-arg]
