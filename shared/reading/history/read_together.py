"""The new words of a message read together with the mail below them: what a forward tells, what a reply adds to its history."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from shared.reading.days.open_dates import open_now
from shared.reading.history.chosen import asked_before, chosen, only_names, unplaced
from shared.reading.history.counted_before import times_count, with_count, with_weight_again
from shared.reading.history.days_of_others import by_whom_asks
from shared.reading.history.lone_ends import read_by_level
from shared.reading.lanes.loads_on_one_lane import remade
from shared.reading.mail.segments import Segment
from shared.reading.missing import located
from shared.reading.model import Address, Place, Shipment
from shared.reading.passage import Passage
from shared.reading.places.places import spots
from shared.reading.services.accessorials import refused
from shared.reading.shipments.assemble import shipments
from shared.reading.shipments.merge import better, filled_from, placed
from shared.reading.stops.cues import LANDED

LEADS_TO = re.compile(
    r"\b(?:to|into|reach(?:es)?|deliver\w*|consignee|receiver|drops?)\b(?: (?:it|them|us|me|here|my|our|the|a|his|her|their)\b)?"
    r"(?:\s+(?!from\b|at\b|off\b)[\w']+){0,3}?\s+(?:in|near|@)?\s*$",
    re.IGNORECASE,
)
"""Words that lead to the place behind them: "ship it to my shop in Oshkosh"."""
BUYS = re.compile(
    r"[ ,)]*(?:(?:who|that|which|has|have|just|also|recently|finally)[ ]+){0,3}(?:bought|ordered|purchased|paid for|won\b(?!'t)"
    r"|(?:is|are) (?:buying|expecting|waiting|getting))\b",
    re.IGNORECASE,
)
"""What follows the place of whoever the freight is for: "a gallery in Mesa bought 11 of them"."""


@dataclass(frozen=True, slots=True)
class Told:
    """The shipments that the new words describe (`now`), those of the mail below them (`before`), and both read together.

    `answers`: the new words leave something out of what was asked before, or name its one place that was lacking.
    """

    now: tuple[Shipment, ...]
    before: tuple[Shipment, ...]
    together: tuple[Shipment, ...]
    answers: bool = False


def alone(held: Passage) -> Told:
    """What a message tells that has nothing below its words."""
    found = shipments(held)
    return Told(with_lone_place(found, held.text), (), found)


def read_together(
    held: Passage, top: Segment, history: Sequence[Passage], older: Sequence[Segment], asks: Address
) -> Told:
    """What the new words of a message and the mail below them tell. `top`, `held`: the new words; `older`, `history`: the mail
    below, newest first; `asks`: who wrote the message."""
    told = [shipments(each) for each in history]
    now = shipments(held)
    merged = shipments(held, answering=True) if remade(held.text) and not any(map(placed, now)) else now
    forwarded = older[0].kind == "forwarded"
    if forwarded:
        merged, *told = read_by_level([merged, *told], [held, *history])
        merged = handed_on(merged, told[0])
    else:
        told = by_whom_asks(told, older, asks)
    if open_now(held.text) and not held.days:
        told = [tuple(replace(one, pickup_date=None, delivery_date=None) for one in each) for each in told]
    asked = asked_before(told)
    named = bool(asked) and only_names(now, asked)
    if named and any(map(placed, now)):
        now = merged = unplaced(now)
    if not forwarded:
        merged = with_count(top.words, held.reference, held, merged, told)
    for each in told:
        if not (asked and each is not asked and only_names(each, asked)):
            merged = filled_from(merged, chosen(held.text, each) if named else each)
    merged = with_weight_again(merged, now, told, held.text, history)
    for own, earlier in zip(told, history, strict=True):
        merged = times_count(merged, earlier, own)
    answered = with_answer(without(merged, refused(held.text), now), held.text)
    if any(line.asked for line in top.words):  # answers between the lines of a question are read with it
        now = answered
    return Told(now, tuple(one for each in told for one in each), answered, answered != merged)


def handed_on(top: tuple[Shipment, ...], told: tuple[Shipment, ...]) -> tuple[Shipment, ...]:
    """What stands above a forward, without a city that it only mentions where the forward itself says both ends in full, and
    without a day before the forward's pickups, which is no delivery's ("he needs it today")."""
    pickups = [each.pickup_date for each in told if each.pickup_date]
    if pickups and not any(each.pickup_date for each in top):
        top = tuple(
            replace(each, delivery_date=None) if (each.delivery_date or min(pickups)) < min(pickups) else each
            for each in top
        )
    only, first = top[0], told[0]
    ends = [place for place in (only.origin, only.destination) if place != Place()]
    full = first.origin.postal_code and first.destination.postal_code
    if len(top) > 1 or len(ends) != 1 or ends[0].postal_code or ends[0].street or not full or only.weight_lb:
        return top
    return (replace(only, origin=Place(), destination=Place()),)


def without(found: tuple[Shipment, ...], names: set[str], now: tuple[Shipment, ...]) -> tuple[Shipment, ...]:
    """The request without the accessorials that a reply says are not wanted, and does not ask for itself."""
    dropped = names - {name for each in now for name in each.accessorials}
    return tuple(
        replace(each, accessorials=tuple(name for name in each.accessorials if name not in dropped)) for each in found
    )


def with_answer(found: tuple[Shipment, ...], text: str) -> tuple[Shipment, ...]:
    """The request with the one place that a reply names, where just one end was lacking."""
    named = spots(text)
    if len(found) != 1 or len(named) != 1:
        return found
    place = named[0].place
    origin, destination = found[0].origin, found[0].destination
    if place.postal_code and place.city in (origin.city, destination.city):
        origin = corrected(origin, place) if origin.city == place.city else origin
        destination = corrected(destination, place) if destination.city == place.city else destination
        return (replace(found[0], origin=origin, destination=destination),)
    if (found[0].origin == Place()) == (found[0].destination == Place()):
        return found
    return (replace(found[0], origin=place) if found[0].origin == Place() else replace(found[0], destination=place),)


def corrected(before: Place, now: Place) -> Place:
    """An end as a reply writes it: "it is Columbus Mississippi, 39701, I typed GA"; filled in where it only says more."""
    if now.state and before.state and now.state != before.state:
        return replace(before, state=now.state, postal_code=now.postal_code, country=now.country, street="")
    if now.postal_code and before.postal_code and now.postal_code != before.postal_code:
        return replace(before, postal_code=now.postal_code, street=now.street)
    return better(before, now)


def with_lone_place(found: tuple[Shipment, ...], text: str) -> tuple[Shipment, ...]:
    """The description with the only place that it names: the origin, where no word before it leads there."""
    if any(map(placed, found)):
        return found
    named = spots(text)
    if len(named) != 1 or not located(named[0].place):
        return found
    ahead = text[max(0, named[0].start - 60) : named[0].start]
    if (LEADS_TO.search(ahead) and not LANDED.search(ahead)) or BUYS.match(text, named[0].end):
        return tuple(replace(each, destination=named[0].place) for each in found)
    return tuple(replace(each, origin=named[0].place) for each in found)
