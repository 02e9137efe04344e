"""Days in a text: numbers, month names and weekdays in English, Spanish and French, and words relative to a reference day."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from shared.reading import numerals
from shared.reading.stamps import MONTHS, a_day
from shared.reading.word_patterns import WordPattern

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon munday mondy monady mondya mnday lunes lundi",
            "tuesday tues tue teusday tuseday tusday tuesdy tueday tuesady martes mardi",
            "wednesday wed weds wensday wednsday wednesay wendesday wedensday wendsday wedsday wednesdy"
            " miercoles miércoles mercredi",
            "thursday thurs thur thu thrs thusday thurday thursdy thrusday thrsday thirsday thursady jueves jeudi",
            "friday fri firday frday fridy fridya viernes vendredi",
            "saturday sat satuday saterday saturdy satruday sabado sábado samedi", "sunday sun sundy domingo dimanche",
        )
    )
    for name in names.split()
}  # fmt: skip
MONTH = "(?P<{0}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?:\b|(?=\d))\.?"
WEEKDAY = (
    r"(?:(?P<weekday>"
    + "|".join(sorted(WEEKDAYS, key=len, reverse=True))
    + r")\b\.?(?:[ \t]*[,(/-]\s*|\s+(?:(?:night|morning|afternoon|evening|am|pm),? )?(?:the |el |le )?)?)"
)
FRACTION = (
    r"24/7|50/50|[1-9]/(?:2|3|4|8|16|32)\b[ ]?-?(?:pallet|inch|in\b|\"|ton|load|mile|full|truck|hp|price|day|hour|skid|trailer"
    r"|bbls?\b|barrel|keg|plate|ply(?:wood)?\b|[abc]{1,2}dx\b|osb\b|stone\b|gravel\b|crushed\b|minus\b|birch\b|oak\b"
    r"|maple\b|mdf\b|drywall|sheet|gyp|hard ?board|chain|rebar|bolt|rod\b|pipe|tub(?:e|ing)"
    r"|cable|rope|steel|glass|thick|dia|gal|dozen|case|size|way|of (?:a|an|the)\b)"
)
"""What is no day, though it is written like one: "3/4 ton"."""
ORDINAL = r"(?:st|nd|rd|th|er)?\b"
YEAR = r"(?:,?\s*(?P<{0}>(?:20)\d\d)\b)?"
DAY = WordPattern(
    r"(?<![\w$#.,@-])(?<![^a-z]/)(?:"
    + WEEKDAY + "?(?:"
    + r"(?P<iso>20\d\d(?P<mark>[-/.])\d\d(?P=mark)\d\d)(?!\d)"
    + rf"|(?!{FRACTION})" + r"(?P<m>\d{1,2})(?:/(?=\d{1,2}(?!\d|\.\d{3}))|\.(?=\d{1,2}\.\d))(?P<d>\d{1,2})(?:[/.](?P<y>20\d\d"
        r"|\d\d))?(?![\d/%]|\.\d|\s?(?:in\b(?![ ](?-i:[A-Z])|[ ]the\b)|inch\b|\"|lbs?\b|x\b))"
    + r"|(?P<dm>\d{1,2})-(?P<dd>\d{1,2})-(?P<dy>20\d\d|\d\d)(?!\d|-)"
    + r"|(?P<mdy>(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:20)?\d\d)(?!\d)"
    + r"|(?P<cy>20\d\d)(?P<cm>0[1-9]|1[0-2])(?P<cd>0[1-9]|[12]\d|3[01])(?!\d)"
    + r"|(?P<bm>0?[1-9]|1[0-2])(?:-(?=0|1[3-9]|2|3)|\.)(?P<bd>0[1-9]|[12]\d|3[01])"
    r"(?![\d-]|\.\d|\s?(?:x|in|lb|#|pallets?|plts?|skids?)\b)"
    + "|" + MONTH.format("month") + r"\s*(?P<day>\d{1,2})" + ORDINAL + r"(?![:/]\d|,\d{3})" + YEAR.format("year")
    + r"|(?P<day2>\d{1,2})(?:(?:st|nd|rd|th)?[ ]?(?:-|/|to|and|or|au?|al|et|ou|y|o)[ ]?\d{1,2}(?=(?:st|nd|rd"
    r"|th)?[ ](?:de )?[a-z]{3}))?(?:" + ORDINAL + r"(?: de | of |[ -])|(?=[a-z]{3}))" + MONTH.format("month2")
    + r"(?:(?:,| de|-)?[ ]*(?P<year2>20\d\d|\d\d(?=\b(?!:|[ ]?[a-z'\"#]))))?"
    + r"|(?:the )?(?P<spelled>" + numerals.ORDINAL + r")(?: day)? of (?:(?P<nextmonth>next|the) month|"
    + MONTH.format("month3") + r")"
    + r"|(?!may (?!the ))" + MONTH.format("month4") + r" (?:the )?(?P<spelled2>" + numerals.ORDINAL
    + r")(?![- ](?:week|half|thing|load|truck))"
    + r"|(?:le|el|du|del|al|au) (?P<nth2>\d{1,2})(?:er)?(?=[ ]*(?:[,;)\n]|\.(?!\d)|$|(?:y|et|avant|antes|entre|pour|para|chez|en"
    r"|a las|vers|por)\b))"
    + r"|(?:the |teh |(?<=\bon )|(?<=\bby )|(?<=\bpu )|(?<=\bup )|(?<=\bpick )|(?<=\bready )|(?<=\bdel )|(?<=\bdeliver )"
    r"|(?<=\bload )|(?<=\bloads )|(?<=\bship )|(?<=\bships )"
    r"|(?<=\bdelivers )|(?<=\barrives )|(?<=\bdelivery )|(?<=\bdeliv )|(?<=\bdue )|(?<=\beta )|(?<=pickup )|(?<=\bunload )"
    r"|(?<=\boffload )|(?=(?:\d{1,2}th|2[123](?:st|nd|rd)|31st) (?:out|in|for (?:pick|load|deliv|unload)\w*|pick[- ]?up"
    r"|delivery|works|is (?:fine|good|ok|best|clear))\b))"
    + r"(?P<nth>\d{1,2})(?:st|nd|rd|th)\b"
        r"(?![ -]+(?:floor|shift|stop|drop|one|load|truck|pick|street|st\b|ave|order|time|quote))"
    + r"|(?(weekday)(?<!\n)(?<!day\.[ ])(?<!day\.[ ]\()"
    r"(?P<wd>\d{1,2})(?:st|nd|rd|th)?(?![\w%$#'\"/:]|[.,-]\d|\s?(?:[ap]\.?m\b|lbs?\b|x\b|to\b|hrs?\b|k\b"
    r"|f(?:oo|ee)?t\b|(?:big |full |std |standard |mixed )?"
        r"(?:pallets?|pal|plts?|skids?|sk|skds?|pcs?|pieces?|crates?|boxes|cartons?|ctns?|cases|drums?|totes?|rolls?|coils?|bundles?"
        r"|gaylords?|loads?|trucks?|vans?|units?|bales?|bags?|tons?|reels?|ibcs?)\b))|(?!))"
    + r"|(?(weekday)(?:next|this|coming|pr[óo]ximo|prochain)?\s*\b(?=\W|$)|(?!)))"
    + r"|(?P<relative>day after tomorrow|(?:to|2)m{1,2}[oa]?r{1,2}[oa]?w?|tm(?:r{1,2}o?w?|o?w)|2mr?w|tomm"
    r"|(?:(?<=\bpu )|(?<=\bready )|(?<=pickup ))(?-i:tom)|(?-i:tom)(?=[ ](?:am|pm"
    r"|morning|afternoon)\b)|today|tonight|tonite|this (?:afternoon|evening)|ma[ñn]ana|hoy"
        r"|demain|aujourd'hui|apr[èe]s-demain|pasado ma[ñn]ana|in (?P<in>[2-9]|two|three|four|five) days)\b"
    + ")",
    re.IGNORECASE,
)  # fmt: skip
RELATIVE = {
    "day after tomorrow": 2, "pasado mañana": 2, "pasado manana": 2, "après-demain": 2, "apres-demain": 2, "today": 0,
    "tonight": 0, "tonite": 0, "this afternoon": 0, "this evening": 0,
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
SATE = re.compile(
    r"\b(?:(?:it|they|he|she|we|that|which|has|have|had|been|just|only)\s+sat|(?:it'|they'|we')\w+\s+sat"
    r"|(?:the|in|of|full|direct|no)\s+sun)$",
    re.IGNORECASE,
)
SITS = re.compile(
    r"[ ]*(?:[-]|in\b|there\b|here\b|down\b|around\b|idle\b|outside\b|all\b|too long\b|for \w+ (?:day|week|month)"
    r"|on (?:our|the|my|a)\b"
    r"|light|screen|shine|damage|exposure|chips?\b|visors?\b|care\b|shades?\b|rooms?\b|dried\b|tan\b|lamps?\b)",
    re.IGNORECASE,
)
"""Words before and after "sat" and "sun" that make no day of them."""
SUN_OF_NAME = re.compile(
    r"\bSun (?:Chemical|Valley|City|Belt|Country|Products|Foods|Farms?|Solar|Produce|Power|Prairie|Coast|Ridge|Harvest|Fresh"
    r"|World|Pacific|Hydraulics|Steel|Paper|Trust|Devil|Orchard|Growers|Gold|Star|Mountain)\b"
    r"|\b(?!(?:Pick|Pickup|Deliver|Delivery|Ready|Load|Ship|Del|Due|On|By|And|Or|Sat|Next|This|Avail|Available"
    r"|Loading)\b)[A-Z][a-z]+ Sun"
    r" (?!(?:AM|PM|Morning|Night|Pickup|Pick|Delivery|Deliver|PU|Del|Please|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*)"
    r"[A-Z][a-z]+"
)
"""A company or a place whose name has the sun in it."""
WEEK_FROM = re.compile(r"\b(?:(?P<weeks>two|three|[2-4]) )?weeks? from\s+$", re.IGNORECASE)
WEEK_OF = re.compile(r"\b(?:week|wk)\.? (?:of|beginning|starting|commencing)(?: the)?:?\s+$", re.IGNORECASE)
"""Words that say in which week the weekdays after them lie."""
DATED = re.compile(
    r"\b(?:date|pu|p/u|pick[ -]?up|pick|ship(?:s|ping)?|ready|rdy|avail(?:able)?|load(?:s|ing)?|del(?:iver[ys]?)?|dlvr?y?"
    r"|due|drop|on|by)"
    r"\b[^\d\n]{0,12}$",
    re.IGNORECASE,
)
"""Words that make mere numbers a day: "P/U: 5-14", "Ship date 20260514"."""
DATE_LABEL = re.compile(r"\b(?:date|dt|dte|day)\b[\s.:=#-]{0,12}$", re.IGNORECASE)
"""Words that make a run of digits a day: "Ship date 061826"."""
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
PART_OF_ONE = re.compile(
    r"(?:1/[23458]|2/[35]|3/[458]|[57]/8)[ -](?!(?:pick|pu|load|ship|del|arriv|at|by|or|and|to|thru|through|for|on|in|is|works|if"
    r"|before|after|around|noon|morning|afternoon|from)\b)[a-z]"
)
STOP_OF = re.compile(
    r"^[ \t]*(?:un)?(?:load|pick|drop|stop|del)[ ]$|\n[ \t]*(?:un)?(?:load|pick|drop|stop|del)[ ]$", re.IGNORECASE
)
"""What stands before a number that counts a stop ("Unload 2nd: ...")."""
STREET_OF = re.compile(
    r"\b(?:av|ave|avenida|calle|blvd|boulevard|calz|calzada|carr|carretera|col|colonia|paseo|prol|rue)\.? (?:del? )?$",
    re.IGNORECASE,
)
"""What stands before a day that a street is named after ("Av. 5 de Febrero")."""
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
    found: list[Day] = []
    written, open_until = reference, 0
    for match in DAY.finditer(text):
        if match.start() < open_until:
            continue
        if match["weekday"] and (opened := open_days(text, match.start())):
            open_until = opened.end()
            continue
        weekday_alone = match["weekday"] and not re.search(r"\d", match[0])
        value = day_of(match, text, reference if weekday_alone else written)
        if value and value - written > FAR and PART_OF_ONE.match(text, match.start()) and not dated(text, match):
            continue
        if value and value > written and WEEK_OF.search(text, max(0, match.start() - 16), match.start()):
            reference = value - timedelta(days=value.weekday() + 1)
        if (match["nth"] or match["nth2"]) and STOP_OF.search(text, max(0, match.start() - 12), match.start()):
            continue
        if value is None or STREET_OF.search(text, max(0, match.start() - 16), match.start()):
            continue
        weekday, end = match["weekday"], match.end()
        if match["wd"] and value.day != int(match["wd"]):
            end = match.end("weekday")
        differs = bool(weekday) and not match["relative"] and WEEKDAYS[weekday.casefold()] != value.weekday()
        found.append(Day(match.start(), end, value, differs))
    return found


def dated(text: str, match: re.Match[str]) -> bool:
    """Whether the words before a match say that it is a day."""
    return DATED.search(text, max(0, match.start() - 24), match.start()) is not None


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
        return reference + timedelta(days=RELATIVE.get(word.casefold(), 1)) + weeks_from(text, match.start())
    if match["iso"] or match["m"] or match["dm"] or match["mdy"] or match["cy"] or match["bm"]:
        return in_figures(match, text, reference)
    if match["spelled"] or match["spelled2"]:
        return in_words(match, reference)
    if match["month"] or match["month2"]:
        month = MONTHS[(match["month"] or match["month2"]).casefold()]
        return numbered(month, int(match["day"] or match["day2"]), full(match["year"] or match["year2"]), reference)
    if numeral := match["nth"] or match["nth2"]:
        return nth(int(numeral), reference)
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
    if not dated(text, match):
        return None
    month, day = match["cm"] or match["bm"], match["cd"] or match["bd"]
    return numbered(int(month), int(day), int(match["cy"]) if match["cy"] else None, reference)


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


def weekday_after(match: re.Match[str], text: str, reference: date) -> date | None:
    """The next such weekday, today excluded; "next" before it means the one of the week after this."""
    number = WEEKDAYS[match["weekday"].casefold()]
    if (
        match["weekday"].casefold() in {"sat", "sun"}
        and text[match.start()].islower()
        and (
            SITS.match(text, match.end("weekday"))
            or SATE.search(text, max(0, match.start() - 10), match.end("weekday"))
        )
    ):
        return None
    if ONLY.match(text, match.end()) or (
        match["weekday"] == "Sun" and SUN_OF_NAME.search(text, max(0, match.start() - 20), match.end() + 12)
    ):
        return None
    later = weeks_from(text, match.start()).days
    ahead = later + (number - reference.weekday() - 1) % 7 + 1
    following = NEXT.search(text, max(0, match.start() - 12), match.start()) or OF_NEXT.match(
        text, match.end("weekday")
    )
    if following and reference.weekday() + ahead < 7:
        ahead += 7
    return reference + timedelta(days=ahead)
