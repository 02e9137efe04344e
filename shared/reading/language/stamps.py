"""The day of a mail header's time line, in English, Spanish and French."""

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january janv janvier ene enero janeiro",
            "feb february febuary feburary februrary fev févr fév février febrero", "mar march mars marzo",
            "apr april avr avril abr abril", "may mai mayo", "jun june juin junio", "jul july juil juillet julio",
            "aug august août aout ago agosto", "sep sept september septembre septiembre setiembre",
            "oct october octobre octubre", "nov november novembre noviembre", "dec december déc décembre dic diciembre",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
NAMED = re.compile(
    r"([A-Za-zûéè]{3,10})\.? (\d{1,2}),? (?:at )?(\d{4})|(\d{1,2})\.?(?: de)? ([A-Za-zûéè]{3,10})\.?,?(?: de)? (\d{4})"
)
ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
NUMBERS = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{2,4})\b")


def a_day(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def stamp(text: str) -> date | None:
    """The day named in a header's time line, None where there is none."""
    text = text[:200]
    for match in NAMED.finditer(text):
        name, day, year = (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
        if month := MONTHS.get(name.casefold()):
            return a_day(int(year), month, int(day))
    if iso := ISO.search(text):
        return a_day(int(iso[1]), int(iso[2]), int(iso[3]))
    if numbers := NUMBERS.search(text):
        year = int(numbers[3])
        return a_day(year + 2000 if year < 100 else year, int(numbers[1]), int(numbers[2]))
    return None
