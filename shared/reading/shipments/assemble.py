"""Shipments from the facts of a text: one for each lane, with what is said of all of them."""

from collections.abc import Sequence
from dataclasses import replace

from shared.reading.freight.totals import Load
from shared.reading.lanes.lane import Lane
from shared.reading.lanes.lanes import lanes, unplaced
from shared.reading.lanes.stretches import end_of_own
from shared.reading.layout.tables import Sheet
from shared.reading.model import Item, Place, Shipment
from shared.reading.passage import Passage
from shared.reading.places.named_parties import with_parties
from shared.reading.rows.asked_of_rows import asked_of_list, asked_of_table
from shared.reading.shipments.apiece import APIECE, apiece, counted_as, with_pieces, with_weight_of_each
from shared.reading.shipments.days_of_some import days_of_some
from shared.reading.shipments.describe import day, described
from shared.reading.shipments.for_one import (
    numbered_apart,
    told_of_all,
    with_goods_of_all,
    with_one_each,
    with_same_days,
    without_hazard,
    without_others,
)
from shared.reading.shipments.goods_of_some import goods_of_some
from shared.reading.shipments.lane_tables import lone_end, of_table_of_lanes
from shared.reading.shipments.merge import filled, filled_freight
from shared.reading.shipments.one_by_one import one_by_one
from shared.reading.shipments.own_tables import with_own_tables
from shared.reading.shipments.same_goods import same_goods, same_units
from shared.reading.shipments.sheets import body_rows, item_load, load_shipments
from shared.reading.shipments.told_of_some import told_of_some, undecked
from shared.reading.shipments.trailers_of_some import trailers_of_some


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
    found = found or unplaced(passage, again=answering)
    if not found:
        return (described(passage, Lane(end=len(passage.text)), shared_load),)
    if found[0].nth is not None:
        return loads_of_one_lane(passage, found, shared_load)
    if len(found) == 1:
        found[0].start, found[0].end = 0, len(passage.text)
        return drayed((with_parties(passage.text, described(passage, found[0], shared_load)),))
    return of_lanes(passage, found)


def loads_of_one_lane(passage: Passage, found: list[Lane], load: Load | None) -> tuple[Shipment, ...]:
    """The shipments of several loads that share a lane and its words, each with what is told of it alone."""
    same = [on_its_day(described(passage, lane, load), lane) for lane in found]
    same = weighed_in_turn(passage, same)
    same = [without_others(passage, shipment, nth, found) for nth, shipment in enumerate(same)]
    return days_of_some(passage, with_own_orders(same))


def of_lanes(passage: Passage, found: list[Lane]) -> tuple[Shipment, ...]:
    """The shipments of several lanes: what its own stretch says of each, then what is said of all and of some of them."""
    found[-1].end = end_of_own(passage, [(lane.start, lane.end) for lane in found])
    common = around(passage, found)
    one = apiece(passage.text, found)
    if one and common.items:
        common = replace(common, items=(counted_as(common.items[0], one),), handling_units=one.count)
    each = with_weight_of_each(passage, found, with_own_tables(passage, one_by_one(passage, found)))
    each = with_freight_of_all(each, common)
    if one:
        each = [with_pieces(shipment, replace(common, items=(one,), handling_units=one.count)) for shipment in each]
    elif found[-1].end < len(passage.text) and APIECE.search(passage.text, found[-1].end):
        each = [with_pieces(shipment, common) for shipment in each]
    each = with_one_each(passage, with_same_days(passage, with_goods_of_all(passage, each, found), found), found)
    whole = told_of_several(passage, found, with_said_of_all(passage, found, each, common))
    return tuple(whole[nth] for nth in asked_of_list(passage.text, found))


def around(passage: Passage, found: list[Lane]) -> Shipment:
    """What the words before the first of several lanes and behind the last one say of all of them."""
    before, behind = found[0].start, found[-1].end
    common = described(passage, Lane(end=before, nth=0), None) if before else Shipment()
    if behind < len(passage.text):
        common = filled_freight(common, described(passage, Lane(start=behind, end=len(passage.text), nth=0), None))
    return common


def with_freight_of_all(each: list[Shipment], common: Shipment) -> list[Shipment]:
    """The shipments, with the freight that is told around them where they tell none or no weight, or with the first one's where
    the others tell none."""
    first, *others = each
    if not any(map(loaded, each)) or (
        common.weight_lb is not None and all(shipment.weight_lb is None for shipment in each)
    ):
        freight = replace(common, origin=Place(), destination=Place())
        return [filled_freight(shipment, freight) for shipment in each]
    if first.weight_lb is not None and not any(other.items or other.weight_lb is not None for other in others):
        return [first, *(filled_freight(other, first) for other in others)]
    return each


def with_said_of_all(
    passage: Passage, found: list[Lane], each: list[Shipment], common: Shipment
) -> tuple[Shipment, ...]:
    """The shipments, each with what is said around them, but for what that says of another one."""
    outside = passage.text[: found[0].start] + "\n" + passage.text[found[-1].end :]
    whole = [
        told_of_all(passage, filled(shipment, undecked(numbered_apart(common, each, nth), each, nth)), outside)
        for nth, shipment in enumerate(each)
    ]
    whole = [without_others(passage, shipment, nth, found) for nth, shipment in enumerate(whole)]
    return tuple(without_hazard(passage, shipment, lane) for shipment, lane in zip(whole, found, strict=True))


def told_of_several(passage: Passage, found: list[Lane], whole: tuple[Shipment, ...]) -> tuple[Shipment, ...]:
    """The shipments, with the days, trailers, goods and services that the words around them give to some."""
    spans = [(lane.start, lane.end) for lane in found]
    told = trailers_of_some(passage, days_of_some(passage, whole, spans), found[0].start, found[-1].end)
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
    for table in (asked_of_table(passage.text, sheet) for sheet in passage.sheets):
        if table.lanes and (rows := of_table_of_lanes(passage, table, found or lone_end(passage, table))):
            return drayed(rows)
        if found and ((table.loads and len(found) == 1) or counted_out(table, found)):
            common = described(passage, Lane(found[0].origins, found[0].destinations, 0, len(passage.text)), None)
            return drayed(tuple(filled(row, common) for row in load_shipments(table, passage.reference)))
    return ()


def counted_out(table: Sheet, found: list[Lane]) -> bool:
    """Whether as many loads of one lane are asked for as a table has rows: each row is one of them."""
    return found[0].nth is not None and len(body_rows(table)[0]) == len(found) > 1


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
