"""What rating needs to know about the goods: freight class, NMFC number, hazard, temperature."""

import re
from dataclasses import dataclass

from shared.reading import numerals
from shared.reading.numerals import NAMED
from shared.reading.unasked import UNTICKED
from shared.reading.word_patterns import WordPattern

SPELLED_CLASSES = {
    "fifty": "50", "fifty five": "55", "sixty": "60", "sixty five": "65", "seventy": "70", "seventy seven and a half": "77.5",
    "eighty five": "85", "ninety two and a half": "92.5", "one hundred": "100", "a hundred": "100", "one ten": "110",
    "one twenty five": "125", "one fifty": "150", "one seventy five": "175", "two hundred": "200", "two fifty": "250",
    "three hundred": "300", "four hundred": "400", "five hundred": "500",
}  # fmt: skip
"""Freight classes as people say them."""
CLASSES = "50|55|60|65|70|77\\.5|85|92\\.5|100|110|125|150|175|200|250|300|400|500"
SPELLED_CLASS = "|".join(sorted(SPELLED_CLASSES, key=len, reverse=True)).replace(" ", "[ -]")
SHORT = (
    r"(?:(?:(?<=lbs )|(?<=lb )|(?<=[#,;/|-] )|(?<=[\d.] )|(?<=ea )|(?<=\n))c[.-]?|c/)"
    rf"(?=(?:{CLASSES})(?:[ ,;/|]|\.(?!\d)|\n|$))"
)
"""A class by one letter behind a weight, a size or a mark: "1850LB C70", "9,240 LBS - C/65"."""
CLASS = WordPattern(
    rf"\b(?:freight |nmfc |frt |ltl |nmfc freight )?(?:class(?:es|e)?|clss|cls?|fc|clase|fak|clas|{SHORT})(?:\.|\b"
    rf"|(?=\d))(?: code)?"
    r"(?: \((?:if|when) known\))?(?: (?:on|for) (?:all|both|each|every\w*)"
    r"(?: of (?:them|these|those)| (?:three|four|five))?(?= (?:is|=)))?"
    r"(?:\s*(?:is|of|=|:|#|-|…+|at|fak"
    rf"|,(?=[ ](?:{CLASSES})[ ]*(?:[.,;\n]|$))|\((?=(?:{CLASSES})\))"
    r"|(?:should|may|will|would|might|could) be|around|about|probably|either|maybe|likely|roughly))*\s*"
    rf"(?:(?P<value>{CLASSES})(?:\.0)?\b(?![ ]?(?:\.\d|lbs?|#|kg|x\s?\d|plts?\b|pallets?\b|/\d+(?![\dx]|[ ]x)))"
    rf"|(?P<odd>77|92)(?:[ -]?(?:1/2|½))|(?P<spelled>{SPELLED_CLASS})\b)"
    rf"|(?<![\w.$,-])(?P<before>{CLASSES})(?:\.0)?\s+(?:class|clase)\b"
    r"|(?<![\w.$,-])(?<=[,;/|.-] )(?P<alone>77\.5|92\.5)(?=[ ]*(?:[,;/|)\n]|\.(?!\d)|$|(?:on|for) (?:both|all)\b))",
)
NMFC = WordPattern(
    r"\b(?:nmfc|n\.m\.f\.c)(?=\d|\b)(?:\s*(?:is|no|number|item|code|#|:|=|\.|-(?= )|\((?=\d{5,6}(?:-\d\d?)?\))))*\s*"
    r"(?P<value>\d{4,6}(?:\s?-\s?\d{1,2}|/\d(?![\d/])|,?\s?sub[.:#]?\s?\d{1,2}|\.\d{1,2})?)\b"
    r"|\bitem[ ]?(?:no\.? ?|# ?|number )?(?P<item>\d{5,6}(?:-\d{1,2}|,?\s?sub[.:#]?\s?\d{1,2}))\b",
)
PAIR = WordPattern(
    rf"\b(?:nmfc|item)(?: ?#| (?:no|item|number|code)\.?)?[ ]?(?:/|&|and|,|-)[ ]?(?:freight )?cl(?:as)?s\b[ .:=#]{{0,60}}"
    rf"(?P<nmfc>\d{{4,6}}(?:\s?-\s?\d{{1,2}}|\s?sub\s?\d{{1,2}})?)[ ]?[/,;|@-]?[ ]?(?:class |cl )?(?P<klass>{CLASSES})\b"
    rf"|\bnmfc[ #:]*(?P<number>\d{{4,6}}(?:-\d{{1,2}})?)[ ]/[ ]?(?P<of>{CLASSES})(?![\w.,-])"
    rf"|\b(?:freight )?cl(?:as)?s[ ]?(?:/|&|and|,|-)[ ]?nmfc(?: ?#| (?:no|item|number|code)\.?)?[ .:=#]{{0,60}}"
    rf"(?P<first>{CLASSES})[ ]?[/,;|-][ ]?(?:nmfc |#)?(?P<then>\d{{4,6}}(?:\s?-\s?\d{{1,2}})?)\b",
)
"""The number and the class behind one label: "NMFC / class: 133300 / 60"."""
UN = WordPattern(
    r"\b(?:UN-?|NA)\s?#?\s?(?:no\.?|number|id)?\s?(?:is\s|:)?\s?(?P<value>\d{4})\b(?!-)|\bUN/NA[ #:]*(?P<second>\d{4})\b",
)
HAZMAT = WordPattern(
    r"\bhaz(?:-?mat|ardous(?: materials?| goods)?|\.? ?mat)?\b\.?|\bdangerous goods\b|\bDG\b"
    r"|\bplacards?(?: required)?\b|\bmateriales? peligros[oa]s?\b|\bmercanc[íi]as? peligros[oa]s?\b"
    r"|\bmati[eè]res? dangereuses?\b|\bpeligros[oa]\b|\bTMD\b"
    r"|\b(?:hazard )?class[ :]{1,3}[1-9](?:\.\d)?[A-Z]?,? ?(?:PG\b|packing group)|\bhazard class[ :#]{1,3}[1-9]",
)
NOT_HAZMAT = re.compile(
    r"(?:\b(?:non|not?|nothing|no es|sin|aucune?|pas de|isn't|never|zero|without|none|are not"
    r"|is not)\b[\s-]*(?:\w+[\s-]){0,2}|\bun-?)$",
    re.IGNORECASE,
)
NO_AFTER = re.compile(
    r"\s*(?:materials?|goods|mat)?(?:\s?\(?y(?:es)?/no?\)?)?\s*\??\s*[:=(|]?\s*(?:[-.]\s*)?(?:no\b|n\b|none\b|false\b|n/a\b|non\b"
    r"|not\b|0\b)|[- ]free\b|[ ]?\??:?[ ]*\[ ?\] ?y(?:es)?[ /,|]*\[x\] ?n",
    re.IGNORECASE,
)
ASKED = re.compile(r"(?:[ ](?:materials?|goods|items?|freight|content))?[ ]*\?[ ]*(?:\n|$)", re.IGNORECASE)
"""A question that nobody has answered."""
TRAINED = re.compile(r"\s*(?:endorse\w*|certified|cert\b|carrier|driver|team\b(?= required))", re.IGNORECASE)
FAHRENHEIT = WordPattern(
    r"(?<![\w$.,/])(?<!\w-)(?P<value>[-+]?\d{1,2}|1\d\d)(?:[ ]?(?:°|º|deg(?:r[eé]?e?s?)?\.?|grados)?[ ]?(?P<unit>[FC])?"
    r"[ ]?(?:-|to|and|/"
    r"|a)[ ]?[-+]?\d{1,3})?[ ]?(?:°|º|\*|(?:deg(?:r[eé]?e?s?)?|grados?)\b\.?)?"
    r"[ ]?(?P<unit2>F|C|fahrenheit|celsius|cent[ií]grados?)\b(?!\w|')"
    r"|(?<![\w$.,/])(?P<value2>[-+]?\d{1,2})(?:[ ]?(?:-|to|and|/)[ ]?[-+]?\d{1,3})?[ ]?(?:°|º"
    r"|(?:deg(?:r[eé]?e?s?)?|grados?)\b\.?)(?![ ]?[FC]\b)(?![ ]?(?:F|C|cent[ií]grados?)\b)",
)
SETTING = WordPattern(
    r"\b(?:set(?: ?point)?(?: (?:the )?(?:unit|reefer|temp|box|truck|trailer|thermostat))?(?: at| to| on| for"
    r"| temp)?(?! ?(?:up )?[(]?\d{1,2} (?!deg|f\b|c\b|cont|or\b|and\b|to\b|for\b|the\b|all\b"
    r"|on\b|please|thanks)[a-z])"
    r"|temp(?:erature)?(?: set(?:ting)?)?(?: at| is| to)?"
    r"|reefer (?:set )?(?:at|temp)|(?:run(?:s|ning)?|hold|keep|sets?)(?: it| them| the reefer)? (?:at|to|@)"
    r"|pulp(?: temp)?(?: at)?|pre-?cool(?:ed)?(?: to| at)?|(?:keep"
    r"|hold|run) (?:it|them) (?:between )?|(?:keep|hold) between|maintain(?: between)?|temperatura"
    r"|continuous at|vented at(?! \d+ ?(?:%|c[fb]m))|reefer @|reefer/|reefer|refer|(?:frozen|chilled"
    r"|refrigerated)(?: at| @)?|(?:ride|rides|kept|stay|stays"
    r"|haul|hauled) at"
    r"|temps?(?: range)?)\s*[:=@(]?\s*(?P<value>[-+]?\d{1,2})(?:\s?(?:-"
    r"|to)\s?[-+]?\d{1,2}|(?<=[2-9]\d)/\d\d(?![\d/]))?(?!\s?(?:[\d/:%x]|lb|#|k\b|ft|foot|'|\"|pm|am|pallet|plt|skid|crate|cart(?:on)?s?\b|box|drum|tote|bin|case|roll|piece|hrs?|hours|min"
    r"|C\b|°|ltls?\b|loads?\b|trucks?\b|pick|stops?\b|drops?\b|shipments?\b|vans?\b))",
)
KEPT = re.compile(
    r"(?<![\w$.,/-])(?P<value>[-+]?\d{1,2})[ ](?:must be |to be )?(?:maintained|continuous|set ?point|cont\b)"
    r"|(?<=\s)(?P<below>-\d{1,2})(?=[ ,.;)\n]|$)(?! ?(?:lbs?|pallets?|plts?|skids?|x)\b)",
    re.IGNORECASE,
)
"""A set point by what is said behind it, or by being below zero; the latter where something is kept cold."""
COLD = WordPattern(r"\b(?:reefers?|frozen|ice cream|refrigerated|temp\w*|cold|freezer|below zero)\b")
ZERO = WordPattern(
    r"\bzero(?=[ ](?:deg|F\b|C\b))|\b(?<=\bat )zero\b(?! (?:cost|charge|extra))",
)
SPELLED = WordPattern(rf"\b(?!one )(?P<number>{NAMED})(?=(?: below(?: zero)?| deg(?:rees?)?| fahrenheit)\b)")
"""Degrees in words."""
BELOW = WordPattern(
    r"\b(?<!the )(?<!these )(?<!see )(?P<value>\d{1,2}) below(?: zero\b|(?=[ ]?(?:[,.;)\n]|$|so\b|and\b|or\b|F\b)))"
)
"""Degrees below zero: "ten below"."""
MINUS = WordPattern(r"\b(?:minus|neg(?:ative)?|below zero)\s+(?=\d{1,2}\b)")
WEATHER_BEFORE = re.compile(
    r"\b(?:it(?:['’]s|['’]ll| is| was| will| has| gets?| got|['’]d)?|been|hit(?:ting)?|(?:down|up) to|supposed to(?: be| hit"
    r"| get)?|temps? (?:are|is)"
    r"|(?:lows?|highs?) (?:of|around|near|in the))(?: (?:be|get|been|only|about|like|already|around|still|almost|down to"
    r"|up to))*[ ]\Z",
    re.IGNORECASE,
)
WEATHER_BEHIND = re.compile(
    r"[ ](?:(?:up|down|over|out) )?(?:here|outside|out(?! of)|outdoors|in the (?:shade|shop|sun)|right now|this (?:morning"
    r"|week|afternoon)"
    r"|today|tonight|all week|overnight)\b",
    re.IGNORECASE,
)
"""Around the degrees of a day, which are no set point: "it's 19 degrees here"."""


@dataclass(frozen=True, slots=True)
class Words:
    """A fact that is words: where they stand and what they say."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Degrees:
    """A temperature in degrees Fahrenheit and where it stands."""

    start: int
    end: int
    value: float


def freight_classes(text: str) -> list[Words]:
    """Every freight class; a hazard class is none."""
    found = [Words(match.start(), match.end(), class_of(match)) for match in CLASS.finditer(text)]
    return [*found, *paired(text, ("klass", "first", "of"), found)]


def class_of(match: re.Match[str]) -> str:
    """The class that a match writes, in figures."""
    if match["odd"]:
        return f"{match['odd']}.5"
    if match["spelled"]:
        return SPELLED_CLASSES[match["spelled"].lower().replace("-", " ")]
    return match["value"] or match["before"] or match["alone"]


def nmfcs(text: str) -> list[Words]:
    """Every NMFC item number, its sub-number after a hyphen."""
    found = [Words(match.start(), match.end(), match["value"] or match["item"]) for match in NMFC.finditer(text)]
    found += paired(text, ("nmfc", "then", "number"), found)
    return [
        Words(m.start, m.end, re.sub(r",?\s?(?:-|/|sub[.:#]?|\.)\s?", "-", m.value, flags=re.IGNORECASE)) for m in found
    ]


def paired(text: str, names: tuple[str, ...], found: list[Words]) -> list[Words]:
    """What is told behind a label for both a number and a class, where it is not `found` already."""
    pairs = [(match, next(name for name in names if match[name])) for match in PAIR.finditer(text)]
    return [
        Words(match.start(name), match.end(name), match[name])
        for match, name in pairs
        if not any(each.start < match.end(name) and match.start(name) < each.end for each in found)
    ]


def un_numbers(text: str) -> list[Words]:
    """Every UN or NA number, as UN1993."""
    return [
        Words(m.start(), m.end(), ("NA" if m[0][:2].upper() == "NA" else "UN") + (m["value"] or m["second"]))
        for m in UN.finditer(text)
    ]


def hazmat(text: str) -> Words | None:
    """The words that say that the goods are hazardous; None where nothing does, or they are said not to be."""
    for match in HAZMAT.finditer(text):
        if NOT_HAZMAT.search(text[max(0, match.start() - 30) : match.start()].rpartition("\n")[2]):
            continue
        if UNTICKED.search(text[max(0, match.start() - 6) : match.start()]):
            continue
        if ASKED.match(text, match.end()) or NO_AFTER.match(text, match.end()) or TRAINED.match(text, match.end()):
            continue
        return Words(match.start(), match.end(), match[0])
    return None


def temperatures(text: str) -> list[Degrees]:
    """Every set point of a text, in order; of a range, the first."""
    text = ZERO.sub(lambda match: "0".rjust(len(match[0])), text)
    lower = text.lower()
    below = "below" in lower
    if below or "deg" in lower or "fahrenheit" in lower:
        text = SPELLED.sub(lambda match: str(numerals.value(match["number"])).rjust(len(match[0])), text)
    if below and COLD.search(text):
        text = BELOW.sub(lambda match: f"-{match['value']} deg".ljust(len(match[0])), text)
    plain = MINUS.sub(lambda match: "-".rjust(len(match[0])), text)
    found: list[Degrees] = []
    for match in FAHRENHEIT.finditer(plain):
        if WEATHER_BEHIND.match(text, match.end()) and WEATHER_BEFORE.search(
            text, max(0, match.start() - 40), match.start()
        ):
            continue
        unit = (match["unit2"] or match["unit"] or "F")[0].upper()
        value = float(match["value"] or match["value2"])
        found.append(Degrees(match.start(), match.end(), value * 9 / 5 + 32 if unit == "C" else value))
    if not found:
        found = [Degrees(match.start(), match.end(), float(match["value"])) for match in SETTING.finditer(plain)]
    if not found and COLD.search(text):
        found = [
            Degrees(match.start(), match.end(), float(match["value"] or match["below"]))
            for match in KEPT.finditer(plain)
        ]
    return found
