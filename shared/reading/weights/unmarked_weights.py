"""Weights that are written without a unit: behind a word for weight or for the whole, of each, beside what is counted."""

import re
from dataclasses import replace
from itertools import chain

from shared.reading.language.branches import compiled
from shared.reading.language.numerals import AMOUNT, NAMED, TENS, UNITS, amount
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.packaging import FORMS
from shared.reading.weights.bare_weights import behind_counts, of_goods
from shared.reading.weights.listed_weights import FEWEST, listed
from shared.reading.weights.load_weights import load_weights
from shared.reading.weights.other_numbers import LOOK_BACK, TIMED, priced
from shared.reading.weights.weight import NUMBER, POUNDS, ROUNDED, Weight, number, weighed
from shared.reading.weights.weight_of_each import ABOUT, EACH_UNMARKED, WEIGHS

UNIT_AHEAD = r"[ ]?(?:lb|kg|kilo|#|pound|libra|livre|ton|cwt|k\b|mt\b|t\b)"
NO_WEIGHT_AHEAD = r"[ ]*(?:pallets?|plts?|skids?|pcs|pieces|cartons|boxes|units|miles|ft|feet|cu|sq|hours|days)\b"
TENS_IN_WORDS = rf"(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(UNITS)}))?"
THOUSANDS = WordPattern(
    rf"(?<![\w$.,/-])(?:(?P<number>\d{{1,2}}(?:\.\d{{1,2}})?)\s?(?:[kK]|thousand)|(?P<grand>(?i:{TENS_IN_WORDS} thousand)))\b"
    r"(?!\s*(?:miles|mi|cargo|insurance|coverage|usd|bucks|dollars|sq|people|\$))",
    0,
)
WEIGHED = WordPattern(
    r"\b(?:weigh(?:s|ing|ed)?|weight['’]s|(?:weight|wt)s?(?: (?:on|of|for) (?:these|this|them|it|that|everything|all"
    r"|the (?:\w+ ){0,2}\w+))?"
    r"(?: (?:(?:should |will |would |might )?(?:be|come)|is|are|was|comes|runs)(?: now)?(?: (?:closer )?to)?|(?=:))"
    r"|scal(?:es?|ed|ing)(?: says?| said| shows?| reads?)?"
    rf"|how heavy|gross(?:es| is| comes to)?|g[./]?w[.]?(?=[ ]?[:=]?[ ]\d)"
    rf"|tip(?:s|ped)? the scales?)[ ]?[:=?]{{0,2}}(?:[ ](?:in|out|it|them|(?:what|oh),|something like|{ABOUT}"
    rf"|(?:a little |just )?over"
    r"|(?:a little |just )?under|close to|nearly|almost)){0,3}[ ]~?"
    rf"(?:(?P<grand>{AMOUNT})|(?P<number>\d{{1,3}},\d{{3}}|\d{{3,5}}))"
    rf"(?![\d,.]*\d|[ ]?[x/](?![ ]?(?:{FORMS}|ea|net|gross|tare?|n[./]?w|bruto|tara)\b)|{UNIT_AHEAD})",
)
"""A number behind a word for weighing: "weighs maybe 6800", "scale says 2340"."""
LABELLED = WordPattern(
    rf"\b(?:(?:total|gross|net|est(?:imated)?|approx|cargo|ship(?:ment|ping)?|tot)\.?\s+){{0,3}}(?:weight|wgt|wt|tw"
    rf"|peso|poids|total lbs|lbs|(?<=gross )lb|(?<=net )lb|(?<=total )lb|lb(?=[ ]?[:=])|pounds"
    rf"|kgs?)\b(?P<of>(?:[ ]?/[ ]?|[ ](?:per[ ])?)(?:ea(?:ch)?|pc|handling unit"
    rf"|{FORMS})\b|[ ]?\((?:each|ea|per (?:{FORMS}))\))?"
    rf"(?:[ ]?\((?P<ahead>each|ea|per (?:{FORMS})),?[ ]?(?:in )?(?P<unit>lbs?|pounds|kgs?)\))?"
    r"(?:\s+(?:(?:of|for|on) (?:both|all|everything)|\(?total\)?"
    rf"|bruto|brut|is|of|total is))?\.?\s*(?:(?:\(|(?<=[ /]))(?:in )?(?P<in>lbs?|pounds|kgs?)\b\.?"
    rf"(?:(?:[ ]?[,;/-][ ]?|[ ])(?:(?P<within>(?:per |(?<=/)|(?<=/ ))(?:{FORMS})\b|each\b|ea\b\.?)"
    r"|(?:in )?(?:total|gross|overall)\b))?\)?)?"
    rf"\s*[:=#?-]?\s*(?:is|of|about|approx\.?|~|around)?\s*(?:(?<=[:=] )(?P<grand>{AMOUNT})|(?P<number>{NUMBER})(?P<k>k\b)?)"
    r"(?![ ]?(?:lb|kg|#|pound|ton|[x\d]|/[ ]?\d|k\b|pallet|skid))",
)
OF_EACH = ("of", "ahead", "within")
"""Where a label says that its weight is of one: "weight per piece", "weight (per piece, kg)", "weight (kg, per piece)"."""
TOTAL_ONLY = WordPattern(
    rf"\b(?<!\d\d\d )(?:total|grand total|tot|totaling|totalling|combined|call it|say|figure|together(?=,? (?:they|it"
    rf"|that|are|is|weigh|weighs|go|run|comes?)\b)(?:,? (?:they|it|that))?"
    r"|(?:adds?|comes?|works?|added|came|worked) (?:up |out )?(?:to|(?<=came )(?:in |out )?at)|tall(?:y|ies) up to"
    r"|the (?:whole )?(?:load|lot|shipment|thing|order)(?= (?:is|weighs|goes|runs|grosses|comes)))\b"
    rf"\s*(?:of|is|weight|wt|about|around|:|=|weighs?|goes|go|runs?|are|gross(?:es)?|comes? (?:to|in at)|[ ])*"
    rf"(?P<number>{NUMBER})(?![\d,.]*\d|\s?(?!{ROUNDED}\b)(?:lb|kg|#|pound|ton|x|/|[a-z]))",
)
FITTED = (
    r"(?:blade|bucket|ripper|forks|attachment|counterweight|boom|jib|loader|cab|mast|tracks|tires|fluids|oil|batter(?:y|ies)|header"
    r"|thumb|grapple|backhoe|outriggers|ballast|hitch|mower|plow|broom|auger|hammer|breaker|sideboards|duals|wheels)s?"
)
"""What a machine may have on it when it is weighed: "46,500 with the blade on"."""
TOTALLED = WordPattern(
    r"(?<![\w$.,/-])(?<!model )(?P<number>\d{1,3}(?:,\d{3})+|\d{3,5}+)[ ](?:total|tot|gross|in total|combined"
    r"|(?:all ?)?together|altogether"
    r"|all told|(?:for )?all of (?:it|them)|for (?:everything|the (?:lot|pair)|all (?:of )?\w+)"
    rf"|(?:(?:with|without|w/o|including|incl\.?|less|minus)[ ]|w/[ ]?)(?:(?:the|its|a|an|both|all"
    rf"|no)[ ])?(?:[a-z-]+[ ])?{FITTED}"
    rf"|(?<=\d\d,\d\d\d )(?:in (?:it|there|him|her)|on (?:it|him|her|board))(?! for)"
    rf"|in the (?:box|trailer|wagon)|(?:on|at|by) (?:the|my|our|a|an|their|his|her) (?:[\w'’-]+ ){{0,3}}?(?:deck|truck"
    rf"|scales?))\b(?!{NO_WEIGHT_AHEAD})",
)
EACH_MARKED = WordPattern(
    r"(?<![\w$.,/#x\"-])(?P<number>\d{1,2},\d{3}|\d{3,4}+)"
    r"(?=[ ]?(?:or so )?(?:gross |net )?(?:(?:avg|average|on average)\b|(?:in )?each\b(?! (?:way|truck|load|trailer"
    r"|trip|direction"
    rf"|day|week|month|lane|stop|drop))|ea\b|apiece\b|a (?:piece|pop)\b|(?:per|an?) (?:{FORMS})\b"
    rf"|per(?=[ ]?(?:[.,;)\n]|\Z))|/[ ]?(?:{FORMS}|ea|each)\b))"
    rf"|(?<![\w-])(?:(?:{FORMS}|ones?)[ ]at|(?:coils|bundles|totes|supersacks|drums|crates)[ ]of(?=[ ]\d,))"
    r"[ ](?P<bare>\d{1,2},\d{3}|[3-9]\d\d)"
    rf"(?=[ ]*(?:[;)\n]|[.,](?!\d)|$|(?:and|plus|&)[ ]))"
    rf"|(?<![\w-])(?:{FORMS}|(?<![\w.,/-])\d{{1,2}})[ ]?@[ ]?(?P<at>\d{{1,2}},\d{{3}}|\d{{3,4}})(?![\d,.]*\d"
    rf"|[ ]?[x\"']|{UNIT_AHEAD})",
)
"""A number that is said of each: "18 totes at 2,300 each"."""
PRODUCT = re.compile(
    r"[ ]*(?:each|ea\.?|apiece|a piece|(?:per|an?|/)[ ]?[a-z]{3,10}),? (?:so|for|which is|making|makes|=|or)(?: about| a)? "
    r"(?P<number>\d{1,3},\d{3}|\d{4,5})(?=[ ]*(?:[.,;)\n](?!\d)|\Z|total\b|in all\b|altogether\b|all told\b))",
    re.IGNORECASE,
)
"""What all weigh, right behind the weight of each: "161 lb apiece so 25,760"."""
COUNTED = compiled(
    rf"(?:\d|\b{NAMED})[ ](?:(?:[a-z]+[ ]){{0,2}}(?:{FORMS})|of (?:them|'?em|these|those))\b|weigh|\bw(?:gh?)?t\b|heavy|scale"
)
"""What stands before such a number where it is a weight."""
OF_ONE = WordPattern(
    rf"\b(?:{FORMS})(?<!s) {WEIGHS}(?: {ABOUT})? (?P<number>\d,\d{{3}}|\d{{3,4}})(?=[ ]?[.,;)](?!\d)|[ ]*(?:\n|\Z))"
)
"""What one unit weighs, where other weights have a unit or are told of each: "totes are 2,300 each, drum is 480"."""
BESIDE_COUNT = WordPattern(
    rf"\b\d++[ ]?(?:{FORMS})[ ](?:at |@ ?)?(?P<number>[1-4]\d,\d{{3}}|[1-4]\d\d00)"
    r"(?=[ ]*(?:$|[,;|(.](?!\d)|of\b|total\b|(?:per|a|each) (?:load|truck|trailer)\b"
    r"|(?:dry|van|ftl|tl|truck ?load|reefer|flat ?bed|step ?deck|hopper|tanker|conestoga|53)\b))",
    re.IGNORECASE | re.MULTILINE,
)
"""Thousands behind what is counted, even where other weights have a unit: "19 bdls 47,800"."""


def unmarked_weights(text: str, found: list[Weight]) -> list[Weight]:
    """The weights of a text that have no unit, beside those `found` that have one."""
    more = listed(text, found)
    for pattern in (
        WEIGHED,
        LABELLED,
        EACH_UNMARKED,
        EACH_MARKED,
        TOTAL_ONLY,
        TOTALLED,
        THOUSANDS,
        BESIDE_COUNT,
        OF_ONE,
    ):
        if pattern is OF_ONE and not (found or more):
            continue
        for match in pattern.finditer(text):
            start = match.start(match.lastgroup or 0 if pattern in (BESIDE_COUNT, EACH_MARKED) else 0)
            if any(each.start < match.end() and start < each.end for each in chain(found, more)):
                continue
            pounds = unmarked(match)
            if pattern in (TOTAL_ONLY, TOTALLED) and (pounds < FEWEST or priced(text, match.start())):
                continue
            if pattern is EACH_MARKED and match["bare"] and TIMED.search(text, max(0, start - LOOK_BACK), start):
                continue
            if pattern is EACH_MARKED and not (
                match["at"] or match["bare"] or (counted(text, start) and not priced(text, start))
            ):
                continue
            weight = weighed(text, start, match.end(), pounds, sure=pattern in (WEIGHED, LABELLED, EACH_UNMARKED))
            if pattern in (WEIGHED, LABELLED) and match["number"] and not (weight.each or weight.total):
                weight = replace(weight, each=weighed(text, match.start("number"), match.end(), pounds).each)
            if pattern in (TOTAL_ONLY, TOTALLED):
                weight = replace(weight, total=not weight.each)
            of_each = any(map(match.groupdict().get, OF_EACH))
            more.append(replace(weight, each=True, total=False) if of_each else weight)
    more += products(text, found, more)
    more += load_weights(text, [*found, *more])
    more += behind_counts(text, [*found, *more])
    return more + of_goods(text, [*found, *more])


def products(text: str, found: list[Weight], more: list[Weight]) -> list[Weight]:
    """What all weigh, told without a unit right behind what each does; none of those in `more`."""
    told = filter(None, (PRODUCT.match(text, each.end) for each in found if each.each))
    return [
        Weight(*match.span("number"), number(match["number"]), total=True)
        for match in told
        if not any(each.start < match.end() and match.start("number") < each.end for each in more)
    ]


def unmarked(match: re.Match[str]) -> float:
    """A number whose unit its label says, or nobody: pounds then."""
    groups = match.groupdict()
    if groups.get("grand"):
        return amount(match["grand"])
    unit = groups.get("in") or groups.get("unit") or ("kg" if match[0].lower().startswith(("kg", "kilo")) else "lb")
    plain = number(groups.get("at") or groups.get("bare") or match["number"])
    return plain * POUNDS[unit.lower()] * (1000 if groups.get("k") or match.re is THOUSANDS.regex else 1)


def counted(text: str, start: int) -> bool:
    """Whether handling units are counted shortly before an offset, or something is weighed there."""
    return bool(COUNTED.search(text, max(0, start - LOOK_BACK), start))
