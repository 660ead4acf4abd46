"""What checks say of themselves."""

from replykit.checks import CHECKS
from replykit.engine.rulebook import rulebook


def test_every_check_serves_a_rule() -> None:
    used = {r.find["check"] for r in rulebook("en").rules if r.kind == "python"}
    assert used == set(CHECKS)


def test_checks_stand_in_the_order_of_their_names() -> None:
    assert list(CHECKS) == sorted(CHECKS)
