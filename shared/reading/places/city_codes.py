"""Where an everyday code for a city stands for it: "CHI" and "atl" in "chi to atl", and not "SAT" for Saturday."""

import re
from functools import lru_cache

from shared.reading.model import Place
from shared.reading.places.codes import ALIASES, CODES, LED_TO
from shared.reading.places.other_meanings import NAME_GOES_ON, ROAD, TURNED_OUT, ends_name
from shared.reading.places.spot import Spot, taken
from shared.reading.places.states import country_of

SATURDAY = re.compile(r"SAT[.,]?[ ]+(?:\d|(?:am|pm|morning|noon|by|before|at|no|or|and|delivery)\b)", re.IGNORECASE)
"""A day that is written like the code of San Antonio."""
HOUSE_BEFORE = re.compile(r"\b\d{1,6}(?: [NSEW]\.?)?[ ]$")
DAY_BEFORE = re.compile(r"\b(?:on|by|deliver|del|this|next|ready|due|fri|friday|&|and)[ ]$", re.IGNORECASE)
DAY_BEHIND = re.compile(
    r"[ ,]*(?:\d{1,2}[/:-]\d|\d{1,2}(?:th|st|nd|rd)?\b|[AP]M\b|\d{3,4}\b|NOON|MORNING|OR\b|AND\b|&)", re.IGNORECASE
)
"""What stands beside "SAT" where it is the day and not San Antonio."""
OF_CARRIER = re.compile(
    r"[ ](?:FREIGHT|LOGISTICS|TRANSPORT(?:ATION)?|TRUCKING|EXPRESS|BROKERAGE|LINES)\b", re.IGNORECASE
)
"""Behind the word of a company's name that a code of a city would be ("RED OAK FREIGHT")."""
SMALL_LANE = re.compile(
    r"(?<![\w.@/&'-])(?=(?P<one>[a-z]{2,})(?:[ ]?(?:->?|>|/|2)[ ]?|[ ]to[ ])(?P<other>[a-z]{3})(?![\w@/&'-]))"
)
"""A lane between what may be codes that are written small."""
IN_ADDRESS = re.compile(r"(?:,|@|(?<!ups)(?<!picks)(?<!stops)(?<!drops)(?<!pu's)[ ]at|\d)[ ]$", re.IGNORECASE)
AT_ONCE = re.compile(r"(?:[ ](?:airport|intl|cargo))*[ ]?,[ ]*|[ ]*\n[ ]*", re.IGNORECASE)
"""Before and behind the code of an airport that an address goes on from to its city."""


def by_code_of_city(text: str, word: re.Match[str], found: list[Spot], small: set[int]) -> Spot | None:
    """The city of an everyday code for it. `small`: where such codes stand that are written small."""
    key = code(word[0])
    start, end = word.span()
    if word[0] == "LA" and text.endswith(LED_TO, 0, start) and not taken(found, start, end):
        return Spot(start, end, Place("", "", "Los Angeles", "CA", "", "US"), "short")
    if key not in CODES or not is_code(text, word, key, small) or taken(found, start, end):
        return None
    name, _, state = CODES[key].rpartition(" ")
    if names_airport(text, word, state, found):
        return None
    return Spot(start, end, Place("", "", name, state, "", country_of(state)), "short")


@lru_cache(maxsize=8192)
def code(word: str) -> str:
    """The everyday code of a city that a word is, or stands for; empty where it is none."""
    key = word.strip(".").upper()
    key = ALIASES.get(key.lower(), key)
    return key if key in CODES or word == "LA" else ""


def is_code(text: str, word: re.Match[str], key: str, small: set[int]) -> bool:
    """Whether what could be an everyday code for a city stands and is written as one: "SAT" is a day, too."""
    start, end = word.span()
    if not word[0].isupper() and (
        text.endswith("the ", 0, start) or not (word[0].casefold() in ALIASES or start in small)
    ):
        return False
    if text[end : end + 1].isdigit() or SATURDAY.match(text, start):
        return False
    if ROAD.match(text, end) and HOUSE_BEFORE.search(text, max(0, start - 10), start):
        return False
    if TURNED_OUT.match(text, end) or (OF_CARRIER.match(text, end) and ends_name(text, start)):
        return False
    if key == "SAT" and (DAY_BEFORE.search(text, max(0, start - 10), start) or DAY_BEHIND.match(text, end)):
        return False
    return not (key in ALIASES.values() and NAME_GOES_ON.match(text, end))


def names_airport(text: str, word: re.Match[str], state: str, found: list[Spot]) -> bool:
    """Whether a code in the middle of an address names its airport: "Brightwing Cargo Bldg 75, JFK, Jamaica NY 11430"."""
    start, end = word.span()
    return bool(IN_ADDRESS.search(text, max(0, start - 10), start)) and any(
        spot.how == "code"
        and spot.place.state == state
        and spot.place.postal_code
        and AT_ONCE.fullmatch(text, end, spot.start)
        for spot in found
    )


def small_codes(text: str, found: list[Spot]) -> set[int]:
    """Where everyday codes stand that are written small: one leads to the other, or to a place ("chi to atl")."""
    starts, ends = {spot.start for spot in found}, {spot.end for spot in found}
    small: set[int] = set()
    for match in SMALL_LANE.finditer(text):
        one, other = (match[end].upper() in CODES for end in ("one", "other"))
        if one and (other or match.start("other") in starts):
            small.add(match.start("one"))
        if other and (one or match.end("one") in ends):
            small.add(match.start("other"))
    return small
