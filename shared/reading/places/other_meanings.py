"""What a city's name means where it means no place: a part of another name, a street, an occasion, a load that has been."""

import re

from shared.reading.language.weekdays import WEEKDAYS
from shared.reading.places.city_words import CONNECTORS

NAME_GOES_ON = re.compile(
    r"[ ]+(?!(?:TO|AND|OR|FROM|ON|BY|FOR|VIA|WITH|PU|DEL|USA?|MX|ON|VAN|FTL|LTL|TL|REEFER|FLATBED|DRY|Mon"
    r"|Tue|Wed|Thu|Fri|Sat|Sun|Port|ASAP|Ready|Pick|Deliver|Load|Rate|Mexico|M[ée]xico|Canada)\w*\b"
    r"|(?:DC|CFS|DCs|Plant|Warehouse|Whse|Terminal|Ramp|Yard|Branch|Facility|Hub|Mill)\b(?! [A-Z]))[A-Z][\w&']+|['&][A-Za-z]"
    r"|[ ]+(?:area code|time|office|state)\b|[ ](?:blvd|boulevard|pkwy|parkway|avenue|ave|hwy|highway|street|rd|road)\b"
)
"""What makes a city's name the beginning of another one's."""
MADE_THERE = re.compile(
    r"[ ](?!(?:to|and|or|area|based|load|lane|run|pick|drop|deliver|shipper|receiver|customer|vendor|stop|warehouse"
    r"|plant|dc|terminal|ramp|move|trip|truck|pu\b|facility|location|store|yard|branch|dock|mill|shop|site|job|hub|depot"
    r"|airport|port"
    r"|address|one|side|end|market|region|rail|cfs|whse|campus|building|house|place|for|from|by|on|at|is|are|has|was|in"
    r"|with|via))[a-z]"
)
"""What follows the name of a thing that is a city's too: "a South Bend lathe", "the Louisville show"."""
LOAD = re.compile(r"[ ](?:load|run|shipment|one|order|move|trip|truck|job)s?\b")
"""What follows a name by which a load of another day is remembered: "that Reno load"."""
DONE = re.compile(r"[ ](?:went|was|were|got|delivered|arrived|made it|came|showed|turned)\b")
"""What is said of a load that has been: "the Reno load went fine"."""
TURNED_OUT = re.compile(
    r"[ ](?:went|was|turned out|came out|worked out)[ ](?:off )?(?:(?:just|so|really|very|all|pretty|super|an?|the|such"
    r"|kind of)[ ]){0,2}"
    r"(?:great|good|well|fine|smooth(?:ly)?|perfect(?:ly)?|ok(?:ay)?|success|hit|mess|fun|blast|awesome|amazing|crazy|nuts|rough"
    r"|terrible|disaster|nightmare|wonderful(?:ly)?|beautiful(?:ly)?|fantastic|huge|slow|wet|hot|cold)\b",
    re.IGNORECASE,
)
"""What is said of an occasion that has been, which is called by its city: "Vegas went great", "Dallas was a mess"."""
REMEMBERED = re.compile(r"\b[Rr]emember (?:the|that|those|when|our|my|how|last)\b[^.!?\n]{0,40}\Z")
"""Before a city of which somebody is reminded: "Remember the 6 drums to Boise?"."""
IN_STREET = re.compile(
    r"\b(?:rue|boul\.?|boulevard|blvd\.?|chemin|ch\.|avenue|av\.?|avenida|calle|carr\.?|carretera|rang|route)"
    r"(?: (?:de|du|des|del|la|de la|a))?[ ]$|\b(?:benito|colonia|col\.|parque|fracc\.)[ ]$"
    r"|(?:[,:;\n]|\b(?:at|en))[ ]*(?:blvd|boulevard|bulevar|av|avenida|calle|calz|calzada|carr|carretera"
    r"|prol|paseo|autopista|rue|boul|chemin)"
    r"\b\.?[ ](?-i:(?:[A-Z][\w'-]*\.?|de|del|la|los|-)[ ]){1,3}$",
    re.IGNORECASE,
)
"""What stands before a name that is a street's ("88 rue Saint-Paul", "Blvd. Carlos Salinas de Gortari 1200")."""
ROAD = re.compile(
    r"[ ](?:rd|road|pike|ave|avenue|st|street|hwy|highway|blvd|tpke|turnpike|way|dr|drive|pkwy)\b", re.IGNORECASE
)
"""What follows two cities that a street between them is named after ("3535 Cincinnati-Dayton Rd")."""
HOUSE = re.compile(r"(?<![\d,.$#-])\d{3,4}(?: [NSEW]\.?)?[ ]$")
"""The number before a street that has a city's name alone ("2500 Hayward, Ann Arbor MI")."""
PROVINCE = re.compile(
    r"\b(?:somewhere|someplace|someone|somebody|customers?|clients?|dealers?|buyers?|vendors?|suppliers?|sites?|stores?"
    r"|province)"
    r"(?: (?:is|are|of))?(?: up)?(?: in)?[ ]$",
    re.IGNORECASE,
)
"""What stands before "Quebec" where it is the province."""
NAMED_BEFORE = re.compile(r"(?P<word>[A-Z][\w&'.]*)[ ]$")
"""A word written large before a city's name."""


def means_other(text: str, start: int, end: int, name: str) -> bool:
    """Whether what stands beside the name of a city says that something else is meant: a street, a past load, a province."""
    if (text[end - 1] != "." and NAME_GOES_ON.match(text, end)) or text.endswith(
        ("City of ", "state of ", "pstate "), 0, start
    ):
        return True
    if text.endswith((" a ", " an ", " the "), 0, start) and MADE_THERE.match(text, end):
        return True
    load = LOAD.match(text, end)
    if load and (text.endswith((" that ", " last "), 0, start) or DONE.match(text, load.end())):
        return True
    if spoken_of(text, start, end):
        return True
    if name == "quebec" and PROVINCE.search(text, max(0, start - 30), start):
        return True
    return bool(
        IN_STREET.search(text, max(0, start - 36), start)
        or (text.startswith(", ", end) and HOUSE.search(text, max(0, start - 8), start))
    )


def spoken_of(text: str, start: int, end: int) -> bool:
    """Whether a city only calls an occasion that has been, or one of which somebody is reminded."""
    return bool(TURNED_OUT.match(text, end) or REMEMBERED.search(text, max(0, start - 60), start))


def ends_name(text: str, start: int) -> bool:
    """Whether a capitalized word before a city's name makes it a part of another name ("Sysco Dallas", "North Massena")."""
    if text.endswith(("City of ", "Port of "), 0, start):
        return True
    match = NAMED_BEFORE.search(text, max(0, start - 24), start)
    return match is not None and match["word"].lower() not in CONNECTORS and match["word"].casefold() not in WEEKDAYS
