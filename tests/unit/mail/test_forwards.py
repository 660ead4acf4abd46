"""Mails passed on, by the clients of twenty-four languages: header block and body, whole."""

from __future__ import annotations

import pytest

from replykit.mail import Address
from replykit.mail.zones import find_zones

WHO = "Kari Berg <kari@berg.example>"
TO = "Post <post@shop.example>"
SUBJECT = "The lamp from March"
DATE = "5 May 2025 10:00"
BODY = "The lamp flickers.\nIt did so from the first day.\n\nWhat shall I do?"

# client separators with the labels below them: from, date, subject, to
BLOCKS = [
    ("---------- Forwarded message ---------", "From", "Date", "Subject", "To"),
    ("---------- Forwarded message ---------", "Fra", "Date", "Subject", "To"),
    ("---------- Videresendt melding ---------", "Fra", "Dato", "Emne", "Til"),
    ("-------- Videresendt melding --------", "Fra", "Dato", "Emne", "Til"),
    ("-------- Vidaresendt melding --------", "Frå", "Dato", "Emne", "Til"),
    ("Videresendt melding:", "Fra", "Dato", "Emne", "Til"),
    ("Start på videresendt melding:", "Fra", "Dato", "Emne", "Til"),
    ("---------- Forwarded message ---------", "Gönderen", "Date", "Subject", "To"),
    ("---------- Yönlendirilen ileti ----------", "Kimden", "Tarih", "Konu", "Kime"),
    ("-------- İletilmiş Mesaj --------", "Gönderen", "Tarih", "Konu", "Alıcı"),
    ("-------- İletilmiş İleti --------", "Kimden", "Tarih", "Konu", "Kime"),
    ("----- İletilmiş Mesaj -----", "Kimden", "Gönderildi", "Konu", "Kime"),
    ("İleti başlangıcı:", "Kimden", "Tarih", "Konu", "Kime"),
    ("-------- Weitergeleitete Nachricht --------", "Von", "Datum", "Betreff", "An"),
    ("Anfang der weitergeleiteten Nachricht:", "Von", "Datum", "Betreff", "An"),
    ("-------- Mensaje reenviado --------", "De", "Fecha", "Asunto", "Para"),
    ("Inicio del mensaje reenviado:", "De", "Fecha", "Asunto", "Para"),
    ("-------- Message transféré --------", "De ", "Date ", "Sujet ", "Pour "),
    ("Début du message réexpédié :", "De", "Date", "Objet", "À"),
    ("Début du message transféré :", "De ", "Date ", "Objet ", "À "),
    ("-------- Vidarebefordrat meddelande --------", "Från", "Datum", "Ämne", "Till"),
    ("Vidarebefordrat mejl:", "Från", "Datum", "Ämne", "Till"),
    ("-------- Videresendt meddelelse --------", "Fra", "Dato", "Emne", "Til"),
    ("-------- Välitetty viesti / Fwd.Msg --------", "Lähettäjä", "Päiväys", "Aihe", "Vastaanottaja"),
    ("Välitetty viesti alkaa:", "Lähettäjä", "Päivämäärä", "Aihe", "Vastaanottaja"),
    ("-------- Doorgestuurd bericht --------", "Van", "Datum", "Onderwerp", "Aan"),
    ("-------- Messaggio Inoltrato --------", "Da", "Data", "Oggetto", "A"),
    ("-------- Mensagem reencaminhada --------", "De", "Data", "Assunto", "Para"),
    ("-------- Mensagem encaminhada --------", "De", "Data", "Assunto", "Para"),
    ("-------- Przekazana wiadomość --------", "Od", "Data", "Temat", "Do"),
    ("--- Treść przekazanej wiadomości ---", "Nadawca", "Data", "Temat", "Adresat"),
    ("-------- Přeposlaná zpráva --------", "Od", "Datum", "Předmět", "Komu"),
    ("-------- Preposlaná správa --- Forwarded Message --------", "Od", "Dátum", "Predmet", "Pre"),
    ("-------- Továbbított üzenet --------", "Feladó", "Dátum", "Tárgy", "Címzett"),
    ("-------- Mesaj redirecționat --------", "de la", "Dată", "Subiect", "Către"),
    ("-------- Proslijeđena poruka --------", "Šalje", "Datum", "Predmet", "Prima"),
    ("-------- Пересылаемое сообщение --------", "От", "Дата", "Тема", "Кому"),
    ("-------- Переслане повідомлення --------", "Від", "Дата", "Тема", "Кому"),
    ("-------- Препратено съобщение --------", "От", "Дата", "Тема", "До"),
    ("-------- Προωθημένο μήνυμα --------", "Από", "Ημερομηνία", "Θέμα", "Προς"),
    ("-------- Edastatud kiri --------", "Saatja", "Kuupäev", "Teema", "Saaja"),
    ("-------- 転送されたメッセージ --------", "差出人", "日付", "件名", "宛先"),
    ("-------- 转发的邮件 --------", "发件人", "日期", "主题", "收件人"),
    ("-------- 전달된 메시지 --------", "보낸 사람", "날짜", "제목", "받는 사람"),
    ("-------- הודעה שהועברה --------", "מאת", "תאריך", "נושא", "אל"),
    ("-------- رسالة معاد توجيهها --------", "من", "التاريخ", "الموضوع", "إلى"),
    ("________________________________", "From", "Sent", "Subject", "To"),
    ("________________________________", "Fra", "Sendt", "Emne", "Til"),
    ("________________________________", "Kimden", "Gönderildi", "Konu", "Kime"),
    ("________________________________", "Von", "Gesendet", "Betreff", "An"),
    ("________________________________", "De", "Enviado", "Asunto", "Para"),
    ("________________________________", "De ", "Envoyé ", "Objet ", "À "),
]


def forwarded(separator: str, sender: str, date: str, subject: str, to: str) -> str:
    return f"{separator}\n{sender}: {WHO}\n{date}: {DATE}\n{subject}: {SUBJECT}\n{to}: {TO}\n\n"


@pytest.mark.parametrize("block", BLOCKS)
def test_a_forward_is_read_whole(block: tuple[str, str, str, str, str]) -> None:
    head = forwarded(*block)
    text = f"{head}{BODY}"
    zoned = find_zones(text)
    assert [(z.kind, z.span.start, z.span.end) for z in zoned.zones] == [("forward", 0, len(text))]
    (found,) = zoned.forwards
    assert (found.sender, found.date, found.subject) == (Address("Kari Berg", "kari@berg.example"), DATE, SUBJECT)
    assert found.body.of(text) == BODY


@pytest.mark.parametrize("block", [b for b in BLOCKS if not b[0].startswith("_")])
def test_a_forward_below_a_note_and_behind_quote_marks_is_read_whole(block: tuple[str, str, str, str, str]) -> None:
    quoted = "".join(f"> {line}\n" for line in f"{forwarded(*block)}{BODY}".split("\n"))
    text = f"Can you see to this?\n\n{quoted}"
    zoned = find_zones(text)
    assert [z.kind for z in zoned.zones] == ["body", "forward"]
    (found,) = zoned.forwards
    assert (found.sender, found.date, found.subject) == (Address("Kari Berg", "kari@berg.example"), DATE, SUBJECT)
    assert found.body.of(text) == BODY.replace("\n", "\n> ").replace("> \n", "> \n")


@pytest.mark.parametrize(
    "line",
    [
        "----- Forwarded Message ----- From: {who}To: {to}Sent: Monday, 5 May 2025, 10:00 AMSubject: {subject}",
        "----- Videresendt melding ----- Fra: {who}Til: {to}Sendt: man. 5. mai 2025 10:00 CESTEmne: {subject}",
        "----- İletilmiş Mesaj ----- Kimden: {who}Kime: {to}Gönderildi: 5 Mayıs 2025 10:00 EESTKonu: {subject}",
        "----- Weitergeleitete Nachricht ----- Von: {who}An: {to}Gesendet: 5. Mai 2025, 10:00 MESZBetreff: {subject}",
        "----- Mensaje reenviado ----- De: {who}Para: {to}Enviado: 5 de mayo de 2025 10:00 CESTAsunto: {subject}",
        "----- Message transmis ----- De : {who}À : {to}Envoyé : lundi 5 mai 2025, 10:00 UTC+2Objet : {subject}",
    ],
)
def test_fields_run_together_on_one_line_are_read(line: str) -> None:
    text = f"   {line.format(who=WHO, to=TO, subject=SUBJECT)}\n{BODY}"
    (found,) = find_zones(text).forwards
    assert (found.sender, found.subject) == (Address("Kari Berg", "kari@berg.example"), SUBJECT)
    assert found.body.of(text) == BODY


@pytest.mark.parametrize(
    "attribution",
    [
        'On 17/03/2024 09:25, "Kari Berg" <kari@berg.example> wrote:',
        "Kari Berg <kari@berg.example> skrev følgende den 17.03.2024 09:25:",
        'Den 17.03.2024 09:25 skrev "Kari Berg" <kari@berg.example>:',
        "Kari Berg <kari@berg.example> şunları yazdı (17.03.2024 09:25):",
        '17.03.2024 09:25 tarihinde "Kari Berg" <kari@berg.example> şunu yazdı:',
        "17/03/2024 09:25 időpontban Kari Berg (kari@berg.example) ezt írta:",
        "17/03/2024 09:25 používateľ Kari Berg (<kari@berg.example>) napísal:",
        "Op 17/03/2024 09:25 heeft Kari Berg <kari@berg.example> geschreven:",
        '17/03/2024, 09:25 пользователь "Kari Berg" <kari@berg.example> написал:',
        "Kari Berg <kari@berg.example> kirjoitti 17.03.2024 09.25:",
        'Dnia 17/03/2024 09:25 "Kari Berg" <kari@berg.example> napisał(a):',
        "Il 17/03/24, 09:25 Kari Berg <kari@berg.example> ha scritto:",
    ],
)
def test_an_attribution_at_the_top_with_nothing_of_the_writers_is_a_forward(attribution: str) -> None:
    indented = BODY.replace("\n", "\n    ")
    text = f"\ufeff{attribution}\n\n    {indented}\n"
    zoned = find_zones(text, subject=f"Fwd: {SUBJECT}")
    (found,) = zoned.forwards
    assert (found.sender, found.subject) == (Address("Kari Berg", "kari@berg.example"), SUBJECT)
    assert found.date is not None
    assert "17" in found.date
    assert found.body.of(text) == indented


@pytest.mark.parametrize(
    ("subject", "kind"),
    [("Fwd: lamp", "forward"), ("Vs: lampe", "forward"), ("İlt: lamba", "forward"), ("Wg: Lampe", "forward"),
     ("Tr : lampe", "forward"), ("Rv: lámpara", "forward"), ("Re: lamp", "quote"), ("Sv: lampe", "quote"),
     ("Ynt: lamba", "quote"), ("Aw: Lampe", "quote"), ("", "quote")],
)  # fmt: skip
def test_the_subject_tells_a_forward_from_a_reply(subject: str, kind: str) -> None:
    text = f"See below.\n\nFrom: {WHO}\nSent: {DATE}\nTo: {TO}\nSubject: {SUBJECT}\n\n{BODY}"
    assert [z.kind for z in find_zones(text, subject=subject).zones] == ["body", kind]


@pytest.mark.parametrize(
    ("shown", "address"),
    [
        ('"Berg, Kari" <kari@berg.example>', Address("Berg, Kari", "kari@berg.example")),
        ("kari@berg.example", Address("", "kari@berg.example")),
        ("Kari Berg [mailto:kari@berg.example]", Address("Kari Berg", "")),
        ("Kari Berg<mailto:k@b.example> <k@b.example<mailto:k@b.example>>", Address("Kari Berg", "k@b.example")),
        ("Kari Berg <k@b.example> on behalf of post@shop.example", Address("Kari Berg", "k@b.example")),
    ],
)
def test_a_sender_is_read_as_clients_show_it(shown: str, address: Address) -> None:
    text = f"---------- Forwarded message ---------\nFrom: {shown}\nSubject: {SUBJECT}\n\n{BODY}"
    (found,) = find_zones(text).forwards
    assert found.sender == address


def test_bold_and_wrapped_fields_are_read() -> None:
    text = (
        "---------- Forwarded message ---------\n*From:* Kari Berg\n<kari@berg.example>\n*Sent:* 5 May 2025\n"
        "*Subject:* The lamp\nfrom March\n*To:* Ola Dal <ola@dal.example>; Post <post@shop.example>;\n"
        "Eli Vik <eli@vik.example>\n\nIt flickers."
    )
    (found,) = find_zones(text).forwards
    assert found.sender == Address("Kari Berg", "kari@berg.example")
    assert (found.date, found.subject) == ("5 May 2025", "The lamp from March")
    assert found.body.of(text) == "It flickers."


def test_a_lotus_header_without_labels_begins_a_quote() -> None:
    own = "Yes, do that.\n\n\n\n"
    header = "\tKari Berg@SHOP\n\t04/25/2001 12:52 PM\n\t\t \n\t\t To: Ola Dal@SHOP\n\t\t cc: \n\t\t Subject: The lamp"
    text = f"{own}{header}\n\n\nShall I send it?"
    zones = find_zones(text).zones
    assert [(z.kind, z.span.start, z.span.end) for z in zones] == [
        ("body", 0, len(own)),
        ("quote", len(own), len(text)),
    ]
