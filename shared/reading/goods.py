"""What rating needs to know about the goods: freight class, NMFC number, hazard, temperature."""

import re
from dataclasses import dataclass

from shared.reading.unasked import UNTICKED
from shared.reading.word_patterns import WordPattern

CLASSES = "50|55|60|65|70|77\\.5|85|92\\.5|100|110|125|150|175|200|250|300|400|500"
CLASS = WordPattern(
    rf"\b(?:freight |nmfc |frt |ltl |nmfc freight )?(?:class(?:es|e)?|cls?\.?|fc|clase"
    rf"|clas)(?:\b|(?=\d))(?: code)?(?:\s*(?:is|of|=|:|#|-|should be|at"
    rf"|may be))*\s*(?P<value>{CLASSES})(?:\.0)?\b(?![ ]?(?:\.\d|lbs?|#|kg|x\s?\d|plts?\b|pallets?\b|/\d))"
    rf"|(?<![\w.$,-])(?P<before>{CLASSES})\s+(?:class|clase)\b",
)
NMFC = WordPattern(
    r"\bnmfc\b(?:\s*(?:is|no|number|item|code|#|:|=|\.))*\s*(?P<value>\d{4,6}(?:\s?-\s?\d{1,2}|\s?sub\s?\d{1,2})?)\b",
)
UN = WordPattern(
    r"\b(?:UN|NA)\s?#?\s?(?:no\.?|number|id)?\s?:?\s?(?P<value>\d{4})\b(?!-)|\bUN/NA[ #:]*(?P<second>\d{4})\b",
)
HAZMAT = WordPattern(
    r"\bhaz(?:-?mat|ardous(?: materials?| goods)?|\.? ?mat)?\b\.?|\bdangerous goods\b|\bDG\b"
    r"|\bplacards?(?: required)?\b|\bmateriales? peligros[oa]s?\b|\bmercanc[íi]as? peligros[oa]s?\b"
    r"|\bmati[eè]res? dangereuses?\b|\bpeligros[oa]\b|\bTMD\b",
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
    r"(?<![\w$.,/])(?P<value>[-+]?\d{1,2}|1\d\d)(?:[ ]?(?:°|º|deg(?:re?e?s?)?\.?)?[ ]?(?P<unit>[FC])?[ ]?(?:-|to|and|/"
    r"|a)[ ]?[-+]?\d{1,3})?[ ]?(?:°|º|deg(?:re?e?s?)?\b\.?)?[ ]?(?P<unit2>F|C|fahrenheit|celsius)\b(?!\w|')"
    r"|(?<![\w$.,/])(?P<value2>[-+]?\d{1,2})(?:[ ]?(?:-|to|/)[ ]?[-+]?\d{1,3})?[ ]?(?:°|º"
    r"|deg(?:re?e?s?)?\b\.?)(?![ ]?[FC]\b)(?![ ]?(?:F|C)\b)",
)
SETTING = WordPattern(
    r"\b(?:set(?: ?point)?(?: at| to| temp)?(?! ?(?:up )?\d{1,2} (?:ltl|pick|load|truck|pu\b|deliver))"
    r"|temp(?:erature)?(?: set(?:ting)?)?(?: at| is| to)?"
    r"|reefer (?:set )?(?:at|temp)|(?:run(?:s|ning)?|hold|keep|sets?)(?: it| them| the reefer)? (?:at|to)|(?:keep"
    r"|hold|run) (?:it|them) (?:between )?|(?:keep|hold) between|maintain(?: between)?|temperatura"
    r"|continuous at|reefer @|reefer|refer|frozen|chilled"
    r"|temps?(?: range)?)\s*[:=@(]?\s*(?P<value>[-+]?\d{1,2})(?:\s?(?:-"
    r"|to)\s?[-+]?\d{1,2})?(?!\s?(?:[\d/:%x]|lb|#|k\b|ft|foot|'|\"|pm|am|pallet|plt|skid|hrs?|hours|min"
    r"|C\b|°|ltls?\b|loads?\b|trucks?\b|pick|stops?\b|drops?\b|shipments?\b|vans?\b))",
)
KEPT = re.compile(
    r"(?<![\w$.,/-])(?P<value>[-+]?\d{1,2})[ ](?:must be |to be )?(?:maintained|continuous|set ?point|cont\b)"
    r"|(?<=\s)(?P<below>-\d{1,2})(?=[ ,.;)\n]|$)(?! ?(?:lbs?|pallets?|plts?|skids?|x)\b)",
    re.IGNORECASE,
)
"""A set point by what is said behind it, or by being below zero; the latter where something is kept cold."""
COLD = WordPattern(r"\b(?:reefers?|frozen|ice cream|refrigerated|temp\w*|cold|freezer)\b")
ZERO = re.compile(r"\bzero(?=[ ](?:deg|F\b|C\b))", re.IGNORECASE)
MINUS = WordPattern(r"\b(?:minus|neg(?:ative)?|below zero)\s+(?=\d{1,2}\b)")


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
    return [Words(match.start(), match.end(), match["value"] or match["before"]) for match in CLASS.finditer(text)]


def nmfcs(text: str) -> list[Words]:
    """Every NMFC item number, its sub-number after a hyphen."""
    return [
        Words(m.start(), m.end(), re.sub(r"\s?(?:-|sub)\s?", "-", m["value"], flags=re.IGNORECASE))
        for m in NMFC.finditer(text)
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
    plain = MINUS.sub(lambda match: "-".rjust(len(match[0])), text)
    found: list[Degrees] = []
    for match in FAHRENHEIT.finditer(plain):
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
