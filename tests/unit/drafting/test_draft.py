"""Scaffolds as whole letters; the asks of each mail are given, so that only drafting is tested."""

from __future__ import annotations

import pytest

from replykit.config import Settings
from replykit.drafting import Scaffold, draft
from replykit.errors import UserError
from replykit.mail import Address, Headers, parse_text
from replykit.reading import Ask, AskKind, Incoming, read_incoming
from replykit.text import Span, replace

BOOKSHELF = """Hello,

my bookshelf has not arrived. It was due last Tuesday under order PK-7731.

When will it be here? Otherwise please refund the delivery fee.

Thanks,
Dana Holm
"""


def mail(text: str, *asks: tuple[AskKind, str], subject: str = "", sender: str = "", severity: int = 1) -> Incoming:
    headers = Headers(subject=subject, sender=Address(sender, "x@mail.example") if sender else None)
    spans = [(kind, text.index(words), len(words)) for kind, words in asks]
    found = tuple(Ask(kind, Span(at, at + size)) for kind, at, size in spans)
    return replace(read_incoming(parse_text(text, headers=headers, language="en")), asks=found, severity=severity)


def bookshelf() -> Incoming:
    return mail(
        BOOKSHELF,
        ("concern", "my bookshelf has not arrived"),
        ("question", "When will it be here?"),
        ("request", "please refund the delivery fee"),
    )


def test_a_late_delivery() -> None:
    assert draft(bookshelf()) == Scaffold(
        text="""Hello Dana,

Thank you for writing about order PK-7731. I am sorry that your bookshelf has not arrived.

The refund you asked for: {{remedy: granted, with what and when; or refused, with the reason and what you can do \
instead: please refund the delivery fee}}

{{answer_1: what happened and what we do about it: my bookshelf has not arrived}}

{{answer_2: When will it be here}}

I will write to you again by {{when: day and date of your next message}}, so that you do not have to ask.

Kind regards,
{{agent: your name}}
""",
        template="late",
        slots={
            "remedy": "granted, with what and when; or refused, with the reason and what you can do instead: "
            "please refund the delivery fee",
            "answer_1": "what happened and what we do about it: my bookshelf has not arrived",
            "answer_2": "When will it be here",
            "when": "day and date of your next message",
            "agent": "your name",
        },
    )


def test_values_fill_slots_and_nothing_in_them_is_read_as_a_template() -> None:
    values = {
        "remedy": "the fee of £9 goes back to your card today.",
        "answer_1": "The van broke down near Leeds.",
        "answer_2": "It reaches you on {{ 7 * 7 }} {% raw %}.",
        "when": "Thursday 26 November",
        "agent": "Mette",
    }
    assert draft(bookshelf(), values=values) == Scaffold(
        text="""Hello Dana,

Thank you for writing about order PK-7731. I am sorry that your bookshelf has not arrived.

The refund you asked for: the fee of £9 goes back to your card today.

The van broke down near Leeds.

It reaches you on {{ 7 * 7 }} {% raw %}.

I will write to you again by Thursday 26 November, so that you do not have to ask.

Kind regards,
Mette
""",
        template="late",
        slots={},
    )


def test_trouble_that_cannot_be_said_back_gets_a_slot_and_a_choice_of_solutions() -> None:
    text = "Dear shop,\n\nCAN YOU BELIEVE THIS, the lid of my casserole came off in {{my}} hands!!!\n\nMr J. Kaya"
    made = draft(mail(text, ("concern", "the lid of my casserole came off in {{my}} hands!!!"), sender="Jim Kaya"))
    assert made.template == "damaged"
    assert made.text.startswith(
        """Dear Mr Kaya,

Thank you for writing. I am sorry that {{problem: what went wrong, in your own words; they write: \
the lid of my casserole came off in my hands}}.

{{answer_1: what happened and what we do about it: the lid of my casserole came off in my hands}}

There are two ways to put this right, and the choice is yours:
"""
    )


def test_questions_without_trouble_get_no_regret() -> None:
    text = "Hi,\n\nis the park open on Sunday? And may dogs come in?\n\nIda"
    made = draft(mail(text, ("question", "is the park open on Sunday?"), ("question", "may dogs come in?"), severity=0))
    assert made.text == (
        "Hello Ida,\n\nThank you for writing.\n\n{{answer_1: is the park open on Sunday}}\n\n"
        "{{answer_2: may dogs come in}}\n\n"
        "If a point is still open for you, reply to this message and I will settle it.\n\n"
        "Kind regards,\n{{agent: your name}}\n"
    )


@pytest.mark.parametrize(
    ("kind", "subject", "text"),
    [
        ("late", "Where is my parcel?", "My parcel has not arrived and the tracking says nothing."),
        ("damaged", "", "The vase was broken when I opened the box."),
        ("wrong_item", "Wrong size", "You sent me the wrong item, a red one instead of the blue one."),
        ("billing", "Invoice 12", "You charged me twice in May, and the direct debit was too high."),
        ("outage", "", "Our internet has been down since Monday, and the router has no connection."),
        ("repeated", "", "Nobody answered my two emails, and there is still no reply."),
        ("legal", "", "The vase was broken. My solicitor will take this to court."),
        ("data", "", "My parcel is late. Delete all my data under the GDPR."),
        ("general", "", "The waiter was rude to my mother."),
    ],
)
def test_the_kind_of_case_is_told_by_the_mail(kind: str, subject: str, text: str) -> None:
    assert draft(mail(text, ("concern", text), subject=subject)).template == kind


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("how_to", "How do I reset the clock?"),
        ("praise", "Thank you so much for the wonderful service! Do you have it in green?"),
        ("cancellation", "Please cancel my membership at the end of May."),
        ("return", "I changed my mind and want to send it back. Is there a return label?"),
    ],
)
def test_mail_without_trouble_has_kinds_of_its_own(kind: str, text: str) -> None:
    assert draft(mail(text, ("request", text), severity=0)).template == kind


def test_a_template_can_be_named() -> None:
    made = draft(bookshelf(), template="refusal", values={"request": "the fee", "agent": "Mette"})
    assert made.template == "refusal"
    assert "You asked for the fee, and you should have a clear answer" in made.text
    assert list(made.slots) == ["reason", "answer_1", "answer_2", "instead", "until"]


@pytest.mark.parametrize(
    ("template", "values", "what"),
    [
        ("lat", {}, "there is no template 'lat' in en"),
        (None, {"wen": "today"}, "this reply has no slot 'wen'"),
    ],
)
def test_an_unknown_template_or_slot_is_told(template: str | None, values: dict[str, str], what: str) -> None:
    with pytest.raises(UserError) as caught:
        draft(bookshelf(), template=template, values=values)
    assert caught.value.what == what


def test_a_language_without_templates_is_told_with_those_there_are() -> None:
    incoming = read_incoming(parse_text("Cześć, gdzie jest moja paczka?", language="pl"))
    with pytest.raises(UserError) as caught:
        draft(incoming)
    assert caught.value.what == "there are no templates for pl (pl), the language of this mail"
    told = str(caught.value.help)
    assert told.startswith("templates are there for ")
    assert "English (en)" in told


@pytest.mark.parametrize(
    "hostile",
    [
        "{{ ''.__class__ }}",
        "{% include 'greeting' %}",
        "{# x #}",
        "${HOME}",
        "\u202egnp.exe\u202c",
        "a\nBcc: all@shop.example",
    ],
)
def test_a_hostile_mail_never_becomes_template_source(hostile: str) -> None:
    text = f"Hello,\n\nwhy is {hostile} broken?\n\n{hostile}\n"
    made = draft(mail(text, ("question", f"why is {hostile} broken?"), subject=hostile, sender=hostile))
    assert "{%" not in made.text
    assert "__class__" not in made.text.split("{{answer_1")[0]
    assert made.text.count("{{") == made.text.count("}}") == len(made.slots)


def test_a_users_own_template_is_used(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("ours")
    (folder / "en" / "replies").mkdir(parents=True)
    (folder / "en" / "replies" / "late.j2").write_text(
        "---\nsummary: Ours\nkind: late\nexamples:\n  - text: Hi\n---\nHi {{ first_name }}!\n", "utf-8"
    )
    made = draft(bookshelf(), settings=Settings(template_folders=(str(folder),)))
    assert (made.text, made.template, made.slots) == ("Hi Dana!\n", "late", {})
