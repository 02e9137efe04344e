"""Every weight of a text in pounds: those with a unit, those that share one, those without."""

import re
from dataclasses import replace

from shared.reading.numerals import AMOUNT, NAMED, amount, value
from shared.reading.unmarked_weights import unmarked_weights
from shared.reading.weight import NUMBER, POUNDS, Weight, number, weighed
from shared.reading.word_patterns import WordPattern

WEIGHT = WordPattern(
    rf"(?<![\w$.#-])(?<!\d,)(?<!class )(?<!cl )(?<!cls )(?:(?P<number>{NUMBER})(?P<fraction>[ ]?[½¼¾]|[ -][13]/[24])?"
    rf"[ ]?(?P<k>k|thousand|hundred)?|(?P<grand>{AMOUNT})"
    rf"|(?P<named>{NAMED})(?P<half> and a half)?|(?P<part>half a)(?=[ ](?:short |metric )?ton))"
    r"(?:[ ]?\(\d[\d,]*\)|[ -]?ish\b|\+| or so)?"
    r"[ -]?[ ]?(?P<unit>(?:short |metric )?tons?\b|metric tonnes\b|tonnes?\b|toneladas?\b|lbs?\b\.?|libs\b|libras\b"
    r"|livres\b|pounds?\b|pds\b|(?<=[\dk])#(?!\d)|#s?(?!\d|\s\d+(?![\d\s]*[\"'x]))|kgs?\b|kilos?\b|kilograms?\b|kilogramos\b|mt\b|cwt\b|hundredweight\b"
    r"|(?:(?<=\d)|(?<=\d ))t\b(?![ -]?shirt))(?!\s*(?:/|per)\s*(?:ft|cu\b|cubic|sq|lin|foot)|,?[ ]\d{1,2}[ ]?oz\b)",
)
RANGE = WordPattern(
    rf"(?<![\w$.,/#-])(?<!from )(?:between )?(?P<number>{NUMBER})[ ]?(?P<least>k|thousand)?(?:[ ]?(?:lbs?|#|kgs?|tons?))?"
    rf"(?:[ ]?[-–][ ]?|[ ](?:to|or|and)[ ])(?P<most>{NUMBER})[ ]?(?P<k>k\b|thousand|(?<=\d)k(?=lb|#))?"
    r"[ ]?(?P<unit>(?:short |metric )?tons?\b|tonnes?\b|lbs?\b\.?|pounds?\b|#|kgs?\b|kilos?\b|mt\b)?"
)
"""A weight that is told from its least to its most: "42,000-44,000 lbs", "42 to 44k"."""
RANGES = re.compile(
    r"\d[ ]?(?:k|lbs?|#|thousand)?(?:[ ]?[-–][ ]?|[ ](?:to|or|and)[ ])\d[\d.,]*[ ]?(?:k\b|lbs?\b|#|pounds|kg|kilo|to|mt|tho)",
    re.IGNORECASE,
)
"""What every such weight holds."""
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
SCALES = {"": 1, "k": 1000, "thousand": 1000, "hundred": 100}
PLAIN = r"(?:\d{1,2},\d{3}|\d{3,4})"
SHARED_UNIT = WordPattern(
    rf"(?<![\w$.,/#-])(?<!between )(?P<first>(?:{PLAIN}(?:,? (?:and|&|\+|plus) | ?/ ?)){{1,9}}|(?:{PLAIN}, ){{2,9}}(?:and )?"
    rf"|(?:{PLAIN}, ){{1,9}}{PLAIN},? (?:and|&|\+|plus) "
    rf"|\d[\d,]{{2,6}} (?:and|&|\+|plus) )(?=(?P<second>{NUMBER})[ ]?(?:lbs?|#|kgs?|pounds))",
)
"""Those before the last of several weights that are given one unit: "21,500 and 22,000 lbs", "18,000 / 9,500 / 7,200 lbs"."""
AT = WordPattern(
    r"(?<![\w-])(?:at|@)[ ]?(?P<number>\d{2,3}|\d{1,2},\d{3})(?=[,;)]|[ ](?:and|plus|&)\b|\.(?!\d)|[ ]*(?:\n|$))"
)
AT_BEFORE = re.compile(r"(?:\bat|@)[ ]?\Z")
"""Before a number that is weighed the way the one before it is."""


def weights(text: str) -> list[Weight]:
    """Every weight in a text, in order."""
    found = ranges(text)
    found += [
        weighed(text, match.start(), match.end(), pounds(match))
        for match in WEIGHT.finditer(text)
        if not any(each.start < match.end() and match.start() < each.end for each in found)
    ]
    for match in SHARED_UNIT.finditer(text):
        after = next((each for each in found if each.start == match.start("second")), None)
        if after:
            unit = after.pounds / number(match["second"])
            found += [
                replace(
                    after,
                    start=match.start() + each.start(),
                    end=match.start() + each.end(),
                    pounds=number(each[0]) * unit,
                )
                for each in re.finditer(r"\d[\d,]*\d", match["first"])
            ]
    found += repeated(text, found)
    return sorted([*found, *unmarked_weights(text, found)], key=lambda weight: weight.start)


def ranges(text: str) -> list[Weight]:
    """The weights that are told from their least to their most: the least, as of every range the first."""
    found = []
    for match in RANGE.finditer(text) if RANGES.search(text) else ():
        scale = SCALES[(match["k"] or "").lower()]
        least = number(match["number"]) * (SCALES[match["least"].lower()] if match["least"] else scale)
        most = number(match["most"]) * scale
        joined = " and " in match[0] and not match[0].lower().startswith("between")
        apart = " - " in match[0] and "," not in match["number"] and not match["least"]  # "GA 30336 - 41,500 lbs"
        if (match["unit"] or match["k"]) and not apart and least < most <= 2 * least and not joined:
            factor = POUNDS[re.sub(r"\s+", " ", (match["unit"] or "lb").lower())]
            found.append(weighed(text, match.start(), match.end(), least * factor))
    return found


def repeated(text: str, found: list[Weight]) -> list[Weight]:
    """The weights whose unit an earlier one says: "an armoire, at 380 lb, a piano, at 490"."""
    more: list[Weight] = []
    for match in (
        AT.finditer(text) if any(AT_BEFORE.search(text, max(0, each.start - 4), each.start) for each in found) else ()
    ):
        start, end = match.span("number")
        before = next((each for each in reversed(found) if each.end <= start), None)
        if before and AT_BEFORE.search(text, max(0, before.start - 4), before.start) and not before.each:
            more.append(replace(before, start=start, end=end, pounds=number(match["number"]) * unit_of(text, before)))
    return more


def unit_of(text: str, weight: Weight) -> float:
    """The pounds of a weight's unit."""
    return weight.pounds / number(plain[0]) if (plain := re.match(NUMBER, text[weight.start : weight.end])) else 1.0


def pounds(match: re.Match[str]) -> float:
    """A number with its unit."""
    unit = re.sub(r"\s+", " ", match["unit"].lower())
    factor = POUNDS["lb" if unit == "mt" and match["k"] else unit]  # "46k Mt Vernon"
    if match["part"]:
        return factor / 2
    if match["named"]:
        return (value(match["named"]) + (0.5 if match["half"] else 0)) * factor
    if match["grand"]:
        return amount(match["grand"]) * factor
    if factor == POUNDS["kg"] and re.fullmatch(r"\d{1,2}\.\d{3}", match["number"]):
        return number(match["number"]) * factor * 1000
    plain = number(match["number"]) + FRACTIONS.get((match["fraction"] or "").strip(" -"), 0)
    return plain * factor * SCALES[(match["k"] or "").lower()]
