"""Every key a rule file may have, what it takes and what it means: one table for the loader and the JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from replykit.rules.rule import PLACES, REMOVES, SAFETIES, SEVERITIES
from replykit.text import field, frozen

Takes = Literal["line", "text", "word", "words", "number", "flag", "map", "list", "phrases", "any"]

ACTS = tuple(
    "acknowledgement apology choice commitment empathy gift greeting handoff information instruction invitation offer "  # noqa: SIM905
    "pleasantry problem process question refusal remedy thanks vague".split()
)
POSITIONS = ("first", "last", "last-content")
ZONES = ("greeting", "body", "closing", "signature", "quote", "forward", "disclaimer")


@frozen
class Field:
    """What one key takes. `keys` are those of a map, `each` is what a list or a map of free keys holds."""

    takes: Takes
    means: str
    required: bool = False
    choices: tuple[str, ...] = ()
    keys: Mapping[str, Field] = field(factory=dict)
    each: Field | None = None
    longest: int | None = None


def _words(means: str, choices: tuple[str, ...] = ()) -> Field:
    return Field("words", means, choices=choices)


CONDITION = Field(
    "map",
    "what must hold of the two mails; all of it",
    keys={
        "severity": Field("any", "how grave the complaint is: a number (at least), or a list of 0, 1, 2, 3"),
        "incoming": Field("word", "whether the customer's mail is known", choices=("known", "unknown")),
        "asks": _words("the customer's mail has an ask of one of these kinds", ("question", "request", "concern")),
        "unanswered": Field("flag", "whether some ask is surely unanswered"),
        "channel": _words("where the reply goes", ("email", "chat", "review")),
        "acts": _words("some sentence of the reply does one of these", ACTS),
        "ends_on": _words(
            "what the reply ends on", ("resolution", "apology", "problem", "upsell", "pleasantry", "other")
        ),
        "resolved": _words("whether the reply resolves the matter", ("yes", "partly", "no")),
        "zones": _words("the reply has one of these zones", ZONES),
        "lists": _words("some sentence of the customer's mail has a phrase of one of these lists"),
        "facts": _words("the customer's mail has a fact of one of these kinds"),
        "first_reply": Field("flag", "whether this reply is the first of its thread, as far as its headers tell"),
    },
)

_SAID = Field(
    "map",
    "a phrase with something of its own",
    keys={
        "say": Field("phrases", "the phrase or phrases", required=True),
        "write": Field("line", "what to write instead of exactly these words"),
        "after": Field("phrases", "only after one of these in the same sentence; both are found"),
        "within": Field("number", "how many words may stand between the two; 4 if not given"),
        "severity": Field("word", "what these words weigh, where that differs", choices=SEVERITIES),
    },
)
THING: dict[str, Field] = {
    "any": Field("phrases", "phrases to look for; or maps with `say` and `write` or `severity`", each=_SAID),
    "not": Field("phrases", "phrases that, where they share words with one of `any`, make it none", each=_SAID),
    "never": Field("phrases", "phrases that, anywhere in the same sentence, make it none", each=_SAID),
    "acts": _words("only sentences that do one of these; without `any`, they are found whole", ACTS),
    "without_acts": _words("no sentence that does one of these", ACTS),
    "lists": _words("only sentences with a phrase of one of these lists of the language"),
    "without_lists": _words("no sentence with a phrase of one of these lists"),
    "facts": _words("only where a fact of one of these kinds stands in the sentence or the next `near`"),
    "without_facts": _words("not where a fact of one of these kinds stands in the sentence or the next `near`"),
    "undated": Field("flag", "true: only where no day or time is said, in the sentence or the next `near`, by when"),
    "near": Field("number", "how many further sentences of the paragraph the facts may stand in; 0 if not given"),
    "zones": _words("only there, whatever the rule says of zones", ZONES),
    "position": _words("only sentences that stand there", POSITIONS),
}
_ONE = Field("map", "phrases, or what sentences do", keys=THING, required=True)

FIND = Field(
    "map",
    "what to find: exactly one of these",
    required=True,
    keys={
        "phrase": Field(
            "map",
            "phrases that should not stand there",
            keys=THING
            | {"elsewhere": Field("map", "none of it is wrong where this stands in another sentence", keys=THING)},
        ),
        "count": Field(
            "map",
            "more of a thing than there should be",
            keys={
                "of": _ONE,
                "most": Field("any", "how many are right: a number, or a map from severity (0 to 3) to a number"),
            },
        ),
        "require": Field(
            "map",
            "a thing that should be there and is not",
            keys={
                "some": _ONE,
                "given": Field("map", "only where this is there; it is what the finding points at", keys=THING),
                "where": Field("word", "where the missing thing belongs", choices=("start", "opening", "end")),
            },
        ),
        "order": Field("map", "a thing that comes too early", keys={"thing": _ONE, "before": _ONE}),
        "pair": Field("map", "two things that do not go together", keys={"one": _ONE, "other": _ONE}),
        "python": Field(
            "map",
            "a check written in Python, by name",
            keys={
                "check": Field("word", "its name", required=True),
                "phrases": Field("map", "phrases for it, by the names it knows", each=Field("phrases", "phrases")),
            },
        ),
    },
)

FIX_KEYS: dict[str, Field] = {
    "title": Field("line", "what the fix does, in a few words"),
    "safety": Field("word", "safe, review (look at it), or show (never made for you)", required=True, choices=SAFETIES),
    "write": Field("text", "what to write, with {slots}"),
    "template": Field("word", "the name of a template in templates/<language>/fixes"),
    "remove": Field("word", "what to take out", choices=REMOVES),
    "move": Field("word", "where the sentence goes", choices=("opening", "ending")),
    "lower": Field("flag", "true puts capitals into small letters"),
    "at": Field("word", "where `write` and `template` put their text", choices=PLACES),
}
FIX = Field("map", "how to repair it", keys=FIX_KEYS)

EXAMPLE = Field(
    "map",
    "a piece of mail that proves the rule: one of bad, good, miss",
    keys={
        "bad": Field("text", "a reply with the offending words between [[ and ]]; [[]] where something is missing"),
        "good": Field("text", "a reply that must be silent"),
        "miss": Field("text", "a reply that should be caught and is not yet; marked as `bad` is"),
        "fixed": Field("text", "the bad reply with all fixes made; must be silent"),
        "customer": Field("text", "the customer's mail"),
        "severity": Field("word", "what the findings of a bad reply weigh here", choices=SEVERITIES),
        "subject": Field("line", "the subject of the customer's mail"),
        "from_name": Field("line", "the customer's name as the mail client shows it"),
        "from_address": Field("line", "the address that the customer's mail comes from"),
        "to": Field("line", "the address that the reply goes to"),
        "attachments": Field("list", "what is attached to the reply", each=Field("line", "a file name")),
        "channel": Field("word", "where the reply goes", choices=("email", "chat", "review")),
        "received": Field("line", "when the customer's mail came (ISO 8601)"),
        "now": Field("line", "when the reply goes (ISO 8601)"),
        "lang": Field("word", "the reply's language, where it is not the rule's"),
    },
)

OPTION = Field(
    "map",
    "a value that a team may set",
    keys={
        "takes": Field("word", "what it takes", required=True, choices=("number", "line", "words", "flag")),
        "default": Field("any", "its value where nobody sets it", required=True),
        "means": Field("line", "what it does", required=True),
    },
)

SEVERITY = Field(
    "any",
    "error, warning or note; or a map: default, and conditions under error, warning, note",
    required=True,
    choices=SEVERITIES,
    keys={"default": Field("word", "otherwise", required=True, choices=SEVERITIES)}
    | dict.fromkeys(SEVERITIES, CONDITION),
)

RULE = Field(
    "map",
    "a rule",
    keys={
        "summary": Field("line", "what to do, in one imperative line", required=True, longest=72),
        "why": Field("text", "what it does to the reader, and who says so", required=True),
        "severity": SEVERITY,
        "find": FIND,
        "message": Field("line", "what is wrong here, in the draft's words, with {slots}", required=True),
        "lists": Field("map", "phrase lists of its own, for use as <name>", each=Field("phrases", "phrases")),
        "zones": _words("where the rule looks; the body unless given", ZONES),
        "fix": Field("any", "how to repair it: one fix or a list", keys=FIX_KEYS),
        "options": Field("map", "values that a team may set", each=OPTION),
        "when": CONDITION,
        "unless": CONDITION,
        "was": _words("former ids, which keep working"),
        "priority": Field("number", "of two findings on the same words the one with more stays; 0 unless given"),
        "structural": Field("flag", "true for a rule that needs no words: it serves every language"),
        "off": Field("flag", "true for a rule that runs only where a team asks for it"),
        "exact": Field("flag", "true where letters without their diacritics make other words: never read them so"),
        "examples": Field("list", "mail that proves the rule: at least one bad and one good", each=EXAMPLE),
    },
)
