"""Postal codes: in which state one lies, and those that stand without one."""

import re

from shared.reading.language.spelling import tidy
from shared.reading.language.word_patterns import WordPattern
from shared.reading.model import Place
from shared.reading.places.city_words import BEFORE, city_before
from shared.reading.places.gazetteer import City, gazetteer, mexican_state
from shared.reading.places.mexican_codes import numbers_street
from shared.reading.places.spot import How, Spot, taken
from shared.reading.places.states import country_of

POSTAL = r"[ABCEGHJ-NPRSTVXYabceghj-nprstvxy]\d[A-Za-z][ -]?\d[A-Za-z]\d"
"""A Canadian postal code."""
AFTER = re.compile(
    rf"[ \t]*[)\]]?[ \t]*[,/\-]?[ \t]*\(?(?:(?:zip|zip code|c\.?p\.?"
    rf"|postal(?: code)?)[ :.#]*)?(?P<code>{POSTAL}|\d{{5}}(?:-?\d{{4}})?)\b(?!['\"]|[ ]?(?:lbs?|#|kgs?"
    rf"|pounds)\b)",
    re.IGNORECASE,
)
"""The code behind a state."""
CODE = WordPattern(
    rf"\b(?:(?<![\w$#.,/-])|(?<=\d{{5}}[-/]))(?:(?P<ca>{POSTAL})|(?P<us>\d{{5}})(?:-\d{{4}})?)(?![\w%]|[.,]\d"
    rf"|-\d(?!\d{{4}}\b))",
    0,
)
"""Digits, or letters and digits, that may be a code on their own."""
NOT_A_CODE = re.compile(
    r"[ ]?(?:lbs?\b|#|pounds?\b|kgs?\b|kilos?\b|miles|mi\b|units?\b|pcs|pieces|sq|cu|gal)"
    r"|(?: [NSEW]\.?)?(?: [A-Z0-9][\w'.-]*){1,4} (?:st|street|ave?|avenue|rd|road|dr|drive|blvd|ln|lane|way"
    r"|hwy|pkwy|parkway|ct|court|cir|pl|trl|pike|loop|sq|ter)\b"
    r"|[ ]*/[ ]*(?:[\w&'.-]+ ){1,5}?(?:co|inc|llc|corp|ltd|company)\b",
    re.IGNORECASE,
)
"""What follows a number that is a weight's, a count's or a street's."""
SPOKEN_OF = re.compile(
    r"[ ](?:is|was|has|had|needs?|should|will|can|did|didn't|got|delivered|picked|showed|shows?|arrived|made|came|went|left)\b",
    re.IGNORECASE,
)
"""What a numbered load does ("Load 77010 is at 1:00")."""
STATE_BEHIND = re.compile(r"[ ,]{1,2}([A-Z]{2})\b(?!['@&])")
"""The state behind its code ("92376 CA")."""
A_LOAD = re.compile(r"\b(?:load|shipment|order|trip|move)[ ]$", re.IGNORECASE)
"""What stands before its number."""
NUMBERED = WordPattern(
    r"(?:\b(?:po|p\.o|order|ref|bol|pro|so|invoice|inv|release|sku|part|model|id|mc|dot|claim|ext|conf(?:irmation)?|tel|fax|phone|shpts?|tms"
    r"|seal|acct|account|vendor|supplier|customer|store|lot|rma|rga|rgs|rtv|mra|return auth(?:orization)?|authorization"
    r"|work order|wo|ticket|permit|booking|bkg|booth|file|folio|folder|project|proj|paddle|licen[cs]e|badge|delivery order|d/o"
    r"|asn|gate pass)\b\.?[ ]*(?:#"
    r"|no\.?|number|nbr|(?:is|was|will be)\b|:|[ ](?=(?:is|was|will be)\b))*"
    r"|\b(?:serial|vin|s/n|tag|number|card|phone|meter|account)\b[^.;\n]{0,12} end(?:s|ing)? (?:in|with)"
    r"|\b(?:load|pickup|pu|job|quote|container|unit|trailer|item|ticket|case)\b[ ]*(?:#|no\.?|number)[ :]*|#)[ ]*"
    r"$|\bp\.?o\.?(?:['\u2019]?s|\(s\))?[ ]*(?:#|nos?\.?|numbers?|:)?[ ]*"
    r"(?:#?[A-Z]{0,3}-?\d{3,7}(?:[ ]?(?:,|/|&|\+|;|and\b)[ ]?(?:and )?#?)){0,6}$",
)
"""What has a number that is no postal code."""


def by_code(text: str, found: list[Spot]) -> list[Spot]:
    """Postal codes without a state, with the city before them where one stands there."""
    more: list[Spot] = []
    for match in CODE.finditer(text):
        city = gazetteer().city_of(match["us"] or match["ca"])
        if not city or taken(found, match.start(), match.end()) or numbers_something(text, match, city):
            continue
        line = text.rfind("\n", 0, match.start()) + 1
        before = BEFORE.search(text, max(line, match.start() - 40), match.start())
        name, start = city_before(text, before, city.state) if before else ("", 0)
        if taken(found, start, match.end()):
            name = ""
        place = Place("", "", name or city.name, city.state, tidy(match[0]), city.country)
        state = STATE_BEHIND.match(text, match.end())
        end = state.end() if state and state[1] == city.state else match.end()
        how: How = "code" if name or match["ca"] or end > match.end() else "bare code"
        more.append(Spot(start if name else match.start(), end, place, how))
    return more


def numbers_something(text: str, match: re.Match[str], city: City) -> bool:
    """Whether digits that could be the code of a city are a weight, a house's or an order's number instead."""
    start, end = match.span()
    if match["us"] and NUMBERED.search(text, max(0, start - 60), start):
        return True
    if numbers_street(text, start) or (NOT_A_CODE.match(text, end) and not text.startswith(f" {city.name}", end)):
        return True
    return bool(SPOKEN_OF.match(text, end) and A_LOAD.search(text, max(0, start - 12), start))


def belongs(code: str, state: str) -> bool:
    """Whether a postal code lies in a state."""
    if country_of(state) == "MX":
        return bool(code) and code[0].isdigit() and mexican_state(code) == state
    held = gazetteer().city_of(code) if code else None
    return bool(held and held.state == state)
