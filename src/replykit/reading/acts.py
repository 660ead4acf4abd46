"""What each sentence of a reply does: greets, thanks, apologises, mends, promises, asks, refuses …

A cue list of the language named after an act shows it by its words alone (`SPOKEN`). The rest is put together from
cues and structure: who does it, whether it is done or to come, negation, condition, question mark.
"""

from __future__ import annotations

from replykit.language import Cue, Language
from replykit.mail import Message
from replykit.reading.values import Sentence
from replykit.text import Span, replace

SPOKEN = frozenset(
    {"apology", "choice", "commitment", "empathy", "gift", "handoff", "instruction", "invitation", "offer"}
    | {"pleasantry", "process", "refusal", "remedy", "thanks", "vague"}
)
EMPTY = frozenset({"apology", "empathy", "greeting", "invitation", "pleasantry", "thanks"})  # courtesy; answers nothing
STEPS = frozenset({"choice", "commitment", "handoff", "instruction", "question", "refusal", "vague"})
FORWARD = STEPS | {"gift", "offer", "remedy"}
NEAR = 4  # tokens between "we have" and "refunded"
SALUTATION = 9  # words and marks of a greeting that says nothing else
ONE_THING = 25  # words and marks up to which a sentence with an invitation is nothing else
SPECIFIC = 3  # words of its own that make an apology one for this trouble


def with_acts(sentences: tuple[Sentence, ...], message: Message, words: Language) -> tuple[Sentence, ...]:
    """The same sentences, each with its acts."""
    return tuple(replace(s, acts=acts_of(s, message.text, words)) for s in sentences)


def acts_of(sentence: Sentence, text: str, words: Language) -> tuple[str, ...]:
    """The acts of one sentence, sorted."""
    if sentence.zone == "greeting" and len(sentence.words) <= SALUTATION:
        return ("greeting",)
    names = {c.name for c in sentence.cues}
    acts = names & SPOKEN | ({"greeting"} if sentence.zone == "greeting" else set())
    if asks(sentence, text):
        acts = acts - {"commitment", "remedy", "empathy"} | {"question"}
    elif _done_by_us(sentence):
        acts.add("remedy")
    if "commitment" in acts and not _stands(sentence, "commitment"):
        acts.discard("commitment")
    if "apology" in acts and not apology_cues(sentence):
        acts.discard("apology")
    if "vague" in acts and "gives_time" in names:
        acts.discard("vague")
    if "invitation" in acts and len(sentence.words) <= ONE_THING:
        acts -= STEPS
    if acts & {"apology", "empathy"} and is_specific(sentence, words):
        acts.add("acknowledgement")
    if "trouble" in names and not acts & FORWARD and "invitation" not in acts:
        acts.add("problem")
    if _informs(sentence, names, acts, words):
        acts.add("information")
    return tuple(sorted(acts))


def asks(sentence: Sentence, text: str) -> bool:
    """Whether the sentence ends as a question."""
    return sentence.span.of(text).rstrip(" \"'”’»)").endswith("?")


def apology_cues(sentence: Sentence) -> tuple[Cue, ...]:
    """The separate expressions of apology: cues that overlap are one, those that say there is none are out."""
    not_so = [c for c in sentence.cues if c.name == "not_apology"]
    found: list[Cue] = []
    for cue in sentence.cues:
        if cue.name != "apology" or any(c.first < cue.last and cue.first < c.last for c in not_so):
            continue
        if found and cue.first < found[-1].last:
            found[-1] = Cue(cue.name, found[-1].first, max(cue.last, found[-1].last))
        else:
            found.append(cue)
    return tuple(found)


def find_apologies(sentences: tuple[Sentence, ...]) -> tuple[Span, ...]:
    """Where each separate expression of apology stands, in order."""
    return tuple(
        s.tokens.span(c.first, c.last)
        for s in sentences
        if "apology" in s.acts and s.tokens is not None
        for c in apology_cues(s)
    )


def is_specific(sentence: Sentence, words: Language) -> bool:
    """Whether an apology or word of sympathy names what it is for, beyond the formula."""
    formula = {i for c in sentence.cues if c.name in FORMULA for i in range(c.first, c.last)}
    if any(c.name == "conditional_apology" for c in sentence.cues):
        return False
    own = [w for i, w in enumerate(sentence.words) if i not in formula and w[0].isalnum() and w not in words.stop_words]
    return len(own) >= SPECIFIC


FORMULA = frozenset({"apology", "empathy", "thanks", "pleasantry", "invitation"})


def _done_by_us(sentence: Sentence) -> bool:
    """Whether somebody on the writer's side mends something: "we have refunded", "was sent", with no "not" between."""
    not_at = [c.first for c in sentence.cues if c.name == "negation"]
    doers = [c for c in sentence.cues if c.name in {"we_did", "we_will"}]
    return any(
        0 <= verb.first - doer.last <= NEAR and not any(doer.first <= n < verb.first for n in not_at)
        for verb in sentence.cues
        if verb.name == "remedy_verb"
        for doer in doers
    )


def _stands(sentence: Sentence, name: str) -> bool:
    """Whether some cue of that name has no negation beside it: neither "we will not" nor "nothing we can do"."""
    not_at = [c.first for c in sentence.cues if c.name == "negation"]
    return any(not any(c.first - 2 <= n <= c.last for n in not_at) for c in sentence.cues if c.name == name)


def _informs(sentence: Sentence, names: set[str], acts: set[str], words: Language) -> bool:
    """Whether it states facts: content beyond courtesy, not a question, not a mere sale."""
    if "question" in acts or sentence.zone == "closing":
        return False
    if acts & EMPTY:
        return bool(names & GIVES) and not acts & {"pleasantry", "invitation", "thanks"}
    content = sum(w[0].isalnum() and w not in words.stop_words for w in sentence.words)
    return content >= 2 and not acts & {"offer", "instruction"}


GIVES = frozenset({"gives_time", "gives_amount", "gives_reason", "gives_place"})
