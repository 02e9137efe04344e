"""Days in a text: numbers, month names and weekdays in English, Spanish and French, and words relative to a reference day."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from shared.reading.stamps import MONTHS, a_day
from shared.reading.word_patterns import WordPattern

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon munday mondy lunes lundi", "tuesday tues tue teusday tuseday martes mardi",
            "wednesday wed weds wensday wednsday wednesay wendesday miercoles miércoles mercredi",
            "thursday thurs thur thu thrs thusday thurday thursdy thursday jueves jeudi",
            "friday fri firday frday viernes vendredi", "saturday sat satuday saterday sabado sábado samedi",
            "sunday sun domingo dimanche",
        )
    )
    for name in names.split()
}  # fmt: skip
MONTH = "(?P<{0}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?:\b|(?=\d))\.?"
WEEKDAY = (
    r"(?:(?P<weekday>"
    + "|".join(sorted(WEEKDAYS, key=len, reverse=True))
    + r")\b\.?(?:\s*[,(/-]\s*|\s+(?:(?:night|morning|afternoon|evening|am|pm),? )?(?:the |el |le )?)?)"
)
ORDINAL = r"(?:st|nd|rd|th|er)?\b"
YEAR = r"(?:,?\s*(?P<{0}>(?:20)\d\d)\b)?"
DAY = WordPattern(
    r"(?<![\w$#.,/@-])(?:"
    + WEEKDAY + "?(?:"
    + r"(?P<iso>20\d\d(?P<mark>[-/.])\d\d(?P=mark)\d\d)(?!\d)"
    + r"|(?P<m>\d{1,2})(?:/(?=\d{1,2}(?!\d|\.\d{3}))|\.(?=\d{1,2}\.\d))(?P<d>\d{1,2})(?:[/.](?P<y>20\d\d"
        r"|\d\d))?(?![\d/%]|\.\d|\s?(?:in\b(?![ ](?-i:[A-Z])|[ ]the\b)|inch\b|\"|lbs?\b|x\b))"
    + r"|(?P<dm>\d{1,2})-(?P<dd>\d{1,2})-(?P<dy>20\d\d|\d\d)(?!\d|-)"
    + r"|(?P<cy>20\d\d)(?P<cm>0[1-9]|1[0-2])(?P<cd>0[1-9]|[12]\d|3[01])(?!\d)"
    + r"|(?P<bm>0?[1-9]|1[0-2])(?:-(?=0|1[3-9]|2|3)|\.)(?P<bd>0[1-9]|[12]\d|3[01])"
    r"(?![\d-]|\.\d|\s?(?:x|in|lb|#|pallets?|plts?|skids?)\b)"
    + "|" + MONTH.format("month") + r"\s*(?P<day>\d{1,2})" + ORDINAL + r"(?![:/]|,\d{3})" + YEAR.format("year")
    + r"|(?P<day2>\d{1,2})(?:" + ORDINAL + r"(?: de | of |[ -])|(?=[a-z]{3}))" + MONTH.format("month2")
    + r"(?:(?:,| de|-)?\s*(?P<year2>20\d\d|\d\d(?=\b(?!:))))?"
    + r"|(?:the |(?<=\bon )|(?<=\bby )|(?<=\bpu )|(?<=\bup )|(?<=\bpick )|(?<=\bready )|(?<=\bdel )|(?<=\bdeliver ))"
    + r"(?P<nth>\d{1,2})(?:st|nd|rd|th)\b"
        r"(?![ -]+(?:floor|shift|stop|drop|one|load|truck|pick|street|st\b|ave|order|time|quote))"
    + r"|(?(weekday)(?P<wd>\d{1,2})(?:st|nd|rd|th)?(?![\w%$#'\"/:]|[.,-]\d|\s?(?:[ap]\.?m\b|lbs?\b|x\b|to\b|hrs?\b))|(?!))"
    + r"|(?(weekday)(?:next|this|coming|pr[óo]ximo|prochain)?\s*\b(?=\W|$)|(?!)))"
    + r"|(?P<relative>day after tomorrow|tomorrow|tommorow|tomorow|tmrw|tmw|tmr|today|tonight|ma[ñn]ana|hoy"
        r"|demain|aujourd'hui|apr[èe]s-demain|pasado ma[ñn]ana|in (?P<in>[2-9]|two|three|four|five) days)\b"
    + ")",
    re.IGNORECASE,
)  # fmt: skip
RELATIVE = {
    "day after tomorrow": 2, "pasado mañana": 2, "pasado manana": 2, "après-demain": 2, "apres-demain": 2, "today": 0,
    "tonight": 0,
    "hoy": 0, "aujourd'hui": 0,
}  # fmt: skip
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
SHIPS_IN = re.compile(
    r"\b(?:ready|ships?|shipping|pick(?:ed|ing)?[ -]?up|available|leav\w+|load\w*|go(?:es|ing)? out)\b[^.;\n]*$",
    re.IGNORECASE,
)
"""Words that make "in two days" a day; elsewhere it is how long something takes."""
NEXT = re.compile(r"\b(?:next|pr[óo]ximo|prochain)\s+$", re.IGNORECASE)
TIMED = re.compile(
    r"[ ]*(?:@|at |by |before |after )?[ ]*(?:\d{4}|\d{1,2}(?::\d\d)?[ ]?[ap]m?|p/?u|pick[ -]?up|del(?:ivery?)?|drop|load)\b",
    re.IGNORECASE,
)
LEADS_TO = re.compile(
    r"\b(?:there|here|by|on|until|til|till|del|deliver(?:s|ing|y|ed)?|arriv(?:es?|ing)|unload(?:s|ing)?|ready|this|next|due|for"
    r"|fri(?:day)?(?:,| or| and)|pick(?:ing|s)?[ -]?up|pu)\s+$",
    re.IGNORECASE,
)
"""Words after which "sat" and "sun" are days."""
WEEK_FROM = re.compile(r"\bweek from\s+$", re.IGNORECASE)
WEEK_OF = re.compile(r"\b(?:week|wk)\.? (?:of|beginning|starting|commencing)(?: the)?:?\s+$", re.IGNORECASE)
"""Words that say in which week the weekdays after them lie."""
DATED = re.compile(
    r"\b(?:date|pu|p/u|pick[ -]?up|pick|ship(?:s|ping)?|ready|rdy|avail(?:able)?|load(?:s|ing)?|del(?:iver[ys]?)?|due|drop|on|by)"
    r"\b[^\d\n]{0,12}$",
    re.IGNORECASE,
)
"""Words that make mere numbers a day: "P/U: 5-14", "Ship date 20260514"."""
ONLY = re.compile(r"\s*(?:(?:and|&|or|/|,|-|thru|through|to)\s*\w+\.?\s*)?\bonly\b", re.IGNORECASE)
"""Words that make a weekday one on which a dock is open."""
OPEN_DAYS = re.compile(
    r"mon(?:day)?s?[ ]?(?:-|to|thru|through)[ ]?(?:thu(?:rs)?|fri|sat|sun)(?:day)?s?\b|(?:lunes|lundi)[ ](?:a|au)[ ]\w+",
    re.IGNORECASE,
)
OPEN_FROM = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[ ]?(?:-|to|thru|through)[ ]?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b",
    re.IGNORECASE,
)
OPENED = re.compile(
    r"\b(?:open|hours|hrs|receiv\w+|takes? (?:trucks|freight|deliver\w+)|accepts?(?: \w+)?|docks?|we're here"
    r"|here)[ :]*(?:(?:is|are|only|on|from) )*$",
    re.IGNORECASE,
)
"""The days on which a dock is open: no day of the shipment."""
FRACTION = re.compile(
    r"24/7|50/50|[1-9]/(?:2|3|4|8|16)\b[ ]?-?(?:pallet|inch|in\b|\"|ton|load|mile|full|truck|hp|price|day"
    r"|hour|skid|trailer)",
    re.IGNORECASE,
)
OLDEST = 30


@dataclass(frozen=True, slots=True)
class Day:
    """A day and where it stands. `weekday_differs`: the weekday beside it is not its own."""

    start: int
    end: int
    value: date
    weekday_differs: bool = False


def days(text: str, reference: date) -> list[Day]:
    """Every day named in a text, relative ones from `reference`. What is no day of the calendar is left out."""
    found: list[Day] = []
    written, open_until = reference, 0
    for match in DAY.finditer(text):
        if FRACTION.match(text, match.start()) or match.start() < open_until:
            continue
        if match["weekday"] and (opened := open_days(text, match.start())):
            open_until = opened.end()
            continue
        weekday_alone = match["weekday"] and not re.search(r"\d", match[0])
        value = day_of(match, text, reference if weekday_alone else written)
        if value and value > written and WEEK_OF.search(text, max(0, match.start() - 16), match.start()):
            reference = value - timedelta(days=value.weekday() + 1)
        if value is None:
            continue
        weekday, end = match["weekday"], match.end()
        if match["wd"] and value.day != int(match["wd"]):
            end = match.end("weekday")
        differs = bool(weekday) and not match["relative"] and WEEKDAYS[weekday.casefold()] != value.weekday()
        found.append(Day(match.start(), end, value, differs))
    return found


def open_days(text: str, at: int) -> re.Match[str] | None:
    """The days from one to another on which a dock is open, where they begin at an offset."""
    opened = OPENED.search(text, max(0, at - 30), at)
    return OPEN_DAYS.match(text, at) or (OPEN_FROM.match(text, at) if opened else None)


def day_of(match: re.Match[str], text: str, reference: date) -> date | None:
    """The day that a match names."""
    if count := match["in"]:
        named = SHIPS_IN.search(text, max(0, match.start() - 30), match.start())
        return (
            reference + timedelta(days=int(count) if count.isdigit() else COUNTS[count.casefold()]) if named else None
        )
    if word := match["relative"]:
        return reference + timedelta(days=RELATIVE.get(word.casefold(), 1))
    if match["iso"]:
        return a_day(*(int(part) for part in match["iso"].split(match["mark"])))
    if match["m"] or match["dm"]:
        year = match["y"] or match["dy"]
        return numbered(int(match["m"] or match["dm"]), int(match["d"] or match["dd"]), full(year), reference)
    if match["cy"] or match["bm"]:
        if not DATED.search(text, max(0, match.start() - 24), match.start()):
            return None
        year = int(match["cy"]) if match["cy"] else None
        return numbered(int(match["cm"] or match["bm"]), int(match["cd"] or match["bd"]), year, reference)
    if match["month"] or match["month2"]:
        month = MONTHS[(match["month"] or match["month2"]).casefold()]
        return numbered(month, int(match["day"] or match["day2"]), full(match["year"] or match["year2"]), reference)
    if match["nth"]:
        return nth(int(match["nth"]), reference)
    if match["wd"] and 1 <= int(match["wd"]) <= 31:
        told = nth(int(match["wd"]), reference)
        if told and told.weekday() == WEEKDAYS[match["weekday"].casefold()]:
            return told
    if match["weekday"]:
        return weekday_after(match, text, reference)
    return None


def full(year: str | None) -> int | None:
    """A year in four digits."""
    return None if not year else int(year) + 2000 if len(year) == 2 else int(year)


def numbered(month: int, day: int, year: int | None, reference: date) -> date | None:
    """A month and a day; without a year, the nearest from OLDEST days back onwards."""
    if year is not None:
        return a_day(year, month, day) or (a_day(year, day, month) if month > 12 else None)
    if month > 12:
        month, day = day, month
    floor = reference - timedelta(days=OLDEST)
    for candidate in (reference.year - 1, reference.year, reference.year + 1):
        value = a_day(candidate, month, day)
        if value and value >= floor:
            return value
    return None


def nth(day: int, reference: date) -> date | None:
    """The next day of a month that bears this number."""
    if day >= reference.day:
        return a_day(reference.year, reference.month, day)
    month = reference.month % 12 + 1
    return a_day(reference.year + (month == 1), month, day)


def weekday_after(match: re.Match[str], text: str, reference: date) -> date | None:
    """The next such weekday, today excluded; "next" before it means the one of the week after this."""
    number = WEEKDAYS[match["weekday"].casefold()]
    if (
        match["weekday"].casefold() in {"sat", "sun"}
        and text[match.start()].islower()
        and not TIMED.match(text, match.end())
        and not LEADS_TO.search(text, max(0, match.start() - 16), match.start())
    ):
        return None
    if ONLY.match(text, match.end()):
        return None
    later = 7 if WEEK_FROM.search(text, max(0, match.start() - 20), match.start()) else 0
    ahead = later + (number - reference.weekday() - 1) % 7 + 1
    if NEXT.search(text[max(0, match.start() - 12) : match.start()]) and reference.weekday() + ahead < 7:
        ahead += 7
    return reference + timedelta(days=ahead)
