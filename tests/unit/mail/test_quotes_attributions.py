"""The line above a quote, as the clients of thirty languages write it."""

from __future__ import annotations

import pytest

from replykit.mail.zones import find_zones

ATTRIBUTIONS = [
    # Gmail
    "On Mon, 5 May 2025 at 10:00, Kari Berg <kari@berg.example> wrote:",
    "On Mon, May 5, 2025 at 10:00 AM Kari Berg <kari@berg.example> wrote:",
    "man. 5. mai 2025 kl. 10:00 skrev Kari Berg <kari@berg.example>:",
    "måndag 5. mai 2025 skreiv Kari Berg <kari@berg.example>:",
    "Den man. 5. maj 2025 kl. 10.00 skrev Kari Berg <kari@berg.example>:",
    "Den mån 5 maj 2025 kl 10:00 skrev Kari Berg <kari@berg.example>:",
    "Am Mo., 5. Mai 2025 um 10:00 Uhr schrieb Kari Berg <kari@berg.example>:",
    "Kari Berg <kari@berg.example> schrieb am Mo., 5. Mai 2025, 10:00:",
    "Le lun. 5 mai 2025 à 10:00, Kari Berg <kari@berg.example> a écrit :",
    "El lun, 5 may 2025 a las 10:00, Kari Berg (<kari@berg.example>) escribió:",
    "Il giorno lun 5 mag 2025 alle ore 10:00 Kari Berg <kari@berg.example> ha scritto:",
    "Kari Berg <kari@berg.example> escreveu (segunda, 5/05/2025 à(s) 10:00):",
    "Em seg., 5 de mai. de 2025 às 10:00, Kari Berg <kari@berg.example> escreveu:",
    "Op ma 5 mei 2025 om 10:00 schreef Kari Berg <kari@berg.example>:",
    "Kari Berg <kari@berg.example>, 5 May 2025 Pzt, 10:00 tarihinde şunu yazdı:",
    "5 Mayıs 2025 Pazartesi tarihinde Kari Berg <kari@berg.example> yazdı:",
    "pon., 5 maj 2025 o 10:00 Kari Berg <kari@berg.example> napisał(a):",
    "po 5. 5. 2025 v 10:00 odesílatel Kari Berg <kari@berg.example> napsal:",
    "po 5. 5. 2025 o 10:00 Kari Berg <kari@berg.example> napísal(a):",
    "Kari Berg <kari@berg.example> ezt írta (időpont: 2025. máj. 5., H, 10:00):",
    "În lun., 5 mai 2025 la 10:00, Kari Berg <kari@berg.example> a scris:",
    "pon, 5. svi 2025. u 10:00 Kari Berg <kari@berg.example> napisao je:",
    "пн, 5 мая 2025 г. в 10:00, Kari Berg <kari@berg.example>:",
    "пн, 5 трав. 2025 р. о 10:00 Kari Berg <kari@berg.example> пише:",
    "На пн, 5.05.2025 г. в 10:00 Kari Berg <kari@berg.example> написа:",
    "Στις Δευ 5 Μαΐ 2025 στις 10:00 π.μ., ο χρήστης Kari Berg <kari@berg.example> έγραψε:",
    "ma 5. toukok. 2025 klo 10.00 Kari Berg (kari@berg.example) kirjoitti:",
    "Kari Berg <kari@berg.example> kirjutas kuupäeval E, 5. mai 2025 kell 10:00:",
    "pirmd., 2025. g. 5. maijs, plkst. 10:00 — lietotājs Kari Berg (<kari@berg.example>) rakstīja:",
    "2025-05-05, pr, 10:00 Kari Berg <kari@berg.example> rašė:",
    "2025年5月5日(月) 10:00 Kari Berg <kari@berg.example>:",
    "Kari Berg <kari@berg.example> 于2025年5月5日周一 10:00写道：",
    "Kari Berg <kari@berg.example> 於 2025年5月5日 週一 上午10:00寫道：",
    "2025년 5월 5일 (월) 오전 10:00, Kari Berg <kari@berg.example>님이 작성:",
    "\u202bבתאריך יום ב׳, 5 במאי 2025 ב-10:00 מאת \u202aKari Berg\u202c\u200f "
    "<\u202akari@berg.example\u202c\u200f>:\u202c",
    "في الاثنين، 5 مايو 2025 في 10:00 ص تمت كتابة ما يلي بواسطة Kari Berg <kari@berg.example>:",
    "Vào Th 2, 5 thg 5, 2025 vào lúc 10:00 Kari Berg <kari@berg.example> đã viết:",
    "Pada Sen, 5 Mei 2025 pukul 10.00 Kari Berg <kari@berg.example> menulis:",
    "Missatge de Kari Berg <kari@berg.example> del dia dl., 5 de maig 2025 a les 10:00:",
    "V V pon., 5. maj 2025 ob 10:00 je oseba Kari Berg <kari@berg.example> napisala:",
    "пон, 5. мај 2025. у 10:00 Kari Berg <kari@berg.example> је написао/ла:",
    # Apple Mail
    "On 5 May 2025, at 10:00, Kari Berg <kari@berg.example> wrote:",
    "Den 5. mai 2025 kl. 10:00 skrev Kari Berg <kari@berg.example>:",
    "5. mai 2025 kl. 10:00 skrev Kari Berg <kari@berg.example>:",
    "Kari Berg <kari@berg.example> şunları yazdı (5 May 2025 10:00):",
    "Am 05.05.2025 um 10:00 schrieb Kari Berg <kari@berg.example>:",
    "Kari Berg <kari@berg.example> kirjoitti 5.5.2025 kello 10.00:",
    "2025. máj. 5. dátummal, 10:00 időpontban Kari Berg <kari@berg.example> írta:",
    "在 2025年5月5日，上午10:00，Kari Berg <kari@berg.example> 写道：",
    "2025/05/05 10:00、Kari Berg <kari@berg.example>のメール:",
    "2025. 5. 5. 오전 10:00, Kari Berg <kari@berg.example> 작성:",
    "5 мая 2025 г., в 10:00, Kari Berg <kari@berg.example> написал(а):",
    # Thunderbird
    "Den 05.05.2025 10:00, skrev Kari Berg:",
    "Den 05.05.2025 10:00, skreiv Kari Berg:",
    "05.05.2025 10:00 tarihinde Kari Berg yazdı:",
    "Am 05.05.25 um 10:00 schrieb Kari Berg:",
    "Le 05/05/2025 à 10:00, Kari Berg a écrit :",
    "El 5/5/25 a las 10:00, Kari Berg escribió:",
    "Il 05/05/25 10:00, Kari Berg ha scritto:",
    "Op 5-5-2025 om 10:00 schreef Kari Berg:",
    "Den 2025-05-05 kl. 10:00, skrev Kari Berg:",
    "W dniu 05.05.2025 o 10:00, Kari Berg pisze:",
    "Dne 05. 05. 25 v 10:00 Kari Berg napsal(a):",
    "2025. 05. 05. 10:00 keltezéssel, Kari Berg írta:",
    "05.05.2025 10:00, Kari Berg пишет:",
    "Às 10:00 de 05/05/2025, Kari Berg escreveu:",
    "Pe 05.05.2025 10:00, Kari Berg a scris:",
    "Dana 05.05.2025. u 10:00, Kari Berg je napisao/la:",
    "05.05.25 10:00, Kari Berg пише:",
    # others
    "Kari Berg <kari@berg.example> skrev følgende den 05.05.2025 10:00:",
    "In a message dated 5/5/2025 10:00:11 AM, kari@berg.example writes:",
    "Quoting Kari Berg <kari@berg.example>:",
    "Zitat von Kari Berg <kari@berg.example>:",
    "---- On Mon, 05 May 2025 10:00:00 +0200 Kari Berg <kari@berg.example> wrote ----",
    "2025-05-05 10:00 GMT+02:00 Kari Berg <kari@berg.example>:",
    '05.05.2025, 10:00, "Kari Berg" <kari@berg.example>:',
    "On May 5, 2025 you wrote:",
    "Monday, 5 May 2025, 10:00 +0200 from Kari Berg <kari@berg.example>:",
]


MARKED = ["Kari Berg kirjoitti 5.5.2025 klo 10.00:", "Kari Berg wrote:", "Kari Berg wrote", "Kari Berg skrev:"]


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_everything_below_an_attribution_is_quoted(attribution: str) -> None:
    text = f"The box came today.\n\n{attribution}\n\nWe sent it on Friday.\nPlease tell us when it comes."
    zones = find_zones(text).zones
    assert [(z.kind, z.span.start, z.span.end) for z in zones] == [("body", 0, 21), ("quote", 21, len(text))]


@pytest.mark.parametrize("attribution", ATTRIBUTIONS + MARKED)
def test_words_below_the_quoted_lines_are_the_writers_own(attribution: str) -> None:
    quoted = f"{attribution}\n> We sent it on Friday.\n> Please tell us when it comes.\n\n"
    text = f"{quoted}The box came today, thanks for asking."
    zones = find_zones(text).zones
    assert [(z.kind, z.span.start, z.span.end) for z in zones] == [
        ("quote", 0, len(quoted)),
        ("body", len(quoted), len(text)),
    ]


@pytest.mark.parametrize(
    "prose",
    [
        "On 12 May your colleague wrote to me that it was sent.",
        "On 12 May 2025 your colleague Anna wrote:\n\nWe will refund you.\n\nBut nothing came.",
        "Your colleague Anna wrote on 12 May 2025:\nWe will refund you.\n\nBut nothing came.",
        "I wrote to you on 12 May 2025 and got this answer:\nnothing at all.",
        "Am Montag schrieb ich Ihnen, dass das Paket fehlt:\nkeine Antwort.",
        "Den 5. mai skrev jeg til dere om dette:\nIngen svarte.",
        "5 Mayıs tarihinde size yazdım:\ncevap gelmedi.",
        "Le 5 mai je vous ai écrit ceci :\nla lampe ne marche pas.",
        "From: Oslo\nTo: Bergen\nDate: 12 May\nI never got on that train.",
        "My order has three parts:\n- a lamp\n- a table\n- a chair\nOnly one came.",
        "Look at this:\n--> one\n--> two\nNo good.",
        "Call me at 10:00.\nSubject: the lamp\nIt is broken.",
    ],
)
def test_prose_that_looks_like_a_header_stays_prose(prose: str) -> None:
    zones = find_zones(prose).zones
    assert [(z.kind, z.span.start, z.span.end) for z in zones] == [("body", 0, len(prose))]


@pytest.mark.parametrize(
    "wrapped",
    [
        "On Mon, 5 May 2025 at 10:00, Kari Berg of the Lamp Shop <\nkari.berg@berg.example> wrote:",
        "On Mon, 5 May 2025 at 10:00, Kari Berg of the Lamp Shop\n<kari.berg@berg.example>\nwrote:",
        "man. 5. mai 2025 kl. 10:00 skrev Kari Berg hos Lampebutikken <\nkari.berg@berg.example>:",
        "Kari Berg <kari.berg@berg.example>, 5 May 2025 Pzt, 10:00 tarihinde\nşunu yazdı:",
        "Kari Berg <kari.berg@berg.example> schrieb am Mo., 5. Mai 2025 um\n10:00 Uhr:",
        "Le lun. 5 mai 2025 à 10:00, Kari Berg <kari.berg@berg.example>\na écrit :",
        "El lun, 5 may 2025 a las 10:00, Kari Berg (<\nkari.berg@berg.example>) escribió:",
    ],
)
def test_an_attribution_may_wrap(wrapped: str) -> None:
    text = f"The box came today.\n\n{wrapped}\n\n> We sent it on Friday."
    zones = find_zones(text).zones
    assert [(z.kind, z.span.start, z.span.end) for z in zones] == [("body", 0, 21), ("quote", 21, len(text))]


@pytest.mark.parametrize(
    "header",
    [
        ">>> Kari Berg <kari@berg.example> 5/5/25 10:00:00 am >>>",
        '"Kari Berg" <kari@berg.example> on 05/05/2025 10:00:11 AM\nTo: Ola Dal/NO/Shop@SHOP\ncc:\nSubject: The lamp',
        '"Kari Berg" <kari@berg.example> on 05/05/2025 \n10:00:11 AM\nTo: Ola Dal@SHOP\ncc:\nSubject: The lamp',
        "Kari Berg\nSent by: Ola Dal\n05/05/2025 10:00 AM\nTo: Eli Vik@SHOP\ncc:\nSubject: The lamp",
        "Kari Berg on 05/05/2025 10:00:11 AM\nPlease respond to kari@berg.example\nTo: Ola Dal\nSubject: The lamp",
        "-----Original Message-----\nFrom: \tBerg, Kari  \nSent:\tMonday, May 05, 2025\nTo:\tDal, Ola\nSubject:\tLamp",
        "-----Original Message-----",
        "----- Opprinnelig melding -----",
        "-----Orijinal Mesaj-----",
        "-----Ursprüngliche Nachricht-----",
        "-----Mensaje original-----",
        "-----Message d'origine-----",
        "____________________Reply Separator____________________\nSubject: The lamp\nAuthor: kari@berg.example",
        "*From:* Kari Berg [mailto:kari@berg.example]\n*Sent:* Monday, 5 May\n*To:* post@shop.example\n*Subject:* Lamp",
        "De : Kari Berg <kari@berg.example>\nEnvoyé : lundi 5 mai 2025 10:00\nÀ : post@shop.example\nObjet : La lampe",
    ],
)
def test_everything_below_a_header_block_is_quoted(header: str) -> None:
    text = f"The box came today.\n\n{header}\n\nWe sent it on Friday.\nPlease tell us when it comes."
    zones = find_zones(text).zones
    assert [(z.kind, z.span.start, z.span.end) for z in zones] == [("body", 0, 21), ("quote", 21, len(text))]
