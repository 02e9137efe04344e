"""The ends of a forward whose levels tell one place each: what the inner mail says of its own dock, and what the mail above it
says of where the freight goes. Each alone tells no more than whose a place is; read together they are both ends."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from shared.reading.language.spelling import same
from shared.reading.missing import located
from shared.reading.model import Place, Shipment
from shared.reading.passage import Passage
from shared.reading.places.places import spots

End = Literal["origin", "destination"]
OTHER: dict[End, End] = {"origin": "destination", "destination": "origin"}


@dataclass(frozen=True, slots=True)
class Lone:
    """The only place of a level. `nth`: which level; `sure`: words of its own tell which end it is; `freight`: freight is told
    beside it."""

    nth: int
    place: Place
    end: End
    sure: bool
    freight: bool


def read_by_level(levels: Sequence[tuple[Shipment, ...]], texts: Sequence[Passage]) -> list[tuple[Shipment, ...]]:
    """The levels of a forward, newest first, where two tell one end, a place each: the one that is less surely this end is the
    other one. Where both are surely this end the newer corrects the older."""
    told = [one for nth, each in enumerate(levels) if (one := lone(each, texts[nth], nth))]
    result = list(levels)
    whole = next((nth for nth, each in enumerate(levels) if any(map(both_ends, each))), None)
    if whole is not None:
        for each in told:
            if 0 < each.nth < whole and not (each.sure or each.freight):  # "I'm at a show in Galena, call my cell"
                result[each.nth] = at_end(levels[each.nth], Place(), each.end)
        return result
    if len(told) != 2 or same(told[0].place, told[1].place):
        return result
    alike = told[0].end == told[1].end
    turned = less_sure(*told) if alike else None
    for each in told if turned or not alike else ():
        result[each.nth] = at_end(levels[each.nth], each.place, OTHER[each.end] if each is turned else each.end)
    return result


def both_ends(shipment: Shipment) -> bool:
    """Whether a level tells both ends of a shipment."""
    return Place() not in (shipment.origin, shipment.destination)


def lone(found: tuple[Shipment, ...], text: Passage, nth: int) -> Lone | None:
    """The only place of a level, if it has just one."""
    if len(found) != 1:
        return None
    only = found[0]
    freight = only.weight_lb is not None or only.handling_units is not None
    if (only.origin == Place()) != (only.destination == Place()):
        end: End = "origin" if only.destination == Place() else "destination"
        place = only.origin if end == "origin" else only.destination
        sure = any(stop.by for stop in text.stops if same(stop.place, place))
        return Lone(nth, place, end, sure, freight)
    named = spots(text.text) if only.origin == Place() else []
    if len(named) == 1 and named[0].how in ("code", "state") and located(named[0].place):
        return Lone(nth, named[0].place, "origin", False, freight)
    return None


def less_sure(newer: Lone, older: Lone) -> Lone | None:
    """Which of two places at one end is the other end: the one that no words of its own give to this end. Of two such the freight
    lies where it is told, else where the older mail comes from."""
    if newer.sure != older.sure:
        return older if newer.sure else newer
    if newer.sure:
        return None
    sender = newer if newer.freight and not older.freight else older
    taker = older if sender is newer else newer
    return taker if newer.end == "origin" else sender


def at_end(found: tuple[Shipment, ...], place: Place, end: End) -> tuple[Shipment, ...]:
    """The level with its one place at an end."""
    only = found[0]
    if end == "origin":
        return (replace(only, origin=place, destination=Place()),)
    return (replace(only, origin=Place(), destination=place),)
