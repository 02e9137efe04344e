"""Days in a text: numbers, month names and weekdays in English, Spanish and French, and words relative to a reference day."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from shared.reading.days.counted_days import counted_days
from shared.reading.days.day_after import days_after
from shared.reading.days.day_before import days_before
from shared.reading.days.day_first import day_first, of_day_first
from shared.reading.days.days_from_now import days_from_now
from shared.reading.days.named_weekdays import beside, one_after, weekday_after, weeks_from
from shared.reading.days.not_days import FRACTION, PART_OF_ONE, STOP_OF, STREET_OF, open_days
from shared.reading.days.numbered_days import GONE, dated, full, in_figures, nth, nth_weekday, numbered
from shared.reading.language import numerals
from shared.reading.language.stamps import MONTHS, a_day
from shared.reading.language.weekdays import BEHIND_END, WEEKDAY, number_of
from shared.reading.language.word_patterns import WordPattern

MONTH = "(?P<{0}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?:\b|(?=\d))\.?"
WEEKDAY_LED = (
    rf"(?:(?P<weekday>{WEEKDAY}|{BEHIND_END})"
    r"\b\.?(?:[ \t]*[,(/-]\s*|\s+(?:(?:night|morning|afternoon|evening|am|pm),? )?(?:the |el |le )?)?)"
)
ORDINAL = r"(?:st|nd|rd|th|er)?\b"
YEAR = r"(?:,?\s*(?P<{0}>(?:20)\d\d)\b)?"
DAY = WordPattern(
    r"(?<![\w$#.,@-])(?<![^a-z]/)(?:"
    + WEEKDAY_LED + "?(?:"
    + r"(?=\d)(?:(?P<iso>20\d\d(?P<mark>[-/.])(?:\d\d|(?<!\.)\d)(?P=mark)(?:\d\d|(?<!\.)\d))(?![-/]?\d)"
    + rf"|(?!{FRACTION})" + r"(?P<m>\d{1,2})(?:/(?=\d{1,2}(?!\d|\.\d{3}))|\.(?=\d{1,2}\.\d))(?P<d>\d{1,2})(?:[/.](?P<y>20\d\d"
        r"|\d\d))?(?![\d/%]|\.\d|\s?(?:in\b(?![ ](?-i:[A-Z])|[ ]the\b)|inch\b|\"|lbs?\b|x\b))"
    + r"|(?P<dm>\d{1,2})-(?P<dd>\d{1,2})-(?P<dy>20\d\d|\d\d)(?!\d|-)"
    + r"|(?P<mdy>(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:20)?\d\d)(?!\d)"
    + r"|(?P<md>(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?![\d/.,-]?\d)"
    + r"|(?P<ed>1[3-9]|2\d|3[01])\.(?P<em>0[1-9]|1[0-2])\.(?!\d)"
    + r"|(?P<cy>20\d\d)(?P<cm>0[1-9]|1[0-2])(?P<cd>0[1-9]|[12]\d|3[01])(?!\d)"
    + r"|(?P<bm>0?[1-9]|1[0-2])(?:-(?=0|1[3-9]|2|3)|\.)(?P<bd>0[1-9]|[12]\d|3[01])"
    r"(?![\d-]|\.\d|\s?(?:x|in|lb|#|pallets?|plts?|skids?)\b)"
    + r"|(?P<day2>\d{1,2}+)(?!\d)(?:(?:st|nd|rd|th)?[ ]?(?:-|/|to|and|or|au?|al|et|ou|y|o)[ ]?(?:(?:le|el) )?\d{1,2}(?=(?:st|nd"
    r"|rd|th)?[ ](?:de )?[a-zéû]{3}))?(?:" + ORDINAL + r"(?: de | of |[ /-])|(?=[a-z]{3}))" + MONTH.format("month2")
    + r"(?:(?:,| de|[/-])?[ ]*(?P<year2>20\d\d|\d\d(?=\b(?!:|[ ]?[a-z'\"#]))))?"
    + ")"
    + "|(?=[a-zéû])(?:" + MONTH.format("month") + r"\s*(?P<day>\d{1,2})" + ORDINAL + r"(?![:/]\d|,\d{3})" + YEAR.format("year")
    + r"|(?:the )?(?P<spelled>" + numerals.ORDINAL + r")(?: day)? of (?:(?P<nextmonth>next|the) month|"
    + MONTH.format("month3") + r")"
    + r"|(?!may (?!the ))" + MONTH.format("month4") + r" (?:the )?(?P<spelled2>" + numerals.ORDINAL
    + r")(?![- ](?:week|half|thing|load|truck))"
    + rf"|the (?P<alone>{numerals.LATE_ORDINAL})(?=[ ]*(?:[,;:)(!?\n—–-]|\.(?!\d)|$|(?:and|or|to|thru|through|at|by|for|if|so|but"
    r"|because|with|before|after|is|works|in the|onto|on|would|will|please)\b))"
    + rf"|(?:le|el|du|del|al|au) (?!\d{{1,2}}(?:er)? (?:y|et|o|ou|au?|al) (?:le |el )?\d{{1,2}} (?:de )?(?:{'|'.join(MONTHS)})\b)"
    + r"(?P<nth2>\d{1,2})(?:er)?(?=[ ]*(?:[,;)\n]|\.(?!\d)|$|(?:y|et|avant|antes|entre|pour|para|chez|en"
    r"|a las|vers|por)\b))"
    + r")|(?:the |teh |(?=\d)(?:(?<=\bon )|(?<=\bby )|(?<=\bpu )|(?<=\bup )|(?<=\bpick )|(?<=\bready )|(?<=\bdel )"
    r"|(?<=\bdeliver )|(?<=\bload )|(?<=\bloads )|(?<=\bship )|(?<=\bships )"
    r"|(?<=\bdelivers )|(?<=\barrives )|(?<=\bdelivery )|(?<=\bdeliv )|(?<=\bdue )|(?<=\beta )|(?<=pickup )|(?<=\bunload )"
    r"|(?<=\boffload )|(?=(?:\d{1,2}th|2[123](?:st|nd|rd)|31st) (?:out|in|for (?:pick|load|deliv|unload)\w*|pick[- ]?up"
    r"|delivery|works|is (?:fine|good|ok|best|clear))\b)))"
    + r"(?P<nth>\d{1,2})(?:(?:st|nd|rd|th)\b|(?<=the \d)(?=,? (?:in the )?(?:morning|afternoon|evening)\b)"
    r"|(?<=the \d\d)(?=,? (?:in the )?(?:morning|afternoon|evening)\b))"
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
SHIPS_IN = re.compile(
    r"\b(?:ready|ships?|shipping|pick(?:ed|ing)?[ -]?up|pickup|pu|p/u|collect(?:ed|ion)?|available|leav\w+|load\w*|go(?:es"
    r"|ing)? out)\b[^.;\n]*$",
    re.IGNORECASE,
)
"""Words that make "in two days" a day; elsewhere it is how long something takes."""
WEEK_OF = re.compile(r"\b(?:(?:week|wk)\.? (?:of|beginning|starting|commencing)|w/[cb])(?: the)?:?\s+$", re.IGNORECASE)
"""Words that say in which week the weekdays after them lie."""
IN_FIGURES = ("iso", "m", "dm", "mdy", "cy", "bm", "md", "em")
FAR = timedelta(days=100)
"""How far ahead a day lies that is more likely the part of something ("1/4 drums")."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day and where it stands. `weekday_differs`: the weekday beside it is not its own."""

    start: int
    end: int
    value: date
    weekday_differs: bool = False


def days(text: str, reference: date) -> list[Day]:
    """Every day named in a text, relative ones from `reference`. What is no day of the calendar is left out."""
    counted = [Day(*each) for each in (*counted_days(text, reference), *days_from_now(text, reference))]
    found = sorted([*written_days(text, reference, counted), *counted], key=lambda day: day.start)
    beside_others = [
        Day(*each)
        for each in (*days_before(text, found), *days_after(text, found))
        if not any(day.start < each[1] <= day.end for day in found)
    ]
    return sorted([*found, *beside_others], key=lambda day: day.start)


def written_days(text: str, reference: date, counted: list[Day]) -> list[Day]:
    """The days that a text writes out, apart from those that are counted; weekdays lie in the week that is told before them."""
    found: list[Day] = []
    today, open_until = reference, 0
    turned = day_first(text, reference)
    for match in DAY.finditer(text):
        if match.start() < open_until or any(each.start < match.end() and match.start() < each.end for each in counted):
            continue
        if match["weekday"] and (opened := open_days(text, match.start())):
            open_until = opened.end()
            continue
        alone = bool(match["weekday"]) and not re.search(r"\d", match[0])
        value = day_of(match, text, reference if alone else today, found[-1].value if found else None)
        told = [*found[-1:], *(each for each in counted if each.end <= match.start())]
        if alone and value and told:
            value = beside(text, match, max(told, key=lambda each: each.end).value) or value
        if value is None or of_else(match, text, far=value - today > FAR):
            continue
        if turned and match["m"]:
            value = of_day_first(int(match["m"]), int(match["d"]), full(match["y"]), today) or value
        if value > today and WEEK_OF.search(text, max(0, match.start() - 16), match.start()):
            reference = value - timedelta(days=value.weekday() + 1)
        found.append(day_at(match, text, value, alone=alone))
    return found


def of_else(match: re.Match[str], text: str, *, far: bool) -> bool:
    """Whether a match is the part of one of something, the number of a stop or the name of a street; `far`: it lies far ahead."""
    start = match.start()
    if far and PART_OF_ONE.match(text, start) and not dated(text, match):
        return True
    counts = (match["nth"] or match["nth2"]) and match[0][:4].casefold() != "the "
    if counts and STOP_OF.search(text, max(0, start - 12), start):
        return True
    return STREET_OF.search(text, max(0, start - 16), start) is not None


def day_at(match: re.Match[str], text: str, value: date, *, alone: bool) -> Day:
    """The day that a match names, where it stands; `alone`: it is a weekday without a number."""
    start, end = match.span()
    if alone and (other := one_after(text, match)):
        start, end, value = *other, value + timedelta(weeks=1)
    if match["wd"] and value.day != int(match["wd"]):
        end = match.end("weekday")
    weekday = match["weekday"]
    differs = bool(weekday) and not match["relative"] and number_of(weekday) != value.weekday()
    return Day(start, end, value, differs)


def day_of(match: re.Match[str], text: str, reference: date, before: date | None) -> date | None:
    """The day that a match names. `before`: the day named before it, in whose month one lies that is as long past."""
    if count := match["in"]:
        named = SHIPS_IN.search(text, max(0, match.start() - 30), match.start())
        return reference + timedelta(days=numerals.value(count)) if named else None
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
    if number := match["nth"] or match["nth2"]:
        told = a_day(reference.year, reference.month, int(number))
        gone = GONE.search(text, max(0, match.start() - 50), match.start())
        if gone and before and before < reference:
            told = a_day(before.year, before.month, int(number))
        return told if gone and told and told < reference else nth(int(number), reference)
    weekday = number_of(match["weekday"]) if match["wd"] and 1 <= int(match["wd"]) <= 31 else None
    if weekday is not None and (told := nth_weekday(int(match["wd"]), weekday, reference)):
        return told
    return weekday_after(match, text, reference) if match["weekday"] else None


def in_words(match: re.Match[str], reference: date) -> date | None:
    """The day of a month that a match names in words ("the first of September", "July the third")."""
    number = numerals.ordinal(match["spelled"] or match["spelled2"])
    if month := match["month3"] or match["month4"]:
        return numbered(MONTHS[month.casefold()], number, None, reference)
    return nth(number, reference, of_next=match["nextmonth"].casefold() == "next")
