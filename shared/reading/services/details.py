"""What a carrier wants to know beyond the rating facts, each with the words that it was read from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from shared.reading.days.dates import Day
from shared.reading.language.word_patterns import WordPattern
from shared.reading.references.references import Reference
from shared.reading.services.rates import rates
from shared.reading.services.stacking import stacking

HAZARD_CLASS = WordPattern(
    r"(?<!freight )(?<!frt )\b(?:haz(?:ard|mat)? )?class\s*[:#]?\s*(?P<value>[1-9](?:\.[1-6][A-Z]?)?)\b(?![\d.])"
    r"|\bUN\s?\d{4}[^\n|;]{0,60}?[, ]\s?(?P<bare>[1-9](?:\.[1-6])?)(?: ?\([\d., ]{1,9}\))?,?\s(?=(?:PG|packing group"
    r"|pkg grp|(?-i:I{1,3})\b))",
)
PACKING_GROUP = WordPattern(
    r"\b(?:P\.?G\.?|pack(?:ing|aging) group|pkg gr(?:ou)?p|grupo de e(?:mbalaje|nvase)"
    r"|groupe d'emballage)\s*[:#-]?\s*(?P<value>III|II|I|[123])\b"
    r"|\b(?:UN|NA)\s?\d{4}\b[^\n|;]{3,80}?,\s?[1-9](?:\.[1-6])?,\s?(?P<bare>(?-i:I{1,3}))\b",
)
"""Also in the order of shipping papers: number, name, class, group ("UN1823 SODIUM HYDROXIDE, SOLID, 8, II")."""
LAST_FREE_DAY = re.compile(
    r"\b(?:LFD|last free(?: day| date)?|last day (?:of )?(?:free(?: time)?)|free (?:time|days) (?:(?:is|are|runs?) )?"
    r"(?:through|thru|until|till?|ends?|expires?|runs? out|up)|free (?:through|thru|until|till?)|dernier jour (?:franc|libre"
    r"|gratuit)"
    r"|derni[èe]re journ[ée]e (?:franche|libre|gratuite)|(?:[úu]ltimo d[íi]a|d[íi]as) libres?)\b[^\n\d.;]{0,20}$",
    re.IGNORECASE,
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
EMERGENCY = WordPattern(
    r"\b(?:emergency(?: (?:response|contact|phone|telephone|number|tel|no|info))*|chemtrec|infotrac|canutec"
    r"|emerg\b\.?(?: ?(?:#|no|ph(?:one)?|contact|tel)\b\.?)*|24[ -]?h(?:ou)?rs? (?:emerg\w*|contact|phone|hot ?line)"
    r"|emergency hot ?line|t[ée]l[ée]phone d'urgence|urgence"
    r"|ERG?[ -]?phone|chem ?tel|verisk 3e|tel[ée]fono de emergencia"
    r"|(?:24/7|24[ -]?(?:h(?:ou)?rs?|h))(?: (?:line|number|phone|tel|response|no"
    r"|contact))?(?=[ .]*:))\b[^\d\n]{0,40}?(?:24/7|24[ -]?h(?:ou)?rs?)?[^\d\n]{0,20}?(?:\n[^\d\n]{0,20})?"
    r"(?P<value>(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]?\d{4}|\+\d[\d ()-]{8,16}\d)",
)
TRAILER = (
    r"(?:(?:air[- ]ride|standard|std|dry|tarped|swing[- ]door|insulated|straight|food[- ]grade|vented|clean)[ ]+)*"
    r"(?:vans?|trailers?|reefers?|flat(?:s|beds?)?|step(?: ?decks?)?|conestogas?|box|straight|truck|low ?boys?|hot ?shot)\b"
)
NAMED_TRAILER = (
    r"(?:trailer|van|flat(?:bed)?|reefer|step ?deck|conestoga|hot ?shot|equipment|cajas?(?: secas?| refrigeradas?)?"
    r"|plataforma|thermo|remorque(?: plate-?forme| plateau| surbaiss[ée]e)?"
    r"(?: ferm[ée]e| r[ée]frig[ée]r[ée]e)?|fourgon|plateau|(?:semi-)?remorque)"
)
FEET_MAYBE = r"(?:'|[ -]?ft\b\.?|[ -]?foot\b)?"
FEET = r"[ -]?(?:'|ft\b\.?|foot(?:er)?\b|feet\b|pieds\b|pies\b)"
OF_FREIGHT = r"(?![ ]*(?:of\b|long|wide|tall|high|lengths?|loading|linear|x\b|in length|de (?:long|largo)|\d))"
"""What would make a length one of the freight."""
TRAILER_LENGTH = WordPattern(
    rf"(?<![\w.,/x-])(?:(?P<value>2[468]|40|45|48|53){FEET}[ -]?(?:x ?102[ \"]*)?{TRAILER}"
    rf"|(?P<either>48|53){FEET_MAYBE}[ ]?(?:or|/|o|ou)[ ]?(?:48|53){FEET_MAYBE}[ ]?{TRAILER}"
    rf"|(?P<bare>48|53)(?:[ -]?{TRAILER}|[ ]?dv\b|r\b|(?<=53)v\b|s\b(?= only)|'s?(?=\W|$)(?!'|[ ]?(?:x|long|wide|tall"
    rf"|domestic|intermodal|rail|cont|l\b|w\b"
    rf"|\d)))"
    rf")|\b{NAMED_TRAILER}"
    rf"(?:[ ]?(?:type|size|length|de|of|is|:|=|[(]))*[ ]*(?P<after>2[468]|4[058]|53){FEET}{OF_FREIGHT}"
    r"|\b(?:trailer|van|flat(?:bed)?|equipment|caja(?: seca| refrigerada)?|remorque(?: ferm[ée]e)?|(?:thermo|termo"
    r"|plataforma|cajas? seca)(?= de))"
    r"(?:[ ]?(?:type|size|length|de|of|is|:|=|[(]))*[ ]*(?P<alone>2[468]|4[058]|53)(?=[ ]*(?:[.,;)\n]|$))"
    r"|(?<![\w-])(?-i:(?:FD|SD|DV|V|R|F)(?P<coded>48|53))(?![\w-])(?!'|[ ]?(?:x|lbs?)\b)"
    r"|(?<![\w.,/x-])(?P<footer>48|53)[ -]?f(?:t|oot)er\b"
    rf"|\b{NAMED_TRAILER}[ ]?[,/-][ ]?(?P<apart>48|53)(?:{FEET}{OF_FREIGHT}(?=[ ]*(?:[.,;)\n(]|$|for\b|please|pls|and\b)))",
)
CONTAINER = WordPattern(
    r"(?<![\w.,/-])(?:\d{1,2} ?x ?)?(?P<size>20|40|45|53(?=(?:'|[ ]?(?:ft|foot)\b)?[ -]?(?:(?:domestic|intermodal|rail)\b"
    r"|container\b)))(?:[ ]?(?:'|ft\b|foot\b))?'?[ -]?(?:(?P<high>hc|hq"
    r"|high[ -]?cubes?)\b"
    r"|(?:gp|dv|dc)\b|(?<=\d)st\b|(?:dry |std |standard |domestic |intermodal |rail )?(?:container|cont|can)\b"
    r"|(?:domestic|intermodal|rail) box\b|(?:domestic|intermodal)\b(?! van| trailer)|(?<=')[ ]?(?:standard|std|dry)\b(?! van"
    r"| trailer))",
)
TEMPERATURES = WordPattern(
    r"(?<![\w$.,/])(?P<low>[-+]?\d{1,3}+)\s?(?:°|º|deg(?:rees?)?\b\.?)?\s?[FC]?\s?(?:-|to|and|[aàáy]|et"
    r"|/)\s?(?P<high>[-+]?\d{1,3})"
    r"\s?(?:°|º|deg(?:rees?)?\b\.?)?\s?(?P<unit>F|C|fahrenheit|celsius)\b(?!')"
    r"|\b(?:reefer|temps?(?:erature)?|maintain(?:ed)?|keep|kept|hold|run|(?<!price )(?<!rate )range|mantener"
    r"|garder)(?:[ ]*(?:range|between|at|set|to|is"
    r"|it|product|load|trailer|entre|de|from|@|:))*[ ]*(?P<low2>[-+]?\d{1,2})"
    r"\s?(?:-|to|and)\s?(?P<high2>[-+]?\d{1,2})(?![\d/:%x'\"]|[.,]\d|\s?(?:lb|#|k\b|ft|pallet|plt|skid|hrs?|hours|am|pm"
    r"|days?|miles?|mph|psi|min|drops?|stops?|units?|pcs|pieces|cases|drums|totes|inches|in\b|cm|mm))",
)
PICKUP_LABEL = re.compile(
    r"(?:pick ?-?up|p/?u|recolecci[óo]n|ramassage"
    r"|(?:n[úu]m(?:ero)?|num[ée]ro|no|folio|n[°º])[. ]*(?:de )?(?:recolecci[óo]n|recogida|carga|cueillette|ramassage))\b",
    re.IGNORECASE,
)
OR_PICKUP = re.compile(r"/ ?(?:pick ?-?up|p/?u) ?(?:#|no\b|num)", re.IGNORECASE)
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
    for start, end, may in stacking(text):
        yield Detail(start, end, "stackable", may)
    if days and any(word in lower for word in ("lfd", "free", "dernier", "libre")):
        for day in days:
            if LAST_FREE_DAY.search(text[max(0, day.start - 40) : day.start]):
                yield Detail(day.start, day.end, "last_free_day", day.value.isoformat())
    for start, end, rate in rates(text):
        yield Detail(start, end, "rate_usd", rate)
    yield from equipment(text)
    yield from pickup_numbers(text, references)


def hazards(text: str) -> Iterator[Detail]:
    """Hazard class, packing group, proper shipping name and emergency phone."""
    for match in HAZARD_CLASS.finditer(text):
        yield Detail(match.start(), match.end(), "hazard_class", match["value"] or match["bare"])
    for match in PACKING_GROUP.finditer(text):
        group = match["value"] or match["bare"]
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
            match.start(), match.end(), "trailer_length_ft", float(next(each for each in match.groups() if each))
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
        if PICKUP_LABEL.match(text, each.start) or OR_PICKUP.search(text, each.start, each.end) or each.start == end:
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
