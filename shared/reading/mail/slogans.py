"""What a company says of itself below the name of who writes: "1 pallet or 100, we ship it all"."""

import re

from shared.reading.language.branches import compiled

AMOUNT = r"\d[\d,]*"
MANY = rf"(?:{AMOUNT}|a (?:full|whole|hundred|thousand|million)|hundreds|thousands|full)"
TRADE = compiled(
    rf"[\u2122\u00ae]|\bfrom (?:one|1|an?|a single) (?:\w+ ){{1,3}}?to {MANY}\b"
    rf"|(?<![\w,.])(?:{AMOUNT}|one|an?) (?:\w+ )?(?:or|to) {MANY}\b(?=[^.\n]{{0,20}}(?:\b(?:we|always|no|same|every|all)\b|!))"
    rf"|(?<![\w,.]){AMOUNT}\+? (?:million|thousand|billion)?[^.\n]{{0,30}}\b(?:a|per|every|each) (?:day|week|month|year)\b"
    rf"|\b(?:min(?:imum)?\.? (?:order|quantity|buy)|(?:orders?|purchases?) (?:over|above) {AMOUNT})"
    rf"|\b(?:buy|order|purchase) {AMOUNT}[^.\n]{{0,40}}\b(?:free|off|save|discount|or more)\b"
    rf"|\b(?:over|more than) {AMOUNT} (?:\w+ ){{1,3}}(?:in stock|shipped|moved|delivered|served|sold)\b",
    0,
)
"""How much a company makes, stocks or sells, for text in lower case."""
BOAST = compiled(
    r"\b(?:free (?:freight|shipping|delivery|samples?)|(?:freight|shipping|delivery) is free|ask (?:me|us) (?:how|about|for)"
    r"|(?:since|established(?: in)?|est\.?) (?:1[89]|20)\d\d(?! ?(?:lb|#|kg|pounds))|(?:family|veteran|woman|employee)[- ]owned"
    r"|we (?:ship|move|make|carry|stock|deliver|do|haul|sell|handle) (?:it all|'?em all|them all|everything|anything)"
    r"|no (?:load|order|job|shipment|project) (?:is )?too (?:small|big|large)|your (?:source|partner|home) for|proudly"
    r"|voted|always on time)\b",
    0,
)
"""What a company is proud of."""
POSTSCRIPT = re.compile(r"\W*p\.? ?s\b", re.IGNORECASE)


def is_slogan(text: str) -> bool:
    """Whether a line of a signature speaks of a company and its trade, and of no shipment."""
    lower = text.lower()
    return bool(TRADE.search(lower) or BOAST.search(lower)) and not POSTSCRIPT.match(text)
