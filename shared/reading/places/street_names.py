"""Whether words are a street with its number: "123 Main St", "N56W13555 Silver Spring", "PO Box 12", "88 rue Saint-Paul"."""

import re

from shared.reading.language.branches import compiled
from shared.reading.packaging.packaging import FORMS
from shared.reading.places.company_names import NOT_A_COMPANY, SMALL_WORDS

STREET = re.compile(
    r"^(?:\d{1,6}[A-Z]?(?:-\d+)?\s+(?:[NSEW]\.?\s|[NS][EW]\.?\s)?[\w'.-]+(?:\s[\w'.#-]+){0,6}"
    r"|[NSEW]\d+\s?[NSEW]\d+\s.+|[NSEW]\d{3,5}\s(?=[A-Z]).+|P\.?\s?O\.?\s?Box\s\d+.*|(?:hwy|highway|route|rt|county road|cr|fm"
    r"|carretera|calle|calz(?:ada)?\.?|paseo|av\.?|avenida|blvd\.?|boulevard|boul\.?|rue|chemin|rang|carr\.?|km|parque)\b.{2,50}"
    r"|[NSEW]{1,2}\.? \d{1,3}(?:st|nd|rd|th)\b.{2,40}"
    r"|(?:\w+ )?\d+,? (?:rue|boul\.?|chemin|ch\.|avenue|rang|mont[ée]e|c[ôo]te)(?!\w).*|\w[\w .]{2,30} (?:no\.?|#"
    r"|num\.?) ?\d+.*"
    r"|(?:one|two|three|four|five|ten) (?:\w+ ){1,3}(?:plaza|way|drive|place|park|center|centre|court|street|parkway))$",
    re.IGNORECASE,
)
"""A number and a street, or what else stands for them."""
SUFFIX = compiled(
    r"\b(?:st|street|ave?|avenue|rd|road|dr|drive|blvd|boulevard|ln|lane|way|hwy|highway|pkwy|parkway|ct"
    r"|court|cir|circle|pl|place|plz|plaza|trl|trail|pike|loop|sq|ter|terrace|broadway|rue|chemin|calle|carretera|route|box"
    r"|[nsew]{1,2} \d+(?:st|nd|rd|th)|[nsew] \d+ [nsew]|cres|crescent|row|industrial|run|cv|cove|path|crossing|xing|sr"
    r"|us|cr|fm|i|freeway|fwy|frwy|expressway"
    r"|expwy|expy|turnpike|tpke|bypass|byp|alley|aly|square|trace|trce|bend|causeway|frontage|spur|wharf|quay|landing|mews"
    r"|(?:[a-z]{3,}s|town|base|county|concession) line|boul|ch|rang|camino|paseo|avenida|calz(?:ada)?)\b\.?",
)
"""Words that only streets have."""
NOT_A_STREET = re.compile(
    r"^\d+\s*(?:lbs?|pounds?|more|other|extra|°?[CF](?=\W*$)|#|kgs?|pallets?|plts?|skids?|pcs|pieces|x|am|pm|crates?|drums?"
    r"|ft|foot|'|\"|hours?"
    r"|hrs?|days?|k|loads?|trucks?|cartons?|ctns?|boxes|units?|mi|miles?|km|totes?|rolls?|bundles?|coils?|bales?|carts?|reefers?"
    r"|vans?|flatbeds?|containers?|trailers?|dry(?! (?:dock|creek|fork|ridge|branch|run|valley|lake)\b)"
    r"(?!(?: \w+){1,2} (?:st|street|rd|road|ave?|avenue|dr|drive|ln|lane|pike|hwy|way|blvd)\b)|stops?"
    r"|drops?|to|on|mon|tue|wed|thu|fri|weds|thurs|tues|libras|livres|kilos"
    r"|tons?|tonnes?|toneladas|cwt|tarimas?|bultos"
    r"|palettes?|palets?|cajas|caisses|bags|sacks|supersacks|gaylords|reels|barrels|bins|racks|empty|big|large|cases?|each"
    r"|count|gal"
    r"|gallons|sets|kits)\b|^\d+\s*x"
    r"|\d\s*(?:lbs?|#|pounds|libras|kgs?|kilos|tons|tonnes|pallets|plts?|skids)\b"
    r"|^\d+(?: \w+){1,2} (?:pallets|skids|crates|drums|bales|bundles|coils|rolls|totes|boxes|bags|cartons)\b"
    r"|^\d+(?: \w+){0,2} (?:schools?|elementary|academy|clinic|hospital|church)$",
    re.IGNORECASE,
)
"""A number of something else."""
PACKED = re.compile(rf"\d+\s+(?:{FORMS})(?<=s)", re.IGNORECASE)
"""A number of what freight is packed in ("4 A-frames")."""
NUMBERED_SITE = re.compile(
    r"\b(?:yard|store|plant|whse|warehouse|dc|terminal|mill|shop|branch|facility|depot|club) (?:no\.?|#|num\.?|number) ?\d",
    re.IGNORECASE,
)
"""The number of a site, which is no street's ("Builders Yard No. 7")."""
PROSE = re.compile(
    r"\b(?:the|whole|an?|it|is|are|will|we|i|I|you|for|from|to|with|this|that)\b|(?i:^(?:shipment|load|order|truck|stop)\b)"
)
"""Words of sentences."""
ROAD = re.compile(r"(?<=[ ])\d{1,6}[A-Z]? (?:[NSEW]\.? |[NS][EW] )?(?:[\w'.-]+ ){0,4}[\w'.]+$")
"""A street at the end of other words."""
PLAIN_STREET = re.compile(
    r"\d{3,5} (?:[NSEW]\.? |[NS][EW] )?(?:(?:El|La|Las|Los|Le|St|Mt)\.? )?[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2}"
)
"""A number and a name that are a street without a word for it ("5150 Bonnie View")."""


def is_street(words: str, wanted: bool) -> bool:
    """Whether words are a street and a number. `wanted`: where a street is to be expected, one without a word for it is one."""
    if not STREET.match(words) or NOT_A_STREET.match(words) or PACKED.fullmatch(words):
        return False
    if PROSE.search(words) or NUMBERED_SITE.search(words):
        return False
    return bool(SUFFIX.search(words)) or (
        wanted and not SMALL_WORDS.search(words) and not NOT_A_COMPANY.search(words.lower())
    )
