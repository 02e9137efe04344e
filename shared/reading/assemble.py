"""Shipments from the facts of a text: one for each lane, with what is said of all of them."""

import re
from dataclasses import dataclass, replace
from datetime import date

from shared.reading.accessorials import Service
from shared.reading.commodity import goods
from shared.reading.equipment import mode_for
from shared.reading.further import with_further
from shared.reading.handling import OUTER
from shared.reading.items import load
from shared.reading.lanes import Lane, lanes
from shared.reading.merge import filled, filled_freight, joined
from shared.reading.model import Item, Place, References, Shipment
from shared.reading.model import Stop as ExtraStop
from shared.reading.passage import Passage
from shared.reading.sheets import item_load, lane_shipments, row_references
from shared.reading.timing import Timing, timing
from shared.reading.totals import Load

APIECE = re.compile(r"\b(?:each|apiece|per (?:load|truck|shipment)|every|all|both)\b", re.IGNORECASE)
"""Words that give every one of several shipments what is told once."""


def shipments(passage: Passage) -> tuple[Shipment, ...]:
    """The shipments that a text describes, complete or not, in order; one without a lane where only freight is described."""
    shared_load = next(
        (each for each in (item_load(sheet) for sheet in passage.sheets if not sheet.lanes) if each.items), None
    )
    found = lanes(passage)
    for table in passage.sheets:
        if table.lanes:
            common = described(
                passage,
                Lane(*((found[0].origins, found[0].destinations) if found else ([], [])), 0, len(passage.text)),
                None,
            )
            rows = lane_shipments(table, passage.reference)
            if rows:
                return tuple(filled(row, common) for row in rows)
    if not found:
        return (described(passage, Lane([], [], 0, len(passage.text)), shared_load),)
    if found[0].nth is not None:
        return tuple(described(passage, lane, shared_load) for lane in found)
    if len(found) == 1:
        found[0].start, found[0].end = 0, len(passage.text)
        return (described(passage, found[0], shared_load),)
    common = described(passage, Lane([], [], 0, found[0].start, nth=0), None) if found[0].start else Shipment()
    if found[-1].end < len(passage.text):
        common = filled_freight(common, described(passage, Lane([], [], found[-1].end, len(passage.text), nth=0), None))
    each = [described(passage, lane, None) for lane in found]
    if not any(shipment.items or shipment.weight_lb is not None for shipment in each):
        each = [filled_freight(shipment, replace(common, origin=Place(), destination=Place())) for shipment in each]
    elif not any(shipment.items for shipment in each[1:]) and each[0].weight_lb is not None:
        each = [each[0], *(filled_freight(replace(shipment, origin=shipment.origin), each[0]) for shipment in each[1:])]
    if found[-1].end < len(passage.text) and APIECE.search(passage.text, found[-1].end):
        each = [with_pieces(shipment, common) for shipment in each]
    return tuple(filled(shipment, common) for shipment in each)


def with_pieces(shipment: Shipment, common: Shipment) -> Shipment:
    """The shipment with the pieces that each of several is said to have, where it counts none itself."""
    items, first = shipment.items, common.items[0] if common.items else Item()
    if shipment.handling_units is not None or common.handling_units is None or len(items) > 1:
        return shipment
    item = items[0] if items else Item(weight_lb=shipment.weight_lb)
    item = replace(item, count=item.count or first.count, packaging=item.packaging or first.packaging)
    return replace(shipment, items=(item,), handling_units=common.handling_units)


def described(passage: Passage, lane: Lane, table: Load | None) -> Shipment:
    """What a stretch says of one shipment."""
    start, end = lane.start, lane.end
    freight = load(passage, start, end, one_of_several=lane.nth is not None)
    if table:
        freight = of_table(passage, table, freight, goods(passage, [], start, end))
    within = Within(start, end)
    when: Timing = timing(passage, start, end, lane)
    unit = next((each for each in passage.un_numbers if within(each.start)), None)
    trailer = trailer_of(passage, within)
    warm = next((each.value for each in passage.temperatures if within(each.start)), None)
    origins, destinations = [stop.place for stop in lane.origins], [stop.place for stop in lane.destinations]
    extras = [ExtraStop("pickup", place) for place in origins[1:]] + [
        ExtraStop("delivery", place) for place in destinations[:-1]
    ]
    hazardous = bool(unit or (passage.hazmat and within(passage.hazmat.start)))
    shipment = Shipment(
        mode=mode_for(
            [each.value for each in passage.modes if within(each.start)],
            trailer,
            classed=any(item.freight_class or item.nmfc for item in freight.items),
        ),
        equipment=trailer,
        origin=origins[0] if origins else Place(),
        destination=destinations[-1] if destinations else Place(),
        extra_stops=tuple(extras),
        pickup_date=day(when.pickup),
        delivery_date=day(when.delivery),
        weight_lb=freight.weight_lb,
        handling_units=freight.handling_units,
        items=freight.items,
        hazmat=hazardous,
        un_number=unit.value if unit else None,
        temperature_f=warm,
        accessorials=asked_for(passage, within, lane),
        references=joined(numbers(passage, within), of_rows(passage) if table else References()),
    )
    return with_further(passage, lane, shipment)


def of_table(passage: Passage, table: Load, told: Load, said: str) -> Load:
    """The freight of a table, with what the words around it tell: its total, its one freight class, its goods."""
    totalled = any(weight.total for weight in passage.weights)
    classes = {each.value for each in passage.classes}
    klass = classes.pop() if len(classes) == 1 else None
    items = tuple(
        replace(item, freight_class=item.freight_class or klass, commodity=item.commodity or said or None)
        for item in table.items
    )
    weight = told.weight_lb if totalled else table.weight_lb or told.weight_lb
    stands = told.items[0] if len(told.items) == 1 and told.items[0].packaging in OUTER else None
    if stands and not any(item.packaging in OUTER for item in items):
        if len(items) == 1:
            items = (replace(items[0], count=stands.count, packaging=stands.packaging),)
        return Load(items, weight, told.handling_units)
    return Load(items, weight, table.handling_units or told.handling_units)


CLOSED = ("van", "reefer", "box truck", "sprinter")


@dataclass(frozen=True, slots=True)
class Within:
    """Whether an offset lies in a stretch."""

    start: int
    end: int

    def __call__(self, at: int) -> bool:
        """Whether `at` lies in it."""
        return self.start <= at < self.end


def day(value: date | None) -> str | None:
    """A day as it is kept."""
    return value.isoformat() if value else None


def trailer_of(passage: Passage, within: Within) -> str | None:
    """The trailer asked for: the most telling one named."""
    named = [each.value for each in passage.trailers if within(each.start)]
    for special in ("power only",):
        if special in named:
            return special
    plain = [value for value in named if value != "container"]
    drayed = any(each.value == "Drayage" for each in passage.modes if within(each.start))
    if "container" in named and (drayed or not plain):
        return "container"
    return plain[0] if plain else None


def asked_for(passage: Passage, within: Within, lane: Lane) -> tuple[str, ...]:
    """The accessorials of a stretch with their ends."""
    open_deck = any(within(each.start) and each.value not in CLOSED for each in passage.trailers)
    asked: list[Service] = []
    for each in passage.services:
        again = any(other.implied and other.name == each.name for other in asked)
        if within(each.start) and not (each.implied and (open_deck or again)):
            asked.append(each)
    return tuple(
        dict.fromkeys(name for service in asked for name in service.names(end_by_stop(passage, service, lane)))
    )


def end_by_stop(passage: Passage, service: Service, lane: Lane) -> str:
    """The end of a service that no word tells: that of the stop on its line or above it; a delivery is the usual one."""
    stops = [(stop.start, "pickup") for stop in lane.origins] + [(stop.start, "delivery") for stop in lane.destinations]
    before = [
        each for each in stops if each[0] < service.start and passage.text.count("\n", each[0], service.start) <= 3
    ]
    return max(before)[1] if before else "delivery"


def of_rows(passage: Passage) -> References:
    """The references in the rows of tables of items."""
    found = References()
    for table in passage.sheets:
        for row in table.rows if not table.lanes else ():
            found = joined(found, row_references(table, row))
    return found


def numbers(passage: Passage, within: Within) -> References:
    """The references of a stretch by kind."""
    kinds: dict[str, list[str]] = {"po": [], "bol": [], "pro": [], "other": []}
    for each in passage.references:
        if within(each.start) and each.kind != "not ours":
            kinds[each.kind].append(each.value)
    return References(*(tuple(dict.fromkeys(kinds[kind])) for kind in ("po", "bol", "pro", "other")))
