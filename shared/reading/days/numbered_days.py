"""Which day a number means: "5/14", "20260514", "the 14th"."""

import re
from datetime import date, timedelta

from shared.reading.language.stamps import a_day

DATED = re.compile(
    r"\b(?:date|pu|p/u|pick[ -]?up|pick|ship(?:s|ping)?|ready|rdy|avail(?:able)?|(?:un)?load(?:s|ing)?|del(?:iver[ys]?)?|dlvr?y?"
    r"|due|drop|on|by)"
    r"\b[^\d\n]{0,12}$",
    re.IGNORECASE,
)
"""Words that make mere numbers a day: "P/U: 5-14", "Ship date 20260514"."""
DATE_LABEL = re.compile(r"\b(?:date|dt|dte|day)\b[\s.:=#-]{0,12}$", re.IGNORECASE)
"""Words that make a run of digits a day: "Ship date 061826"."""
RUN_LABEL = re.compile(
    r"\b(?:pu|p/u|pick[ -]?up|ship|ready|avail|load|del|dlv|deliver|delivery|due|arrive)[ ]?(?:date|dt)?[ ]?[:=]?[ ]{0,3}$",
    re.IGNORECASE,
)
RUN = re.compile(
    r"\b(?:pu|p/u|pick[ -]?up|ship|ready|avail|load|del|dlv|deliver|delivery|due|arrive)[ ]?(?:date|dt)?[ ]?[:=]?[ ]{0,3}"
    r"(?P<first>\d\d)(?P<last>\d\d)\b(?!-)",
    re.IGNORECASE,
)
CLOCKED = re.compile(r"(?:[ ]+|T)(?:[01]\d|2[0-3]):?[0-5]\d(?!\d)")
"""The time behind a run of digits that makes it a day, as systems print it: "20260714 0800"."""
QUARTERS = ("00", "15", "30", "45")
"""The minutes of usual times."""
GONE = re.compile(
    r"\b(?:paid|ordered|bought|purchased|invoiced|grounded|discharged|docked|berthed|landed|railed(?: in| out)?|unloaded"
    r"|left|went|got (?:there|here|to)|came|arrived|missed|wrote"
    r"|(?:was|were) (?:late|delivered|shipped|picked up|sent|released))"
    r"\b(?: (?!and\b|but\b|so\b|we\b|is\b|for\b|ready\b|to\b)[\w']+){0,4} (?:on |and again on )?(?:the )?$",
    re.IGNORECASE,
)
"""What makes the day behind it one that is past ("the last one got there on the 8th")."""
SOON = timedelta(days=60)
"""Four digits are a day ("pu 0518 del 0520") behind a word for an end, where at least one such is no usual time, and soon."""
OLDEST = 30
"""Days back from today that a day without a year may lie, rather than a year ahead."""


def dated(text: str, match: re.Match[str]) -> bool:
    """Whether the words before a match say that it is a day."""
    return DATED.search(text, max(0, match.start() - 24), match.start()) is not None


def in_figures(match: re.Match[str], text: str, reference: date) -> date | None:
    """The day that a match names in figures alone; mere runs of them are one where a label says so."""
    if match["iso"]:
        return a_day(*(int(part) for part in match["iso"].split(match["mark"])))
    if match["m"] or match["dm"]:
        year = match["y"] or match["dy"]
        return numbered(int(match["m"] or match["dm"]), int(match["d"] or match["dd"]), full(year), reference)
    if run := match["mdy"]:
        labelled = DATE_LABEL.search(text, max(0, match.start() - 24), match.start())
        return a_day(2000 + int(run[-2:]), int(run[:2]), int(run[2:4])) if labelled else None
    if match["md"]:
        return run_of_four(match, text, reference)
    if not (match["weekday"] or dated(text, match) or (match["cy"] and CLOCKED.match(text, match.end()))):
        return None
    if match["em"]:
        return numbered(int(match["em"]), int(match["ed"]), None, reference)
    month, day = match["cm"] or match["bm"], match["cd"] or match["bd"]
    return numbered(int(month), int(day), int(match["cy"]) if match["cy"] else None, reference)


def run_of_four(match: re.Match[str], text: str, reference: date) -> date | None:
    """The day of four digits right behind a word for a date or an end; not where all such digits behind a word for an end can be
    a time ("pu 0530")."""
    labelled = DATE_LABEL.search(text, max(0, match.start() - 24), match.start())
    if not labelled and not RUN_LABEL.search(text, max(0, match.start() - 16), match.start()):
        return None
    told = numbered(int(match["md"][:2]), int(match["md"][2:]), None, reference)
    sure = labelled or any(run["last"] not in QUARTERS or run["first"] > "23" for run in RUN.finditer(text))
    return told if told and sure and reference <= told < reference + SOON else None


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


def nth_weekday(day: int, weekday: int, reference: date) -> date | None:
    """The next day with this number that is this weekday, in this month or the next ("Friday the 18th"); None for neither."""
    told = (nth(day, reference), nth(day, reference, of_next=True))
    return next((each for each in told if each and each.weekday() == weekday), None)


def nth(day: int, reference: date, *, of_next: bool = False) -> date | None:
    """The next day of a month that bears this number; `of_next`: that of the month after this one."""
    if day >= reference.day and not of_next:
        return a_day(reference.year, reference.month, day)
    month = reference.month % 12 + 1
    return a_day(reference.year + (month == 1), month, day)
