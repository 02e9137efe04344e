"""The ends that the owners of places tell: freight comes from "our plant", and goes to "a customer's store"."""

import re
from dataclasses import replace

from shared.reading.language.spelling import same
from shared.reading.stops.between_stops import leads
from shared.reading.stops.cues import SENTENCE, Role
from shared.reading.stops.stop import Stop

FREIGHT_IS = re.compile(
    r"(?: \w+)?,? (?:(?:but|and|while|though) )?(?:(?:the|our|my|this|all the) )?(?:freight|load|stuff|goods|shipment"
    r"|material|machine|product"
    r"|order|pallets?|skids?|crates?)s?(?:['\u2019]s| is| are| sits?| ships?| lies?| picks? up)\b",
    re.IGNORECASE,
)
"""Between the writer's own place and where the freight is, which is another one."""


def by_owners(text: str, found: list[Stop]) -> list[Stop]:
    """The stops, those without a role the end of their owners, unless they only go on to the next place or say one again."""
    return [
        stop if stop.role or retold(stop, found) or leads(text, found, at) else replace(stop, role=owned(found, at))
        for at, stop in enumerate(found)
    ]


def owned(found: list[Stop], at: int) -> Role:
    """The end that a place's owner tells; a friend has what goes on to the next place where that is the only end told."""
    stop, after = found[at], found[at + 1 : at + 2]
    goes_on = stop.owner == "destination" and after and after[0].role == "destination"
    return customers(found) if goes_on else stop.owner


def customers(found: list[Stop]) -> Role:
    """The end that customers are: where freight goes, or where it comes from if it goes elsewhere; none where both are told."""
    roles = {stop.role for stop in found}
    if {"origin", "destination"} <= roles:
        return ""
    return "origin" if "destination" in roles and "origin" not in roles else "destination"


def retold(stop: Stop, found: list[Stop]) -> bool:
    """Whether a code alone only goes on to say where a place is that is named elsewhere, whoever it is said to belong to."""
    return stop.how == "bare code" and any(other is not stop and same(other.place, stop.place) for other in found)


def brought_home(found: list[Stop]) -> list[Stop]:
    """The stops, the writer's own place a destination where another one is the only end that is told, and an origin."""
    roles = {stop.role for stop in found if stop.role}
    ours = [stop for stop in found if not stop.role and stop.owner == "origin" and stop.written]
    if roles != {"origin"} or len(ours) != 1 or any(same(ours[0].place, stop.place) for stop in found if stop.role):
        return found
    if any(not stop.role and stop not in ours and stop.written for stop in found):
        return found
    return [replace(stop, role="destination") if stop in ours else stop for stop in found]


def without_owned(text: str, found: list[Stop]) -> list[Stop]:
    """The stops without a name alone that only its owner gives an end which another place has: "I'm in Norfolk all day".

    Nor is the writer's own place one, told in a sentence of its own before a lane with both ends ("Our Fargo ND office pays.").
    """
    written = [stop for stop in found if stop.written]
    ends = {stop.role for stop in written if stop.role}
    if any(leads(text, found, at) and stop in written for at, stop in enumerate(found)):
        ends.add("origin")
    first = found[0] if {"origin", "destination"} <= ends else None
    ours = found[:1] if first and first.owner == "origin" and not first.role and apart_from(text, found) else []

    def kept(stop: Stop) -> bool:
        if ours and stop is ours[0]:
            return False
        known = stop.role or stop.how not in ("name", "short") or stop.owner not in ends
        return bool(known) or any(same(stop.place, other.place) for other in written)

    return [stop for stop in found if kept(stop)]


def apart_from(text: str, found: list[Stop]) -> bool:
    """Whether the first of several places stands in a sentence of its own, and none of the others is that place again."""
    first, after = found[0], found[1]
    parted = SENTENCE.search(text, first.end - 1, after.start) or FREIGHT_IS.match(text, first.end, after.start)
    again = any(same(first.place, other.place) for other in found[1:])
    return parted is not None and not again and not leads(text, found, 0)
