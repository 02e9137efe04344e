"""Days in a text: numbers, month names and weekdays in English, Spanish and French, and words relative to a reference day."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from shared.reading import numerals
from shared.reading.counted_days import counted_days
from shared.reading.day_after import days_after
from shared.reading.day_before import days_before
from shared.reading.not_days import FRACTION, ONLY, PART_OF_ONE, STOP_OF, STREET_OF, open_days, other_word
from shared.reading.stamps import MONTHS, a_day
from shared.reading.weekdays import WEEKDAY, WEEKDAYS
from shared.reading.word_patterns import WordPattern

MONTH = "(?P<{0}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?:\b|(?=\d))\.?"
WEEKDAY_LED = (
    rf"(?:(?P<weekday>{WEEKDAY})"
    r"\b\.?(?:[ \t]*[,(/-]\s*|\s+(?:(?:night|morning|afternoon|evening|am|pm),? )?(?:the |el |le )?)?)"
)
ORDINAL = r"(?:st|nd|rd|th|er)?\b"
YEAR = r"(?:,?\s*(?P<{0}>(?:20)\d\d)\b)?"
DAY = WordPattern(
    r"(?<![\w$#.,@-])(?<![^a-z]/)(?:"
    + WEEKDAY_LED + "?(?:"
    + r"(?P<iso>20\d\d(?P<mark>[-/.])(?:\d\d|(?<!\.)\d)(?P=mark)(?:\d\d|(?<!\.)\d))(?![-/]?\d)"
    + rf"|(?!{FRACTION})" + r"(?P<m>\d{1,2})(?:/(?=\d{1,2}(?!\d|\.\d{3}))|\.(?=\d{1,2}\.\d))(?P<d>\d{1,2})(?:[/.](?P<y>20\d\d"
        r"|\d\d))?(?![\d/%]|\.\d|\s?(?:in\b(?![ ](?-i:[A-Z])|[ ]the\b)|inch\b|\"|lbs?\b|x\b))"
    + r"|(?P<dm>\d{1,2})-(?P<dd>\d{1,2})-(?P<dy>20\d\d|\d\d)(?!\d|-)"
    + r"|(?P<mdy>(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:20)?\d\d)(?!\d)"
    + r"|(?P<md>(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?![\d/.,-]?\d)"
    + r"|(?P<ed>1[3-9]|2\d|3[01])\.(?P<em>0[1-9]|1[0-2])\.(?!\d)"
    + r"|(?P<cy>20\d\d)(?P<cm>0[1-9]|1[0-2])(?P<cd>0[1-9]|[12]\d|3[01])(?!\d)"
    + r"|(?P<bm>0?[1-9]|1[0-2])(?:-(?=0|1[3-9]|2|3)|\.)(?P<bd>0[1-9]|[12]\d|3[01])"
    r"(?![\d-]|\.\d|\s?(?:x|in|lb|#|pallets?|plts?|skids?)\b)"
    + "|" + MONTH.format("month") + r"\s*(?P<day>\d{1,2})" + ORDINAL + r"(?![:/]\d|,\d{3})" + YEAR.format("year")
    + r"|(?P<day2>\d{1,2})(?:(?:st|nd|rd|th)?[ ]?(?:-|/|to|and|or|au?|al|et|ou|y|o)[ ]?(?:(?:le|el) )?\d{1,2}(?=(?:st|nd|rd"
    r"|th)?[ ](?:de )?[a-zéû]{3}))?(?:" + ORDINAL + r"(?: de | of |[ /-])|(?=[a-z]{3}))" + MONTH.format("month2")
    + r"(?:(?:,| de|[/-])?[ ]*(?P<year2>20\d\d|\d\d(?=\b(?!:|[ ]?[a-z'\"#]))))?"
    + r"|(?:the )?(?P<spelled>" + numerals.ORDINAL + r")(?: day)? of (?:(?P<nextmonth>next|the) month|"
    + MONTH.format("month3") + r")"
    + r"|(?!may (?!the ))" + MONTH.format("month4") + r" (?:the )?(?P<spelled2>" + numerals.ORDINAL
    + r")(?![- ](?:week|half|thing|load|truck))"
    + rf"|the (?P<alone>{numerals.LATE_ORDINAL})(?=[ ]*(?:[,;:)(!?\n—–-]|\.(?!\d)|$|(?:and|or|to|thru|through|at|by|for|if|so|but"
    r"|because|with|before|after|is|works|in the|onto|on|would|will|please)\b))"
    + rf"|(?:le|el|du|del|al|au) (?!\d{{1,2}}(?:er)? (?:y|et|o|ou|au?|al) (?:le |el )?\d{{1,2}} (?:de )?(?:{'|'.join(MONTHS)})\b)"
    + r"(?P<nth2>\d{1,2})(?:er)?(?=[ ]*(?:[,;)\n]|\.(?!\d)|$|(?:y|et|avant|antes|entre|pour|para|chez|en"
    r"|a las|vers|por)\b))"
    + r"|(?:the |teh |(?<=\bon )|(?<=\bby )|(?<=\bpu )|(?<=\bup )|(?<=\bpick )|(?<=\bready )|(?<=\bdel )|(?<=\bdeliver )"
    r"|(?<=\bload )|(?<=\bloads )|(?<=\bship )|(?<=\bships )"
    r"|(?<=\bdelivers )|(?<=\barrives )|(?<=\bdelivery )|(?<=\bdeliv )|(?<=\bdue )|(?<=\beta )|(?<=pickup )|(?<=\bunload )"
    r"|(?<=\boffload )|(?=(?:\d{1,2}th|2[123](?:st|nd|rd)|31st) (?:out|in|for (?:pick|load|deliv|unload)\w*|pick[- ]?up"
    r"|delivery|works|is (?:fine|good|ok|best|clear))\b))"
    + r"(?P<nth>\d{1,2})(?:st|nd|rd|th)\b"
        rf"(?! of (?:{'|'.join(MONTHS)})\b)"
        r"(?![ -]+(?:floor|shift|stop|drop|one|load|truck|pick|street|st\b|ave|order|time|quote))"
    + r"|(?(weekday)(?<!\n)(?<!day\.[ ])(?<![^u]es\.[ ])(?<!di\.[ ])(?<!day\.[ ]\()"
    r"(?P<wd>\d{1,2})(?:st|nd|rd|th)?(?![\w%$#'\"/:]|[.,-]\d|\s?(?:[ap]\.?m\b|shift\b|lbs?\b|x\b|to\b|h(?:ou)?rs?\b|k\b"
    r"|f(?:oo|ee)?t\b|(?:big |full |std |standard |mixed )?"
        r"(?:pallets?|pal|plts?|skids?|sk|skds?|pcs?|pieces?|crates?|boxes|cartons?|ctns?|cases|drums?|totes?|rolls?|coils?|bundles?"
        r"|gaylords?|loads?|trucks?|vans?|units?|bales?|bags?|tons?|reels?|ibcs?)\b))|(?!))"
    + r"|(?(weekday)(?:next|this|coming|pr[óo]ximo|prochain)?\s*\b(?=\W|$)|(?!)))"
    + r"|(?P<relative>day after tomorrow|(?:to|2)m{1,2}[oa]?r{1,2}[oa]?w?|tm(?:r{1,2}o?w?|o?w)|2mr?w|tomm"
    r"|(?:(?<=\bpu )|(?<=\bready )|(?<=pickup ))(?-i:tom)|(?-i:tom)(?=[ ](?:am|pm"
    r"|morning|afternoon)\b)|today|tonight|tonite|(?<=\bby )midnight"
        r"(?! (?:on|of|to|the|this|next|[a-z]+day|mon|tue|wed|thu|fri|sat|sun|\d))|this (?:afternoon|evening)|ma[ñn]ana|hoy"
        r"|demain|aujourd'hui|apr[èe]s-demain|pasado ma[ñn]ana|in (?P<in>[2-9]|two|three|four|five) days)\b"
    + ")",
    re.IGNORECASE,
)  # fmt: skip
RELATIVE = {
    "day after tomorrow": 2, "pasado mañana": 2, "pasado manana": 2, "après-demain": 2, "apres-demain": 2, "today": 0,
    "tonight": 0, "tonite": 0, "midnight": 0, "this afternoon": 0, "this evening": 0,
    "hoy": 0, "aujourd'hui": 0,
}  # fmt: skip
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
SHIPS_IN = re.compile(
    r"\b(?:ready|ships?|shipping|pick(?:ed|ing)?[ -]?up|available|leav\w+|load\w*|go(?:es|ing)? out)\b[^.;\n]*$",
    re.IGNORECASE,
)
"""Words that make "in two days" a day; elsewhere it is how long something takes."""
NEXT = re.compile(r"\b(?:next|pr[óo]ximo|prochain)\s+$", re.IGNORECASE)
OF_NEXT = re.compile(r"[ ]*(?:of |in |,[ ]*)?(?:the )?(?:next|following) (?:week|wk)\b", re.IGNORECASE)
AFTER_NEXT = re.compile(r"[ ]after next\b", re.IGNORECASE)
THAT = re.compile(r"\b(?:that|(?P<after>the following)|(?:by|on|for) the|(?P<the>the))[ ]$", re.IGNORECASE)
SIDE = re.compile(
    r"[ ](?:(?:right |just )?after|(?P<before>before))(?:[ ](?:that|it)\b|(?=[ ]*(?:[,.;)(\n]|$)))", re.IGNORECASE
)
"""What stands around a weekday that is told by the day before it in the text."""
NOT_THIS_ONE = re.compile(r"\bnot (?:this |the )?(?:coming )?$", re.IGNORECASE)
ONE_AFTER = re.compile(
    r"[ ]*(?:[,;-]|\bbut\b)[ ]*(?:but )?(?P<other>the (?:(?:one|week) after(?: that)?"
    r"|(?:next|following)(?: one)?)(?=[ ]*(?:[.,;)\n]|$)))",
    re.IGNORECASE,
)
"""Around a weekday in whose place the next one of its name is meant."""
WEEK_FROM = re.compile(r"\b(?:(?P<weeks>two|three|[2-4]) )?weeks? from\s+$", re.IGNORECASE)
WEEK_OF = re.compile(r"\b(?:week|wk)\.? (?:of|beginning|starting|commencing)(?: the)?:?\s+$", re.IGNORECASE)
"""Words that say in which week the weekdays after them lie."""
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
SOON = timedelta(days=60)
"""Four digits that are a day ("pu 0518 del 0520"): those behind a word for an end, at least one of which is no usual time."""
GONE = re.compile(
    r"\b(?:left|went|got (?:there|here|to)|came|arrived|missed|wrote"
    r"|(?:was|were) (?:late|delivered|shipped|picked up|sent|released))"
    r"\b(?: (?!and\b|but\b|so\b|we\b|is\b|for\b|ready\b|to\b)[\w']+){0,4} (?:on |and again on )?(?:the )?$",
    re.IGNORECASE,
)
"""What makes the day behind it one that is past ("the last one got there on the 8th")."""
IN_FIGURES = ("iso", "m", "dm", "mdy", "cy", "bm", "md", "em")
FAR = timedelta(days=100)
"""How far ahead a day lies that is more likely the part of something ("1/4 drums")."""
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
    counted = [Day(*each) for each in counted_days(text, reference)]
    found: list[Day] = []
    written, open_until = reference, 0
    for match in DAY.finditer(text):
        if match.start() < open_until or any(each.start < match.end() and match.start() < each.end for each in counted):
            continue
        if match["weekday"] and (opened := open_days(text, match.start())):
            open_until = opened.end()
            continue
        weekday_alone = match["weekday"] and not re.search(r"\d", match[0])
        value = day_of(match, text, reference if weekday_alone else written)
        if weekday_alone and value and found:
            value = beside(text, match, found[-1].value) or value
        if value and value - written > FAR and PART_OF_ONE.match(text, match.start()) and not dated(text, match):
            continue
        if value and value > written and WEEK_OF.search(text, max(0, match.start() - 16), match.start()):
            reference = value - timedelta(days=value.weekday() + 1)
        if (match["nth"] or match["nth2"]) and STOP_OF.search(text, max(0, match.start() - 12), match.start()):
            continue
        if value is None or STREET_OF.search(text, max(0, match.start() - 16), match.start()):
            continue
        start, weekday, end = match.start(), match["weekday"], match.end()
        if weekday_alone and (other := one_after(text, match)):
            start, end, value = *other, value + timedelta(weeks=1)
        if match["wd"] and value.day != int(match["wd"]):
            end = match.end("weekday")
        differs = bool(weekday) and not match["relative"] and WEEKDAYS[weekday.casefold()] != value.weekday()
        found.append(Day(start, end, value, differs))
    found = sorted([*found, *counted], key=lambda day: day.start) if counted else found
    beside_others = [
        Day(*each)
        for each in (*days_before(text, found), *days_after(text, found))
        if not any(day.start < each[1] <= day.end for day in found)
    ]
    return sorted([*found, *beside_others], key=lambda day: day.start) if beside_others else found


def one_after(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Where the words stand that put the next such day in place of a weekday: "not this Friday, the one after"."""
    if not NOT_THIS_ONE.search(text, max(0, match.start() - 12), match.start()):
        return None
    other = ONE_AFTER.match(text, match.end("weekday"))
    return (other.start("other"), other.end("other")) if other else None


def dated(text: str, match: re.Match[str]) -> bool:
    """Whether the words before a match say that it is a day."""
    return DATED.search(text, max(0, match.start() - 24), match.start()) is not None


def day_of(match: re.Match[str], text: str, reference: date) -> date | None:
    """The day that a match names."""
    if count := match["in"]:
        named = SHIPS_IN.search(text, max(0, match.start() - 30), match.start())
        return (
            reference + timedelta(days=int(count) if count.isdigit() else COUNTS[count.casefold()]) if named else None
        )
    if word := match["relative"]:
        return reference + timedelta(days=RELATIVE.get(word.casefold(), 1)) + weeks_from(text, match.start())
    if any(match[name] for name in IN_FIGURES):
        return in_figures(match, text, reference)
    if match["alone"]:
        return nth(numerals.ordinal(match["alone"]), reference)
    if match["spelled"] or match["spelled2"]:
        return in_words(match, reference)
    if match["month"] or match["month2"]:
        month = MONTHS[(match["month"] or match["month2"]).casefold()]
        return numbered(month, int(match["day"] or match["day2"]), full(match["year"] or match["year2"]), reference)
    if numeral := match["nth"] or match["nth2"]:
        told = a_day(reference.year, reference.month, int(numeral))
        gone = told and told < reference and GONE.search(text, max(0, match.start() - 50), match.start())
        return told if gone else nth(int(numeral), reference)
    if match["wd"] and 1 <= int(match["wd"]) <= 31:
        told = nth(int(match["wd"]), reference)
        if told and told.weekday() == WEEKDAYS[match["weekday"].casefold()]:
            return told
    return weekday_after(match, text, reference) if match["weekday"] else None


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
    """The day of four digits right behind a word for an end; not where all such digits can be a time ("pu 0530")."""
    if not RUN_LABEL.search(text, max(0, match.start() - 16), match.start()):
        return None
    told = numbered(int(match["md"][:2]), int(match["md"][2:]), None, reference)
    sure = any(run["last"] not in QUARTERS or run["first"] > "23" for run in RUN.finditer(text))
    return told if told and sure and reference <= told < reference + SOON else None


def in_words(match: re.Match[str], reference: date) -> date | None:
    """The day of a month that a match names in words ("the first of September", "July the third")."""
    number = numerals.ordinal(match["spelled"] or match["spelled2"])
    if month := match["month3"] or match["month4"]:
        return numbered(MONTHS[month.casefold()], number, None, reference)
    return nth(number, reference, of_next=match["nextmonth"].casefold() == "next")


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


def nth(day: int, reference: date, *, of_next: bool = False) -> date | None:
    """The next day of a month that bears this number; `of_next`: that of the month after this one."""
    if day >= reference.day and not of_next:
        return a_day(reference.year, reference.month, day)
    month = reference.month % 12 + 1
    return a_day(reference.year + (month == 1), month, day)


def weeks_from(text: str, at: int) -> timedelta:
    """How much later than the day at an offset the words before it mean ("two weeks from today")."""
    later = WEEK_FROM.search(text, max(0, at - 20), at)
    if not later:
        return timedelta()
    weeks = (later["weeks"] or "1").casefold()
    return timedelta(weeks=COUNTS.get(weeks) or int(weeks))


def beside(text: str, match: re.Match[str], told: date) -> date | None:
    """The weekday that is told by the day before it in the text: "that Friday", "the Tuesday after that", "the Monday before"."""
    number = WEEKDAYS[match["weekday"].casefold()]
    side = SIDE.match(text, match.end("weekday"))
    led = THAT.search(text, max(0, match.start() - 16), match.start())
    if not led or (not side and led["the"]) or text.startswith(" of ", match.end("weekday")):
        return None
    if side and side["before"]:
        return told - timedelta(days=(told.weekday() - number - 1) % 7 + 1)
    same = not (side or led["after"])
    return told + timedelta(days=(number - told.weekday()) % 7 if same else (number - told.weekday() - 1) % 7 + 1)


def weekday_after(match: re.Match[str], text: str, reference: date) -> date | None:
    """The next such weekday, today excluded; "next" before it means the one of the week after this."""
    number = WEEKDAYS[match["weekday"].casefold()]
    if other_word(text, match["weekday"], match.start(), match.end("weekday")) or ONLY.match(text, match.end()):
        return None
    later = weeks_from(text, match.start()).days
    ahead = later + (number - reference.weekday() - 1) % 7 + 1
    following = NEXT.search(text, max(0, match.start() - 12), match.start()) or OF_NEXT.match(
        text, match.end("weekday")
    )
    if (following and reference.weekday() + ahead < 7) or AFTER_NEXT.match(text, match.end("weekday")):
        ahead += 7
    return reference + timedelta(days=ahead)
