"""Numbers with units: weights in pounds, handling units, lengths in inches."""

import re
from dataclasses import dataclass

NUMBER = r"\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "a single": 1, "single": 1, "a": 1, "an": 1, "un": 1, "una": 1, "une": 1, "dos": 2, "tres": 3, "cuatro": 4,
    "cinco": 5, "seis": 6, "ocho": 8,
    "diez": 10, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "huit": 8, "dix": 10, "fourteen": 14, "sixteen": 16,
    "eighteen": 18, "twenty": 20,
}  # fmt: skip
POUNDS = {
    "lb": 1.0, "lbs": 1.0, "lb.": 1.0, "lbs.": 1.0, "#": 1.0, "#s": 1.0, "pound": 1.0, "pounds": 1.0, "libras": 1.0,
    "livres": 1.0, "libs": 1.0, "lbm": 1.0,
    "kg": 2.20462, "kgs": 2.20462, "kilo": 2.20462, "kilos": 2.20462, "kilogram": 2.20462, "kilograms": 2.20462,
    "kilogramos": 2.20462,
    "t": 2204.62, "mt": 2204.62, "tonne": 2204.62, "tonnes": 2204.62, "metric ton": 2204.62, "metric tons": 2204.62,
    "metric tonnes": 2204.62, "tm": 2204.62, "toneladas": 2204.62, "tonelada": 2204.62,
    "ton": 2000.0, "tons": 2000.0, "short tons": 2000.0, "short ton": 2000.0, "cwt": 100.0,
}  # fmt: skip
WEIGHT = re.compile(
    rf"(?<![\w$.,/-])(?<!class )(?<!cl )(?<!cls )(?P<number>{NUMBER})\s?(?P<k>k|K)?\s?"
    r"(?P<unit>(?:short |metric )?tons?\b|metric tonnes\b|tonnes?\b|toneladas?\b|lbs?\b\.?|libs\b|libras\b"
    r"|livres\b|pounds?\b|#s?(?!\d|\s\d+(?![\d\s]*[\"'x]))|kgs?\b|kilos?\b|kilograms?\b|kilogramos\b|mt\b|cwt\b"
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
EACH_AFTER = re.compile(
    r"[ ]*[)]?[ ]*(?:(?:ea(?:ch)?|apiece|per|a piece|c/u|cada|chac(?:un|une)|\bpp)\b\.?"
    r"|an? (?:pallet|plt|skid|bundle|crate|drum|piece|roll|coil|box|bag|tote|unit|bale)\b"
    r"|/[ ]?(?:ea|each|pallet|plt|skid|pc|piece|unit|crate|drum|roll|bundle|palette|tarima))",
    re.IGNORECASE,
)
EACH_BEFORE = re.compile(
    r"(?:@|\b(?:weight |wt |lbs )?(?:each|ea\.?|per (?:pallet|skid|unit|piece|crate|plt))\s*[:=-]\s*"
    r"|\beach(?: (?:one|pallet|skid|crate|piece|unit|drum|bundle))?(?: (?:is|are|at|weighs|weighing|about|approx\.?))*"
    r"|\bper (?:pallet|skid|unit|piece|crate)[: ]*(?:is)?|cada un[ao](?: de)?)\s*$",
    re.IGNORECASE,
)
EACH_IS = re.compile(r"\beach (?:\w+ )?(?:is|are|weighs|measures|measuring)\b[^.;]*$", re.IGNORECASE)
EACH_OPENS = re.compile(r"\((?:each|ea)\b[^()]*$", re.IGNORECASE)
TOTAL_NEAR = re.compile(r"\b(?:total|tot|gross|combined|altogether|all in|overall|in all)\b", re.IGNORECASE)
TOTAL_AFTER = re.compile(
    r"[ ]*\(?(?:total|tot|gross|combined|all together|altogether|in all|en total)\b", re.IGNORECASE
)

PACKAGING = {
    "pallet": "pallets? plts? pallett?s? palets? plt pals? plat pllts? plls? tarimas? palettes? palete",
    "skid": "skids? skds? sk", "crate": "crates? crts? caisses?", "drum": "drums? barrels? bbls? tambores? barils?",
    "carton": "cartons? ctns? cases? cs",
    "box": "boxes box bxs? cajas?(?!\\s(?:seca|refriger|de\\s5|complet))", "bundle": "bundles? bndls? bdls? bdl bndl atados?",
    "roll": "rolls? rollos? rouleaux?",
    "coil": "coils? bobinas?", "tote": "totes? ibcs?", "bag": "bags? sacks? sacos?",
    "super sack": "super\\s?sacks?", "piece": "pcs? pieces? pc\\.? pzas? piezas? pi[eè]ces?", "reel": "reels? spools?",
    "case": "cse", "bale": "bales?", "gaylord": "gaylords?",
    "pail": "pails? buckets?", "cylinder": "cylinders?", "tube": "tubes?", "machine": "machines?", "rack": "racks?",
    "unit": "units?", "slipsheet": "slip\\s?sheets?", "cabinet": "cabinets?", "container": "", "vehicle": "",
    "cage": "cages?", "bin": "bins?", "beam": "beams?", "sheet": "sheets?", "hogshead": "hogsheads?", "basket": "baskets?",
    "a-frame": "a-?frames?", "gitterbox": "gitter\\s?box(?:es)?", "stillage": "stillages?", "keg": "kegs?",
    "octabin": "octabins?",
    "parcel": "parcels?", "package": "packages? pkgs? paquets? paquetes? bultos? colis", "tank": "tanks?",
}  # fmt: skip
SINGULAR = [
    (re.compile(rf"(?:{'|'.join(forms.split())})\Z", re.IGNORECASE), name) for name, forms in PACKAGING.items() if forms
]
FORMS = "|".join(sorted((form for forms in PACKAGING.values() for form in forms.split()), key=len, reverse=True))
COUNT = re.compile(
    rf"(?<![\w$.,/'\"x-])(?<!class )(?<!cl )(?P<number>\d{{1,4}}(?:,\d{{3}})?(?![\dkK])"
    rf"|(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})(?=[ (-]))\)?[ -]?(?:\((?P<again>\d{{1,3}})\)[ ]*)?(?:x\s"
    rf"|[ ]?[-@]?[ ]?\d{{2,3}}[ ]?x[ ]?\d{{2,3}}(?:[ ]?x[ ]?\d{{2,3}})?[ ])?"
    rf"(?P<words>(?:(?!by\b|x\b|x\d|of\b|on\b|or\b|in\b|and\b|to\b|per\b|lbs?\b|kgs?\b|cm\b|mm\b|ft\b|foot\b|feet\b|pies\b|more\b"
    rf"|stop)[A-Za-z][\w'-]*[, ]{{1,2}}){{0,2}}?)(?P<unit>{FORMS})(?![\w'])(?!\s?(?:jack|position|exchange|truck"
    rf"|spot|rate|door|fee)s?\b)",
    re.IGNORECASE,
)
PER_UNIT = re.compile(r"(?:lbs?|#|kgs?|pounds?)\.?[ ]$", re.IGNORECASE)
A_UNIT_OF = re.compile(
    r"(?:^|[-:,(\n]|\bship|\bfor|\bone|\bquote|\brate on)[ ]*(?P<unit>skid|pallet|plt|crate)(?= of [a-z])",
    re.IGNORECASE,
)
LABELLED_COUNT = re.compile(
    rf"\b(?:no\.? of |number of |# of |total |qty of )?(?P<unit>{FORMS}|handling units?|hu|qty|quantity"
    rf"|cantidad|quantit[ée]|pieces?|pallet count|skid count|plt count|pallet qty|units?)\s*(?:count"
    rf"|qty)?\s*[:=]\s*(?P<number>\d{{1,4}})\b(?![ ]?(?:x\b|lb|kg|{FORMS}\b))",
    re.IGNORECASE,
)


NUMBERED = re.compile(
    rf"^[ \t•*-]*(?P<unit>{FORMS})[ ]?(?:#|no\.?|number)?[ ]?(?P<nth>\d{{1,2}}|one|two|three"
    rf"|four)[ ]?(?:[:.)=]|[ ]-[ ]|[ ](?=\d+[\"']?[ ]?x))",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight in pounds. `each`: of one piece; `total`: said to be the whole."""

    start: int
    end: int
    pounds: float
    each: bool = False
    total: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Count:
    """So many of a packaging; `packaging` is empty for a mere "Qty: 4". `nth`: one of a numbered list ("Pallet 2: ...")."""

    start: int
    end: int
    number: int
    packaging: str
    nth: bool = False
    words: str = ""


def number(text: str) -> float:
    """A written number: thousands by comma or space."""
    return float(text.replace(",", "").replace(" ", ""))


def weights(text: str) -> list[Weight]:
    """Every weight in a text, in order."""
    found: list[Weight] = []
    for match in WEIGHT.finditer(text):
        unit = re.sub(r"\s+", " ", match["unit"].lower())
        factor = POUNDS[unit] * (1000 if match["k"] else 1)
        found.append(weighed(text, match.start(), match.end(), number(match["number"]) * factor))
    for pattern, sure in ((LABELLED, True), (TOTAL_ONLY, False), (TOTALLED, False), (THOUSANDS, False)):
        for match in pattern.finditer(text):
            if any(weight.start < match.end() and match.start() < weight.end for weight in found):
                continue
            groups = match.groupdict()
            factor = (
                POUNDS[groups["in"].lower()]
                if groups.get("in")
                else 2.20462
                if match[0].lower().startswith(("kg", "kilo"))
                else 1.0
            )
            thousands = 1000 if groups.get("k") or pattern is THOUSANDS else 1
            found.append(
                weighed(
                    text,
                    match.start(),
                    match.end(),
                    number(groups.get("heavy") or match["number"]) * factor * thousands,
                    sure,
                )
            )
    return sorted(found, key=lambda weight: weight.start)


def weighed(text: str, start: int, end: int, pounds: float, sure: bool = True) -> Weight:
    """A weight with what the words around it say of it."""
    before = text[max(0, start - 24) : start].rpartition("\n")[2]
    clause = re.split(r"[.;!?]\s|\n", text[max(0, start - 80) : start])[-1]
    each = bool(
        EACH_AFTER.match(text, end) or EACH_BEFORE.search(before) or EACH_IS.search(clause) or EACH_OPENS.search(clause)
    )
    total = bool(TOTAL_AFTER.match(text, end)) or bool(TOTAL_NEAR.search(before + text[start:end]))
    return Weight(start, end, pounds, each and not total, total, sure)


def counts(text: str) -> list[Count]:
    """Every number of handling units or pieces in a text, in order."""
    found = [
        Count(match.start("unit"), match.end(), 1, packaging(match["unit"]), True) for match in NUMBERED.finditer(text)
    ]
    for match in COUNT.finditer(text):
        if any(count.start < match.end() and match.start() < count.end for count in found):
            continue
        value = WORDS.get(match["number"].lower()) or int(
            match["number"].replace(",", "") if match["number"][0].isdigit() else 0
        )
        if match["number"].lower() in ("a", "an") and PER_UNIT.search(text, max(0, match.start() - 12), match.start()):
            continue
        if value and (match["number"][0].isdigit() or len(match["number"]) > 2 or not match["words"]):
            found.append(
                Count(
                    match.start(),
                    match.end(),
                    value,
                    packaging(match["unit"]),
                    words=(match["words"] or "").strip(" ,"),
                )
            )
    for match in A_UNIT_OF.finditer(text):
        if not any(count.start < match.end("unit") and match.start() < count.end for count in found):
            found.append(Count(match.start("unit"), match.end("unit"), 1, packaging(match["unit"])))
    for match in LABELLED_COUNT.finditer(text):
        if not any(count.start < match.end() and match.start() < count.end for count in found):
            found.append(Count(match.start(), match.end(), int(match["number"]), packaging(match["unit"])))
    return sorted(found, key=lambda count: count.start)


def packaging(word: str) -> str:
    """The packaging that a word means, in the singular; empty for a word that is none."""
    return next((name for pattern, name in SINGULAR if pattern.match(word.strip())), "")
