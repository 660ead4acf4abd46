"""Law 4: a scaffold is silent but for its open slots; filled well, it has no error."""

from __future__ import annotations

from functools import lru_cache

from hypothesis import given, settings
from hypothesis import strategies as st

from replykit.config import Settings
from replykit.drafting import draft
from replykit.engine import Session
from replykit.mail import Address, Headers, parse_text
from replykit.reading import Incoming, Thread, read_incoming

GREETINGS = ("Hello,", "Dear Sir or Madam,", "hi there", "To the manager", "")
STORIES = (
    "My washing machine has been standing in your workshop since the 3rd of May.",
    "I booked two nights in a quiet room, and there was building work from seven on.",
    "On Monday you took £42.10 from my account, and on Tuesday again.",
    "the app logs me out every ten minutes",
    "I ordered six plates under number LK-4410, and two of them were cracked.",
    "THIS IS THE THIRD TIME I WRITE AND NOBODY ANSWERS!!!",
    "Your driver left the parcel in the rain, so the books are ruined.",
    "We are very happy with the garden table.",
    "My son is allergic to nuts and the menu did not say a word about them.",
    "I have been a customer since 1998, when your shop was still in Mill Lane.",
    "The nurse was kind, the waiting room was cold.",
)
ASKS = (
    "When can I fetch it?",
    "Please send me my money back.",
    "I want to cancel my contract at the end of the month.",
    "Could you tell me who decides on this",
    "I would like a new one by Friday, or a refund.",
    "Delete all data that you have about me.",
    "Do I have to pay for the return, and where do I find the label?",
    "Otherwise my lawyer will write the next letter.",
    "Can somebody ring me on 01632 960 123?",
    "What kind of company does this?",
    "- a corrected invoice\n- the name of your manager",
    "is there a way to change the password without the old phone?",
)
CLOSINGS = (
    "Regards\nUrsula Teague",
    "Thanks,\nmo",
    "Mr T. Abara\nFlat 4",
    "Yours faithfully,\nDr Lena Fors",
    "",
    "Cheers",
)
QUOTES = ("", "\n\nOn Mon, 4 May 2026, Shop wrote:\n> Dear customer,\n> have you tried again?\n")
ANSWERS = {
    "when": "Friday 27 November",
    "until": "Friday 27 November",
    "agent": "Mette Lund",
    "owner": "Selma Koch",
    "who": "the whole team",
    "identity": "Your message came from the address in your account, so nothing more is needed.",
    "option_1": "a new one leaves us today and is with you on Thursday",
    "option_2": "the money goes back to your card today and is there by Friday",
    "remedy": "granted, the money goes back to your card today and is there by Friday.",
    "problem": "this went wrong for you",
}


@lru_cache(maxsize=1)
def session() -> Session:
    return Session.open(Settings(tier="lexical"))


@st.composite
def mails(draw: st.DrawFn) -> Incoming:
    body = draw(st.lists(st.sampled_from(STORIES + ASKS), min_size=1, max_size=5, unique=True))
    parts = [draw(st.sampled_from(GREETINGS)), draw(st.sampled_from(["\n\n", " ", "\n"])).join(body)]
    text = "\n\n".join([*parts, draw(st.sampled_from(CLOSINGS))]) + draw(st.sampled_from(QUOTES))
    sender = draw(st.sampled_from(["", "Ursula Teague", "Fors, Lena", "u.teague@mail.example"]))
    headers = Headers(
        subject=draw(st.sampled_from(["", "Complaint", "Re: order LK-4410"])),
        sender=Address(sender, "u@mail.example") if sender else None,
    )
    return read_incoming(parse_text(text, headers=headers, language="en"))


@settings(max_examples=40, deadline=None)
@given(mails())
def test_a_scaffold_is_silent_but_for_its_open_slots(incoming: Incoming) -> None:
    made = draft(incoming)
    report = session().check(Thread(parse_text(made.text), incoming.message, "given"))
    found = [f for f in report.findings if f.severity != "note"]
    assert [(f.rule, f.text) for f in found if f.rule != "facts/placeholder"] == []
    assert [*dict.fromkeys(f.text for f in found)] == [f"{{{{{name}: {means}}}}}" for name, means in made.slots.items()]


@settings(max_examples=40, deadline=None)
@given(mails())
def test_a_scaffold_filled_well_has_no_error(incoming: Incoming) -> None:
    made = draft(incoming)
    values = {name: ANSWERS.get(name) or _answer(means) for name, means in made.slots.items()}
    filled = draft(incoming, values=values)
    assert dict(filled.slots) == {}
    report = session().check(Thread(parse_text(filled.text), incoming.message, "given"))
    assert [(f.rule, f.text, f.message) for f in report.findings if f.severity == "error"] == []


def _answer(means: str) -> str:
    """A sentence about the very words that the slot repeats."""
    return (
        f"About {means.rsplit(': ', 1)[-1].lower()}: we have arranged it today, and it is done by Friday 27 November."
    )


@settings(max_examples=60, deadline=None)
@given(
    st.text(st.characters(codec="utf-8"), max_size=200) | st.text(st.sampled_from("{}%# \n-abI?!"), max_size=80),
    st.text(max_size=30),
)
def test_any_mail_can_be_drafted_for(text: str, name: str) -> None:
    headers = Headers(subject=text[:40], sender=Address(name, ""))
    made = draft(read_incoming(parse_text(text, headers=headers, language="en")))
    assert made.text.count("{{") == sum(made.text.count(f"{{{{{n}: {m}}}}}") for n, m in made.slots.items())
    assert made.text.endswith("}}\n")
