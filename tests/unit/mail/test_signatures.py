"""Signatures with and without a delimiter, and what is none."""

from __future__ import annotations

import pytest

from replykit.mail.zones import find_zones

BODY = "The lamp that you sent flickers all day long.\n\n"


def signature(text: str) -> str:
    """The signature's words, where the zones have one."""
    return "".join(z.span.of(text) for z in find_zones(text).zones if z.kind == "signature").strip()


@pytest.mark.parametrize(
    "below",
    [
        "--\nKari",
        "-- \nKari Berg\nLamps for everyone, since 1950",
        "—\nKari Berg\nHead of Lamps",
        "________________\nKari Berg\nTel. 22 33 44 55",
        "***\nKari Berg",
        "Kari",
        "Kari Berg",
        "- kari",
        "-Kari Berg",
        "Kari Berg\nLampehuset\n22 33 44 55",
        "KB  x4711",
        "Kari Berg | Lampehuset | 22 33 44 55 | kari@berg.example",
        "Lamps and More\nkari@berg.example\nwww.berg.example",
        "Kari\n\nSent from my iPhone",
        "Sent from my Galaxy S23",
        "Sent from Outlook for Android",
        "Sent from Mail for Windows 10",
        "Get Outlook for iOS<https://aka.ms/o0ukef>",
        "Sendt fra min iPhone",
        "Sendt frå min iPad",
        "Skaff deg Outlook for iOS",
        "iPhone'umdan gönderildi",
        "Samsung cihazımdan gönderildi",
        "Von meinem iPhone gesendet",
        "Gesendet mit der GMX Mail App",
        "Enviado desde mi Huawei",
        "Envoyé depuis mon Samsung",
        "Skickat från min iPhone",
        "Lähetetty iPhonesta",
        "Verzonden vanaf mijn iPhone",
        "Inviato da iPhone",
        "Enviado do meu iPhone",
        "Wysłane z iPhone'a",
        "Odesláno z iPhonu",
        "Отправлено с iPhone",
        "iPhoneから送信",
        "发自我的iPhone",
        "______________________________\nGet your free mail at www.mail.example today",
    ],
)
def test_a_signature_is_found(below: str) -> None:
    assert signature(BODY + below) == below


@pytest.mark.parametrize(
    "below",
    [
        "Sent from my desk, which is easier than my phone.",
        "I sent it from my office in Oslo.",
        "Please call Kari Berg at 22 33 44 55.",
        "The number on the box is 4711-22-33.",
        "My phone number is 22 33 44 55",
        "- Blue lamp\n- Red lamp",
        "1. Blue lamp\n2. Red lamp",
        "What shall I do?",
        "Von meinem Konto wurde Geld abgebucht",
        "Das Paket wurde nie gesendet",
        "Paket bugün gönderildi",
        "Sendt fra Oslo i går",
        "Sent via DHL on Monday",
        "https://berg.example/lamp.jpg",
        "Name:\tKari\nSize:\tLarge",
        "--> one\n--> two",
    ],
)
def test_what_looks_like_a_signature_stays_text(below: str) -> None:
    assert signature(BODY + below) == ""


@pytest.mark.parametrize(
    ("closing", "name"),
    [
        ("Best regards,", "Kari"),
        ("Vennlig hilsen", "Kari Berg"),
        ("Med venleg helsing", "Kari Berg"),
        ("Saygılarımla,", "Deniz Yılmaz"),
        ("Mit freundlichen Grüßen", "Anna Müller"),
        ("Atentamente,", "María López"),
        ("Esen kalın,", "Deniz"),
        ("Ystävällisin terveisin,", "Matti Virtanen"),
        ("Met vriendelijke groet,", "Jan de Vries"),
        ("Cordiali saluti,", "Paolo Rossi"),
        ("Your friend in Oslo,", "Kari"),
        ("thanks", "kari"),
        ("Best regards,", "Kari Berg\nBilling"),
        ("Kind regards,", "Kari\nLamp support"),
        ("All the best to you and the lamp,", "Kari Berg\nFront desk"),
        ("Happy reading,", "Kari\nHarbour Lamps"),
        ("Yours,", "Kari Berg\n14 Elm Close"),
        ("Thank you,", "Kari Berg (now Dal)"),
        ("Thanks in advance,", "Kari Berg, 79 years old"),
    ],
)
def test_the_good_bye_is_a_closing_and_the_name_below_it_a_signature(closing: str, name: str) -> None:
    text = f"{BODY}{closing}\n{name}"
    zones = [(z.kind, z.span.of(text)) for z in find_zones(text).zones]
    assert zones == [("body", BODY), ("closing", f"{closing}\n"), ("signature", name)]


@pytest.mark.parametrize(
    ("language", "closing", "name"),
    [
        ("nb", "Hilsen Kari Berg", "butikksjef"),
        ("nb", "Mvh Kari Berg, kundenr. 4711", "Lampeveien 4, 1900 Lampevik"),
        ("nb", "Klem fra Kari i Alta", ""),
        ("nb", "Hilsen Kari ved kundesenteret", ""),
        ("nb", "Vennlig hilsen", "Kari Berg\nKasserer, Lampevik IL"),
        ("tr", "Esenlikler dileriz", "Lamba Evi A.Ş."),
        ("tr", "Saygı ve sevgiyle", "Deniz Ak\nBölge Müdürü"),
        ("tr", "Sevgiler, Deniz & Ali", ""),
        ("de", "Mit der Bitte um rasche Antwort", "Anna Müller"),
        ("de", "Ihr Kundenservice", ""),
        ("fr", "Veuillez croire, Madame, à nos sentiments dévoués.", "Marie Dupont\nRégie des lampes"),
        ("fr", "Au plaisir de vous lire,", "Le service lampes"),
        ("es", "Un saludo afectuoso,", "María López\nAtención al cliente"),
    ],
)
def test_the_good_byes_of_each_language_are_known(language: str, closing: str, name: str) -> None:
    text = f"{BODY}{closing}\n{name}".rstrip("\n")
    zones = [(z.kind, z.span.of(text).rstrip("\n")) for z in find_zones(text, language=language).zones]
    assert zones == [("body", BODY.rstrip("\n")), ("closing", closing)] + ([("signature", name)] if name else [])


@pytest.mark.parametrize(
    "notice",
    [
        "This message is confidential and intended solely for the named addressee.",
        "CONFIDENTIALITY NOTICE: if you received this message in error, delete this message.",
        "Meldingen er konfidensiell. Har du mottatt denne meldingen ved en feil, varsle avsender.",
        "Bu mesaj ve ekleri gizlidir. Alıcısı siz değilseniz lütfen sisteminizden siliniz.",
        "Diese Nachricht ist vertraulich und nur für den Adressaten bestimmt.",
        "Este mensaje es confidencial y va dirigido exclusivamente a su destinatario.",
        "Ce message et ses pièces jointes sont confidentiels, à l'usage exclusif du destinataire.",
    ],
)
def test_a_legal_notice_is_a_disclaimer(notice: str) -> None:
    text = f"{BODY}Kari Berg\n\n**********\n{notice}"
    zones = [(z.kind, z.span.of(text)) for z in find_zones(text).zones]
    assert zones[0] == ("body", BODY)
    assert zones[-1][0] == "disclaimer"
    assert zones[-1][1].endswith(notice)


def test_a_long_complaint_with_words_of_a_notice_is_no_disclaimer() -> None:
    story = "Somebody read my confidential letters. " + "The clerk told me that nothing could be done about it. " * 12
    text = f"Hello,\n\n{story}It is strictly prohibited to do so."
    assert [z.kind for z in find_zones(text).zones] == ["greeting", "body"]


def test_a_complaint_about_a_leak_is_no_disclaimer() -> None:
    text = "Hello,\n\nYour mail to me was confidential and privileged, and you sent it to my boss.\n\nWhy?\n\nKari"
    assert "disclaimer" not in [z.kind for z in find_zones(text).zones]
