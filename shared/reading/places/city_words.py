"""The words before a state that are a city's name."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from shared.reading.language.spelling import title
from shared.reading.language.text import fold
from shared.reading.places.codes import CODES
from shared.reading.places.gazetteer import gazetteer
from shared.reading.places.states import country_of

WORD = re.compile(
    r"[^\W\d_](?:[^\W\d_.'-]*+(?![.'-])"
    r"|(?:(?<=e)x|(?<=t)o|(?<=f)rom)(?=-[^\W\d_])|[^\W\d_.'-]*(?:[.'-]+[^\W\d_.'-]+)*\.?)"
)
"""A word of a name, first as most are: of letters alone; "ex-", "to-" and "from-" stand apart from what they lead to."""
BEFORE = re.compile(
    r"(?<![^\W\d_])(?P<words>[^\W\d_]++(?:(?:[.'-]|[.]?[ ]{1,2}|[.'-][ ])[^\W\d_]++){0,5}\.?)[ \t]*(?P<sep>,|\(|-|/)?[ \t]*$"
)
"""The words before a state."""
POINT = re.compile(r"([NSEW])\.? ", re.IGNORECASE)
PARTICLE = re.compile(r"^(mc|mac|de|du|la|le) (?=\w)", re.IGNORECASE)
GLUED = re.compile(r"([a-z])(?=[A-Z])")
"""Where a name is written in two words that others write in one, and the other way round ("Mc Allen", "LaVergne")."""
BESIDE = frozenset(
    ["north", "south", "east", "west", "n", "s", "e", "w", "new", "old", "upper", "lower", "fort", "mount"]
)
"""Words by which a city is called after the one beside it."""
POINTS = {"N": "North", "S": "South", "E": "East", "W": "West"}
CONNECTORS = frozenset(
    [
        "to",
        "from",
        "at",
        "in",
        "of",
        "near",
        "de",
        "a",
        "the",
        "and",
        "del",
        "deliver",
        "delivery",
        "pickup",
        "pick",
        "up",
        "pu",
        "ship",
        "shipping",
        "origin",
        "destination",
        "consignee",
        "shipper",
        "going",
        "load",
        "drop",
        "rate",
        "quote",
        "scratch",
        "forget",
        "skip",
        "not",
        "ltl",
        "ftl",
        "van",
        "reefer",
        "flatbed",
        "our",
        "your",
        "for",
        "rd",
        "st",
        "ave",
        "dr",
        "blvd",
        "hwy",
        "ln",
        "way",
    ]
)
"""Words that are no part of a name."""
IN_FULL = re.compile(
    r"\b(?:San|Santa|Santo|Santiago|H\.|Heroica|Heróica|Ciudad|Cd\.|Villa)(?:[ ](?:de(?:l| la"
    r"| los)?[ ])?[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+){0,2}[ ]"
    r"(?:de(?:l| la| los)?[ ])?\Z"
)
"""What the full name of a Mexican city begins with that its table leaves out: "San Pedro Tlaquepaque"."""
ALIKE = 0.74
"""How much two names have in common of which one is the other misspelled."""


def own_city(text: str, before: re.Match[str], code: str) -> tuple[str, int]:
    """The words before a state that are the very city of the code after it, and where they begin.

    A city beside it that is called after it has its code, too ("North Charleston SC 29406").
    """
    city = gazetteer().city_of(code) if code else None
    beside = ("", 0)
    for word in WORD.finditer(text, before.start("words"), before.end("words")) if city else ():
        name = text[word.start() : before.end("words")]
        if city and fold(name) == fold(city.name):
            return beside if beside[0] else in_full(text, before, title(name), word.start(), city.country)
        if city and word[0].rstrip(".").casefold() in BESIDE:
            called = spelled_out(name, city.state)
            beside = (title(called), word.start()) if gazetteer().city_in(called, city.state) else beside
    return "", 0


def in_full(text: str, before: re.Match[str], name: str, start: int, country: str) -> tuple[str, int]:
    """A city and where it begins, with the words before it that make the full name of a Mexican one."""
    saint = IN_FULL.search(text, before.start("words"), start) if country == "MX" else None
    return (f"{saint[0]}{name}", saint.start()) if saint else (name, start)


def misspelled(text: str, before: re.Match[str], code: str) -> tuple[str, int]:
    """The city of the code after a state where the words before that are nearly its name ("cincinatti OH 45202")."""
    city = gazetteer().city_of(code)
    meant = fold(city.name) if city else ""
    for word in WORD.finditer(text, before.start("words"), before.end("words")) if city else ():
        name = fold(text[word.start() : before.end("words")])
        if city and name[:1] == meant[:1] and SequenceMatcher(None, name, meant).ratio() > ALIKE:
            return city.name, word.start()
    return "", 0


def city_before(text: str, before: re.Match[str], state: str) -> tuple[str, int]:
    """The longest run of words before a state that is a city there, and where it begins."""
    words = list(WORD.finditer(text, before.start("words"), before.end("words")))
    if words and words[-1][0].isupper() and CODES.get(words[-1][0], "").endswith(f" {state}"):
        return CODES[words[-1][0]].rpartition(" ")[0], words[-1].start()
    for word in words[-4:]:
        name = text[word.start() : before.end("words")]
        full = spelled_out(name, state)
        if gazetteer().city_in(full, state):
            return in_full(text, before, title(full), word.start(), country_of(state))
    if words and CODES.get(words[-1][0].upper(), "").endswith(f" {state}"):
        return CODES[words[-1][0].upper()].rpartition(" ")[0], words[-1].start()
    return "", 0


def spelled_out(name: str, state: str) -> str:
    """A city's name as the table has it: its compass point in full ("N. Las Vegas"), without "the", in as many words."""
    return next((each for each in spellings(name) if each and gazetteer().city_in(each, state)), name)


def spellings(name: str) -> Iterator[str]:
    """The ways in which the table may have a name, the likeliest first."""
    if name[:4].lower() == "the ":
        yield name[4:]
    if short := POINT.match(name):
        yield f"{POINTS[short[1].upper()]} {name[short.end() :]}"
    yield name
    yield PARTICLE.sub(r"\1", name)
    yield GLUED.sub(r"\1 ", name)
    yield name.replace("'s ", "s ")


def unknown_city(text: str, before: re.Match[str]) -> tuple[str, int]:
    """The capitalized words before a state, for a city that the table does not know."""
    start = 0
    for word in reversed(list(WORD.finditer(text, before.start("words"), before.end("words")))[-3:]):
        if not word[0][0].isupper() or word[0].casefold() in CONNECTORS:
            break
        start = word.start()
        if text[max(0, start - 2) : start].strip(" ") in {",", ":", "-"}:
            break
    return (
        (title(text[start : before.end("words")]), start)
        if start or (before.start("words") == 0 and before["words"][:1].isupper())
        else ("", 0)
    )
