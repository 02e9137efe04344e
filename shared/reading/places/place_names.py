"""Places without a state or a code: unmistakable cities, everyday codes, and what the text writes out elsewhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from shared.reading.language.spelling import same, title
from shared.reading.language.text import fold
from shared.reading.model import Place
from shared.reading.places.city_codes import by_code_of_city, code, small_codes
from shared.reading.places.city_words import WORD
from shared.reading.places.codes import CODES, PORTS
from shared.reading.places.gazetteer import City, gazetteer, longest
from shared.reading.places.other_meanings import NAME_GOES_ON, ROAD, ends_name, means_other
from shared.reading.places.spot import Spot, taken
from shared.reading.places.states import country_of

TERMINAL = re.compile(r"(?:[ ](?:container|marine|cargo|intermodal|auto))?[ ]terminals?\b", re.IGNORECASE)
"""What a port's own name goes on with before its place ("Barbours Cut Terminal, Morgans Point TX")."""
HIGHWAY = re.compile(r"\b(?:carr\.?|carretera|autopista|libramiento)[ ]$", re.IGNORECASE)
"""What stands before two cities that a highway is named after ("Carretera Monterrey-Saltillo km 12")."""
PORT_WORDS = longest(PORTS)
LONGEST = 4
"""Words of a city's name."""
MOST_AGAIN = 12
"""Cities whose further mentions are looked for."""


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


@lru_cache(maxsize=8192)
def means_city(word: str) -> bool:
    """Whether a word is an everyday code of a city, or the name of one begins with it."""
    return bool(code(word)) or most_words(word) > 0


@lru_cache(maxsize=8192)
def most_words(word: str) -> int:
    """How many words a name of a city or of a port can have that begins with a word, or with the first part of one with
    hyphens; none where no name does."""
    first = fold(word).partition(" ")[0]
    most = max(gazetteer().beginnings.get(first, 0), PORT_WORDS.get(first, 0))
    return LONGEST if first == "the" and most else min(most, LONGEST)


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


def port(name: str) -> City | None:
    """The city of a port that is called by a name of its own."""
    place, _, state = PORTS.get(name, "").rpartition(" ")
    return City(place, state, country_of(state)) if place else None


def placed_behind(found: list[Spot], text: str, end: int) -> bool:
    """Whether the place of a name follows it at once: "Barbours Cut, Houston TX"."""
    after = TERMINAL.match(text, end)
    end = after.end() if after else end
    return any(0 <= spot.start - end < 4 and text[end : spot.start].strip(" ") in (",", "-", "") for spot in found)


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


def coded(spot: Spot, found: list[Spot]) -> Spot:
    """A mention of a city by its name alone with its code, where the text writes it with one code and no other."""
    if spot.how != "name" or spot.place.postal_code:
        return spot
    codes = {other.place.postal_code for other in found if same(other.place, spot.place)} - {""}
    return replace(spot, place=replace(spot.place, postal_code=codes.pop())) if len(codes) == 1 else spot
