"""What each action of a fix makes of a draft, as whole texts."""

from __future__ import annotations

import pytest

from replykit.engine.fixes import fixes_for
from replykit.language import language, sentences
from replykit.mail import Message, Zone, parse_text
from replykit.reading import Draft, Reading, Sentence, Thread
from replykit.rules import FixPlan, Hit, Rule
from replykit.text import Span, apply

ENGLISH = language("en")


def reading_of(text: str, **acts: str) -> Reading:
    """A reading whose zones are told by blank lines: greeting, body, closing; `acts` by a word of the sentence."""
    first, last = text.find("\n\n") + 2, text.rfind("\n\n")
    zones = (
        Zone("greeting", Span(0, first), "en"),
        Zone("body", Span(first, last), "en"),
        Zone("closing", Span(last, len(text)), "en"),
    )
    message = Message(text, zones)
    made = []
    for zone in zones:
        for span in sentences(text, ENGLISH, zone.span):
            does = tuple(sorted(act for act, word in acts.items() if word in span.of(text)))
            made.append(Sentence(span, zone.kind, (), (), acts=does))
    apologies = tuple(s.span for s in made if "apology" in s.acts)
    draft = Draft(message, "en", tuple(made), (), (), apologies, "other", None, "partly")
    return Reading(Thread(message), draft, None, (), "lexical")


def mended(
    plan: FixPlan, marked: str, *, replacement: str | None = None, slots: dict[str, str] | None = None, **acts: str
) -> str | None:
    """The draft with the plan carried out on the words between [[ and ]]; None where nothing is offered."""
    start = marked.index("[[")
    end = marked.index("]]") - 2
    text = marked.replace("[[", "").replace("]]", "")
    rule = Rule("t/t", "en", "note", "", "", "", "phrase", {}, (), (plan,), {}, {}, {}, (), 0, (), "t.yaml")
    fixes = fixes_for(rule, Hit(Span(start, end), slots or {}, replacement=replacement), reading_of(text, **acts))
    return apply(text, fixes[0].edits) if fixes else None


def letter(*paragraphs: str) -> str:
    return "\n\n".join(["Hello Una,", *paragraphs, "Kind regards,\nTom"])


WRITE = FixPlan("write", "safe", write="we will write to you by {{when: day}}")


@pytest.mark.parametrize(
    ("plan", "before", "after"),
    [
        # write
        (WRITE, "And [[we'll be in touch soon]].", "And we will write to you by {{when: day}}."),
        (WRITE, "[[We'll be in touch soon]].", "We will write to you by {{when: day}}."),
        (FixPlan("", "safe", write="We will call"), "And [[we'll be in touch]].", "And we will call."),
        (FixPlan("", "safe", write="today."), "We will call [[soon]].", "We will call today."),
        (FixPlan("", "safe", write=""), "This is [[simply]] wrong.", "This is wrong."),
        (
            FixPlan("", "safe", write="within two working days"),
            "You will hear from us [[as soon as\npossible]] about it.",
            "You will hear from us within two\nworking days about it.",
        ),
        (
            FixPlan("", "safe", write="by {{when: day and date}}"),
            "You will hear [[as soon\nas possible]].",
            "You will hear by\n{{when: day and date}}.",
        ),
        # words
        (FixPlan("", "safe", remove="words"), "[[Obviously, ]]we will pay.", "We will pay."),
        (FixPlan("", "safe", remove="words"), "[[Obviously]], we will pay.", "We will pay."),
        (FixPlan("", "safe", remove="words"), "It is, [[of course]], ours.", "It is ours."),
        (FixPlan("", "safe", remove="words"), "It is ours, [[obviously]].", "It is ours."),
        (FixPlan("", "safe", remove="words"), "- [[Simply]] press the button.", "- Press the button."),
        # clause
        (FixPlan("", "safe", remove="clause"), "[[As I said]] on the phone, it is ours.", "It is ours."),
        (FixPlan("", "safe", remove="clause"), "The page, [[as I said]] before, is down.", "The page is down."),
        (FixPlan("", "safe", remove="clause"), "The page is down, [[as I said]].", "The page is down."),
        (
            FixPlan("", "safe", remove="clause"),
            "One is down, and [[as I said]], two is up.",
            "One is down, and two is up.",
        ),
        (FixPlan("", "safe", remove="clause"), "The page ([[as I said]]) is down.", "The page is down."),
        (FixPlan("", "safe", remove="clause"), "It is ours; [[as I said]], it is down.", "It is ours; it is down."),
        (FixPlan("", "safe", remove="clause"), "[[As I said:]] the fee of 1,204 is ours.", "The fee of 1,204 is ours."),
        (FixPlan("", "safe", remove="clause"), "One. [[As I said]]. Two.", "One. Two."),
        (FixPlan("", "safe", remove="clause"), "[[Gulls come]] with it, and the bar is open.", "The bar is open."),
        (FixPlan("", "safe", remove="clause"), "[[as I said]], the bar is open.", "the bar is open."),
        # sentence
        (FixPlan("", "safe", remove="sentence"), "One. [[So sorry]] again. Two.", "One. Two."),
        (FixPlan("", "safe", remove="sentence"), "One. [[So sorry]] again.", "One."),
        (FixPlan("", "safe", remove="sentence"), "One.\n[[So sorry]] again. Two.", "One.\nTwo."),
        (FixPlan("", "safe", remove="sentence"), "One.\n[[So sorry]] again.\nTwo.", "One.\nTwo."),
        (FixPlan("", "safe", remove="sentence"), "One. [[So sorry]] again.\nTwo.", "One.\nTwo."),
        (FixPlan("", "safe", remove="sentence"), "One.\n\n[[So sorry]] again.\n\nTwo.", "One.\n\nTwo."),
        (FixPlan("", "safe", remove="sentence"), "- One.\n- [[So sorry]].\n- Two.", "- One.\n- Two."),
        (FixPlan("", "safe", remove="sentence"), "- One.\n- [[So sorry]].\n\nTwo.", "- One.\n\nTwo."),
        (FixPlan("", "safe", remove="sentence"), "- [[So sorry]]. One.\n- Two.", "- One.\n- Two."),
        (
            FixPlan("", "safe", remove="sentence"),
            "1. One.\n2. [[So sorry]].\n3. Two.\n4. Three.\n\nIn 5. gear",
            "1. One.\n2. Two.\n3. Three.\n\nIn 5. gear",
        ),
        (FixPlan("", "safe", remove="paragraph"), "Zero.\n\nOne. [[So sorry]].\n\nTwo.", "Zero.\n\nTwo."),
        # lower
        (FixPlan("", "safe", lower=True), "We do [[NOT]] pay.", "We do not pay."),
        (FixPlan("", "safe", lower=True), "[[NEVER]] mind.", "Never mind."),
        (FixPlan("", "safe", lower=True), "We pay[[!!!]]", "We pay."),
        (FixPlan("", "safe", lower=True), "Did it come[[?!?]]", "Did it come?"),
        (FixPlan("", "safe", lower=True), "We [[DON'T PAY\nTHAT]] now.", "We don't pay\nthat now."),
    ],
)
def test_an_action_on_the_body(plan: FixPlan, before: str, after: str) -> None:
    assert mended(plan, letter(before)) == letter(after)


@pytest.mark.parametrize(
    ("plan", "before"),
    [
        (FixPlan("", "safe", remove="clause"), "The page ([[as I said]], on Monday) is down."),
        (FixPlan("", "safe", remove="clause"), "[[As I said]], no."),
        (FixPlan("", "safe", remove="words"), "It shrinks, and [[anybody can tell that]] from the tag."),
        (FixPlan("", "safe", remove="sentence"), "[[Nothing]] to be done."),
        (
            FixPlan("", "safe", remove="clause"),
            "The page is theirs, and it [[was their fault]], not ours, that it fell.",
        ),
        (FixPlan("", "safe", remove="clause"), "[[It was their fault]], that made you late."),
        (FixPlan("", "safe", remove="clause"), "Beyond that, the rest is [[yours to find]]."),
        (FixPlan("", "safe", remove="clause"), "As printed on the slip, [[you should have]] called."),
        (FixPlan("", "safe", remove="clause"), "As I told you today, [[the courier]] is to blame."),
        (FixPlan("", "safe", write="see {other}"), "Read [[this]]."),
        (FixPlan("{other}", "safe", write="see"), "Read [[this]]."),
        (FixPlan("", "safe", lower=True), "We do [[not]] pay."),
        (FixPlan("", "safe"), "Read [[this]]."),
    ],
)
def test_a_plan_that_cannot_be_carried_out_cleanly_is_not_offered(plan: FixPlan, before: str) -> None:
    assert mended(plan, letter(before)) is None


def test_a_replacement_of_the_phrase_serves_where_the_plan_has_no_action() -> None:
    assert mended(FixPlan("", "safe"), letter("[[Utilise]] it."), replacement="use") == letter("Use it.")


def test_slots_fill_the_text_and_the_title_and_are_never_read_again() -> None:
    plan = FixPlan("write {to}", "safe", write="{to} and {{answer: {ask}}}")
    assert mended(plan, letter("[[X]] so."), slots={"to": "a {ask}", "ask": "who?"}) == letter(
        "A {ask} and {{answer: who?}} so."
    )


def test_an_apology_at_the_end_moves_behind_the_thanks() -> None:
    move = FixPlan("", "review", move="opening")
    before = letter("Thank you for writing.", "It is paid.", "[[I am sorry]] about\nthat.")
    after = letter("Thank you for writing. I am sorry about that.", "It is paid.")
    assert mended(move, before, apology="sorry", thanks="Thank") == after


def test_an_apology_at_the_end_becomes_the_first_paragraph_where_nobody_is_thanked() -> None:
    move = FixPlan("", "review", move="opening")
    before = letter("It is paid.", "[[I am sorry]] about that.")
    assert mended(move, before, apology="sorry") == letter("I am sorry about that.", "It is paid.")


def test_a_second_apology_at_the_end_is_taken_out_instead_of_moved() -> None:
    move = FixPlan("", "review", move="opening")
    before = letter("Sorry for the delay. It is paid.", "Once more, [[I am sorry]].")
    assert mended(move, before, apology="orry") == letter("Sorry for the delay. It is paid.")


def test_a_brush_off_at_the_end_is_taken_out() -> None:
    move = FixPlan("", "review", move="opening")
    assert mended(move, letter("It is paid.", "[[We trust]] this settles it.")) == letter("It is paid.")
    assert mended(move, letter("One.", "[[It is paid]]."), remedy="paid") is None


def test_a_resolution_moves_to_the_ending() -> None:
    move = FixPlan("", "review", move="ending")
    before = letter("[[It is paid]]. The page was down.", "Goodbye for now.")
    assert mended(move, before) == letter("The page was down.", "Goodbye for now.", "It is paid.")


def test_a_sentence_that_stands_there_already_is_not_moved() -> None:
    assert mended(FixPlan("", "review", move="ending"), letter("One.", "[[Two]].")) is None
    assert mended(FixPlan("", "review", move="opening"), letter("[[Sorry]].", "Two."), apology="Sorry") is None


def test_a_sentence_that_gives_the_customer_something_is_not_thrown_away() -> None:
    remove = FixPlan("", "review", remove="sentence")
    before = letter("One. We have paid it back and are [[so sorry]]. Two.")
    assert mended(remove, before, apology="sorry", remedy="paid") is None
    assert mended(remove, before, gift="paid", remedy="paid") == letter("One. Two.")
    assert mended(FixPlan("", "review", remove="clause"), before, remedy="paid") is None


@pytest.mark.parametrize(
    ("at", "after"),
    [
        ("hit", "Hello Una,\n\nOne.\n\nNEW\n\nKind regards,\nTom"),
        ("start", "NEW\n\nHello Una,\n\nOne.\n\nKind regards,\nTom"),
        ("opening", "Hello Una,\n\nNEW\n\nOne.\n\nKind regards,\nTom"),
        ("ending", "Hello Una,\n\nOne.\n\nNEW\n\nKind regards,\nTom"),
        ("sign-off", "Hello Una,\n\nOne.\n\nKind regards,\nTom\n\nNEW"),
    ],
)
def test_what_is_missing_goes_where_it_belongs(at: str, after: str) -> None:
    plan = FixPlan("", "show", write="NEW", at=at)  # type: ignore[arg-type]
    assert mended(plan, letter("One.[[]]")) == after


def test_an_absence_in_front_of_the_closing_becomes_a_paragraph() -> None:
    plan = FixPlan("", "show", write="NEW")
    assert mended(plan, "Hello Una,\n\nOne.\n\n[[]]Kind regards,\nTom") == letter("One.", "NEW")


def test_a_text_can_take_the_place_of_the_whole_sentence() -> None:
    plan = FixPlan("", "show", write="you will hear from me by {{when: day}}.", at="sentence")
    assert mended(plan, letter("One. We [[will look into]] it\nsoon. Two.")) == letter(
        "One. You will hear from me\nby {{when: day}}. Two."
    )


def test_a_paragraph_goes_only_where_none_of_its_sentences_gives_something() -> None:
    remove = FixPlan("", "review", remove="paragraph")
    before = letter("One.", "[[Buy two]]. Use the code. It is paid.")
    assert mended(remove, before, offer="Buy", instruction="code", remedy="paid") is None
    assert mended(remove, before, offer="Buy", instruction="code") == letter("One.")


def test_the_only_apology_stays() -> None:
    remove = FixPlan("", "safe", remove="sentence")
    assert mended(remove, letter("We are [[so, so sorry]]. It is paid."), apology="sorry") is None
    assert mended(remove, letter("Sorry. We are [[so, so sorry]]. It is paid."), apology="orry") == letter(
        "Sorry. It is paid."
    )


def test_taking_out_a_sentence_that_says_more_than_sorry_is_not_safe() -> None:
    plan = FixPlan("", "safe", remove="sentence")
    rule = Rule("t/t", "en", "note", "", "", "", "phrase", {}, (), (plan,), {}, {}, {}, (), 0, (), "t.yaml")
    text = letter("So sorry. So sorry, the page was down.")
    reading = reading_of(text, apology="orry", information="page")
    assert [fixes_for(rule, Hit(Span(at, at + 8), {}), reading)[0].safety for at in (12, 22)] == ["safe", "review"]


def test_a_template_waits_with_its_place_and_slots() -> None:
    plan = FixPlan("Say what went wrong", "show", template="acknowledgement", at="opening")
    rule = Rule("t/t", "en", "note", "", "", "", "phrase", {}, (), (plan,), {}, {}, {}, (), 0, (), "t.yaml")
    text = letter("One.")
    (fix,) = fixes_for(rule, Hit(Span(0, 0), {"problem": "late"}), reading_of(text))
    assert (fix.title, fix.safety, fix.edits, fix.template, fix.place, fix.slots) == (
        "Say what went wrong", "show", (), "acknowledgement", Span(12, 12), {"problem": "late"},
    )  # fmt: skip


def test_a_draft_without_sentences_takes_a_paragraph() -> None:
    message = parse_text("")
    draft = Draft(message, "en", (), (), (), (), "other", None, "no")
    rule = Rule(
        "t/t", "en", "note", "", "", "", "phrase", {}, (),
        (FixPlan("", "show", write="NEW", at="opening"),), {}, {}, {}, (), 0, (), "t.yaml",
    )  # fmt: skip
    (fix,) = fixes_for(rule, Hit(Span(0, 0), {}), Reading(Thread(message), draft, None, (), "lexical"))
    assert apply("", fix.edits) == "NEW"
