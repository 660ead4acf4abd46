"""Dates, times and durations in six languages."""

from __future__ import annotations

from datetime import datetime

import pytest

from .facts_help import found

MONDAY = datetime(2026, 5, 4, 9, 0)

DATES = [
    ("en", "It came on 3 May 2024.", "3 May 2024", "2024-05-03"),
    ("en", "on March 3rd, 2024", "March 3rd, 2024", "2024-03-03"),
    ("en", "from 2-4 August", "2-4 August", "--08-02/--08-04"),
    ("en", "the 3rd of May", "3rd of May", "--05-03"),
    ("en", "on the 8th I called", "8th", "---08"),
    ("en", "by 2026-05-03 please", "2026-05-03", "2026-05-03"),
    ("en", "come on Friday", "Friday", "weekday:fri"),
    ("en", "next Friday at the latest", "next Friday", "weekday:fri+"),
    ("en", "the day after tomorrow", "the day after tomorrow", "day:+2"),
    ("en", "by the end of the week", "end of the week", "week:+0"),
    ("en", "on Friday 11 at noon", "Friday 11", "---11"),
    ("nb", "Den kom 3. mai.", "3. mai", "--05-03"),
    ("nb", "fredag 7. mars", "fredag 7. mars", "--03-07"),
    ("nb", "Vi ringer i morgen.", "i morgen", "day:+1"),
    ("nb", "Du får svar innen neste uke.", "neste uke", "week:+1"),
    ("nb", "levert 12.05.2024", "12.05.2024", "2024-05-12"),
    ("tr", "5 Mayıs 2025 Pazartesi", "5 Mayıs 2025 Pazartesi", "2025-05-05"),
    ("tr", "12-15 Haziran arası", "12-15 Haziran", "--06-12/--06-15"),
    ("tr", "14 Mayıs'ta geldi", "14 Mayıs'ta", "--05-14"),
    ("tr", "Yarın ararız.", "Yarın", "day:+1"),
    ("tr", "önümüzdeki salı", "önümüzdeki salı", "weekday:tue+"),
    ("de", "Vom 28.03. bis heute nicht", "28.03.", "--03-28"),
    ("de", "am Mittwoch, 21. Mai,", "Mittwoch, 21. Mai", "--05-21"),
    ("de", "Ich rufe morgen an.", "morgen", "day:+1"),
    ("de", "am 8. um neun", "8", "---08"),
    ("es", "el 14 de agosto de 2025", "14 de agosto de 2025", "2025-08-14"),
    ("es", "el lunes pasado", "lunes pasado", "weekday:mon-"),
    ("es", "Llámeme mañana.", "mañana", "day:+1"),
    ("fr", "le 1er avril", "1er avril", "--04-01"),
    ("fr", "du 3 au 7 juin", "3 au 7 juin", "--06-03/--06-07"),
    ("fr", "lundi prochain", "lundi prochain", "weekday:mon+"),
    ("fr", "livré le 05/12/2024", "05/12/2024", "2024-12-05"),
]


@pytest.mark.parametrize(("code", "text", "words", "value"), DATES)
def test_dates_are_found_as_they_are_written(code: str, text: str, words: str, value: str) -> None:
    assert ("date", words, value) in found(text, code, "date")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "It cost 19,99 and you may keep 3 of them."),
        ("en", "We were on the 8th floor in 2024."),
        ("en", "I march 3 times a week, order 12.11.7"),
        ("nb", "Bruk versjon 12.3 eller 19,99"),
        ("tr", "212 numaralı oda, 19,99"),
        ("de", "Guten Morgen, das waren 19,99 und Seite 12."),
        ("es", "El turno de la mañana tiene 3 horas, 19,99"),
        ("fr", "Le 8 rue des Lilas, 19,99"),
    ],
)
def test_other_numbers_and_words_are_no_dates(code: str, text: str) -> None:
    assert found(text, code, "date") == []


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "3 May", "2026-05-03"),
        ("en", "28 December", "2025-12-28"),
        ("en", "tomorrow", "2026-05-05"),
        ("en", "yesterday", "2026-05-03"),
        ("en", "next Friday", "2026-05-08"),
        ("en", "last Monday", "2026-04-27"),
        ("en", "Friday", "weekday:fri"),
        ("nb", "i forgårs", "2026-05-02"),
        ("de", "übermorgen", "2026-05-06"),
    ],
)
def test_the_date_of_the_mail_decides_what_it_can(code: str, text: str, value: str) -> None:
    assert found(text, code, "date", date=MONDAY) == [("date", text, value)]


@pytest.mark.parametrize(
    ("code", "text", "words", "value"),
    [
        ("en", "at 17:00", "17:00", "17:00"),
        ("en", "call at 5pm", "5pm", "17:00"),
        ("en", "at 5:30 p.m. sharp", "5:30 p.m.", "17:30"),
        ("en", "by 12 am", "12 am", "00:00"),
        ("nb", "kl. 9 i dag", "9", "09:00"),
        ("nb", "kl 17.30", "17.30", "17:30"),
        ("tr", "saat 10:14'te", "10:14", "10:14"),
        ("tr", "saat 9'da", "9", "09:00"),
        ("tr", "15.00'e aldınız", "15.00", "15:00"),
        ("de", "um 9 Uhr", "9 Uhr", "09:00"),
        ("de", "um 7.30 Uhr", "7.30 Uhr", "07:30"),
        ("es", "a las 8:00", "8:00", "08:00"),
        ("es", "a las 22:30 h", "22:30 h", "22:30"),
        ("fr", "à 17 h 42", "17 h 42", "17:42"),
        ("fr", "samedi 11 h", "11 h", "11:00"),
    ],
)
def test_times_are_found(code: str, text: str, words: str, value: str) -> None:
    assert found(text, code, "time") == [("time", words, value)]


@pytest.mark.parametrize(
    ("code", "text", "words", "value"),
    [
        ("en", "within 5 working days", "5 working days", "P5D working"),
        ("en", "in 2 to 3 weeks", "2 to 3 weeks", "P2W/P3W"),
        ("en", "a 48-hour limit", "48-hour", "PT48H"),
        ("en", "waited for three weeks", "three weeks", "-P3W"),
        ("en", "six months ago", "six months", "-P6M"),
        ("nb", "innen 5 virkedager", "5 virkedager", "P5D working"),
        ("nb", "for fem uker siden", "fem uker", "-P5W"),
        ("tr", "5 iş günü içinde", "5 iş günü içinde", "P5D working"),
        ("tr", "3 gündür bekliyorum", "3 gündür", "-P3D"),
        ("de", "innerhalb von 14 Tagen", "14 Tagen", "P14D"),
        ("de", "seit acht Tagen", "acht Tagen", "-P8D"),
        ("de", "binnen 3 bis 5 Werktagen", "3 bis 5 Werktagen", "P3D/P5D working"),
        ("es", "en 15 días hábiles", "15 días hábiles", "P15D working"),
        ("es", "desde hace dos semanas", "dos semanas", "-P2W"),
        ("fr", "sous 48 h", "48 h", "PT48H"),
        ("fr", "dans trente-deux jours", "trente-deux jours", "P32D"),
        ("fr", "depuis huit jours", "huit jours", "-P8D"),
        ("fr", "dans 5 jours ouvrés", "5 jours ouvrés", "P5D working"),
    ],
)
def test_durations_are_found_with_their_direction(code: str, text: str, words: str, value: str) -> None:
    assert found(text, code, "duration") == [("duration", words, value)]


def test_an_age_is_no_duration() -> None:
    assert found("My son is 14 years old.", "en", "duration") == []
