"""A weight in pounds, with what the words around it say of it: of one piece, or of the whole."""

import re
from dataclasses import dataclass

from shared.reading.numerals import NAMED
from shared.reading.packaging import FORMS
from shared.reading.word_patterns import WordPattern

NUMBER = (
    r"\d{1,3}(?:\.\d{3}){1,3},\d{1,2}(?!\d)|\d{1,3}\.\d{3},\d(?!\d)"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<!\d\d )\d{1,3}(?: \d{3})+(?:\.\d+|,\d{1,2}(?!\d))?|\d{1,3},\d{1,2}(?!\d)"
    r"|\d+(?:\.\d+)?"
)
POUNDS = {
    "lb": 1.0, "lbs": 1.0, "lb.": 1.0, "lbs.": 1.0, "#": 1.0, "#s": 1.0, "pound": 1.0, "pounds": 1.0, "libras": 1.0,
    "livres": 1.0, "libs": 1.0, "lbm": 1.0, "pds": 1.0,
    "kg": 2.20462, "kgs": 2.20462, "kilo": 2.20462, "kilos": 2.20462, "kilogram": 2.20462, "kilograms": 2.20462,
    "kilogramos": 2.20462,
    "t": 2204.62, "mt": 2204.62, "tonne": 2204.62, "tonnes": 2204.62, "metric ton": 2204.62, "metric tons": 2204.62,
    "metric tonnes": 2204.62, "tm": 2204.62, "toneladas": 2204.62, "tonelada": 2204.62,
    "ton": 2000.0, "tons": 2000.0, "short tons": 2000.0, "short ton": 2000.0, "cwt": 100.0, "hundredweight": 100.0,
}  # fmt: skip
ABOUT = r"(?:about|around|approx(?:imately)?\.?|roughly|some|just|only|maybe|est\.?|estimated|~|right|at|in)"
EACH_UNMARKED = WordPattern(
    rf"(?:\b(?:gross|weight|wt|lbs) per (?:{FORMS})[: ]+|\beach (?:(?:one|{FORMS}) )?(?=[a-z~]))(?:(?:is|weighs?"
    rf"|weighing|about|approx\.?|around|roughly|at|runs?|running|goes"
    rf"|comes? in|scales?) )*(?P<number>\d{{1,2}},\d{{3}}|\d{{3,4}})"
    r"(?![\d,]*\d|[ ]?(?:lb|#|kg|pound|x|\"|'|in\b|ft|feet|cm|mm|tall|high|long|wide|ton))",
)
EACH_AFTER = re.compile(
    rf"[ ]*[)]?[ ]*(?:(?:gross|net|max|approx)\.? )?(?:,[ ]*each(?=[ ]*(?:[.,;)\n]|$))"
    rf"|(?:(?:(?:on |for |to )?each(?! (?:truck|load|trailer|container|shipment|order)\b)|ea|apiece|individually|a piece|a pop"
    rf"|c/u|cada|chac(?:un|une)|pp)\b\.?"
    r"|per\b(?! (?:the|our|your|scale|bol|truck|load|shipment|cubic))"
    rf"|(?:an?|to the) (?:{FORMS})\b"
    rf"|a (?!day|week|month|year|load|truck|trailer|mile|total|ton|bit|lot|few|little)[a-z]{{3,8}}(?=[ ]?(?:[.,;)\n]|$))"
    rf"|/[ ]?(?:ea|each|{FORMS})\b|[xX][ ]?\d{{1,3}}[ ](?:{FORMS})\b))",
    re.IGNORECASE,
)
EACH_BEFORE = re.compile(
    rf"(?:@|\d[\"']?[ ]?[xX]|\b\d{{1,3}} (?:{FORMS})\.?[ ]?[xX]|\dx\d+[\"']?(?:[ ]?in(?:ches)?\.?)? at"
    rf"|(?<![\d/:.,#-])\b(?:\d\d?|{NAMED}) at|\b(?:avg\.?|averag(?:e|es|ing))(?: weight| wt)?(?: is| of)?"
    rf"|\b(?:weight|wt|lbs)[ ]?/[ ]?(?:ea|each|{FORMS})[: ]*(?:is)?"
    rf"|\b(?:weight |wt |lbs )?\(?(?:each|ea\.?|per (?:{FORMS}))\)?\s*[:=-]\s*"
    rf"|\b(?:each|ea\.?|(?:each and )?every)(?: (?:single )?(?:one|{FORMS}))?(?: of (?:them|these|those))?"
    rf"(?:[ ,]+(?:is|are|at|weighs?|weighing|runs?|running|comes? (?:in|out)"
    rf"|scales?|will be))*|\b(?:one|a) (?:{FORMS}) (?:is|weighs?|runs|comes (?:in|out) at)"
    rf"|\b(?:{FORMS})(?<!s) weight[: ]*(?:is)?|\bper (?:{FORMS})[: ]*(?:is)?|cada un[ao](?: de)?)\s*(?:{ABOUT}\s*)*$",
    re.IGNORECASE,
)
EACH_IS = re.compile(
    r"\b(?:all the same|identical|all alike)\b[^.;]*$"
    r"|(?:^|(?<=[.!?\n] )|(?<=[.!?\n]))each:? (?:one )?\d[^.;\n]*$|\beach: \d[^.;\n]*$"
    r"|\d [a-z]{3,8},? each \d[\d.\"']*[ ]?[xX][^.;,\n]{3,16}?[ ](?:/ ?|@ ?|and )?$"
    r"|\beach:? (?:one )?\d[^.;,]*(?:\band |& |@ ?|/ ?|weigh\w* )$"
    r"|\beach (?:(?:of (?:them|these|which)|\w+) )?(?:is|are|sits?|weighs?|weighing|measures?|measuring|about|runs?)\b[^.;]*$",
    re.IGNORECASE,
)
EACH_OPENS = re.compile(r"\((?:each|ea)\b[^()]*$", re.IGNORECASE)
APIECE = re.compile(
    r"(?<![\d.,/-])(?P<number>\d{1,3}) (?:pallets|skids|plts|bins|totes|crates|gaylords|drums|bales|coils|super ?sacks)"
    rf"(?: of [a-z ]{{3,20}})? (?:at|of)\s*(?:{ABOUT}\s*)*$",
    re.IGNORECASE,
)
"""Units before a weight that is too light for all of them ("24 bins at 900 lb")."""
LIGHTEST = 60
"""Pounds of such a unit at least."""
TOTAL_NEAR = re.compile(
    r"\b(?:tot(?:al(?:s|ing|ling)?)?(?! of \d{1,4} \w+:| ?\(\d)"
    r"|combined|altogether|all in|overall|in all|(?:comes?|adds?(?: up)?|works out) to"
    r"|together|(?:so|which) (?:that's|makes)|that makes|makes it"
    r"|(?:everything|whole \w+|(?:the )?(?:shipment|load)|all of (?:it|them)) (?:is|weighs|will weigh|comes in))\b",
    re.IGNORECASE,
)
TOTAL_LINE = re.compile(r"\W*(?:grand )?totals?\b\W{0,3}[^:]*\Z", re.IGNORECASE)
"""The beginning of what tells the whole: "TOTAL 4 handling units, scaled weight with dunnage"."""
EQUALS = re.compile(rf"(?:\b(?:lbs?|kgs?|ea|each|{FORMS})|#|\d)\.?\s?=\s*$", re.IGNORECASE)
"""Before a product: "4 plts x 500 kg = "."""
TOTAL_AFTER = re.compile(
    rf"[ ]*[(,-]?[ ]*(?:(?:in )?total(?!:?[ ]\d)|tot(?!:?[ ]\d)|combined|(?:all )?together|altogether|all[ -]in|in all|overall"
    rf"|en total|both(?=[ ]*(?:[.,;)\n]|$|together|combined))"
    rf"|all (?:{NAMED}|\d+)|for (?:all|both|everything|the (?:{NAMED}|\d+|lot|whole|shipment|load))(?: of them)?)\b",
    re.IGNORECASE,
)
GROSS = re.compile(r"\bgross\b", re.IGNORECASE)
"""The whole, where nothing says that it is of each: "gross 8,200 lbs", not "each 1,085 kg gross"."""
GROSS_AFTER = re.compile(r"[ ]*[(,-]?[ ]*gross\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight in pounds. `each`: of one piece; `total`: said to be the whole; `sure`: with a unit or a label."""

    start: int
    end: int
    pounds: float
    each: bool = False
    total: bool = False
    sure: bool = True


def number(text: str) -> float:
    """A written number: thousands by comma or space, or by dots before a fraction with a comma ("15.250,00", "18,5")."""
    if re.search(r"\.\d{3},|^(?:\d{1,3} )*\d{1,3},\d{1,2}$", text):
        text = text.replace(".", "").replace(",", ".")
    return float(text.replace(",", "").replace(" ", ""))


def weighed(text: str, start: int, end: int, pounds: float, sure: bool = True) -> Weight:
    """A weight with what the words around it say of it."""
    before = text[max(0, start - 32) : start].rpartition("\n")[2]
    clause = re.split(r"[.;!?]\s|\n", text[max(0, start - 80) : start])[-1]
    stopped = text[end - 1] == "." and text[end : end + 2].strip()[:1].isupper()
    after = bool((not stopped and EACH_AFTER.match(text, end)) or EACH_UNMARKED.match(text, start))
    each = bool(after or EACH_BEFORE.search(before) or EACH_IS.search(clause) or EACH_OPENS.search(clause))
    units = APIECE.search(before)
    each = each or bool(units and int(units["number"]) > 1 and pounds < LIGHTEST * int(units["number"]))
    behind = not stopped and TOTAL_AFTER.match(text, end)
    near = before + text[start:end]
    total = not after and bool(behind or EQUALS.search(before) or TOTAL_NEAR.search(near) or TOTAL_LINE.match(clause))
    total = total or (not each and bool(GROSS.search(near) or (not stopped and GROSS_AFTER.match(text, end))))
    return Weight(start, end, pounds, each and not total, total, sure)
