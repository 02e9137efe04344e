"""What its own stretch says of each of several shipments, and what one takes from another that it is said to be the same as."""

from dataclasses import replace

from shared.reading.lanes.copies import freight_of
from shared.reading.lanes.lane import Lane
from shared.reading.lanes.stretches import MARKER
from shared.reading.language.word_patterns import WordPattern
from shared.reading.model import Place, References, Shipment
from shared.reading.passage import Passage
from shared.reading.shipments.describe import day, described
from shared.reading.shipments.merge import filled_freight
from shared.reading.stops.stop import Stop

AS_COLD = WordPattern(
    r"\b(?:same|identical) (?:(?:reefer|trailer|set|exact) ){0,2}(?:temp(?:erature)?s?|settings?|set ?-?p(?:oin)?ts?|degrees)\b"
    r"|\b(?:temp(?:erature)?|setting|set ?-?p(?:oin)?t)s?(?::| is| at| to be)?,? (?:the )?(?:same|identical|ditto)\b"
)
"""What says that a further load is as cold as the one told before it."""


def one_by_one(passage: Passage, found: list[Lane]) -> list[Shipment]:
    """What its own stretch says of each of several shipments; one that is the same as another is filled from that."""
    each: list[Shipment] = []
    for nth, lane in enumerate(found):
        if lane.like is None:
            shipment = described(passage, lane, None)
            if (like := freight_of(passage.text, found, nth)) is not None:
                shipment = filled_freight(shipment, freight_alone(each[like]))
        else:
            shipment = described(passage, replace(lane, origins=[], destinations=[]), None)
            told = next((each.value for each in passage.days if lane.start <= each.start < lane.end), lane.day)
            shipment = filled_freight(of_its_day(shipment, day(told)), each[lane.like])
            shipment = replace(
                shipment, origin=place_of(lane.origins[:1]), destination=place_of(lane.destinations[-1:])
            )
        if each and shipment.temperature_f is None and AS_COLD.search(passage.text, lane.start, lane.end):
            shipment = replace(shipment, temperature_f=each[-1].temperature_f)
        each.append(replace(shipment, pickup_date=shipment.pickup_date or day(lane.day)))
    return led(passage, found[0], each)


def freight_alone(shipment: Shipment) -> Shipment:
    """What a shipment that is said to be the same as this one, but for its places, has in common with it."""
    return replace(
        shipment,
        origin=Place(),
        destination=Place(),
        extra_stops=(),
        delivery_date=None,
        references=References(),
    )


def of_its_day(shipment: Shipment, told: str | None) -> Shipment:
    """A shipment that is the same as another one but for the day that it is told with: that of its pickup."""
    delivery = shipment.delivery_date if shipment.delivery_date != told else None
    return replace(shipment, pickup_date=told, delivery_date=delivery)


def place_of(stops: list[Stop]) -> Place:
    """The place of one stop; none where there is no stop."""
    return stops[0].place if stops else Place()


def led(passage: Passage, first: Lane, each: list[Shipment]) -> list[Shipment]:
    """The shipments, those after the first with the trailer, the mode and the day that the words before its first stop tell,
    where none of them tells its own: "Need vans Monday: Gary to Flint ..., and Lima to Erie ..."."""
    if MARKER.match(passage.text, first.start) or first.anchor <= first.start:
        return each
    others = each[1:]
    opening = described(passage, Lane([], [], first.start, first.anchor, nth=0), None)
    if not any(other.mode or other.equipment for other in others):
        others = [replace(other, mode=opening.mode, equipment=opening.equipment) for other in others]
    if not any(other.pickup_date or other.delivery_date for other in others):
        others = [replace(other, pickup_date=opening.pickup_date) for other in others]
    return [each[0], *others]
