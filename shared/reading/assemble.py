"""Shipments from the facts of a text: one for each lane, with what is said of all of them."""

import re
from dataclasses import dataclass, replace
from datetime import date

from shared.reading.asked_services import asked_for
from shared.reading.commodity import goods
from shared.reading.days_of_some import days_of_some
from shared.reading.equipment import mode_for
from shared.reading.for_one import told_of_all, with_goods_of_all, without_others
from shared.reading.further import with_further
from shared.reading.handling import OUTER
from shared.reading.items import load
from shared.reading.lane import Lane
from shared.reading.lanes import lanes, unplaced
from shared.reading.merge import filled, filled_freight, joined
from shared.reading.model import Item, Place, References, Shipment
from shared.reading.model import Stop as ExtraStop
from shared.reading.packaging import FORMS, packaging
from shared.reading.passage import Passage
from shared.reading.places import spots
from shared.reading.rows_of_one_truck import of_one_truck
from shared.reading.schedule import Schedule, schedule
from shared.reading.sheets import body_rows, item_load, lane_shipments, load_shipments, row_references
from shared.reading.stretches import MARKER
from shared.reading.tables import Sheet
from shared.reading.told_of_some import told_of_some, undecked
from shared.reading.told_stops import addressed
from shared.reading.totals import Load

COUNT_APIECE = re.compile(
    rf"\b(?P<number>\d{{1,2}})(?:[ ](?P<unit>{FORMS}))?[ ](?:each|apiece|per (?:stop|store|shipment|customer|location))\b",
    re.IGNORECASE,
)
"""The pieces that each of several shipments is said to have."""
APIECE = re.compile(r"\b(?:each|apiece|per (?:load|truck|shipment)|every|all|both)\b", re.IGNORECASE)
"""Words that give every one of several shipments what is told once."""


def shipments(passage: Passage, *, answering: bool = False) -> tuple[Shipment, ...]:
    """The shipments that a text describes, complete or not, in order; one without a lane where only freight is described.

    `answering`: the text answers one that has the lane, and may say that it is several loads.
    """
    shared_load = next(
        (each for each in (item_load(sheet) for sheet in passage.sheets if not sheet.lanes) if each.items), None
    )
    found = lanes(passage)
    if rows := of_tables(passage, found):
        return rows
    if not found and not (found := unplaced(passage, again=answering)):
        return (described(passage, Lane([], [], 0, len(passage.text)), shared_load),)
    if found[0].nth is not None:
        same = [described(passage, lane, shared_load) for lane in found]
        return with_own_orders([without_others(passage, shipment, nth, found) for nth, shipment in enumerate(same)])
    if len(found) == 1:
        found[0].start, found[0].end = 0, len(passage.text)
        return (described(passage, found[0], shared_load),)
    common = described(passage, Lane([], [], 0, found[0].start, nth=0), None) if found[0].start else Shipment()
    if found[-1].end < len(passage.text):
        common = filled_freight(common, described(passage, Lane([], [], found[-1].end, len(passage.text), nth=0), None))
    each = one_by_one(passage, found)
    if not any(map(loaded, each)):
        each = [filled_freight(shipment, replace(common, origin=Place(), destination=Place())) for shipment in each]
    elif each[0].weight_lb is not None and not any(s.items or s.weight_lb is not None for s in each[1:]):
        each = [each[0], *(filled_freight(replace(shipment, origin=shipment.origin), each[0]) for shipment in each[1:])]
    said_of_each = found[-1].end < len(passage.text) and APIECE.search(passage.text, found[-1].end)
    if one := apiece(passage.text, found):
        each = [with_pieces(shipment, replace(common, items=(one,), handling_units=one.count)) for shipment in each]
    elif said_of_each:
        each = [with_pieces(shipment, common) for shipment in each]
    each = with_goods_of_all(passage, each, found)
    outside = passage.text[: found[0].start] + "\n" + passage.text[found[-1].end :]
    whole = [
        told_of_all(passage, filled(shipment, undecked(common, each, nth)), outside)
        for nth, shipment in enumerate(each)
    ]
    whole = [without_others(passage, shipment, nth, found) for nth, shipment in enumerate(whole)]
    return drayed(told_of_some(passage, days_of_some(passage, tuple(whole))))


def of_tables(passage: Passage, found: list[Lane]) -> tuple[Shipment, ...]:
    """The shipments of the first table whose rows are shipments; none where there is no such table."""
    for table in passage.sheets:
        if table.lanes and (rows := of_table_of_lanes(passage, table, found or lone_end(passage, table))):
            return rows
        if found and ((table.loads and len(found) == 1) or counted_out(table, found)):
            common = described(passage, Lane(found[0].origins, found[0].destinations, 0, len(passage.text)), None)
            return drayed(tuple(filled(row, common) for row in load_shipments(table, passage.reference)))
    return ()


def with_own_orders(each: list[Shipment]) -> tuple[Shipment, ...]:
    """The loads of one lane, each with its own purchase order where all have the same ones, as many as there are loads."""
    orders = each[0].references.po
    if len(each) < 2 or len(orders) != len(each) or any(other.references.po != orders for other in each):
        return tuple(each)
    return tuple(
        replace(shipment, references=replace(shipment.references, po=(order,)))
        for shipment, order in zip(each, orders, strict=True)
    )


def one_by_one(passage: Passage, found: list[Lane]) -> list[Shipment]:
    """What its own stretch says of each of several shipments; one that is the same as another is filled from that."""
    each: list[Shipment] = []
    for lane in found:
        if lane.like is None:
            shipment = described(passage, lane, None)
        else:
            shipment = described(passage, replace(lane, origins=[], destinations=[]), None)
            told = next((each.value for each in passage.days if lane.start <= each.start < lane.end), lane.day)
            shipment = filled_freight(replace(shipment, pickup_date=day(told)), each[lane.like])
        each.append(replace(shipment, pickup_date=shipment.pickup_date or day(lane.day)))
    return led(passage, found[0], each)


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


def counted_out(table: Sheet, found: list[Lane]) -> bool:
    """Whether as many loads of one lane are asked for as a table has rows: each row is one of them."""
    return found[0].nth is not None and len(body_rows(table)[0]) == len(found) > 1


def of_table_of_lanes(passage: Passage, table: Sheet, found: list[Lane]) -> tuple[Shipment, ...]:
    """The shipments of a table's rows, with what the words around it say of all of them."""
    ends = (found[0].origins, found[0].destinations) if found else ([], [])
    common = described(passage, Lane(*ends, 0, len(passage.text)), None)
    here = {stop.role for lane in found for stop in (*lane.origins, *lane.destinations)}
    rows = lane_shipments(table.oriented("origin" if here == {"destination"} else "destination"), passage.reference)
    rows = of_one_truck(passage.text, rows)
    full = tuple(filled(row, undecked(common, rows, nth)) for nth, row in enumerate(rows))
    return told_of_some(passage, days_of_some(passage, full), tuple(row.accessorials for row in rows))


def lone_end(passage: Passage, table: Sheet) -> list[Lane]:
    """The one place that the words around a table name, as the end that its rows lack."""
    named = {end for end in ("origin", "destination") if any(kind.startswith(end) for kind in table.columns)}
    places = [spot for spot in spots(passage.text) if spot.how in ("code", "state")]
    if len(named) > 1 or "lane" in table.columns or len(places) != 1:
        return []
    if named == {"origin"}:
        return [Lane([], [addressed(passage.text, places[0], "destination", 0, len(passage.text), sure=False)])]
    return [Lane([addressed(passage.text, places[0], "origin", 0, len(passage.text), sure=False)], [])]


def drayed(found: tuple[Shipment, ...]) -> tuple[Shipment, ...]:
    """The shipments, all of them containers where all are drayed and one is said to be one."""
    if any(each.mode != "Drayage" for each in found) or not any(each.equipment == "container" for each in found):
        return found
    return tuple(replace(unboxed(each, len(found)), equipment=each.equipment or "container") for each in found)


def unboxed(shipment: Shipment, containers: int) -> Shipment:
    """A container's shipment without the count of the containers themselves, which people call boxes."""
    if shipment.handling_units != containers or any(item.packaging != "box" for item in shipment.items):
        return shipment
    left = tuple(replace(item, count=None, packaging=None) for item in shipment.items)
    return replace(shipment, handling_units=None, items=tuple(item for item in left if item != Item()))


def loaded(shipment: Shipment) -> bool:
    """Whether freight is told of a shipment, be it no more than a count or a size."""
    return shipment.weight_lb is not None or any(item.count or item.length_in for item in shipment.items)


def apiece(text: str, found: list[Lane]) -> Item | None:
    """What each of several shipments is said to have, before the first or behind the last of them: "1 pallet each"."""
    spans = ((0, found[0].start), (found[-1].end, len(text)))
    match = next((said for start, end in spans if (said := COUNT_APIECE.search(text, start, end))), None)
    return Item(count=int(match["number"]), packaging=packaging(match["unit"] or "") or None) if match else None


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
    when: Schedule = schedule(passage, start, end, lane)
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
        accessorials=asked_for(passage, start, end, lane, when),
        references=joined(numbers(passage, within), of_rows(passage) if table else References()),
    )
    return with_further(passage, lane, shipment)


def of_table(passage: Passage, table: Load, told: Load, said: str) -> Load:
    """The freight of a table, with what the words around it tell: its total, its one freight class, its goods."""
    listed = sum(item.weight_lb or 0 for item in table.items)
    totalled = any(weight.total for weight in passage.weights) or (
        len(passage.weights) == 1 and (told.weight_lb or 0) > listed > 0
    )
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
    held = [each for each in passage.trailers if within(each.start)]
    named = [each.value for each in sorted(held, key=lambda each: not each.chosen)]
    for special in ("power only",):
        if special in named:
            return special
    plain = [value for value in named if value != "container"]
    drayed = any(each.value == "Drayage" for each in passage.modes if within(each.start))
    if "container" in named and (drayed or not plain):
        return "container"
    return plain[0] if plain else None


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
