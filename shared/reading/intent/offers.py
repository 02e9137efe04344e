"""What a message offers instead of asking: trucks that look for freight, goods that are for sale.

Such mail tells trailers, places and weights as a request does: "2 x flatbed, Charleston WV, anywhere SE, up to 45k", "480 per
truckload, $6.25 each, delivered". One such word may stand in a request; two kinds of them make an offer.
"""

import re
from collections.abc import Mapping
from functools import partial

from shared.reading.intent.standing import CAMION, UNIDAD
from shared.reading.language.branches import compiled

PLACE = r"(?:#place|[a-z]{2,3}|\w+)"
LOADS = r"(?:re)?loads?|freight|backhauls?|cargas?|something|work"
for_lower_case = partial(compiled, flags=0)
TRUCKS: Mapping[str, re.Pattern[str]] = {
    "wants freight": for_lower_case(
        rf"\b(?:we need|i need|needs?|looking for|seeking|searching for|(?:please )?send (?:me|us)?(?: your| any"
        rf"| some)?|got any|have any"
        rf"|any) ?(?:your |good |some |any |a )?(?:{LOADS})(?! (?:of|from us)\b)(?=[ ]*(?:[.,!?;:\n]|\Z|out\b"
        rf"|going\b|call\b|from\b|for\b|asap\b|please\b"
        rf"|home\b|back\b|that\b|to (?:get|keep)\b))"
        r"|\b(?:(?:busco|buscamos|buscando) (?:una? |alguna? )?(?:cargas?|viajes?|retornos?|regresos?)"
        r"|(?:necesit|ocup)(?:o|amos) (?:una? |alguna? )?(?:cargas?|retornos?|regresos?))\b"
        r"(?! (?:consolidad|complet|parcial|suelt|dedicad|refrigerad))"
        r"|\bcherch(?:e|ons|ant) (?:une? |du |des |de la )?(?:chargements?|voyages?|retours?|fret|charges?)\b"
    ),
    "is empty": for_lower_case(
        r"\b(?:(?:empty|mty|avail(?:able)?|open) (?:trucks?|equipment|capacity)|(?:empty|mty) (?:today|tomorrow|now"
        r"|in|at|near"
        r"|this (?:week|morning|afternoon)|mon|tue|wed|thu|fri|\d))|\btrucks? (?:are |is )?(?:open|empty"
        r"|avail(?:able)?|posted|list)\b|\btruck ?list\b|\b(?:here is|here'?s) what we"
        r"(?:'ve)? (?:got|have)\b"
        rf"|\b(?:tengo|tenemos|contamos con|traigo|traemos) (?:\w+ ){{0,3}}?{UNIDAD} (?:\S+ ){{0,3}}?"
        r"(?:disponibles?|vac[ií][oa]s?|libres?)\b"
        rf"|(?<!un )(?<!une )\b{CAMION} (?:\S+ ){{0,2}}?(?:vides?|libres?|disponibles?) (?:[àa]|en|d[èe]s|demain|lundi"
        r"|mardi|mercredi|jeudi|vendredi|au)\b"
    ),
    "has room": for_lower_case(
        r"(?m:^)\W{0,8}(?:\w{1,12} )?(?:open|available|unused|extra|leftover) (?:(?:deck|trailer|floor|ltl|volume|partial|truck"
        r"|van|flatbed|reefer) )?space\b(?! (?:for|need|want|requir)|[^\n]*\?)"
        r"|(?m:^)\W{0,8}(?:\w{1,12} )?space available\b(?![^\n]*\?)"
        r"|\bwe(?: still|'ve| also)? (?:have|got) (?:some |open |extra )?(?:room|space) on (?:an?|our|the|this|these) "
        r"|\b\d+ ?(?:ft|feet|'|(?:(?:pallet|plt|skid) )?(?:spots?|positions?|spaces?)) (?:of space )?(?:still )?"
        r"(?:open|left|available)\b|\bbackhaul lanes? (?:open|available)\b|\bopen backhauls?\b"
    ),
    "first come": for_lower_case(
        r"\bfirst come,? (?:first|1st)[ -]served\b|\breply book\b|\bwhile (?:it|they|space) lasts?\b"
        r"|\breply (?:\w+ )?(?:with )?(?:the )?(?:number of the|(?:lane|line|trailer|truck) (?:number|#|no))"
        r"|\b(?:claim|reserve|grab) (?:your|a|the) (?:space|spot|position)\b|\bwant any of it\b"
        r"|\bwhat you (?:can|could|want to) put on (?:it|them)\b"
    ),
    "where it would go": for_lower_case(
        r"\b(?:wants?|needs?|prefers?|looking for|likes|trying) (?:to (?:go|get|head|run) (?:home|back|to|towards?"
        r"|west|east|north|south|any)|home|back to"
        r"|(?:going |headed )?(?:north|south|east|west)(?:bound)?\b)|\banywhere(?: (?:in|se|ne|sw|nw|south|north"
        r"|east|west|but)\b|[ ]*(?:[,.;!\n]|\Z))"
        r"|\bto anywhere\b|\bany direction\b|\bwill (?:go|run) (?:anywhere|to)\b|\b(?:home|hm) (?:base|terminal|to)\b"
    ),
    "what it holds": for_lower_case(
        r"\b(?:up to|max(?:imum)?|can scale|can haul|will scale|scales)[ ]?\d[\d,.]*k?\b|\b\d[\d,.]*k?(?: ?lbs?)? max\b"
        r"|\b(?:hasta|jusqu'[àa]) \d[\d,. ]*(?:ton|kg|kilos|lb)"
    ),
    "its rate": for_lower_case(
        r"\b(?:call|text|email|e-mail|reply|send|advise|hit me)(?: us| me)?(?: or \w+)? (?:back )?(?:w/|with"
        r"|your) (?:a |your |any )?(?:rates?|offers?|best|loads?)\b"
        r"|\bquote (?:us|me) your best\b|\brates?/mi(?:le)?\b|\bask(?:ing)? \$\d"
        r"|\b(?:qu[ée]|cu[áa]nto|tarifa que|lo que) (?:me )?(?:pagan?|est[áa]n? pagando)\b"
        r"|\bcombien (?:[çc]a |est-ce que [çc]a |vous )?pa(?:ie|yez)\b"
    ),
}
"""What a carrier says who looks for freight, to fill a truck or what room is left on one."""
GOODS: Mapping[str, re.Pattern[str]] = {
    "a price of each": for_lower_case(
        r"\$ ?\d[\d,.]*(?: usd)? ?(?:ea\b|each\b|apiece\b|a piece\b|(?:per|/|a) ?(?:truck ?load|pallet|skid|case"
        r"|bag|ton|lb|pound|unit|piece|drum|tote"
        r"|gallon|gal|yard|foot|ft|mbf|thousand|roll|box)\b)"
    ),
    "asks how many": for_lower_case(
        r"\bhow many (?:\w+ )?(?:do|would|will|can|could) (?:you|y'all|u) (?:need|want|use|like|buy|order)"
        r"|\b(?:reply|respond|email|call|text|let (?:me|us) know)"
        r"(?: back)? (?:w/|with|for) (?:your |the |a )?(?:quantit(?:y|ies)|qty|order)\b|\bplace your order\b"
        r"|\bminimum order\b"
    ),
    "will price": for_lower_case(
        r"\b(?:we|i)(?:'ll| will| can| would be happy to) (?:\w+ )?(?:quote|price|get|give|send"
        r"|work up)(?: for)? (?:you|y'all|u)\b|\bour (?:price list|catalog\w*)\b"
        r"|\bwhat do you pay\b"
    ),
    "for sale": for_lower_case(
        r"\bfor sale\b|\bon special\b|\b(?:truckload|weekly|monthly|special) (?:special|sale|deal|price)s?\b"
        r"|\bwe (?:sell|stock|offer|manufacture|carry)\b|\b(?:in|surplus) stock\b"
        r"|\bdelivered (?:price|within|to your)\b|\b(?:free|delivered) (?:delivery|shipping|freight)\b"
        r"|\bships? (?:\w+ ){0,5}free\b|\bwe can deliver\b"
    ),
}
"""What a seller says who looks for a buyer."""
ENOUGH = 2
"""Kinds of words that make an offer."""
LONGEST = 4000
"""Characters that are looked at; who offers has done so by then."""


def offered(text: str) -> str:
    """What a text offers, "empty trucks" or "goods"; empty where it offers nothing. Places may stand as signs for them."""
    said = text[:LONGEST].lower()
    if ("$" in said or "quantit" in said or "how many" in said) and kinds(GOODS, said) >= ENOUGH:
        return "goods"
    if told(TRUCKS, said, "wants freight", "is empty", "has room") and kinds(TRUCKS, said) >= ENOUGH:
        return "empty trucks"
    return ""


def kinds(words: Mapping[str, re.Pattern[str]], text: str) -> int:
    """How many kinds of some words stand in a text."""
    return sum(1 for pattern in words.values() if pattern.search(text))


def told(words: Mapping[str, re.Pattern[str]], text: str, *names: str) -> bool:
    """Whether any of the kinds of these names stands in a text."""
    return any(words[name].search(text) for name in names)
