"""The temperatures that reefers are set to, in degrees Fahrenheit; none is the weather's, or what a past load came in at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from shared.reading.language import numerals
from shared.reading.language.numerals import NAMED
from shared.reading.language.word_patterns import WordPattern
from shared.reading.rating.product_heat import HARMED, of_product
from shared.reading.rating.weather import of_weather

FAHRENHEIT = WordPattern(
    r"(?<![\w$.,/])(?<!\w-)(?P<value>[-+]?\d{1,2}|1\d\d)(?:[ ]?(?:°|º|deg(?:r[eé]?e?s?)?\.?|grados)?[ ]?(?P<unit>[FC])?"
    r"[ ]?(?:-|to|and|/"
    r"|a)[ ]?(?P<other>[-+]?\d{1,3}))?[ ]?(?:°|º|\*|(?:deg(?:r[eé]?e?s?)?|grados?)\b\.?)?"
    r"[ ]?(?P<unit2>F|C|fahrenheit|celsius|cent[ií]grados?)\b(?!\w|')"
    r"|(?<![\w$.,/])(?P<value2>[-+]?\d{1,2})(?:[ ]?(?:-|to|and|/)[ ]?(?P<other2>[-+]?\d{1,3}))?[ ]?(?:°|º"
    r"|(?:deg(?:r[eé]?e?s?)?|grados?)\b\.?)(?![ ]?[FC]\b)(?![ ]?(?:F|C|cent[ií]grados?)\b)",
)
SETTING = WordPattern(
    r"\b(?:set(?:[ -]?p(?:oin)?t\.?)?(?: (?:the )?(?:unit|reefer|temp|box|truck|trailer|thermostat|it))?(?: at| to| on| for"
    r"| temp)?(?! ?(?:up )?[(]?\d{1,2} (?!deg|f\b|c\b|cont|or\b|and\b|to\b|for\b|the\b|all\b"
    r"|on\b|please|thanks)[a-z])"
    r"|temp(?:erature)?(?: set(?:ting)?)?(?: at| is| to)?"
    r"|reefer (?:set )?(?:at|temp)"
    r"|(?:reefer|unit|heater)s? (?:running|runs?|held|going|kept)(?: it)?(?: at)?"
    r"|(?:run(?:s|ning)?|hold|keep|sets?)(?: it| them| the (?:reefer|unit|trailer|box|truck|temp))? (?:at|to|@)"
    r"|pulp(?: temp)?(?: at)?|pre-?cool(?:ed)?(?: to| at)?|(?:keep"
    r"|hold|run) (?:it|them) (?:between )?|(?:keep|hold) between|maintain(?: between)?|temperatura"
    r"|continuous at|vented at(?! \d+ ?(?:%|c[fb]m))|reefer @|reefer/|reefer|refer|(?:frozen|chilled"
    r"|refrigerated)(?: at| @)?|(?:ride|rides|kept|stay|stays"
    r"|haul|hauled|held|maintained|carried) at"
    r"|temps?(?: range)?|(?:reefer|unit|temperature) (?:\w+ ){0,2}?(?:sits?|stays?|wants? to be) at)"
    r"\s*[:=@(]?\s*(?P<value>[-+]?\d{1,2})(?:\s?(?:-"
    r"|to)\s?[-+]?\d{1,2}|(?<=[2-9]\d)/\d\d(?![\d/]))?(?![ ]?[\d/:%x])(?!\s?(?:lb|#|k\b|ft|foot|'|\"|pm|am|pallet|plt|skid"
    r"|crate|cart(?:on)?s?\b|box|drum|tote|bin|case|roll|piece|hrs?|hours|min"
    r"|C\b|°|ltls?\b|loads?\b|trucks?\b|pick|stops?\b|drops?\b|shipments?\b|vans?\b))",
)
KEPT = re.compile(
    r"(?<![\w$.,/-])(?P<value>[-+]?\d{1,2})[ ](?:must be |to be )?(?:maintained|continuous|set ?p(?:oin)?t|cont\b"
    r"|all the way\b|the whole (?:way|trip|time)\b|throughout\b|both ways\b)"
    r"|(?<![\w$.,/-])(?P<most>[-+]?\d{1,2})[ ](?:or|and) (?:below|colder|lower)\b"
    r"|(?<=\s)(?P<below>[-+]\d{1,2})(?=[ ,.;)\n]|$)(?! ?(?:lbs?|pallets?|plts?|skids?|x)\b)"
    r"|\b(?:stays?|remains?|kept|held|keep(?: \w+)?) (?:under|below|colder than) (?P<under>\d{2})(?=[ ]*(?:[,;)\n]|\.(?!\d)|$))"
    r"|\b(?:be|stays?|kept|held|keep(?: \w+)?) between (?P<lowest>\d{1,2}) (?:and|to) \d{1,2}(?=[ ]*(?:[,;)\n]|\.(?!\d)|$))"
    r"|(?<![\w$.,/-])(?P<right>[-+]?\d{1,2}),? (?:and )?not [-+]?\d{1,2}(?=[ ]*(?:[,;)\n]|\.(?!\d)|$))"
    r"|\b(?<!'ll )(?<!can )(?:hold|keep|run|ship|ride|set)s? (?P<held>[-+]?\d{1,2})(?:[ ]?(?:-|to)[ ]?[-+]?\d{1,2})?"
    r"(?=[ ]*(?:[,;)\n]|\.(?!\d)|$))",
    re.IGNORECASE,
)
"""A set point by what is said behind it, by being below zero, the lower end of a range, by the other that it is not ("28 not
32"), or by being all that is to be held ("hold 40."), where something is kept cold."""
PAST = re.compile(
    r"\b(?:last|previous|prior)(?: (?:time|month|week|year|load|one|two|few|couple|truck|driver|carrier"
    r"|guy|outfit|shipment|run|trip|reefer))\b"
    r"|\b(?:came in|showed up|arrived|pulped|(?:got|was|were) rejected)"
    r" (?:at|warm at|over|above)\b",
    re.IGNORECASE,
)
"""What tells of a load that is past ("we had pulp at 44 last month")."""
CLAUSE = re.compile(r"[.;!?,](?:\s|$)|\n")
FAR = 60
"""Characters around a temperature that may tell of a past load."""
COLD_SAID = re.compile(r"\b(?:temp\w*|degrees|qa|set(?:ting|s)?|run|keep|hold|cold)\b[^.;!?\n]*$", re.IGNORECASE)
"""In the sentence ahead of two numbers of which one is not meant: what makes them degrees."""
COLD = WordPattern(r"\b(?:reefers?|frozen|ice cream|refrigerated|temp\w*|cold|freezer|below zero)\b")
ZERO = WordPattern(
    r"\bzero(?=[ ](?:deg|F\b|C\b|(?:or|and) (?:below|colder|lower|under)\b))|\b(?<=\bat )zero\b(?! (?:cost|charge|extra))",
)
SPELLED = WordPattern(
    rf"\b(?!one )(?P<number>{NAMED})(?:(?=(?: below(?: zero)?| deg(?:rees?)?| fahrenheit)\b)"
    r"|(?:(?<=minus five)|(?<=minus ten)|(?<=minus fifteen)|(?<=minus twenty))(?=[ ]*(?:[,.;)\n]|$| and| or| the| all)))"
)
"""Degrees in words."""
SET_IN_WORDS = WordPattern(
    rf"\b(?:set|run|running|hold|keep|kept|rides?)(?: it| them| the (?:reefer|unit|trailer))? (?:at"
    rf"|to) (?!one )(?P<number>{NAMED})"
    r"(?=[ ]*(?:[,.;)\n]|$|and\b|the\b|all\b|please\b))"
)
"""A set point in words, without a word for degrees: "set it at thirty-four"."""
BELOW = WordPattern(
    r"\b(?<!the )(?<!these )(?<!see )(?P<value>\d{1,2}) below(?: zero\b|(?=[ ]?(?:[,.;)\n]|$|so\b|and\b|or\b|F\b)))"
)
"""Degrees below zero: "ten below"."""
OTHER_MINUS = re.compile(r"(?<![^\s:(])[\u2212\u2013](?=\d)")
"""A minus as word processors write it: "set \u221220 °C"."""
MINUS = WordPattern(r"\b(?:minus|neg(?:ative)?|below zero)\s+(?=\d{1,2}\b)")
LENGTHS, WARMEST = ("48", "53"), 45
"""Lengths of trailers in feet, which no range of degrees goes down from, and the most that stand behind one."""
WEATHER_BEFORE = re.compile(
    r"\b(?:it(?:['’]s|['’]ll| is| was| will| has| gets?| got|['’]d)?|been|hit(?:ting)?|(?:down|up) to|supposed to(?: be| hit"
    r"| get)?|temps? (?:are|is)"
    r"|(?:lows?|highs?) (?:of|around|near|in the))(?: (?:be|get|been|only|about|like|already|around|still|almost|down to"
    r"|up to))*[ ]\Z",
    re.IGNORECASE,
)
WEATHER_BEHIND = re.compile(
    r"[ ](?:(?:up|down|over|out) )?(?:here|outside|out(?! of)|outdoors|in the (?:shade|shop|sun|yard|lot|warehouse"
    r"|building|plant)|right now|this (?:morning"
    r"|week|afternoon)"
    r"|today|tonight|all week|overnight)\b",
    re.IGNORECASE,
)
"""Around the degrees of a day, which are no set point: "it's 19 degrees here"."""


@dataclass(frozen=True, slots=True)
class Degrees:
    """A temperature in degrees Fahrenheit and where it stands."""

    start: int
    end: int
    value: float


def temperatures(text: str) -> list[Degrees]:
    """Every set point of a text, in order; of a range, the first. What a past load had is one where no other is told."""
    text = text if text.isascii() else OTHER_MINUS.sub("-", text)
    text = ZERO.sub(lambda match: "0".rjust(len(match[0])), text)
    lower = text.lower()
    below = "below" in lower
    if below or "deg" in lower or "fahrenheit" in lower or "minus" in lower:
        text = SPELLED.sub(lambda match: str(numerals.value(match["number"])).rjust(len(match[0])), text)
    if below and COLD.search(text):
        text = BELOW.sub(lambda match: f"-{match['value']} deg".ljust(len(match[0])), text)
    plain = MINUS.sub(lambda match: "-".rjust(len(match[0])), text)
    past: list[Degrees] = []
    for read in (marked, told, kept):
        found = [each for each in read(plain) if not of_weather(plain, each.start, each.end)]
        if now := [each for each in found if not of_past(plain, each)]:
            return now
        past = past or found
    return past


NAMES = re.compile(
    r"\b(?:form|unit|bldg|building|suite|ste|apt|door|dock|gate|bay|room|rm|zone|row|aisle|rev|lot|section|level|bin"
    r"|rack|appendix"
    r"|exhibit|schedule|page|stop|hall|booth|pier|berth|terminal|route|hangar)[ ]?(?:#|no\.?)?[ ]?$",
    re.IGNORECASE,
)
"""Before a number with a letter that is the name of something: "Form 7C", "door 4F"."""


def marked(text: str) -> Iterator[Degrees]:
    """The numbers with degrees or a unit behind them, without those of the weather and those that do harm."""
    for match in FAHRENHEIT.finditer(text):
        if HARMED.search(text, max(0, match.start() - 48), match.start()):
            continue
        if WEATHER_BEHIND.match(text, match.end()) and WEATHER_BEFORE.search(
            text, max(0, match.start() - 40), match.start()
        ):
            continue
        if (
            match[0][-1:] in "CF"
            and match[0][-2:-1].isdigit()
            and NAMES.search(text, max(0, match.start() - 14), match.start())
        ):
            continue
        unit = (match["unit2"] or match["unit"] or "F")[0].upper()
        value = set_point(match)
        value = value * 9 / 5 + 32 if unit == "C" else value
        if not of_product(text[max(0, match.start() - 48) : match.start()], value):
            yield Degrees(match.start(), match.end(), value)


def set_point(match: re.Match[str]) -> float:
    """The degrees that are told: of a range the first, behind a trailer's length the second ("reefer 53 / 35 F")."""
    value, other = match["value"] or match["value2"], match["other"] or match["other2"]
    return float(other if other and value in LENGTHS and float(other) <= WARMEST else value)


def told(text: str) -> Iterator[Degrees]:
    """The numbers behind words for a setting."""
    for match in SETTING.finditer(text):
        yield Degrees(match.start(), match.end(), float(match["value"]))
    for match in SET_IN_WORDS.finditer(text):
        yield Degrees(match.start(), match.end(), float(numerals.value(match["number"])))


def kept(text: str) -> Iterator[Degrees]:
    """The numbers that nothing but the cold makes a temperature."""
    if COLD.search(text):
        for match in KEPT.finditer(text):
            if match["right"] and not COLD_SAID.search(text, max(0, match.start() - FAR), match.start()):
                continue
            value = (
                match["value"]
                or match["most"]
                or match["below"]
                or match["lowest"]
                or match["right"]
                or match["held"]
                or match["under"]
            )
            yield Degrees(match.start(), match.end(), float(value))


def of_past(text: str, degrees: Degrees) -> bool:
    """Whether the clause of a temperature tells of a load that is past."""
    before = CLAUSE.split(text[max(0, degrees.start - FAR) : degrees.start])[-1]
    behind = CLAUSE.split(text[degrees.end : degrees.end + FAR])[0]
    return PAST.search(f"{before} {behind}") is not None
