"""How many loads a text speaks of: "two trucks", "same thing three times", "3 x 40HC"; none of other times."""

import re
from functools import lru_cache

from shared.reading.language.word_patterns import WordPattern

NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "dos": 2, "tres": 3, "deux": 2, "trois": 3,
           "twice": 2}  # fmt: skip
SEVERAL = r"[2-9]|10|two|three|four|five|six|dos|tres|deux|trois"
NUMBER = rf"(?P<number>{SEVERAL})"
TRUCKS = (
    r"truck ?loads?|loads|trucks|vans|reefers|flat ?beds|flats|containers|cargas"
    r"|cajas(?= (?:seca|refrig|de 5))|voyages|camions|camiones|embarques|env[ií]os|envois|ftls?|tls?"
    r"|shipments|exp[ée]ditions|hoppers?(?: bottoms)?|hopper bottoms|step ?decks|conestogas|tankers|lowboys|rgns"
    r"|box trucks|sprinters|(?:pre-?)?loaded trailers"
)
BETWEEN = r"(?:(?!of\b|to\b|for\b|on\b|and\b|at\b)[\w'-]+ ){0,3}?"
LOADS = WordPattern(
    rf"\b{NUMBER}\b\)? {BETWEEN}(?:{TRUCKS})\b"
    r"(?! (?:per|a\b(?! (?:day|week) apart)|each|every|weekly|/|of (?:ltl|pallets)))"
    rf"|\b(?P<alike>{SEVERAL}) (?:of the same|identical)\b(?! (?:pallets|skids|crates|boxes|size|pieces|kind|color))"
)
OFTEN = WordPattern(
    r"\bsame (?:thing|load|lane|run|freight|shipment|order)(?: again)?"
    r" (?P<number>twice|two|three|four|five|six|[2-9])(?: times|x)?\b"
)
"""How often one load is asked for: "same thing three times next week"."""
LABELLED = re.compile(
    r"^[ \t•*-]*(?:(?:no\.?|number|#|qty|count|total) (?:of )?)?(?:loads|trucks|truck ?loads|trailers|shipments)"
    r"(?: needed| required)?"
    r"[ ]?[:=][ ]*(?P<number>[2-9]|10)\b(?![ ]*(?:/|per\b|a\b|each|weekly))",
    re.IGNORECASE | re.MULTILINE,
)
"""The number of loads as a form says it."""
BOXES = WordPattern(
    r"\b(?P<number>[2-9](?= ?x)|(?:two|three|four|five|six)"
    r"(?= (?:20|40|45)['’]? ?(?:ft |foot )?(?:hcs?|hqs?|gps?|dvs?|std?s?|high|standard|containers|boxes)\b))(?: ?x)? ?(?:20"
    r"|40|45)"
    r"(?:['’]|[ ]?(?:ft|foot)\b)? ?(?:hcs?|hqs?|gps?|dvs?|stds?|st|high[ -]?cubes?|standard"
    r"|containers?|cntrs?|boxes|(?<=['’ ])(?=[ ,.;\n]))(?!\w)",
)
"""Containers by their number: each is drayed as a shipment of its own."""
WONT = re.compile(
    r"\b(?:normally|usually|typically|always|often|mostly|used to|last (?:time|week|month|year|season|spring|summer|fall"
    r"|winter)|(?:you|they)(?: guys)?(?:[\u2019']ve)? (?:did|ran|moved|hauled|took|brought|pulled|delivered|covered|done))\b"
    r"(?:(?!\b(?:but|now|this time|so|needs?|today)\b)[^.;:!?\n]){0,40}\Z",
    re.IGNORECASE,
)
WONT_BEHIND = re.compile(
    r"[^.;:!?,\n]{0,24}?[ ](?:normally|usually|typically|most (?:of the time|times|weeks|years)"
    r"|last (?:time|week|month|year|season|spring|summer|fall|winter)|in (?:a|the) (?:normal|good|usual) \w+|(?:weeks?"
    r"|months?|years?) ago)\b",
    re.IGNORECASE,
)
"""Around the loads of other times: "it goes up in three trucks normally"."""
HAD = re.compile(
    r"(?:['\u2019]ve| have)(?: \w+)? (?:had|lost|seen|refused|rejected|sent back)(?: (?:about|only|at least|like))?[ ]\Z",
    re.IGNORECASE,
)
"""Before loads that came to harm: "we've had two loads come back this winter"."""
PAST = re.compile(r"\b(?:prior|previous|past|last)[ ]\Z", re.IGNORECASE)
PAST_BEHIND = re.compile(r"(?![ ](?:of|on|for|from|to|out|are|go|ship|need)\b)")
"""Around the loads that have been: "the wash ticket with the last three loads"; not "the last two loads for Erie"."""
STATED = WordPattern(
    rf"\b(?:{NUMBER}|(?P<couple>both|couple(?: of)?))\b\)? {BETWEEN}(?:{TRUCKS}|ltls?|quotes|rates|prices|pickups"
    r"|ramassages|cueillettes|recolecciones|orders|lanes"
    r"|moves|legs|runs|inbounds|outbounds|bols?|deliveries for separate)\b"
    r"|\b(?:quote|price|rate|book|schedule|dispatch|(?:quotes?|prices?|rates?) (?:on|for)) (?:me "
    r"|us )?both\b(?! (?:ways|directions|ends|legs|sizes|trailers|services))",
)
MOST = 12
FAR = 60


@lru_cache(maxsize=4)
def stated(text: str) -> frozenset[int]:
    """The numbers of shipments that a text speaks of."""
    return frozenset(
        count(match) for pattern in (STATED, OFTEN) for match in pattern.finditer(text) if meant(text, match)
    )


def meant(text: str, match: re.Match[str]) -> bool:
    """Whether a number of loads is asked for now, rather than told of other times."""
    begin, end = max(0, match.start() - FAR), match.end()
    wont = (
        WONT.search(text, begin, match.start())
        or WONT_BEHIND.match(text, end)
        or HAD.search(text, begin, match.start())
    )
    return not (wont or (PAST.search(text, begin, match.start()) and PAST_BEHIND.match(text, end)))


def counted_loads(text: str) -> re.Match[str] | None:
    """The first number of loads that a text asks for now."""
    return next((each for each in LOADS.finditer(text) if meant(text, each)), None)


def count(match: re.Match[str]) -> int:
    """The number of a match."""
    said = match["number"] or match.groupdict().get("alike")
    if not said and match.groupdict().get("alone"):
        return 1
    return 2 if not said else int(said) if said.isdigit() else NUMBERS[said.lower()]
