"""Law 3: safe fixes settle within three rounds, bring no new finding, and keep all text outside their edits."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from hypothesis import given, settings
from hypothesis import strategies as st

from replykit.config import Settings
from replykit.engine import Session
from replykit.engine.fixing import ROUNDS, mend, with_text
from replykit.mail import parse_text
from replykit.reading import Thread
from replykit.rules import Safety

MAIL = "Hello,\n\nthe handle of my suitcase broke off on day two. Can you send a new one? I need it by the 4th.\n\nIda"
PLAIN = (
    "Thank you for writing.",
    "A new handle left our workshop this morning under number 88-204.",
    "It reaches you on Thursday, the 3rd.",
    "The screws are in the same bag.",
    "- Two screws and a key are in the bag.",
    "1. Take the old plate off.\n2. Put the new one on.",
)
AMISS = (
    "I am sorry that the handle broke off.",
    "Once again, we are truly sorry.",
    "As I said before, the handle is on its way.",
    "We do NOT sell the screws alone!!!",
    "Obviously, the plate goes on first.",
    "We will get back to you as soon as\npossible.",
    "We apologise for any inconvenience this may have caused.",
    "The courier has let us down, as always.",
    "There is nothing we can do about that.",
    "Our ladders are 20% off until Sunday.",
    "Please do not open several tickets.",
    "Dear [NAME], your number is XXXX.",
)


@lru_cache(maxsize=1)
def session() -> Session:
    return Session.open(Settings(tier="lexical"))


@st.composite
def drafts(draw: st.DrawFn) -> str:
    paragraphs = draw(
        st.lists(st.lists(st.sampled_from(PLAIN + AMISS), min_size=1, max_size=3), min_size=1, max_size=4)
    )
    body = "\n\n".join(draw(st.sampled_from([" ", "\n"])).join(p) for p in paragraphs)
    return f"Hello Ida,\n\n{body}\n\nKind regards,\nTom\n"


@settings(max_examples=25, deadline=None)
@given(drafts(), st.sampled_from(["safe", "review"]))
def test_fixes_settle_and_bring_nothing_new(text: str, upto: Safety) -> None:
    thread = Thread(parse_text(text, language="en"), parse_text(MAIL), "given")
    before = session().check(thread)
    done = mend(session(), thread, upto=upto)
    after = session().check(with_text(thread, done.text))
    assert done.rounds <= ROUNDS
    assert not Counter(f.rule for f in after.findings) - Counter(f.rule for f in before.findings)
    if upto == "safe":
        assert len(after.findings) <= len(before.findings) - len(done.applied)
    assert Counter(x.finding.rule for x in done.left) == Counter(f.rule for f in after.findings)


@settings(max_examples=25, deadline=None)
@given(drafts(), st.sampled_from(["safe", "review"]))
def test_sentences_without_a_finding_stay_to_the_letter(text: str, upto: Safety) -> None:
    done = mend(session(), Thread(parse_text(text, language="en"), parse_text(MAIL), "given"), upto=upto)
    for sentence in PLAIN[1:4]:
        assert done.text.count(sentence) == text.count(sentence)
    assert done.text.count(PLAIN[0]) >= text.count(PLAIN[0])  # thanks may be added
    assert done.text.startswith("Hello Ida,\n\n")
    assert done.text.endswith("Kind regards,\nTom\n")


@settings(max_examples=40, deadline=None)
@given(st.text(st.sampled_from("aA .,!?\n-1[]{}NOT"), max_size=120))
def test_any_text_can_be_mended(text: str) -> None:
    thread = Thread(parse_text(text, language="en"), parse_text(MAIL), "given")
    done = mend(session(), thread, upto="show")
    assert done.rounds <= ROUNDS
    if not done.applied:
        assert done.text == thread.draft.text
