"""Weights in pounds, with what the words around them say of each: of one piece, or of the whole."""

import re
from dataclasses import dataclass

from shared.reading.counts import FORMS
from shared.reading.numerals import NAMED, value

NUMBER = r"\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
POUNDS = {
    "lb": 1.0, "lbs": 1.0, "lb.": 1.0, "lbs.": 1.0, "#": 1.0, "#s": 1.0, "pound": 1.0, "pounds": 1.0, "libras": 1.0,
    "livres": 1.0, "libs": 1.0, "lbm": 1.0, "pds": 1.0,
    "kg": 2.20462, "kgs": 2.20462, "kilo": 2.20462, "kilos": 2.20462, "kilogram": 2.20462, "kilograms": 2.20462,
    "kilogramos": 2.20462,
    "t": 2204.62, "mt": 2204.62, "tonne": 2204.62, "tonnes": 2204.62, "metric ton": 2204.62, "metric tons": 2204.62,
    "metric tonnes": 2204.62, "tm": 2204.62, "toneladas": 2204.62, "tonelada": 2204.62,
    "ton": 2000.0, "tons": 2000.0, "short tons": 2000.0, "short ton": 2000.0, "cwt": 100.0,
}  # fmt: skip
WEIGHT = re.compile(
    rf"(?<![\w$.,/-])(?<!class )(?<!cl )(?<!cls )(?:(?P<number>{NUMBER})\s?(?P<k>k|thousand)?|(?P<named>{NAMED})(?P<grand>"
    rf" thousand)?)"
    r"[ -]?\s?(?P<unit>(?:short |metric )?tons?\b|metric tonnes\b|tonnes?\b|toneladas?\b|lbs?\b\.?|libs\b|libras\b"
    r"|livres\b|pounds?\b|pds\b|#s?(?!\d|\s\d+(?![\d\s]*[\"'x]))|kgs?\b|kilos?\b|kilograms?\b|kilogramos\b|mt\b|cwt\b"
    r"|(?<=\d)t\b)(?!\s*(?:/|per)\s*(?:ft|cu|sq|lin|foot))",
    re.IGNORECASE,
)
THOUSANDS = re.compile(
    r"(?<![\w$.,/-])(?P<number>\d{1,2}(?:\.\d{1,2})?)\s?[kK]\b(?!\s*(?:miles|mi|cargo|insurance|coverage|usd|\$))"
)
LABELLED = re.compile(
    rf"\b(?:weigh(?:s|ing)(?: (?:about|around|approx\.?|in at))?\s+(?P<heavy>\d{{1,3}},\d{{3}}"
    rf"|\d{{3,5}})(?!\s?(?:lb|kg|#|pound|ton|k\b))"
    rf"|(?:(?:total|gross|net|est(?:imated)?|approx|cargo|ship(?:ment|ping)?|tot)\.?\s+)*(?:weight|wgt|wt"
    rf"|peso|poids|total lbs|lbs|pounds|kgs?)\b(?:\s+(?:total|bruto|brut|is|of"
    rf"|total is))?\.?\s*(?:\((?P<in>lbs?|pounds|kgs?)\.?\))?\s*[:=#-]?\s*(?:is|of|about|approx\.?|~"
    rf"|around)?\s*(?P<number>{NUMBER})(?P<k>k\b)?(?!\s?(?:lb|kg|#|pound|ton|[x\d/]|k\b|pallet|skid)))",
    re.IGNORECASE,
)
TOTAL_ONLY = re.compile(
    rf"\b(?:total|grand total|tot|totaling|totalling|combined)\b\s*(?:of|is|weight|wt|:"
    rf"|=)*\s*(?P<number>{NUMBER})(?![\d,.]*\d|\s?(?:lb|kg|#|pound|ton|x|/|[a-z]))",
    re.IGNORECASE,
)
TOTALLED = re.compile(
    r"(?<![\w$.,/-])(?P<number>\d{1,3}(?:,\d{3})+|\d{3,5})[ ](?:total|gross)\b(?![ ]*(?:pallets?|plts?"
    r"|skids?|pcs|pieces|cartons|miles|ft|feet|cu|sq))",
    re.IGNORECASE,
)
BARE = re.compile(r"(?:^|[,;|/-])[ ]*(?P<number>\d{1,2},\d{3})(?=[ ]*(?:$|[,;|/(.](?!\d)))", re.MULTILINE)
"""A number that could be nothing but a weight: thousands, alone between marks."""
ABOUT = r"(?:about|around|approx(?:imately)?\.?|roughly|some|just|only|maybe|est\.?|estimated|~|right|at|in)"
EACH_AFTER = re.compile(
    rf"[ ]*[)]?[ ]*(?:,[ ]*each(?=[ ]*(?:[.,;)\n]|$))|(?:(?:(?:on |for |to )?each|ea|apiece|a piece|c/u|cada|chac(?:un"
    rf"|une)|pp)\b\.?"
    r"|per\b(?! (?:the|our|your|scale|bol|truck|load|shipment|cubic))"
    rf"|(?:an?|to the) (?:{FORMS})\b|/[ ]?(?:ea|each|{FORMS})\b))",
    re.IGNORECASE,
)
EACH_BEFORE = re.compile(
    rf"(?:@|\d[\"']?[ ]?[xX]|\b(?:weight |wt |lbs )?(?:each|ea\.?|per (?:{FORMS}))\s*[:=-]\s*"
    rf"|\beach(?: (?:one|{FORMS}))?(?:[ ,]+(?:is|are|at|weighs?|weighing|runs?|running|comes? (?:in|out)|scales?|will be))*"
    rf"|\b(?:{FORMS}) weight[: ]*(?:is)?|\bper (?:{FORMS})[: ]*(?:is)?|cada un[ao](?: de)?)\s*(?:{ABOUT}\s*)*$",
    re.IGNORECASE,
)
EACH_IS = re.compile(
    r"\beach (?:(?:of (?:them|these|which)|\w+) )?(?:is|are|sits?|weighs?|weighing|measures?|measuring|about|runs?)\b[^.;]*$",
    re.IGNORECASE,
)
EACH_OPENS = re.compile(r"\((?:each|ea)\b[^()]*$", re.IGNORECASE)
TOTAL_NEAR = re.compile(
    r"\b(?:tot(?:al(?:s|ing|ling)?)?|gross|combined|altogether|all in|overall|in all|(?:comes?|adds?(?: up)?|works out) to"
    r"|together|(?:everything|whole \w+|(?:the )?(?:shipment|load)|all of (?:it|them)) (?:is|weighs|will weigh|comes in))\b",
    re.IGNORECASE,
)
TOTAL_AFTER = re.compile(
    rf"[ ]*[(,-]?[ ]*(?:(?:in )?total|tot|gross|combined|(?:all )?together|altogether|all[ -]in|in all|overall|en total|both"
    rf"|all (?:{NAMED}|\d+)|for (?:all|both|everything|the (?:{NAMED}|\d+|lot|whole|shipment|load))(?: of them)?)\b",
    re.IGNORECASE,
)


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
    """A written number: thousands by comma or space, or by a dot before three digits where a fraction makes no sense."""
    return float(text.replace(",", "").replace(" ", ""))


def weights(text: str) -> list[Weight]:
    """Every weight in a text, in order."""
    found = [weighed(text, match.start(), match.end(), pounds(match)) for match in WEIGHT.finditer(text)]
    for pattern in (LABELLED, TOTAL_ONLY, TOTALLED, THOUSANDS):
        for match in pattern.finditer(text):
            if not any(weight.start < match.end() and match.start() < weight.end for weight in found):
                found.append(weighed(text, match.start(), match.end(), unmarked(match), sure=pattern is LABELLED))
    return sorted(found, key=lambda weight: weight.start)


def bare_weights(text: str) -> list[Weight]:
    """The numbers of a text without weights that can be nothing else."""
    return [
        weighed(text, match.start("number"), match.end(), number(match["number"]), sure=False)
        for match in BARE.finditer(text)
    ]


def pounds(match: re.Match[str]) -> float:
    """A number with its unit."""
    factor = POUNDS[re.sub(r"\s+", " ", match["unit"].lower())]
    if match["named"]:
        return value(match["named"]) * factor * (1000 if match["grand"] else 1)
    if factor == POUNDS["kg"] and re.fullmatch(r"\d{1,2}\.\d{3}", match["number"]):
        return number(match["number"]) * factor * 1000
    return number(match["number"]) * factor * (1000 if match["k"] else 1)


def unmarked(match: re.Match[str]) -> float:
    """A number whose unit its label says, or nobody: pounds then."""
    groups = match.groupdict()
    unit = groups.get("in") or ("kg" if match[0].lower().startswith(("kg", "kilo")) else "lb")
    plain = number(groups.get("heavy") or match["number"])
    return plain * POUNDS[unit.lower()] * (1000 if groups.get("k") or match.re is THOUSANDS else 1)


def weighed(text: str, start: int, end: int, pounds: float, sure: bool = True) -> Weight:
    """A weight with what the words around it say of it."""
    before = text[max(0, start - 32) : start].rpartition("\n")[2]
    clause = re.split(r"[.;!?]\s|\n", text[max(0, start - 80) : start])[-1]
    each = bool(
        EACH_AFTER.match(text, end) or EACH_BEFORE.search(before) or EACH_IS.search(clause) or EACH_OPENS.search(clause)
    )
    after = bool(EACH_AFTER.match(text, end))
    total = not after and (bool(TOTAL_AFTER.match(text, end)) or bool(TOTAL_NEAR.search(before + text[start:end])))
    return Weight(start, end, pounds, each and not total, total, sure)
