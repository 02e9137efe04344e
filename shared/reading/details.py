"""What a carrier wants to know beyond the rating facts, each with the words that it was read from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from shared.reading.dates import Day
from shared.reading.references import Reference
from shared.reading.word_patterns import WordPattern

HAZARD_CLASS = WordPattern(
    r"(?<!freight )(?<!frt )\b(?:haz(?:ard|mat)? )?class\s*[:#]?\s*(?P<value>[1-9](?:\.[1-6][A-Z]?)?)\b(?![\d.])"
    r"|\bUN\s?\d{4}[^\n|;]{0,60}?[, ]\s?(?P<bare>[1-9](?:\.[1-6])?),?\s(?=(?:PG|packing group|pkg grp))",
)
PACKING_GROUP = re.compile(r"\b(?:PG|packing group|pkg grp)\s*[:#-]?\s*(?P<value>III|II|I|[123])\b", re.IGNORECASE)
STACKABLE = re.compile(
    r"\b(?P<no>non?[ -]?stack(?:able|ed)?|not stackable|(?:do not|don't|can(?:no|')t)(?: be)?"
    r" (?:double[ -]?)?stack(?:ed)?|no stack(?:ing)?"
    r"|unstackable|top[ -]load only)\b|\b(?:double[ -])?stackable\b(?!\s*[:?]\s*n)",
    re.IGNORECASE,
)
LAST_FREE_DAY = re.compile(r"\b(?:LFD|last free day)\b[^\n\d]{0,20}$", re.IGNORECASE)
RATE = WordPattern(
    r"\b(?:target|budget|offer(?:ing|ed)?|pays?|paying|rate|max|all[- ]in|i have|we have)\b"
    r"(?:[^\n$]{0,16}(?:\$|USD ?)\s?(?P<value>\d[\d,]*(?:\.\d\d)?)(?!\s?/|[\d,]*k?\s?/)"
    r"|(?<=target)(?: rate| price)?(?: is| of|:)? (?P<target>\d{3,5}|\d,\d{3})(?![\d,-]|\.\d|\s?(?:lbs?|#|kgs?"
    r"|pallets?|miles|pm|am))"
    r"|(?<=paying) (?P<paid>\d{3,5}|\d,\d{3})(?![\d,-]|\.\d|\s?(?:lbs?|#|kgs?)|/)"
    r"|(?<=have) (?P<held>\d{3,5}|\d,\d{3}) (?:in|on) (?:it|this)\b)"
    r"|\b(?:go with|approved at) the \$(?P<agreed>\d[\d,]*)",
)
SHIPPING_NAME = WordPattern(
    r"\b(?:proper shipping name|shipping name|PSN)\s*[:=-]\s*(?P<labelled>[^\n|;]{3,90})"
    r"|\b(?:UN|NA)[ #]?\d{4}\b[ ]*[,:;/-]?[ ]*(?P<value>(?!(?:class|haz\w*|PG|and|in|from|to|for|at|on)\b)[A-Za-z][^\n|;]{2,90})",
)
NAME_ENDS = re.compile(
    r"(?:,?[ ]*\b(?:haz(?:ard|mat)?[ ]?)?(?:class|cl|div(?:ision)?|freight|PG ?I*|packing)\b|,?[ ]*\b(?:UN"
    r"|NA)[ #]?\d*\b|,?[ ]+[1-9](?:\.\d)?[A-Z]?(?=[ ,]|$)"
    r"|[ ]-[ ]|(?<!n\.o\.s)\.(?=[ ]|$)|,?[ ]\d|[ ](?:from|to|for|at|going|ready|weigh\w*|needs?|is|are)[ ]).*$",
    re.IGNORECASE,
)
EMERGENCY = re.compile(
    r"\b(?:emergency(?: (?:response|contact|phone|telephone|number|tel|no|info))*|chemtrec|infotrac|canutec"
    r"|24[ -]?h(?:ou)?rs? emerg\w*"
    r"|ERG?[ -]?phone|tel[ée]fono de emergencia)\b[^\d\n]{0,40}(?:\n[^\d\n]{0,20})?"
    r"(?P<value>(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]?\d{4}|\+\d[\d ()-]{8,16}\d)",
    re.IGNORECASE,
)
TRAILER = (
    r"(?:(?:air[- ]ride|standard|std|dry|tarped|swing[- ]door|insulated|straight)[ ]+)*"
    r"(?:vans?|trailers?|reefers?|flat(?:s|beds?)?|step ?decks?|conestogas?|box|straight|truck|low ?boys?|hot ?shot)\b"
)
FEET = r"[ ]?(?:'|ft\b\.?|foot\b|feet\b|pieds\b|pies\b)"
TRAILER_LENGTH = WordPattern(
    rf"(?<![\w.,/x-])(?:(?P<value>2[468]|40|45|48|53){FEET}[ -]?(?:x ?102[ \"]*)?{TRAILER}"
    rf"|(?P<bare>48|53)(?:[ -]?{TRAILER}|[ ]?dv\b|r\b|s\b(?= only)|'s?(?=\W|$)(?!'|[ ]?(?:x|long|wide|tall|l\b|w\b"
    rf"|\d)))"
    rf")|\b(?:trailer|van|flat(?:bed)?|equipment|caja(?: seca| refrigerada)?|remorque(?: ferm[ée]e)?)"
    rf"(?:[ ]?(?:type|size|length|de|of|is|:|=|[(]))*[ ]*(?P<after>2[468]|4[058]|53)(?:{FEET}|(?=[ ]*(?:[.,;)\n]|$)))",
)
CONTAINER = WordPattern(
    r"(?<![\w.,/-])(?:\d{1,2} ?x ?)?(?P<size>20|40|45)(?:[ ]?(?:'|ft\b|foot\b))?'?[ -]?(?:(?P<high>hc|hq"
    r"|high[ -]?cubes?)\b"
    r"|(?:gp|dv)\b|(?<=\d)st\b|(?:dry |std |standard )?(?:container|cont|can)\b)",
)
TEMPERATURES = WordPattern(
    r"(?<![\w$.,/])(?P<low>[-+]?\d{1,3})\s?(?:°|º|deg(?:rees?)?\b\.?)?\s?[FC]?\s?(?:-|to|and|a"
    r"|/)\s?(?P<high>[-+]?\d{1,3})"
    r"\s?(?:°|º|deg(?:rees?)?\b\.?)?\s?(?P<unit>F|C|fahrenheit|celsius)\b(?!')"
    r"|\b(?:reefer|temps?(?:erature)?|maintain)(?:[ ]*(?:range|between|at|set|to|is|@|:))*[ ]*(?P<low2>[-+]?\d{1,2})"
    r"\s?(?:-|to|and)\s?(?P<high2>[-+]?\d{1,2})(?![\d/:.,%x'\"]|\s?(?:lb|#|k\b|ft|pallet|plt|skid|hrs?|hours|am|pm"
    r"|days?))",
)
PICKUP_LABEL = re.compile(r"(?:pick ?-?up|p/?u|recolecci[óo]n|ramassage)\b", re.IGNORECASE)
GROUPS = {"1": "I", "2": "II", "3": "III"}


@dataclass(frozen=True, slots=True)
class Detail:
    """A detail and where it stands. `name`: the field of a shipment that it is for."""

    start: int
    end: int
    name: str
    value: str | float | bool | tuple[float, float]


def details(text: str, days: list[Day], references: list[Reference]) -> Iterator[Detail]:
    """Every detail of a text, kind by kind. What the law asks of a dangerous good's papers is said of one alone (`fields`)."""
    lower = text.lower()
    if any(word in lower for word in ("un", "na", "class", "haz", "emergency")):
        yield from hazards(text)
    if "stack" in lower or "top" in lower:
        for match in STACKABLE.finditer(text):
            yield Detail(match.start(), match.end(), "stackable", not match["no"])
    if "lfd" in lower or "free day" in lower:
        for day in days:
            if LAST_FREE_DAY.search(text[max(0, day.start - 40) : day.start]):
                yield Detail(day.start, day.end, "last_free_day", day.value.isoformat())
    for match in RATE.finditer(text):
        value = next(match[name] for name in ("value", "target", "paid", "held", "agreed") if match[name])
        yield Detail(match.start(), match.end(), "rate_usd", float(value.replace(",", "")))
    yield from equipment(text)
    yield from pickup_numbers(text, references)


def hazards(text: str) -> Iterator[Detail]:
    """Hazard class, packing group, proper shipping name and emergency phone."""
    for match in HAZARD_CLASS.finditer(text):
        yield Detail(match.start(), match.end(), "hazard_class", match["value"] or match["bare"])
    for match in PACKING_GROUP.finditer(text):
        group = match["value"]
        yield Detail(match.start(), match.end(), "packing_group", GROUPS.get(group, group.upper()))
    for match in SHIPPING_NAME.finditer(text):
        group = "labelled" if match["labelled"] else "value"
        name = NAME_ENDS.sub("", match[group]).strip(" ,-")
        if re.search(r"[A-Za-z]{3}", name):
            yield Detail(match.start(group), match.start(group) + len(name), "shipping_name", name)
    for match in EMERGENCY.finditer(text):
        yield Detail(match.start(), match.end(), "emergency_phone", match["value"])


def equipment(text: str) -> Iterator[Detail]:
    """The length of the trailer, the size of the container, the range of temperatures."""
    for match in TRAILER_LENGTH.finditer(text):
        yield Detail(
            match.start(), match.end(), "trailer_length_ft", float(match["value"] or match["bare"] or match["after"])
        )
    for match in CONTAINER.finditer(text):
        yield Detail(match.start(), match.end(), "container_size", match["size"] + ("HC" if match["high"] else ""))
    for match in TEMPERATURES.finditer(text):
        low, high = float(match["low"] or match["low2"]), float(match["high"] or match["high2"])
        if (match["unit"] or "F")[0].upper() == "C":
            low, high = low * 9 / 5 + 32, high * 9 / 5 + 32
        if low < high <= 120:
            yield Detail(match.start(), match.end(), "temperature_range_f", (low, high))


def pickup_numbers(text: str, references: list[Reference]) -> Iterator[Detail]:
    """The numbers that a driver gives at the pickup, also those that follow one after a comma."""
    end = -1
    for each in references:
        if PICKUP_LABEL.match(text, each.start) or each.start == end:
            end = each.end
            yield Detail(each.start, each.end, "pickup_numbers", each.value)


HAZARDS = frozenset({"hazard_class", "packing_group", "shipping_name", "emergency_phone"})


def fields(found: tuple[Detail, ...], start: int, end: int, *, hazardous: bool) -> dict[str, object]:
    """The fields of a shipment that the details of a stretch fill: the first of each, all the pickup numbers."""
    values: dict[str, object] = {}
    numbers: list[object] = []
    for each in found:
        if not start <= each.start < end or (each.name in HAZARDS and not hazardous):
            continue
        if each.name == "pickup_numbers":
            numbers.append(each.value)
        else:
            values.setdefault(each.name, each.value)
    return values | {"pickup_numbers": tuple(dict.fromkeys(numbers))}
