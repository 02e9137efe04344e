"""Shipments from the facts of a text: one for each lane, with what is said of all of them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from shared.reading import numerals
from shared.reading.called import UNTOLD
from shared.reading.copies import freight_of
from shared.reading.days_of_some import days_of_some
from shared.reading.describe import day, described
from shared.reading.for_one import (
    numbered_apart,
    told_of_all,
    with_goods_of_all,
    with_one_each,
    with_same_days,
    without_hazard,
    without_others,
)
from shared.reading.goods_of_some import goods_of_some
from shared.reading.lane import Lane
from shared.reading.lanes import lanes, unplaced
from shared.reading.makers import is_machine
from shared.reading.merge import filled, filled_freight
from shared.reading.model import Item, Place, References, Shipment
from shared.reading.named_parties import with_parties
from shared.reading.packaging import FORMS, packaging
from shared.reading.passage import Passage
from shared.reading.places import spots
from shared.reading.rows_of_one_truck import of_one_truck
from shared.reading.same_goods import same_goods, same_units
from shared.reading.sheets import body_rows, item_load, lane_shipments, load_shipments
from shared.reading.stop import Stop as LaneStop
from shared.reading.stretches import MARKER, end_of_own
from shared.reading.tables import Sheet
from shared.reading.told_of_some import told_of_some, undecked
from shared.reading.told_stops import addressed
from shared.reading.trailers_of_some import trailers_of_some
from shared.reading.truck_loads import of_every_truck
from shared.reading.words import GOODS, kind

COUNT_APIECE = re.compile(
    r"\b(?P<number>\d{1,2}|one|two|three|four|five|six|eight|ten)"
    rf"(?:[ ](?:(?P<unit>{FORMS})|(?P<thing>[a-z]{{3,}})))?[ ]"
    r"(?:each|apiece|per (?:stop|store|shipment|customer|location|truck|load)"
    r"|(?:on|in|to) (?:each|every)(?: (?:truck|load|van|reefer|flatbed|trailer|one))?)\b",
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
        same = [on_its_day(described(passage, lane, shared_load), lane) for lane in found]
        same = weighed_in_turn(passage, same)
        same = [without_others(passage, shipment, nth, found) for nth, shipment in enumerate(same)]
        return days_of_some(passage, with_own_orders(same))
    if len(found) == 1:
        found[0].start, found[0].end = 0, len(passage.text)
        return (with_parties(passage.text, described(passage, found[0], shared_load)),)
    found[-1].end = end_of_own(passage, [(lane.start, lane.end) for lane in found])
    common = described(passage, Lane([], [], 0, found[0].start, nth=0), None) if found[0].start else Shipment()
    if found[-1].end < len(passage.text):
        common = filled_freight(common, described(passage, Lane([], [], found[-1].end, len(passage.text), nth=0), None))
    one = apiece(passage.text, found)
    if one and common.items:
        common = replace(common, items=(counted_as(common.items[0], one),), handling_units=one.count)
    each = one_by_one(passage, found)
    told_apart = any(shipment.weight_lb is not None for shipment in each)
    if not any(map(loaded, each)) or (common.weight_lb is not None and not told_apart):
        each = [filled_freight(shipment, replace(common, origin=Place(), destination=Place())) for shipment in each]
    elif each[0].weight_lb is not None and not any(s.items or s.weight_lb is not None for s in each[1:]):
        each = [each[0], *(filled_freight(replace(shipment, origin=shipment.origin), each[0]) for shipment in each[1:])]
    said_of_each = found[-1].end < len(passage.text) and APIECE.search(passage.text, found[-1].end)
    if one:
        each = [with_pieces(shipment, replace(common, items=(one,), handling_units=one.count)) for shipment in each]
    elif said_of_each:
        each = [with_pieces(shipment, common) for shipment in each]
    each = with_one_each(passage, with_same_days(passage, with_goods_of_all(passage, each, found), found), found)
    outside = passage.text[: found[0].start] + "\n" + passage.text[found[-1].end :]
    whole = [
        told_of_all(passage, filled(shipment, undecked(numbered_apart(common, each, nth), each, nth)), outside)
        for nth, shipment in enumerate(each)
    ]
    whole = [without_others(passage, shipment, nth, found) for nth, shipment in enumerate(whole)]
    whole = [without_hazard(passage, shipment, lane) for shipment, lane in zip(whole, found, strict=True)]
    spans = [(lane.start, lane.end) for lane in found]
    told = trailers_of_some(passage, days_of_some(passage, tuple(whole), spans), found[0].start, found[-1].end)
    told = same_units(passage.text, goods_of_some(passage, told))
    return with_own_orders(drayed(told_of_some(passage, same_goods(passage.text, told))))


def weighed_in_turn(passage: Passage, each: list[Shipment]) -> list[Shipment]:
    """The loads of one lane, each with its own weight where as many are told as there are loads: "two vans, 42,000 lbs and
    38,500 lbs"."""
    told = [weight for weight in passage.weights if weight.sure and not weight.each]
    if not 1 < len(each) == len(told) or len(passage.counts) > 1 or any(weight.total for weight in told):
        return each
    return [
        replace(shipment, weight_lb=round(weight.pounds), items=with_weight(shipment.items, round(weight.pounds)))
        for shipment, weight in zip(each, told, strict=True)
    ]


def with_weight(items: tuple[Item, ...], pounds: int) -> tuple[Item, ...]:
    """One line of freight with a weight of its own."""
    return tuple(replace(item, weight_lb=pounds) for item in items) if len(items) == 1 else items


def on_its_day(shipment: Shipment, lane: Lane) -> Shipment:
    """One of several loads of a lane that go a day each, with its own."""
    return replace(shipment, pickup_date=day(lane.day), delivery_date=None) if lane.day else shipment


def of_tables(passage: Passage, found: list[Lane]) -> tuple[Shipment, ...]:
    """The shipments of the first table whose rows are shipments; none where there is no such table."""
    for table in passage.sheets:
        if table.lanes and (rows := of_table_of_lanes(passage, table, found or lone_end(passage, table))):
            return rows
        if found and ((table.loads and len(found) == 1) or counted_out(table, found)):
            common = described(passage, Lane(found[0].origins, found[0].destinations, 0, len(passage.text)), None)
            return drayed(tuple(filled(row, common) for row in load_shipments(table, passage.reference)))
    return ()


def with_own_orders(each: Sequence[Shipment]) -> tuple[Shipment, ...]:
    """The loads of one lane or of several, each with its own purchase order where all have the same ones, as many as there are
    loads."""
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
    for nth, lane in enumerate(found):
        if lane.like is None:
            shipment = described(passage, lane, None)
            if (like := freight_of(passage.text, lane, nth)) is not None:
                shipment = filled_freight(shipment, freight_alone(each[like]))
        else:
            shipment = described(passage, replace(lane, origins=[], destinations=[]), None)
            told = next((each.value for each in passage.days if lane.start <= each.start < lane.end), lane.day)
            shipment = filled_freight(of_its_day(shipment, day(told)), each[lane.like])
            shipment = replace(
                shipment, origin=place_of(lane.origins[:1]), destination=place_of(lane.destinations[-1:])
            )
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


def place_of(stops: list[LaneStop]) -> Place:
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
    full = goods_of_some(passage, days_of_some(passage, of_every_truck(passage, full, common)))
    return told_of_some(passage, full, tuple(row.accessorials for row in rows))


def lone_end(passage: Passage, table: Sheet) -> list[Lane]:
    """The one place that the words around a table name, as the end that its rows lack."""
    named = {end for end in ("origin", "destination") if any(kind.startswith(end) for kind in table.columns)}
    places = [spot for spot in spots(passage.text) if spot.written]
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
    if shipment.handling_units not in (1, containers) or any(item.packaging != "box" for item in shipment.items):
        return shipment
    left = tuple(replace(item, count=None, packaging=None) for item in shipment.items)
    return replace(shipment, handling_units=None, items=tuple(item for item in left if item != Item()))


def loaded(shipment: Shipment) -> bool:
    """Whether freight is told of a shipment, be it no more than a count or a size."""
    return shipment.weight_lb is not None or any(item.count or item.length_in for item in shipment.items)


def apiece(text: str, found: list[Lane]) -> Item | None:
    """What each of several shipments is said to have, before the first or behind the last of them: "1 pallet each"."""
    spans = ((0, found[0].start), (found[-1].end, len(text)))
    match = next((said for span in spans for said in COUNT_APIECE.finditer(text, *span) if of_freight(said)), None)
    return (
        Item(count=numerals.value(match["number"]), packaging=packaging(match["unit"] or "") or None) if match else None
    )


def of_freight(match: re.Match[str]) -> bool:
    """Whether what is told of each of several shipments is freight: "one girder per truck", not "one driver per truck"."""
    thing = (match["thing"] or "").casefold()
    return not thing or is_machine(thing) or (kind(thing) in GOODS and thing not in UNTOLD)


def counted_as(item: Item, one: Item) -> Item:
    """The freight of all with the pieces that each of several shipments is said to have."""
    return replace(item, count=one.count, packaging=one.packaging or item.packaging)


def with_pieces(shipment: Shipment, common: Shipment) -> Shipment:
    """The shipment with the pieces that each of several is said to have, where it counts none itself."""
    items, first = shipment.items, common.items[0] if common.items else Item()
    if shipment.handling_units is not None or common.handling_units is None or len(items) > 1:
        return shipment
    item = items[0] if items else Item(weight_lb=shipment.weight_lb)
    item = replace(item, count=item.count or first.count, packaging=item.packaging or first.packaging)
    return replace(shipment, items=(item,), handling_units=common.handling_units)
