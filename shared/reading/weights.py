"""Weights in pounds, with what the words around them say of each: of one piece, or of the whole."""

import re
from dataclasses import dataclass, replace

from shared.reading.counts import FORMS
from shared.reading.numerals import AMOUNT, NAMED, amount, value
from shared.reading.word_patterns import WordPattern

NUMBER = r"\d{1,3}(?:\.\d{3}){1,3},\d{1,2}(?!\d)|\d{1,3}\.\d{3},\d(?!\d)|\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
POUNDS = {
    "lb": 1.0, "lbs": 1.0, "lb.": 1.0, "lbs.": 1.0, "#": 1.0, "#s": 1.0, "pound": 1.0, "pounds": 1.0, "libras": 1.0,
    "livres": 1.0, "libs": 1.0, "lbm": 1.0, "pds": 1.0,
    "kg": 2.20462, "kgs": 2.20462, "kilo": 2.20462, "kilos": 2.20462, "kilogram": 2.20462, "kilograms": 2.20462,
    "kilogramos": 2.20462,
    "t": 2204.62, "mt": 2204.62, "tonne": 2204.62, "tonnes": 2204.62, "metric ton": 2204.62, "metric tons": 2204.62,
    "metric tonnes": 2204.62, "tm": 2204.62, "toneladas": 2204.62, "tonelada": 2204.62,
    "ton": 2000.0, "tons": 2000.0, "short tons": 2000.0, "short ton": 2000.0, "cwt": 100.0,
}  # fmt: skip
WEIGHT = WordPattern(
    rf"(?<![\w$.,-])(?<!class )(?<!cl )(?<!cls )(?:(?P<number>{NUMBER})[ ]?(?P<k>k|thousand)?|(?P<grand>{AMOUNT})"
    rf"|(?P<named>{NAMED})(?P<half> and a half)?|(?P<part>half a)(?=[ ](?:short |metric )?ton))"
    r"[ -]?[ ]?(?P<unit>(?:short |metric )?tons?\b|metric tonnes\b|tonnes?\b|toneladas?\b|lbs?\b\.?|libs\b|libras\b"
    r"|livres\b|pounds?\b|pds\b|(?<=[\dk])#(?!\d)|#s?(?!\d|\s\d+(?![\d\s]*[\"'x]))|kgs?\b|kilos?\b|kilograms?\b|kilogramos\b|mt\b|cwt\b"
    r"|(?<=\d)t\b)(?!\s*(?:/|per)\s*(?:ft|cu\b|cubic|sq|lin|foot))",
)
THOUSANDS = WordPattern(
    r"(?<![\w$.,/-])(?P<number>\d{1,2}(?:\.\d{1,2})?)\s?[kK]\b(?!\s*(?:miles|mi|cargo|insurance|coverage|usd|\$))", 0
)
LABELLED = WordPattern(
    rf"\b(?:weigh(?:s|ing)(?: (?:about|around|approx\.?|in at))?\s+(?P<heavy>\d{{1,3}},\d{{3}}"
    rf"|\d{{3,5}})(?!\s?(?:lb|kg|#|pound|ton|k\b))"
    rf"|(?:(?:total|gross|net|est(?:imated)?|approx|cargo|ship(?:ment|ping)?|tot)\.?\s+)*(?:weight|wgt|wt"
    rf"|peso|poids|total lbs|lbs|pounds|kgs?)\b(?P<of>(?:[ ]?/[ ]?|[ ](?:per[ ])?)(?:ea(?:ch)?|pc|handling unit"
    rf"|{FORMS})\b)?(?:\s+(?:(?:of|for|on) (?:both|all|everything)|total|bruto|brut|is|of"
    rf"|total is))?\.?\s*(?:(?:\(|(?<=[ /]))(?:in )?(?P<in>lbs?|pounds|kgs?)\b\.?\)?)?\s*[:=#?-]?\s*(?:is|of|about|approx\.?|~"
    rf"|around)?\s*(?P<number>{NUMBER})(?P<k>k\b)?(?![ ]?(?:lb|kg|#|pound|ton|[x\d/]|k\b|pallet|skid)))",
)
TOTAL_ONLY = WordPattern(
    rf"\b(?:total|grand total|tot|totaling|totalling|combined|call it|say|figure)\b\s*(?:of|is|weight|wt|about|around|:"
    rf"|=)*\s*(?P<number>{NUMBER})(?![\d,.]*\d|\s?(?:lb|kg|#|pound|ton|x|/|[a-z]))",
)
TOTALLED = WordPattern(
    r"(?<![\w$.,/-])(?P<number>\d{1,3}(?:,\d{3})+|\d{3,5})[ ](?:total|gross|in the (?:box|trailer|wagon)"
    r"|on the (?:deck|truck|scale))\b(?![ ]*(?:pallets?|plts?"
    r"|skids?|pcs|pieces|cartons|miles|ft|feet|cu|sq))",
)
PLAIN = r"(?:\d{1,2},\d{3}|\d{3,4})"
SHARED_UNIT = WordPattern(
    rf"(?<![\w$.,/#-])(?<!between )(?P<first>(?:{PLAIN}(?:,? (?:and|&|\+|plus) | ?/ ?)){{1,9}}|(?:{PLAIN}, ){{2,9}}(?:and )?"
    rf"|\d[\d,]{{2,6}} (?:and|&|\+|plus) )(?=(?P<second>{NUMBER})[ ]?(?:lbs?|#|kgs?|pounds))",
)
"""Those before the last of several weights that are given one unit: "21,500 and 22,000 lbs", "18,000 / 9,500 / 7,200 lbs"."""
LISTED = WordPattern(
    rf"\b(?:weights?|wts?|weighing|weigh)\b[ :]*(?:(?:are|is|of|at) )?(?P<first>{NUMBER})(?:[ ]?(?:lbs?|#))?"
    rf"(?P<more>(?:(?:,? (?:and|&) |, | / | & )(?:{NUMBER})(?:[ ]?(?:lbs?|#))?(?![\d\w\"'])){{1,9}})",
)
"""Several weights behind one word: "weights 480, 480 and 655"."""
EACH_UNMARKED = WordPattern(
    rf"(?:\b(?:gross|weight|wt|lbs) per (?:{FORMS})[: ]+|\beach (?:(?:one|{FORMS}) )?(?=[a-z~]))(?:(?:is|weighs?"
    rf"|weighing|about|approx\.?|around|roughly|at|runs?|running|goes"
    rf"|comes? in|scales?) )*(?P<number>\d{{1,2}},\d{{3}}|\d{{3,4}})"
    r"(?![\d,]*\d|[ ]?(?:lb|#|kg|pound|x|\"|'|in\b|ft|feet|cm|mm|tall|high|long|wide|ton))",
)
BARE = re.compile(r"(?:^|[,;|/-])[ ]*(?P<number>\d{1,2},\d{3})(?=[ ]*(?:$|[,;|/(.](?!\d)))", re.MULTILINE)
"""A number that could be nothing but a weight: thousands, alone between marks."""
BESIDE_COUNT = WordPattern(
    rf"\b\d+[ ]?(?:{FORMS})[ ](?:at |@ ?)?(?P<number>[1-4]\d,\d{{3}})(?=[ ]*(?:$|[,;|(.](?!\d)|of\b|total\b))",
    re.IGNORECASE | re.MULTILINE,
)
"""Thousands behind what is counted, even where other weights have a unit: "19 bdls 47,800"."""
BEHIND_COUNT = WordPattern(
    rf"\b\d+[ ]?(?:{FORMS})(?: of [a-z ]{{3,30}})?[ ]?[,;/|@-][ ]?(?P<number>[1-4]\d{{4}}|\d{{3,4}}(?=[ ]?total\b))"
    r"(?=[ ]*(?:$|[,;|/(.](?!\d)|total\b))",
    re.IGNORECASE | re.MULTILINE,
)
"""A number right behind what is counted: "68 rolls, 39500"."""
COUNTED_THEN = WordPattern(
    rf"\b\d+[ ]?(?:{FORMS})(?: of [a-z ]{{3,30}})?[ ]?[,;/|@-]?[ ]{{1,2}}(?P<number>\d{{1,2}},\d{{3}})"
    r"(?=[ ]*(?:$|[,;|/(](?!\d)))",
    re.IGNORECASE | re.MULTILINE,
)
"""The like beside weights that have a unit: "19 bundles 47,800, to Jackson"."""
ABOUT = r"(?:about|around|approx(?:imately)?\.?|roughly|some|just|only|maybe|est\.?|estimated|~|right|at|in)"
EACH_AFTER = re.compile(
    rf"[ ]*[)]?[ ]*(?:(?:gross|net|max|approx)\.? )?(?:,[ ]*each(?=[ ]*(?:[.,;)\n]|$))"
    rf"|(?:(?:(?:on |for |to )?each(?! (?:truck|load|trailer|container|shipment|order)\b)|ea|apiece|a piece|c/u|cada|chac(?:un"
    rf"|une)|pp)\b\.?"
    r"|per\b(?! (?:the|our|your|scale|bol|truck|load|shipment|cubic))"
    rf"|(?:an?|to the) (?:{FORMS})\b"
    rf"|a (?!day|week|month|year|load|truck|trailer|mile|total|ton|bit|lot|few|little)[a-z]{{3,8}}(?=[ ]?(?:[.,;)\n]|$))"
    rf"|/[ ]?(?:ea|each|{FORMS})\b))",
    re.IGNORECASE,
)
EACH_BEFORE = re.compile(
    rf"(?:@|\d[\"']?[ ]?[xX]|\b\d{{1,3}} (?:{FORMS})\.?[ ]?[xX]|\dx\d+[\"']?(?:[ ]?in(?:ches)?\.?)? at|(?<![\d/:.,#-])\b\d\d? at|"
    rf"\b(?:weight |wt |lbs )?\(?(?:each|ea\.?|per (?:{FORMS}))\)?\s*[:=-]\s*"
    rf"|\beach(?: (?:one|{FORMS}))?(?:[ ,]+(?:is|are|at|weighs?|weighing|runs?|running|comes? (?:in|out)|scales?|will be))*"
    rf"|\b(?:one|a) (?:{FORMS}) (?:is|weighs?|runs|comes (?:in|out) at)"
    rf"|\b(?:{FORMS}) weight[: ]*(?:is)?|\bper (?:{FORMS})[: ]*(?:is)?|cada un[ao](?: de)?)\s*(?:{ABOUT}\s*)*$",
    re.IGNORECASE,
)
EACH_IS = re.compile(
    r"\b(?:all the same|identical|all alike)\b[^.;]*$"
    r"|(?:^|(?<=[.!?\n] )|(?<=[.!?\n]))each:? (?:one )?\d[^.;\n]*$|\beach:? (?:one )?\d[^.;,]*(?:\band |& |@ ?|weigh\w* )$"
    r"|\beach (?:(?:of (?:them|these|which)|\w+) )?(?:is|are|sits?|weighs?|weighing|measures?|measuring|about|runs?)\b[^.;]*$",
    re.IGNORECASE,
)
EACH_OPENS = re.compile(r"\((?:each|ea)\b[^()]*$", re.IGNORECASE)
TOTAL_NEAR = re.compile(
    r"\b(?:tot(?:al(?:s|ing|ling)?)?|gross|combined|altogether|all in|overall|in all|(?:comes?|adds?(?: up)?|works out) to"
    r"|together|(?:everything|whole \w+|(?:the )?(?:shipment|load)|all of (?:it|them)) (?:is|weighs|will weigh|comes in))\b",
    re.IGNORECASE,
)
TOTAL_LINE = re.compile(r"\W*(?:grand )?totals?\b\W{0,3}[^:]*\Z", re.IGNORECASE)
"""The beginning of what tells the whole: "TOTAL 4 handling units, scaled weight with dunnage"."""
EQUALS = re.compile(rf"(?:\b(?:lbs?|kgs?|ea|each|{FORMS})|#|\d)\.?\s?=\s*$", re.IGNORECASE)
"""Before a product: "4 plts x 500 kg = "."""
TOTAL_AFTER = re.compile(
    rf"[ ]*[(,-]?[ ]*(?:(?:in )?total|tot|gross|combined|(?:all )?together|altogether|all[ -]in|in all|overall"
    rf"|en total|both(?=[ ]*(?:[.,;)\n]|$|together|combined))"
    rf"|all (?:{NAMED}|\d+)|for (?:all|both|everything|the (?:{NAMED}|\d+|lot|whole|shipment|load))(?: of them)?)\b",
    re.IGNORECASE,
)


FEWEST = 20
"""Pounds that a number in a list of weights comes to at least."""


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
    """A written number: thousands by comma or space, or by dots before a fraction with a comma ("15.250,00")."""
    if re.search(r"\.\d{3},", text):
        text = text.replace(".", "").replace(",", ".")
    return float(text.replace(",", "").replace(" ", ""))


def weights(text: str) -> list[Weight]:
    """Every weight in a text, in order."""
    found = [weighed(text, match.start(), match.end(), pounds(match)) for match in WEIGHT.finditer(text)]
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
    for match in LISTED.finditer(text):
        for each in re.finditer(NUMBER, text[match.start("first") : match.end()]):
            at = match.start("first") + each.start()
            if number(each[0]) >= FEWEST and not any(weight.start <= at < weight.end for weight in found):
                found.append(Weight(at, at + len(each[0]), number(each[0])))
    for pattern in (LABELLED, EACH_UNMARKED, TOTAL_ONLY, TOTALLED, THOUSANDS, BESIDE_COUNT):
        sure = pattern in (LABELLED, EACH_UNMARKED)
        for match in pattern.finditer(text):
            start = match.start("number") if pattern is BESIDE_COUNT else match.start()
            if not any(weight.start < match.end() and start < weight.end for weight in found):
                weight = weighed(text, start, match.end(), unmarked(match), sure=sure)
                if pattern in (TOTAL_ONLY, TOTALLED) and weight.pounds < FEWEST:
                    continue
                if pattern is TOTAL_ONLY and not weight.each:
                    weight = replace(weight, total=True)
                found.append(replace(weight, each=True, total=False) if match.groupdict().get("of") else weight)
    return sorted([*found, *behind_counts(text, found)], key=lambda weight: weight.start)


def behind_counts(text: str, found: list[Weight]) -> list[Weight]:
    """The numbers right behind what is counted, on lines without a weight, in a text that has weights elsewhere."""
    more: list[Weight] = []
    for match in COUNTED_THEN.finditer(text) if found else ():
        line = text.rfind("\n", 0, match.start()) + 1
        if not any(line <= weight.start and "\n" not in text[line : weight.start] for weight in (*found, *more)):
            more.append(Weight(match.start("number"), match.end(), number(match["number"]), sure=False))
    return more


def bare_weights(text: str) -> list[Weight]:
    """The numbers of a text without weights that can be nothing else."""
    return [
        weighed(text, match.start("number"), match.end(), number(match["number"]), sure=False)
        for pattern in (BARE, BEHIND_COUNT, COUNTED_THEN)
        for match in pattern.finditer(text)
    ]


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
    return number(match["number"]) * factor * (1000 if match["k"] else 1)


def unmarked(match: re.Match[str]) -> float:
    """A number whose unit its label says, or nobody: pounds then."""
    groups = match.groupdict()
    unit = groups.get("in") or ("kg" if match[0].lower().startswith(("kg", "kilo")) else "lb")
    plain = number(groups.get("heavy") or match["number"])
    return plain * POUNDS[unit.lower()] * (1000 if groups.get("k") or match.re is THOUSANDS.regex else 1)


def weighed(text: str, start: int, end: int, pounds: float, sure: bool = True) -> Weight:
    """A weight with what the words around it say of it."""
    before = text[max(0, start - 32) : start].rpartition("\n")[2]
    clause = re.split(r"[.;!?]\s|\n", text[max(0, start - 80) : start])[-1]
    stopped = text[end - 1] == "." and text[end : end + 2].strip()[:1].isupper()
    after = bool((not stopped and EACH_AFTER.match(text, end)) or EACH_UNMARKED.match(text, start))
    each = bool(after or EACH_BEFORE.search(before) or EACH_IS.search(clause) or EACH_OPENS.search(clause))
    behind = not stopped and TOTAL_AFTER.match(text, end)
    total = not after and bool(
        behind or EQUALS.search(before) or TOTAL_NEAR.search(before + text[start:end]) or TOTAL_LINE.match(clause)
    )
    return Weight(start, end, pounds, each and not total, total, sure)
