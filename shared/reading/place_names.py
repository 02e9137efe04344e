"""Places without a state or a code: unmistakable cities, everyday codes, and what the text writes out elsewhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from shared.reading.city_words import CONNECTORS, WORD
from shared.reading.codes import ALIASES, CODES, LED_TO, PORTS
from shared.reading.gazetteer import City, gazetteer, longest
from shared.reading.model import Place
from shared.reading.spelling import same, title
from shared.reading.spot import Spot, taken
from shared.reading.states import country_of
from shared.reading.text import fold
from shared.reading.weekdays import WEEKDAYS

SATURDAY = re.compile(r"SAT[.,]?[ ]+(?:\d|(?:am|pm|morning|noon|by|before|at|no|or|and|delivery)\b)", re.IGNORECASE)
"""A day that is written like the code of San Antonio."""
NAME_GOES_ON = re.compile(
    r"[ ]+(?!(?:TO|AND|OR|FROM|ON|BY|FOR|VIA|WITH|PU|DEL|USA?|MX|ON|VAN|FTL|LTL|TL|REEFER|FLATBED|DRY|Mon"
    r"|Tue|Wed|Thu|Fri|Sat|Sun|Port|ASAP|Ready|Pick|Deliver|Load|Rate|Mexico|M[ée]xico|Canada)\w*\b"
    r"|(?:DC|CFS|DCs|Plant|Warehouse|Whse|Terminal|Ramp|Yard|Branch|Facility|Hub|Mill)\b(?! [A-Z]))[A-Z][\w&']+|['&][A-Za-z]"
    r"|[ ]+(?:area code|time|office|state)\b|[ ](?:blvd|boulevard|pkwy|parkway|avenue|ave|hwy|highway|street|rd|road)\b"
)

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
TERMINAL = re.compile(r"(?:[ ](?:container|marine|cargo|intermodal|auto))?[ ]terminals?\b", re.IGNORECASE)
"""What a port's own name goes on with before its place ("Barbours Cut Terminal, Morgans Point TX")."""
HIGHWAY = re.compile(r"\b(?:carr\.?|carretera|autopista|libramiento)[ ]$", re.IGNORECASE)
"""What stands before two cities that a highway is named after ("Carretera Monterrey-Saltillo km 12")."""
ROAD = re.compile(
    r"[ ](?:rd|road|pike|ave|avenue|st|street|hwy|highway|blvd|tpke|turnpike|way|dr|drive|pkwy)\b", re.IGNORECASE
)
"""What follows two cities that a street between them is named after ("3535 Cincinnati-Dayton Rd")."""
HOUSE = re.compile(r"(?<![\d,.$#-])\d{3,4}(?: [NSEW]\.?)?[ ]$")
"""The number before a street that has a city's name alone ("2500 Hayward, Ann Arbor MI")."""
HOUSE_BEFORE = re.compile(r"\b\d{1,6}(?: [NSEW]\.?)?[ ]$")
DAY_BEFORE = re.compile(r"\b(?:on|by|deliver|del|this|next|ready|due|fri|friday|&|and)[ ]$", re.IGNORECASE)
DAY_BEHIND = re.compile(
    r"[ ,]*(?:\d{1,2}[/:-]\d|\d{1,2}(?:th|st|nd|rd)?\b|[AP]M\b|\d{3,4}\b|NOON|MORNING|OR\b|AND\b|&)", re.IGNORECASE
)
"""What stands beside "SAT" where it is the day and not San Antonio."""
PROVINCE = re.compile(
    r"\b(?:somewhere|someplace|someone|somebody|customers?|clients?|dealers?|buyers?|vendors?|suppliers?|sites?|stores?"
    r"|province)"
    r"(?: (?:is|are|of))?(?: up)?(?: in)?[ ]$",
    re.IGNORECASE,
)
"""What stands before "Quebec" where it is the province."""
OF_CARRIER = re.compile(
    r"[ ](?:FREIGHT|LOGISTICS|TRANSPORT(?:ATION)?|TRUCKING|EXPRESS|BROKERAGE|LINES)\b", re.IGNORECASE
)
"""Behind the word of a company's name that a code of a city would be ("RED OAK FREIGHT")."""
NAMED_BEFORE = re.compile(r"(?P<word>[A-Z][\w&'.]*)[ ]$")
SMALL_LANE = re.compile(
    r"(?<![\w.@/&'-])(?=(?P<one>[a-z]{2,})(?:[ ]?(?:->?|>|/|2)[ ]?|[ ]to[ ])(?P<other>[a-z]{3})(?![\w@/&'-]))"
)
IN_ADDRESS = re.compile(r"(?:,|@|(?<!ups)(?<!picks)(?<!stops)(?<!drops)(?<!pu's)[ ]at|\d)[ ]$", re.IGNORECASE)
AT_ONCE = re.compile(r"(?:[ ](?:airport|intl|cargo))*[ ]?,[ ]*|[ ]*\n[ ]*", re.IGNORECASE)
"""Before and behind the code of an airport that an address goes on from to its city."""
PORT_WORDS = longest(PORTS)
LONGEST = 4
"""Words of a city's name."""
MOST_AGAIN = 12
"""Cities whose further mentions are looked for."""


def joined_cities(text: str, word: re.Match[str]) -> list[re.Match[str]]:
    """A word with a hyphen, or the two cities that this joins ("laredo-dallas")."""
    one, _, other = word[0].partition("-")
    table = gazetteer().alone
    codes = {one.upper(), other.upper()} <= CODES.keys()
    start = word.start()
    if (
        ROAD.match(text, word.end())
        or HIGHWAY.search(text, max(0, start - 12), start)
        or (not codes and (fold(one) not in table or fold(other) not in table))
    ):
        return [word]
    middle = start + len(one)
    return [each for each in (WORD.match(text, start, middle), WORD.match(text, middle + 1, word.end())) if each]


def again(text: str, found: list[Spot]) -> list[Spot]:
    """Further mentions, by its name alone, of a city that is written out elsewhere in the text."""
    written = {
        spot.place.city: spot.place
        for spot in found
        if spot.how in ("code", "state", "bare code") and len(spot.place.city) > 3
    }
    more: list[Spot] = []
    for city, place in list(written.items())[:MOST_AGAIN]:
        for start in alone(text, city):
            end = start + len(city)
            named = NAME_GOES_ON.match(text, end) or ends_name(text, start)
            if not named and not taken([*found, *more], start, end):
                more.append(Spot(start, end, replace(place, postal_code=""), "name"))
    return more


def alone(text: str, name: str) -> Iterator[int]:
    """Where a name begins that is no part of another word."""
    start = text.find(name)
    while start >= 0:
        before, behind = text[start - 1 : start], text[start + len(name) :][:1]
        if not (before.isalnum() or before in (*"_&'.-",)) and not (behind.isalnum() or behind in (*"_&@-",)):
            yield start
        start = text.find(name, start + len(name))


def ends_name(text: str, start: int) -> bool:
    """Whether a capitalized word before a city's name makes it a part of another name ("Sysco Dallas", "North Massena")."""
    if text.endswith(("City of ", "Port of "), 0, start):
        return True
    match = NAMED_BEFORE.search(text, max(0, start - 24), start)
    return match is not None and match["word"].lower() not in CONNECTORS and match["word"].casefold() not in WEEKDAYS


def coded(spot: Spot, found: list[Spot]) -> Spot:
    """A mention of a city by its name alone with its code, where the text writes it with one code and no other."""
    if spot.how != "name" or spot.place.postal_code:
        return spot
    codes = {other.place.postal_code for other in found if same(other.place, spot.place)} - {""}
    return replace(spot, place=replace(spot.place, postal_code=codes.pop())) if len(codes) == 1 else spot


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


@lru_cache(maxsize=8192)
def most_words(word: str) -> int:
    """How many words a name of a city or of a port can have that begins with a word, or with the first part of one with
    hyphens; none where no name does."""
    first = fold(word).partition(" ")[0]
    most = max(gazetteer().beginnings.get(first, 0), PORT_WORDS.get(first, 0))
    return LONGEST if first == "the" and most else min(most, LONGEST)


@lru_cache(maxsize=8192)
def code(word: str) -> str:
    """The everyday code of a city that a word is, or stands for; empty where it is none."""
    key = word.strip(".").upper()
    key = ALIASES.get(key.lower(), key)
    return key if key in CODES or word == "LA" else ""


@lru_cache(maxsize=8192)
def means_city(word: str) -> bool:
    """Whether a word is an everyday code of a city, or the name of one begins with it."""
    return bool(code(word)) or most_words(word) > 0


def port(name: str) -> City | None:
    """The city of a port that is called by a name of its own."""
    place, _, state = PORTS.get(name, "").rpartition(" ")
    return City(place, state, country_of(state)) if place else None


def placed_behind(found: list[Spot], text: str, end: int) -> bool:
    """Whether the place of a name follows it at once: "Barbours Cut, Houston TX"."""
    after = TERMINAL.match(text, end)
    end = after.end() if after else end
    return any(0 <= spot.start - end < 4 and text[end : spot.start].strip(" ") in (",", "-", "") for spot in found)


def spoken_of(text: str, start: int, end: int) -> bool:
    """Whether a city only calls an occasion that has been, or one of which somebody is reminded."""
    return bool(TURNED_OUT.match(text, end) or REMEMBERED.search(text, max(0, start - 60), start))


def by_name(text: str, found: list[Spot]) -> list[Spot]:
    """Cities whose name alone is unmistakable, and everyday codes for them."""
    more: list[Spot] = []
    words = list(WORD.finditer(text))
    if "-" in text:
        words = [part for word in words for part in (joined_cities(text, word) if "-" in word[0] else (word,))]
    likely = [at for at, word in enumerate(words) if means_city(word[0])]
    written_small = any(code(words[at][0]) and not words[at][0].isupper() for at in likely)
    small = small_codes(text, found) if written_small else set()
    skip = 0
    for at in likely:
        word = words[at]
        if word.start() < skip:
            continue
        spot = by_code_of_city(text, word, found, small) if code(word[0]) else None
        if spot is None and (most := most_words(word[0])):
            spot = by_whole_name(text, words[at : at + most], found)
        if spot:
            more.append(spot)
            skip = spot.end
    return more


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


def by_whole_name(text: str, words: Sequence[re.Match[str]], found: list[Spot]) -> Spot | None:
    """The city that the first of some words begins the name of: of several, the one with the longest name."""
    start = words[0].start()
    for last in reversed(words):
        end = last.end()
        piece = text[start:end]
        name = fold(piece) if len(piece) < 40 and "\n" not in piece else ""
        city = city_called(name, text, end, found)
        if city and not taken(found, start, end) and not means_other(text, start, end, name):
            called = title(piece) if name == fold(city.name) else city.name
            return Spot(start, end, Place("", "", called, city.state, "", city.country), "name")
    return None


def city_called(name: str, text: str, end: int, found: list[Spot]) -> City | None:
    """The city, or a port's, of a name that ends at `end`."""
    table = gazetteer().alone
    city = port(name)
    if city is None or placed_behind(found, text, end):
        city = table.get(name.removeprefix("the ")) or table.get(name)
    return city


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
