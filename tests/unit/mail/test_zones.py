"""Whole letters in many languages, cut into their zones."""

from __future__ import annotations

import pytest

from replykit.mail.zones import Hint, find_zones
from replykit.text import Span

# each letter is written zone by zone: kind, language, text
LETTERS: dict[str, list[tuple[str, str, str]]] = {
    "nb": [
        ("greeting", "nb", "Hei!\n\n"),
        (
            "body",
            "nb",
            "Lampen (ordre 4711) er knust:\n\n- skjermen er sprukket\n- foten mangler\n\nHva gjør vi nå?\n\n",
        ),
        ("closing", "nb", "Vennlig hilsen\n"),
        ("signature", "nb", "Kari Nordmann\nDaglig leder\nLampehuset AS\nTlf. 22 33 44 55\nwww.lampehuset.example\n\n"),
        ("disclaimer", "nb", "Denne e-posten er konfidensiell. Er du ikke rette mottaker, slett e-posten."),
    ],
    "tr": [
        ("greeting", "tr", "Sayın Yetkili,\n\n"),
        ("body", "tr", "12.05 tarihli siparişim gelmedi. Ne zaman gelir?\n\n"),
        ("closing", "tr", "Saygılarımla,\n"),
        (
            "signature",
            "tr",
            "Deniz Yılmaz\nSatın Alma Uzmanı\nYılmaz Ticaret Ltd. Şti.\nTel: 0212 555 44 33\n\n"
            "iPhone'umdan gönderildi\n\n",
        ),
        ("disclaimer", "tr", "Bu e-posta gizlidir; yanlışlıkla size ulaştıysa lütfen göndereni haberdar ediniz."),
    ],
    "de": [
        ("greeting", "de", "Sehr geehrte Damen und Herren,\n\n"),
        ("body", "de", "meine Lampe ist kaputt. Bitte tauschen Sie sie um.\n\n"),
        ("closing", "de", "Mit freundlichen Grüßen\n\n"),
        (
            "signature",
            "de",
            "Anna Müller\nLeiterin Einkauf\n\nMüller GmbH\nHauptstraße 5, 10115 Berlin\nTel.: 030 1234567\n\n",
        ),
        (
            "disclaimer",
            "de",
            "Diese E-Mail ist vertraulich. Haben Sie sie irrtümlich erhalten, löschen Sie diese E-Mail.",
        ),
    ],
    "es": [
        ("greeting", "es", "Hola:\n\n"),
        ("body", "es", "No me ha llegado el pedido. ¿Cuándo llega?\n\n"),
        ("closing", "es", "Un cordial saludo,\n"),
        ("signature", "es", "María López\nDirectora de Compras\nTel. 91 555 44 33\n\nEnviado desde mi iPhone"),
    ],
    "fr": [
        ("greeting", "fr", "Bonjour Monsieur,\n\n"),
        ("body", "fr", "Ma lampe est arrivée cassée. Que faire ?\n\n"),
        ("closing", "fr", "Dans l'attente de votre retour, je vous prie d'agréer mes salutations distinguées.\n\n"),
        ("signature", "fr", "Marie Dupont\nResponsable achats\n01 44 55 66 77\n\nEnvoyé de mon iPhone"),
    ],
    "en": [
        ("greeting", "en", "Dear Kari,\n\n"),
        ("body", "en", "thank you for your mail. We will send a new lamp on Friday.\n\n"),
        ("closing", "en", "Kind regards\n"),
        ("signature", "en", "Team Lampshop\n-- \nLampshop Ltd\nwww.lampshop.example"),
    ],
    "a good-bye known by its place": [
        ("greeting", "sv", "Hej,\n\n"),
        ("body", "sv", "Jag väntar på mitt paket sedan två veckor och har inte fått något svar.\n\n"),
        ("closing", "sv", "Med vänliga hälsningar\n"),
        ("signature", "sv", "Anders Svensson\n070-123 45 67"),
    ],
    "everything on one line": [
        ("greeting", "nb", "Hei Kåre, "),
        ("body", "nb", "vi sender en ny lampe til deg i dag. "),
        ("closing", "nb", "Ha en fin dag! Hilsen Kari i Lampehuset"),
    ],
    "a telephone number behind the name": [
        ("greeting", "nb", "Hei igjen! "),
        ("body", "nb", "Har dere sett på saken om den ødelagte lampen min? "),
        ("closing", "nb", "Mvh Kari Berg 99 88 77 66"),
    ],
    "the name before the greeting": [
        ("greeting", "tr", "Deniz Hanım merhaba,\n\n"),
        ("body", "tr", "Siparişiniz bugün yola çıktı.\n\n"),
        ("closing", "tr", "İyi günler\n"),
        ("signature", "tr", "Ali"),
    ],
    "a name in small letters": [
        ("greeting", "nb", "hei\n\n"),
        ("body", "nb", "har dere fått returen min?\n\n"),
        ("closing", "nb", "mvh kari"),
    ],
    "nothing but text": [("body", "en", "Where is it? My number is 22 33 44 55.")],
    "a list is no signature": [
        ("greeting", "en", "Hi\n\n"),
        ("body", "en", "This came:\n\n-- one lamp\n-- two tables\n- Blue chair\n\nWhere is the rest of it?"),
    ],
    "a list at the end is no signature": [
        ("body", "en", "I ordered these things last week:\n\n- lamp\n- table\n- chair")
    ],
    "a German answer over an English quote": [
        ("greeting", "de", "Hallo Herr Dal,\n\n"),
        ("body", "de", "wir prüfen das gerade und melden uns morgen bei Ihnen.\n\n"),
        ("closing", "de", "Viele Grüße\n"),
        ("signature", "de", "Anna Müller\n\n"),
        ("quote", "en", "On 5 May 2025, at 10:00, Ola Dal <o@dal.example> wrote:\n> My order has not arrived yet.\n"),
    ],
    "answers between the quotes": [
        ("greeting", "en", "Hi all,\n\n"),
        ("quote", "en", "> When will the lamp come?\n\n"),
        ("body", "en", "On Friday.\n\n"),
        ("quote", "en", "> And where is the chair?\n\n"),
        ("body", "en", "Here.\n\n"),
        ("closing", "en", "Best,\n"),
        ("signature", "en", "Kari"),
    ],
    "a quote after the phone's line": [
        ("body", "en", "That helps.\n\n"),
        ("signature", "en", "Sent from my iPhone\n\n"),
        ("quote", "en", "> On 5 May 2025, at 10:00, Shop <s@shop.example> wrote:\n> \n> We sent it today."),
    ],
    "a mailing list's footer": [
        ("body", "en", "The lamp is still broken and nobody answers.\n\n"),
        ("closing", "en", "Thanks\n\n"),
        ("signature", "en", "______________\nlamps mailing list\nlamps@lists.example\nhttps://lists.example/lamps"),
    ],
}


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_is_cut_into_its_zones(name: str) -> None:
    letter = LETTERS[name]
    text = "".join(part for _, _, part in letter)
    assert [(z.kind, z.language, z.span.of(text)) for z in find_zones(text).zones] == letter


@pytest.mark.parametrize(
    "text", ["--\nKari", "Kari Nordmann\nTlf. 22 33 44 55", "Takk!", "Thanks", "Merhaba", "😀", "-----"]
)
def test_a_mail_of_nothing_but_its_edges_keeps_its_text(text: str) -> None:
    zones = find_zones(text).zones
    assert [(z.kind in {"greeting", "body"}, z.span.of(text)) for z in zones] == [(True, text)]


def test_an_empty_mail_has_no_zones() -> None:
    assert find_zones("").zones == ()


def test_white_space_is_body() -> None:
    assert [(z.kind, z.span) for z in find_zones(" \n\n ").zones] == [("body", Span(0, 4))]


def test_each_quoted_stretch_is_tied_to_the_answer_below_it() -> None:
    text = "> When?\n\nOn Friday.\n\n> And the chair?\n\nIt comes too.\nBy post.\n\n> Thanks"
    pairs = [(a.quoted.of(text), a.below.of(text)) for a in find_zones(text).answered]
    assert pairs == [("> When?", "On Friday."), ("> And the chair?", "It comes too.\nBy post.")]


def test_a_top_posted_reply_answers_no_stretch() -> None:
    text = "On Friday.\n\nOn 5 May 2025, at 10:00, Ola Dal <o@dal.example> wrote:\n> When?\n"
    assert find_zones(text).answered == ()


def test_words_that_wrapped_out_of_a_quoted_line_stay_quoted() -> None:
    full = "> " + "the lamp that I ordered in March came broken and so I wrote to you then"
    text = f"Thanks, we will see to it.\n\n{full}\nonce more\n> but nobody answered me.\n"
    assert [z.kind for z in find_zones(text).zones] == ["body", "quote"]


def test_a_short_answer_between_quoted_lines_stays_own() -> None:
    text = "> Do you want a new lamp?\nYes.\n> Or the money?\nNo.\n"
    assert [(z.kind, z.span.of(text).strip()) for z in find_zones(text).zones] == [
        ("quote", "> Do you want a new lamp?"),
        ("body", "Yes."),
        ("quote", "> Or the money?"),
        ("body", "No."),
    ]


def test_the_language_that_is_given_holds_for_the_writers_own_zones() -> None:
    text = "OK, fine.\n\n> Wann kommt die neue Lampe bei mir an?\n"
    assert [(z.kind, z.language) for z in find_zones(text, language="nb").zones] == [("body", "nb"), ("quote", "de")]


def test_markup_names_quotes_and_signatures_that_the_text_does_not_show() -> None:
    text = "The lamp flickers.\nbest wishes from all of us here\nWe sent it on Friday."
    hints = (Hint(Span(19, 50), "signature"), Hint(Span(51, 72), "quote"))
    assert [(z.kind, z.span.of(text)) for z in find_zones(text, hints=hints).zones] == [
        ("body", "The lamp flickers.\n"),
        ("signature", "best wishes from all of us here\n"),
        ("quote", "We sent it on Friday."),
    ]


@pytest.mark.parametrize("greeting", ["Buenas tardes, Iván:", "Buenos días, Sra. Marisa López:", "¡Hola, Leire!"])
def test_a_greeting_ends_behind_the_name_that_follows_its_comma(greeting: str) -> None:
    letter = f"{greeting}\n\nLa lámpara ya está lista.\n"
    zones = find_zones(letter).zones
    assert (zones[0].kind, zones[0].span.of(letter)) == ("greeting", f"{greeting}\n\n")
