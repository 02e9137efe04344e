"""Every weight of a text in pounds: those with a unit, those that share one, those without."""

import re
from dataclasses import replace

from shared.reading.language.numerals import AMOUNT, NAMED, amount, value
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.packaging import FORMS
from shared.reading.weights.packed_weights import unmarked_packed
from shared.reading.weights.same_weights import with_same
from shared.reading.weights.shared_units import with_shared_units
from shared.reading.weights.unmarked_weights import unmarked_weights
from shared.reading.weights.weight import NUMBER, POUNDS, Weight, number, weighed
from shared.reading.weights.weights_at_line_ends import at_line_ends
from shared.reading.weights.weights_corrected import told_anew
from shared.reading.weights.weights_settled import settled

RATED = (
    r"(?:press(?:es)?|press brakes?|(?:overhead |gantry |jib )?cranes?|hoists?|jacks?|winch(?:es)?|chillers?|roof ?tops?"
    r"|rtus?|air (?:handler|conditioner)s?|heat pumps?|condens(?:er|ing unit)s?|split systems?|iron ?workers?|shears?)"
)
"""Machines that are told by the tons that they lift, press or cool: "a 400 ton press" weighs something else."""
OF_METRES = r"\.?,?[ ]\(?m[eé]tri(?:c[ao]?|que)s?\b\)?"
"""Behind tons, that they are metric: "18.2 ton métricas", "18.2 tons (metric)"."""
METRIC_TON = re.compile(r"metric t|m[. ]*ton(?:ne)?s?|m[/.]t\.?")
WEIGHT = WordPattern(
    rf"(?<![\w$.#-])(?<!\d,)(?<!\d:)(?!(?<=[13]/)[248][ ])"
    r"(?!(?:(?<=skid )|(?<=pallet )|(?<=crate )|(?<=plt )|(?<=box ))\d{1,2} \d{3})"
    rf"(?<!class )(?<!cl )(?<!cls )(?:(?P<number>(?:{NUMBER})(?!\d)|\.\d{{1,3}}(?=[ ]?(?:short "
    rf"|metric )?ton))(?P<fraction>[ ]?[½¼¾]|[ -][13]/[24]| and a half)?"
    rf"(?:[ ](?P<mil>mil(?:le)?)(?:[ ](?P<over>\d{{3}}))?(?=[ ])|[ ]?(?P<k>k|thousand|hundred)?)|(?P<grand>{AMOUNT})"
    rf"|(?P<named>{NAMED})(?P<half> and a half)?|(?P<part>half a|three[ -]quarters of a"
    rf"|[13]/[24](?: of a)?)(?=[ ](?:short |metric )?ton))"
    r"(?:[ ]?\(\d[\d,]*\)|[ -]?ish\b|\+| or so)?"
    r"[ -]?[ ]?(?=[a-z#])(?P<unit>(?:short |metric |net |us |long )?tons?\b|metric tonnes\b|tonnes?\b|toneladas?\b|lbs?\b\.?"
    r"|metric t\b|m\.?[ ]?ton(?:ne)?s?\b|m[/.]t\b\.?"
    r"|libs\b|ibs\b|lsb\b"
    r"|punds\b|pouds\b|libras\b|livres\b|pounds?\b|pds\b|(?<=[\dk])#(?!\d)|#s?(?!\d|\s\d+(?![\d\s]*[\"'x]))|kgs?\b|kilos?\b|kgm\b|kilogram(?:me)?s?\b|kilogramos\b|mt\b|cwt\b|hundredweight\b"
    rf"|(?:(?<=\d)|(?<=\d ))t\b(?![ -]?shirt))(?P<metric>{OF_METRES})?"
    r"(?!\s*(?:/|per)\s*(?:ft|cu\b|cubic|sq|lin|foot|bu\b|bushel|gal|yd\b|yard"
    r"|cf\b)|,?[ ]\d{1,2}[ ]?oz\b|[ ]?:[ ]*\d{1,2},\d{3}"
    rf"|(?<=ton)[ ](?:[a-z]{{3,12}}[ ])?{RATED}\b)",
)
RANGE = WordPattern(
    rf"(?<![\w$.,/#-])(?<!from )(?:between )?(?P<number>{NUMBER})[ ]?(?P<least>k|thousand)?(?:[ ]?(?:lbs?|#|kgs?|tons?))?"
    rf"(?:[ ]?[-–][ ]?|[ ](?:to|or|and)[ ])(?P<most>{NUMBER})[ ]?(?P<k>k\b|thousand|(?<=\d)k(?=lb|#))?"
    r"[ ]?(?P<unit>(?:short |metric )?tons?\b|tonnes?\b|lbs?\b\.?|pounds?\b|#|kgs?\b|kilos?\b|mt\b)?"
)
"""A weight that is told from its least to its most: "42,000-44,000 lbs", "42 to 44k"."""
RANGES = WordPattern(
    r"(?<![\w.,])\d[\d.,]*[ ]?(?:k|lbs?|#|thousand)?(?:[ ]?[-–][ ]?|[ ](?:to|or|and)[ ])\d[\d.,]*[ ]?"
    r"(?:k\b|lbs?\b|#|pounds|kg|kilo|to|mt|tho)"
)
"""What every such weight holds."""
FRACTIONS = {"thr": 0.75, "½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "and a half": 0.5, "1/4": 0.25, "3/4": 0.75}
SCALES = {"": 1, "k": 1000, "thousand": 1000, "hundred": 100}
TON_IN_WORDS = WordPattern(
    r"\b(?:(?:an? |one )?(?P<kind>short |metric )?(?P<unit>tonne|ton) and an? (?P<part>half|quarter)"
    r"|(?:about|around|roughly|over|under|nearly|almost|close to|weighs?|at|maybe) an? (?P<alone>ton|tonne)"
    r"(?! and an? (?:half|quarter))|(?:an?|one) (?P<apiece>ton|tonne)"
    rf"(?=,? (?:apiece\b|each\b|(?:to (?:the|an?|each)|per|an?|(?:for|on) (?:each|every)) (?:{FORMS})\b(?! plus))))\b"
    r"(?! of (?:loads|freight|stuff|trucks|work|shipments)\b)"
)
"""A ton, or somewhat more, in words: "a ton and a half", "just over a ton"."""
CODE = re.compile(r"\b(?:codes?|pin|pass ?(?:code|word))\b(?: (?:is|to get in))?[ ]?[:=]?[ ]?[*]?\Z", re.IGNORECASE)
"""Before what somebody types, the key below the nine behind it: "gate code 4417#"."""
AT_GATE = re.compile(
    r" (?:at|on|into|for|to open) (?:the |our )?(?:\w+ )?(?:gate|key ?pad|call ?box|intercom|lock ?box)\b",
    re.IGNORECASE,
)
"""Behind what is typed there: "punch in 2204# at the gate"."""
ALL_OF_EACH = WordPattern(
    r"\b(?:per[ -](?:unit|piece|pallet|skid|carton|crate|drum|handling unit)|unit|individual|each) (?:weights|wts)\b(?! and\b)"
    r"|\b(?:weights|wts)(?: (?:below|above|shown|listed|given|here))? (?:are|is|=) (?:all )?(?:each\b|ea\b"
    r"|per (?:unit|piece|pallet|skid|carton|crate|drum|handling unit)\b|for (?:each|one)\b)"
)
"""What says that every weight is of one: "per unit weights below", "weights are per pallet"."""
JOINED = re.compile(r",? ?(?:and|&|/) ?", re.IGNORECASE)
METRIC = re.compile(r"\b(?:metric|tonnes?|kgs?|kilos?|cm|mts?)\b|\d(?:kgs?|cm)\b", re.IGNORECASE)
"""What makes a capital T a tonne."""
BASIS = WordPattern(
    rf"\bweight[ ]?(?:is|type|basis|given|entered|shown|stated|listed|refers to|unit|measured)?[ ]?[:=][ ]?(?:is )?"
    rf"(?:per (?:piece|unit|item|handling unit|{FORMS})|(?:of )?each(?: (?:piece|unit|item))?|piece|individual)[ ]*(?=\n|\Z)"
)
"""In a form: that its weight is one piece's: "Weight type: per piece"."""
PARTS = {"half": 1.5, "quarter": 1.25, None: 1.0}


def weights(text: str) -> list[Weight]:
    """Every weight in a text, in order."""
    found = ranges(text)
    found += [
        weighed(text, match.start(), match.end(), pounds(match))
        for match in WEIGHT.finditer(text)
        if not any(each.start < match.end() and match.start() < each.end for each in found)
        and not (match["unit"][0] == "#" and is_typed(text, match))
    ]
    found += [
        weighed(text, match.start(), match.end(), tons_in_words(match))
        for match in TON_IN_WORDS.finditer(text)
        if not any(each.start < match.end() and match.start() < each.end for each in found)
    ]
    found = both_each(text, with_shared_units(text, found))
    found += [*unmarked_packed(text, found), *told_anew(text, found)]
    found = sorted([*found, *unmarked_weights(text, found)], key=lambda weight: weight.start)
    found += told_anew(text, found)
    found = sorted([*found, *at_line_ends(text, found)], key=lambda weight: weight.start)
    found = with_same(text, found)
    if found and BASIS.search(text):
        found = [replace(each, each=not each.total) for each in found]
    if len(found) > 1 and ALL_OF_EACH.search(text):
        found = [replace(each, each=not each.total) for each in found]
    return found


def is_typed(text: str, match: re.Match[str]) -> bool:
    """Whether a number with the key below the nine is what somebody types at a gate."""
    return bool(CODE.search(text, max(0, match.start() - 24), match.start()) or AT_GATE.match(text, match.end()))


def ranges(text: str) -> list[Weight]:
    """The weights that are told from their least to their most: the least, as of every range the first."""
    found = []
    for match in RANGE.finditer(text) if RANGES.search(text) else ():
        scale = SCALES[(match["k"] or "").lower()]
        least = number(match["number"]) * (SCALES[match["least"].lower()] if match["least"] else scale)
        most = number(match["most"]) * scale
        joined = " and " in match[0] and not match[0].lower().startswith("between")
        apart = " - " in match[0] and "," not in match["number"] and not match["least"]  # "GA 30336 - 41,500 lbs"
        if (match["unit"] or match["k"]) and not apart and least < most <= 2 * least and not joined:
            factor = POUNDS[re.sub(r"\s+", " ", (match["unit"] or "lb").lower())]
            found.append(settled(text, weighed(text, match.start(), match.end(), least * factor), most * factor))
    return found


def both_each(text: str, found: list[Weight]) -> list[Weight]:
    """The weights, one as of each piece where the next, joined to it, is: "600 lbs and 30 lbs each"."""
    found = sorted(found, key=lambda weight: weight.start)
    following: list[Weight | None] = [*found[1:], None] if found else []
    return [
        replace(each, each=True)
        if after and after.each and not each.total and JOINED.fullmatch(text, each.end, after.start)
        else each
        for each, after in zip(found, following, strict=True)
    ]


def tons_in_words(match: re.Match[str]) -> float:
    """The pounds of a ton with its part."""
    unit = f"{match['kind'] or ''}{match['unit'] or match['alone'] or match['apiece']}".lower()
    return POUNDS[unit] * PARTS[match["part"] and match["part"].lower()]


def pounds(match: re.Match[str]) -> float:
    """A number with its unit."""
    unit = re.sub(r"\s+", " ", match["unit"].lower())
    unit = "metric ton" if match["metric"] or METRIC_TON.fullmatch(unit) else unit
    factor = POUNDS["lb" if unit == "mt" and match["k"] else unit]  # "46k Mt Vernon"
    factor = POUNDS["ton"] if match["unit"] == "T" and not METRIC.search(match.string) else factor
    if match["part"]:
        return factor * FRACTIONS.get(match["part"][:3], 0.5)
    if match["named"]:
        return (value(match["named"]) + (0.5 if match["half"] else 0)) * factor
    if match["grand"]:
        return amount(match["grand"]) * factor
    if factor == POUNDS["kg"] and re.fullmatch(r"\d{1,2}\.\d{3}", match["number"]):
        return number(match["number"]) * factor * 1000
    plain = number(match["number"]) + FRACTIONS.get((match["fraction"] or "").strip(" -"), 0)
    if match["mil"]:
        return (plain * 1000 + int(match["over"] or 0)) * factor
    return plain * factor * SCALES[(match["k"] or "").lower()]
