"""Services that are asked for a place of the lane by its name: "liftgate for Muncie", "Columbus needs one", "no dock in Reno"."""

import re

from shared.reading.lanes.lane import Lane
from shared.reading.services.accessorials import Service
from shared.reading.services.end_words import SENTENCE, End
from shared.reading.shipments.services_behind_stops import ENDS
from shared.reading.stops.kind_of_place import kinds_of_places
from shared.reading.stops.stop import Stop

FOR = re.compile(r" (?:is |are )?(?:needed |required |only )?(?:for|at|in|@) (?:the )?")
AT_SITE = re.compile(
    r"(?: again| also| too)? (?:needed |required )?(?:at|for) (?:the|our|their|his|her|my|an?) (?:[\w'’-]+ ){1,4}(?:in|near) "
)
"""What leads to the city of a place that has no name of its own: "liftgate at the convention center in Reno"."""
NO_DOCK = re.compile(
    r"\bno (?:loading )?(?:docks?|fork ?lifts?|forks?)(?: or \w+)? (?:in|at|@|over in|up in"
    r"|down in) (?:the )?(?P<at>\w[^,;]{2,40})"
    r"|(?P<whose>\w[\w' ]{2,40}?) (?:has|have|got|is|does(?:n't| not) have|don't have|w/) (?:no|without|any"
    r"|an?) (?:loading )?(?:docks?|fork ?lifts?)\b"
)
AND = re.compile(r"[a-z][\w.]+(?: [a-z][\w.]+)? (?:and|&) ")
NEEDS = re.compile(
    r"(?: stop| drop| one| location)?(?: will| does| also)? (?:needs?|wants?|requires?|gets?|has to have|must have)"
    r" (?:an? |the )?(?:\w+ )?"
)
REACH = 80
"""Characters on each side of a service that may name the place which it is for."""


def at_places(text: str, service: Service, lane: Lane) -> list[End]:
    """The ends of the lane's places for which the words beside a service ask it: "Liftgate for Muncie", "Columbus needs one"."""
    found: list[End] = []
    before = text[max(0, service.start - REACH) : service.start].casefold()
    behind = text[service.end : service.end + REACH].casefold()
    kinds = kinds_of_places(text, [*lane.origins, *lane.destinations])
    for stop in (*lane.origins, *lane.destinations):
        named = [*names_of(stop), *([kinds[stop.start]] if stop.start in kinds else [])]
        for name in map(str.casefold, named):
            told = (name in behind and for_place(behind, name)) or (name in before and place_needs(before, name))
            found += [ENDS[stop.role]] if told else []
    return list(dict.fromkeys(found)) or without_dock(before, lane, kinds)


def without_dock(before: str, lane: Lane, kinds: dict[int, str]) -> list[End]:
    """The end of the place that is said just before to have no dock ("no dock in Billings, so a liftgate")."""
    sentence = SENTENCE.split(before)[-1]
    match = NO_DOCK.search(sentence) if "dock" in sentence or "fork" in sentence else None
    if not match:
        return []
    stops = (*lane.origins, *lane.destinations)
    return [
        ENDS[stop.role]
        for stop in stops
        if any((match["at"] or match["whose"] or "").startswith(name.casefold()) for name in names_of(stop))
        or (
            stop.start in kinds
            and (match["at"] or match["whose"] or "").removeprefix("the ").startswith(kinds[stop.start])
        )
    ][:1]


def for_place(behind: str, name: str) -> bool:
    """Whether words go on with "for" or "at" and the name, first or second of two: "for Muncie", "at Gary and Muncie", or
    with a place in the city of that name: "at the mill in Muncie"."""
    led, site = FOR.match(behind), AT_SITE.match(behind)
    starts = [led.end(), *(led.end() + each.end() for each in [AND.match(behind[led.end() :])] if each)] if led else []
    starts += [site.end()] if site else []
    return any(behind.startswith(name, at) and not behind[at + len(name) :][:1].isalnum() for at in starts)


def place_needs(before: str, name: str) -> bool:
    """Whether words end with the name and that it needs something: "Columbus stop needs a ..."."""
    at = before.rfind(name)
    return not before[:at][-1:].isalnum() and NEEDS.fullmatch(before, at + len(name)) is not None


def names_of(stop: Stop) -> list[str]:
    """What a stop is called in passing: its city, or its company or the first word of that."""
    company = stop.place.company or ""
    first = company.split(" ")[0]
    return [name for name in dict.fromkeys((stop.place.city or "", company, first if len(first) > 4 else "")) if name]
