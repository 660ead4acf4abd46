"""From a rule's plan and a hit to the edits that mend it. (Being built.)"""

from __future__ import annotations

from replykit.engine.values import Fix
from replykit.reading import Reading
from replykit.rules import Hit, Rule


def fixes_for(rule: Rule, hit: Hit, reading: Reading) -> tuple[Fix, ...]:
    """The fixes that apply to this hit, in the rule's order; a plan that cannot be carried out here is left out."""
    return ()
