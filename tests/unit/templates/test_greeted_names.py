"""How a customer is greeted: as they sign, with a title only where they use one."""

from __future__ import annotations

import pytest

from replykit.language import language
from replykit.mail import Address, Headers, Message, Zone
from replykit.templates.names import Greeted, full_name, greeted
from replykit.text import Span

TITLES = {"mr": "Mr", "mrs": "Mrs", "dr": "Dr", "prof": "Professor"}


def name(closing: str, sender: str = "", signature: str = "") -> Greeted:
    text = f"Where is it?\n\n{closing}\n{signature}"
    first, last = text.index("\n\n") + 2, len(text) - len(signature)
    zones = [Zone("body", Span(0, first), "en"), Zone("closing", Span(first, last), "en")]
    if signature:
        zones.append(Zone("signature", Span(last, len(text)), "en"))
    headers = Headers(sender=Address(sender, "a@b.example") if sender else None)
    return greeted(Message(text, tuple(zones), headers), TITLES, language("en"))


@pytest.mark.parametrize(
    ("closing", "sender", "signature", "expected"),
    [
        ("Thanks,\nNadia", "Nadia Farrow", "", Greeted("Nadia", "")),
        ("Regards\nNadia Farrow", "", "", Greeted("Nadia", "")),
        ("Regards,\nMr K. Osei", "Kwame Osei", "", Greeted("", "Mr Osei")),
        ("Regards", "Dr. Helen Wintle", "", Greeted("", "Dr Wintle")),
        ("Regards", "Osei, Kwame", "", Greeted("Kwame", "")),
        ("Regards", '"Farrow, Nadia (Home)"', "", Greeted("Nadia", "")),
        ("Thanks,\ndominic", "Dominic Asante", "", Greeted("Dominic", "")),
        ("Thanks,\nNADIA FARROW", "", "", Greeted("Nadia", "")),
        ("Thanks,\nK. Osei", "Kwame Osei", "", Greeted("Kwame", "")),
        ("Thanks,\nK. Osei", "", "", Greeted("K. Osei", "")),
        ("Best,\nBjørn", "Bjørn Aasland", "", Greeted("Bjørn", "")),
        ("Best,\nSam", "Samantha Lowe", "", Greeted("Sam", "")),
        ("Best,", "Anne-Lise Moe", "Anne-Lise Moe\nMoe & Sons Ltd", Greeted("Anne-Lise", "")),
        ("Best,\nAnne-Lise O'Hara", "", "", Greeted("Anne-Lise", "")),
        ("Thanks", "", "", Greeted("", "")),
        ("Kind regards", "office@shop.example", "", Greeted("", "")),
        ("Kind regards,\n{{ 7 * 7 }}", "", "", Greeted("", "")),
        ("Thanks\nYour most loyal customer of all the years", "", "", Greeted("", "")),
        ("Thanks", "Support <b>", "", Greeted("", "")),
    ],
)
def test_the_name_below_the_mail(closing: str, sender: str, signature: str, expected: Greeted) -> None:
    assert name(closing, sender, signature) == expected


@pytest.mark.parametrize(
    ("closing", "sender", "expected"),
    [
        ("Saygılarımla\nDeniz Yılmaz", "", "Deniz Yılmaz"),
        ("Saygılarımla\nDENİZ IŞIK", "", "Deniz Işık"),
        ("Saygılarımla\nDeniz", "Deniz Yılmaz", ""),  # who signs with a first name wants to be called so
        ("Saygılarımla", "Dr. Deniz Yılmaz", "Deniz Yılmaz"),
        ("Saygılarımla", "", ""),
    ],
)
def test_the_full_name_is_first_name_and_surname_as_signed(closing: str, sender: str, expected: str) -> None:
    text = f"Nerede?\n\n{closing}"
    zones = (Zone("body", Span(0, 9), "tr"), Zone("closing", Span(9, len(text)), "tr"))
    headers = Headers(sender=Address(sender, "a@b.example") if sender else None)
    assert full_name(Message(text, zones, headers), TITLES, language("tr")) == expected
