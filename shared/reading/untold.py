"""What of its freight a message says that nobody knows yet: its weight, its pieces, where it comes from or goes to.

"The forklift is good for 5,000 lb, what they weigh I couldn't tell you" tells no weight, and "either Eugene or Chehalis,
production hasn't said" no origin: the number or the place beside such words is another one's.
"""

import re
from bisect import bisect_right
from dataclasses import replace

from shared.reading.missing import located
from shared.reading.model import Place, Shipment
from shared.reading.untold_words import CLEARED, DESTINATION, DOUBT, ORIGIN, THING

ENDS = re.compile(r"[.!?]+(?=\s|\Z)|\n+")
SAID_OF = re.compile(
    r"tb[ad]|unknown|pending|to (?:follow|be)|(?:will|shall) follow|depend|undecided|\S+ (?:off|out|gone|away)\b",
    re.IGNORECASE,
)
"""Doubts that are told of what stands right before them."""
NEXT, BEHIND, AHEAD = 10, 55, 45
"""Characters between a doubt and what it is about: right before it, behind it, and before it."""
REACH = 250
"""Characters of a sentence beside a doubt that are looked at: sentences may be as long as the message."""
NOTHING: frozenset[str] = frozenset()


def untold(text: str) -> frozenset[str]:
    """Which of weight, pieces, origin and destination a text says that its writer does not know; "place" for either end."""
    doubts = list(DOUBT.finditer(text))
    if not doubts:
        return NOTHING
    bounds = [0, *(match.end() for match in ENDS.finditer(text)), len(text)]
    return frozenset(filter(None, (about(text, doubt, bounds) for doubt in doubts)))


def about(text: str, doubt: re.Match[str], bounds: list[int]) -> str:
    """What a doubt is about: the next thing behind it in its sentence, else the last before it, be it in the sentence before.
    Empty for anything else, and where the doubt is over. `bounds`: where the sentences begin, and the text ends."""
    nth = bisect_right(bounds, doubt.start()) - 1
    start, end = max(bounds[nth], doubt.start() - REACH), min(bounds[nth + 1], doubt.end() + REACH)
    before = max(bounds[max(0, nth - 1)], doubt.start() - REACH)
    if CLEARED.search(text, start, min(bounds[min(nth + 2, len(bounds) - 1)], end + REACH)):
        return ""
    found = last_thing(text, doubt, start, NEXT) if SAID_OF.match(doubt.group()) else None
    found = found or next_thing(text, doubt, end)
    found = found or last_thing(text, doubt, start, AHEAD) or last_thing(text, doubt, before, AHEAD)
    name = (found and found.lastgroup) or "other"
    if found and name == "place":
        asks_where = found.group().lower().startswith("where")  # it may be anything: "a desk, nobody has told me where"
        return end_of_way(text, start, end) or end_of_way(text, start if asks_where else before, end) or name
    return "" if name == "other" else name


def next_thing(text: str, doubt: re.Match[str], end: int) -> re.Match[str] | None:
    """The first thing that a doubt may be about, from its own words on."""
    found = THING.search(text, doubt.start(), end)
    return found if found and found.start() - doubt.end() < BEHIND else None


def last_thing(text: str, doubt: re.Match[str], start: int, most: int) -> re.Match[str] | None:
    """The last thing before a doubt, at most so far from it; a scale that is only mentioned before it is none."""
    # up to the doubt's end, for what a thing may not be followed by
    things = [found for found in THING.finditer(text, start, doubt.end()) if found.end() <= doubt.start()]
    found = things[-1] if things else None
    if not found or doubt.start() - found.end() > most or found.group().lower() in ("weigh", "scale", "scaled"):
        return None
    return found


def end_of_way(text: str, start: int, end: int) -> str:
    """Which end the words around a place speak of; empty where they speak of none."""
    origin, destination = (sum(1 for _ in words.finditer(text, start, end)) for words in (ORIGIN, DESTINATION))
    if origin == destination == 0:
        return ""
    return "origin" if origin >= destination else "destination"


def without_untold(found: tuple[Shipment, ...], names: frozenset[str]) -> tuple[Shipment, ...]:
    """One shipment, or several of one lane, without what is said not to be known. Of several lanes the words may speak of any.

    Where just one end is read, the other is the one that is not known. A place of which the words do not tell the end is the
    one without a postal code beside one that has it.
    """
    if not names or not found or len({(each.origin, each.destination) for each in found}) > 1:
        return found
    one = found[0]
    if located(one.origin) != located(one.destination):
        names -= {"origin", "destination"}
    elif "place" in names and bool(one.origin.postal_code) != bool(one.destination.postal_code):
        names |= {"destination" if one.origin.postal_code else "origin"}
    return tuple(stripped(each, names) for each in found)


def stripped(shipment: Shipment, names: frozenset[str]) -> Shipment:
    """A shipment without these facts; without pieces it has no size either, which is one piece's."""
    if "origin" in names:
        shipment = replace(shipment, origin=Place())
    if "destination" in names:
        shipment = replace(shipment, destination=Place())
    if "weight" in names:
        items = tuple(replace(item, weight_lb=None) for item in shipment.items)
        shipment = replace(shipment, weight_lb=None, items=items)
    if "pieces" in names:
        items = tuple(
            replace(item, count=None, packaging=None, length_in=None, width_in=None, height_in=None)
            for item in shipment.items
        )
        shipment = replace(shipment, handling_units=None, items=items)
    return shipment
