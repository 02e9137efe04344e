"""A weight in pounds, with what the words around it say of it: of one piece, or of the whole."""

import re
from dataclasses import dataclass

from shared.reading.language.branches import compiled
from shared.reading.language.numerals import NAMED, value
from shared.reading.packaging.packaging import FORMS
from shared.reading.weights.weight_of_each import (
    ABOUT,
    ALIKE,
    ANOTHER,
    EACH_AFTER,
    EACH_BEFORE,
    EACH_COMES_TO,
    EACH_OPENS,
    EACH_UNMARKED,
    OF_THE_ONE,
    ONE_BEFORE,
    ONE_OF,
    is_of_each,
)

NUMBER = (
    r"\d{1,3}(?:\.\d{3}){1,3},\d{1,3}(?!\d)|\d{1,3}\.\d{3},\d(?!\d)"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<!\d\d )(?<!\d/)\d{1,3}(?: \d{3})+(?!-(?:lb|pound|kg|#))(?:\.\d+|,\d{1,2}(?!\d))?"
    r"|\d{1,3},\d{1,2}(?!\d)|\d+(?:\.\d+)?"
)
ROUNDED = r"(?:even|flat|exactly|on the (?:nose|button|dot)|give or take|or (?:so|thereabouts)|more or less)"
"""What may be said behind a number of how exact it is."""
POUNDS = {
    "lb": 1.0, "lbs": 1.0, "lb.": 1.0, "lbs.": 1.0, "#": 1.0, "#s": 1.0, "pound": 1.0, "pounds": 1.0, "libras": 1.0,
    "livres": 1.0, "libs": 1.0, "ibs": 1.0, "lsb": 1.0, "punds": 1.0, "pouds": 1.0, "lbm": 1.0, "pds": 1.0,
    "kg": 2.20462, "kgs": 2.20462, "kilo": 2.20462, "kilos": 2.20462, "kilogram": 2.20462, "kilograms": 2.20462,
    "kilogramos": 2.20462, "kgm": 2.20462, "kilogrammes": 2.20462, "kilogramme": 2.20462,
    "t": 2204.62, "mt": 2204.62, "tonne": 2204.62, "tonnes": 2204.62, "metric ton": 2204.62, "metric tons": 2204.62,
    "metric tonne": 2204.62, "metric tonnes": 2204.62, "tm": 2204.62, "toneladas": 2204.62, "tonelada": 2204.62,
    "ton": 2000.0, "tons": 2000.0, "short tons": 2000.0, "short ton": 2000.0,
    "net ton": 2000.0, "net tons": 2000.0, "us ton": 2000.0, "us tons": 2000.0, "long ton": 2240.0, "long tons": 2240.0,
    "nt": 2000.0, "s/t": 2000.0, "tns": 2000.0, "tonnage": 2000.0, "cwt": 100.0, "hundredweight": 100.0,
}  # fmt: skip
APIECE = compiled(
    rf"(?<![\w.,/-])(?P<number>\d{{1,3}}|{NAMED}) (?:(?:[a-z]+ )?[a-z]+ )??(?:pallets|skids|plts|bins|totes|crates"
    rf"|gaylords|drums|bales|coils|super ?sacks|bundles|(?P<small>rolls|bags|sacks|boxes|cartons|cases|pails|kegs)"
    rf"|(?P<machines>machines|tractors|mowers|lifts|presses|engines))(?: of [a-z ]{{3,20}})? (?:at|of)\s*(?:{ABOUT}\s*)*$"
)
"""Units before a weight that is too light for all of them ("24 bins at 900 lb")."""
LIGHTEST, LIGHTEST_MACHINE, LIGHTEST_SMALL = 250, 2500, 10
"""Pounds of such a unit at least."""
TOTAL_NEAR = compiled(
    r"\b(?:tot(?:al(?:s|ing|ling)?)?(?! of \d{1,4} \w+:| ?\(\d)"
    rf"(?![:,;-]? (?:\d{{1,2}}|{NAMED}) (?:@|(?:at|x|of|weigh|are|is)\b))"
    r"|combined|altogether|all in|all up|overall|in all|(?:comes?|adds?(?: up)?|works out) to"
    r"|together|(?:so|which) (?:that's|makes)|that makes|makes it|all told"
    r"|(?:(?<![a-z] )|(?<=each )|(?<=ea )|(?<=lbs ))that's(?= \d)"
    r"|(?:everything|whole \w+|(?:the )?(?:shipment|load)|all of (?:it|them)) (?:is|weighs|will weigh|comes in))\b"
)
FRACTION = re.compile(r"\.\d{3},|^(?:\d{1,3} )*\d{1,3},\d{1,2}$")
"""In a number whose fraction has a comma."""
CLAUSE = re.compile(r"[;!?]\s|\.\s(?!(?<=\din\.\s)(?:and|@|/|&))(?!(?<=\d in\.\s)(?:and|@|/|&))|\n")
SENTENCE = re.compile(r"(?<=[a-z]{3})[.!?] (?=[A-Z])")
TOTAL_LINE = compiled(r"\W*(?:grand )?totals?\b\W{0,3}[^:]*\Z")
"""The beginning of what tells the whole: "TOTAL 4 handling units, scaled weight with dunnage"."""
OF_BEFORE = compiled(
    r"(?:\d|lbs?|#|kgs?|pounds),? (?:in )?(?:tot(?:al)?|combined|(?:all )?together|altogether)(?:[,;]| (?:and|plus)\b|[ ]?&)"
)
"""Before a weight: what says the whole of another one."""
EQUALS = compiled(rf"(?:\b(?:lbs?|kgs?|ea|each|{FORMS})|#|\d)\.?\s?=\s*$")
"""Before a product: "4 plts x 500 kg = "."""
TOTAL_AFTER = compiled(
    rf"[ ]*[(,-]?[ ]*(?:(?:in )?total(?!:?[ ]\d)|tot(?!:?[ ]\d)|combined|(?:all )?together|altogether|all[ -]in|all up|in all"
    rf"|overall|en total|both(?=[ ]*(?:[.,;)\n]|$|together|combined))|all told|for the (?:pair|set|whole)"
    rf"|all (?:{NAMED}|\d+)|(?:(?:[a-z]+ )?(?:{FORMS})|[a-z]+) and all\b|for (?:all|both|everything|the (?:{NAMED}|\d+"
    rf"|lot|whole|shipment|load))(?: of them)?)\b"
)
GROSS = re.compile(r"\bgross\b|\bg[./]?[ ]?w(?:ei|gh?)?t?\b", re.IGNORECASE)
"""The whole, where nothing says that it is of each: "gross 8,200 lbs", not "each 1,085 kg gross"."""
GROSS_AFTER = re.compile(
    r"[ ]*[(,-]?[ ]*gross\b(?! (?:weight |wt )?(?:must|has to|can['’]?t|cannot|may|should|needs|stays?|limit|is)\b|:?[ ]\d)",
    re.IGNORECASE,
)
BEFORE = 48
"""Characters before a weight in which it may be said to be of each."""


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight in pounds. `each`: of one piece; `total`: said to be the whole; `sure`: with a unit or a label; `bare`: a number
    that only the words around it tell to be one."""

    start: int
    end: int
    pounds: float
    each: bool = False
    total: bool = False
    sure: bool = True
    bare: bool = False


def number(text: str) -> float:
    """A written number: thousands by comma or space, or by dots before a fraction with a comma ("15.250,00", "18,5")."""
    if FRACTION.search(text):
        text = text.replace(".", "").replace(",", ".")
    return float(text.replace(",", "").replace(" ", ""))


def several_of(text: str, thing: str, end: int) -> bool:
    """Whether several of a thing are counted shortly before `end`."""
    words = text[max(0, end - 120) : end].lower()
    return re.search(rf"\b(?:\d{{1,3}}|{NAMED}) (?:[a-z]+ )?{re.escape(thing.lower())}s\b", words) is not None


def weighed(text: str, start: int, end: int, pounds: float, sure: bool = True) -> Weight:
    """A weight with what the words around it say of it."""
    before = text[max(0, start - 32) : start].rpartition("\n")[2]
    the_one = OF_THE_ONE.match(text, end)
    clause = CLAUSE.split(text[max(0, start - 120) : start])[-1]
    begin = max(text.rfind("\n", max(0, start - BEFORE), start) + 1, start - BEFORE, 0)
    stopped = text[end - 1] == "." and text[end : end + 2].strip()[:1].isupper()
    after = bool((not stopped and EACH_AFTER.match(text, end)) or EACH_UNMARKED.match(text, start))
    after = after or bool(the_one and several_of(text, the_one["thing"], start))
    each = bool(after or EACH_BEFORE.search(text, begin, start) or is_of_each(clause) or EACH_OPENS.search(clause))
    if (units := APIECE.search(before)) and (many := value(units["number"])) > 1:
        least = LIGHTEST_MACHINE if units["machines"] else LIGHTEST_SMALL if units["small"] else LIGHTEST
        each = each or pounds < least * many
    if ALIKE.match(text, end):
        each = True
    elif each and (ONE_BEFORE.search(before) or ONE_OF.search(clause)) and ANOTHER.match(text, end):
        each = False
    behind = not stopped and TOTAL_AFTER.match(text, end)
    near = OF_BEFORE.split(SENTENCE.split(before)[-1])[-1] + text[start:end]
    of_each = bool(EACH_COMES_TO.search(clause))
    each = each or of_each
    total = (
        not after
        and not of_each
        and bool(
            behind or ("=" in before and EQUALS.search(before)) or TOTAL_NEAR.search(near) or TOTAL_LINE.match(clause)
        )
    )
    total = total or (not each and bool(GROSS.search(near) or (not stopped and GROSS_AFTER.match(text, end))))
    return Weight(start, end, pounds, each and not total, total, sure)
