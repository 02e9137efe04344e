"""The company and the street that stand behind a place on its line: "Dallas, TX 75201 - ABC Corp 123 Main St"."""

import re

from shared.reading.language.text import fold
from shared.reading.packaging.packaging import FORMS
from shared.reading.places.addresses import NOBODY, named
from shared.reading.places.company_names import generic, is_company
from shared.reading.places.states import CA_NAMES, US_NAMES
from shared.reading.places.street_names import is_street

BEHIND = re.compile(
    r"[ ]*\([ ]*(?:(?i:cnee|consignee|shipper|shpr|receiver|customer|vendor|supplier"
    r"|buyer)[ ]?[:-][ ]*)?(?P<aside>[^\n|;():]{3,90})\)"
    r"|(?:[ ]{2,}|[ ]+-+[ ]+|,[ ]+|[ ](?=[A-Z][A-Za-z&' ]{2,30}[ ]\d{1,5}[ ][A-Z]))"
    r"(?:(?P<led>drop|deliver\w*|pick(?:ing)? ?up|load\w*|unload\w*|goes|going)[ ](?:off[ ])?(?:at|to)[ ])?"
    r"(?:chez[ ]|en (?:la |el )?(?:bodega|planta|f[\u00e1a]brica|almac[\u00e9e]n) de[ ](?=[A-Z])|(?:to"
    r"|at)[ ](?=[A-Z][^\n,.;|]{3,40} there\b))?"
    r"(?:(?:that|it|which)(?:[\u2019']?s| is) (?:called )?)?(?:[a-z][a-z ]{2,24},[ ]+(?=\d))?(?P<name>[A-Z\d][^\n|;():]{2,90})"
)
STREET_FIRST = re.compile(
    r"\d{1,6}[A-Z]?,? (?:[NSEW]\.? |[NS][EW] )?(?:[\w'.-]+ ){0,4}?(?:st|street|ave?|avenue|rd|road|dr|drive|blvd|boulevard"
    r"|ln|lane"
    r"|way|hwy|highway|pkwy|parkway|ct|court|cir|circle|pl|place|plaza|trl|trail|pike|loop|ter|terrace|fwy|freeway|cres|crescent)\b\.?"
    r"(?: (?:[NSEW]|[NS][EW])\b)?(?:,? (?:suite|ste|unit|bldg|dock|door) \w+)?",
    re.IGNORECASE,
)
"""A street that words begin with ("1902 W Bennett St ring the bell")."""
NOT_THERE = re.compile(r"(?:not?|never|pas|but not|y no|et pas)\b", re.IGNORECASE)
"""What opens an aside about where something is not."""
UNNUMBERED = re.compile(
    r"(?:[A-Z][\w'.-]* ){1,3}(?:st|ave|rd|road|dr|drive|blvd|ln|hwy|pkwy|street|avenue)\.?", re.IGNORECASE
)
ON_ROAD = re.compile(
    rf"(?P<name>[A-Z][^,]{{2,60}}?) (?:(?:over|out|up|down) )?(?:on|off) (?P<road>{UNNUMBERED.pattern})", re.IGNORECASE
)
"""A company and the street that it is told to be on, without a number ("Dakota Seed on N Cliff Ave")."""
AMOUNT = re.compile(
    r"[ ,-]*\d[\d,.]*[ ]?(?:lbs?|#|k|kgs?|pounds|tons?|pallets?|plts?|skids?|crates?|drums?|totes?|pcs|pieces|cartons?|rolls?"
    r"|bales?|bundles?|bdls?|coils?|boxes|bags|units?)\b"
    r"(?!(?: of)? (?!ready|each|total|weigh|stack|needs?|must|from|with|class|that|will|available|pick"
    r"|hold|contain|carr[yi]|full)[a-z]{3,})",
    re.IGNORECASE,
)
"""Freight that is counted or weighed: what stands beside it is goods and no company."""
PACKED = re.compile(rf" (?:{FORMS})(?<=s)$", re.IGNORECASE)
"""A packaging in which goods are named, and no company ("Paper Rolls")."""
STATE_AGAIN = re.compile(r"[A-Z]{2}(?: [a-z]+)+")
"""A state that is told again, and no company ("Bismarck (ND of course)")."""
QUARTER = re.compile(
    r"(?:[A-Z][a-z]+ ){1,2}(?:Mesa|Heights|Beach|Hills?|Village|Township|Twp|Borough|Gardens|Junction|Grove|Harbou?r|Island"
    r"|Springs|Neighborhood|District|County|Area)|(?:North|South|East|West)(?:side| Side| End)"
)
"""A part of a city that is told behind it ("San Diego, CA 92154 (Otay Mesa)")."""
DOOR = re.compile(
    r"(?:dock|door|gate|bldg|building|suite|ste|unit|bay|attn|ref|po|(?:by )?app(?:oin)?t(?:ment)?s?|fcfs|first come"
    r"|(?:ready|open|due|need(?:s|ed)?|must|ask for|call|hours|receiving|(?:live )?(?:un)?load|drop|no later|before|after|on)\b"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\b",
    re.IGNORECASE,
)
"""What goes on with an address, or with when somebody is there, and is no city."""
STATES = frozenset((*US_NAMES, *CA_NAMES))
LOCATED = re.compile(r"\b(?:in|near|by|outside)[ ]$", re.IGNORECASE)
ENDS = re.compile(r"[ ]{2,}|[ ]+-+>?[ ]|\b(?:to|going|deliver\w*|then|and|there)\b|\.(?:[ ]|\Z)")


def behind(text: str, end: int, until: int) -> tuple[str, str, int]:
    """The company and the street that stand behind a place on its line, and where they end: "LAREDO TX   RIO BRAVO COLD
    STORAGE", "Reno NV (XYZ Inc)", "Dallas, TX 75201 - ABC Corp 123 Main St - going to"."""
    match = BEHIND.match(text, end, until)
    if not match:
        return "", "", end
    parts = [part.strip() for part in ENDS.split(match["aside"] or match["name"], maxsplit=1)[0].split(",")]
    parts = [part for at, part in enumerate(parts) if part and not (at == 0 and part.lower() in NOBODY)] or [""]
    if match["aside"] and NOT_THERE.match(parts[0]):
        return "", "", end
    if len(parts) > 1 and calls_site(parts[0]) and is_company(parts[1]):
        parts = parts[1:]
    if AMOUNT.search(parts[0]) or AMOUNT.match(text[match.start("name") + len(parts[0]) :] if match["name"] else ""):
        return "", "", end
    road = ON_ROAD.fullmatch(parts[0])
    name, street = named(road["name"] if road else parts[0], tail=bool(match["aside"]))
    street = road["road"] if road and name and not street else street
    no_name = fold(name) in STATES or STATE_AGAIN.fullmatch(name) or PACKED.search(name)
    quarter = match["aside"] and not street and len(parts) == 1 and QUARTER.fullmatch(name)
    if no_name or quarter or LOCATED.search(parts[0][: len(parts[0]) - len(name)]):
        name = ""
    if match["led"] and not street:
        return "", "", end
    street = street or next(filter(None, map(street_first, parts)), "")
    if name and not street and match["aside"] and len(parts) > 1 and UNNUMBERED.fullmatch(parts[1]):
        street = parts[1]
    if street and not name and (match["aside"] or not match["led"]):
        return "", street, match.start() + match[0].find(street) + len(street)
    more = len(parts) > 1 and not street and not match["aside"] and not DOOR.match(parts[1])
    if len(name) < 4 or (more and len(parts[1].split()) < 3):
        return "", "", end
    return name, street, match.start() + match[0].find(street or name) + len(street or name)


def calls_site(words: str) -> bool:
    """Whether words only say which of a company's sites it is, that is named behind them ("Otay whse, Half Moon TV")."""
    *_, last = words.split() or [""]
    return last.islower() and generic(last)


def street_first(words: str) -> str:
    """The street that words are or begin with; empty where they begin with none."""
    found = STREET_FIRST.match(words)
    if found and words[found.end() :].islower():
        return found[0]
    return words if is_street(words, wanted=False) else found[0] if found else ""
