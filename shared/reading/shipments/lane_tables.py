"""Tables of lanes: a shipment for each row, with what the words around the table say of all of them."""

import re
from dataclasses import replace
from datetime import date
from itertools import repeat

from shared.reading.lanes.lane import Lane
from shared.reading.layout.tables import Sheet
from shared.reading.model import Shipment
from shared.reading.passage import Passage
from shared.reading.places.places import spots
from shared.reading.rows.truck_loads import of_every_truck
from shared.reading.shipments.days_of_some import days_given, days_of_some
from shared.reading.shipments.describe import described
from shared.reading.shipments.for_one import numbered_apart
from shared.reading.shipments.goods_of_some import goods_of_some
from shared.reading.shipments.merge import filled, filled_freight
from shared.reading.shipments.rows_of_one_truck import of_one_truck
from shared.reading.shipments.sheets import lane_shipments
from shared.reading.shipments.told_of_some import told_of_some, undecked
from shared.reading.stops.stop_addresses import addressed
from shared.reading.weights.weights import weights

BARE_DAY = re.compile(r"\W*(?:day|date|when|dates?|fecha|d[ií]a|jour|date ?/ ?time|day ?/ ?time)\W*", re.IGNORECASE)
"""The head of a column of days that does not say whose they are."""
COUNTS_STOPS = re.compile(
    r"\W*(?:drop|stop|unload|pick|stop[ -]?off|parada|arr[eê]t)s?(?: ?(?:off|up))?\W*(?:#|no\.?|number|num|order"
    r"|seq(?:uence)?)?\W*"
    r"|\W*(?:stop |drop )?seq(?:uence)?\W*",
    re.IGNORECASE,
)
"""The head of a column that counts the stops of one truck."""
TURN = re.compile(
    r"\W*(?:stop|drop|pick|del|pu)?\W*(?P<nth>[1-9])(?:st|nd|rd|th)?\W*(?:\((?:first|last|final)\))?", re.IGNORECASE
)
OF_ALL = re.compile(
    r"\b(?:all|both|each|every\w*|everything)\b[^.;!?\n]{0,40}\b(?:haz\w*|regulated|dangerous)\b", re.IGNORECASE
)
"""What says of the freight of all rows that it is dangerous, where some of them say so themselves."""


def of_table_of_lanes(passage: Passage, table: Sheet, found: list[Lane]) -> tuple[Shipment, ...]:
    """The shipments of a table's rows, with what the words around it say of all of them."""
    ends = (found[0].origins, found[0].destinations) if found else ([], [])
    common = described(passage, Lane(*ends, 0, len(passage.text)), None)
    here = {stop.role for lane in found for stop in (*lane.origins, *lane.destinations)}
    table = table.oriented("origin" if here == {"destination"} else "destination")
    rows = lane_shipments(table, passage.reference, passage.text)
    rows = [at_its_end(table, row, common) for row in rows]
    rows = of_one_truck(passage.text, rows, weight_below(table), turns_of(table))
    if any(row.hazmat for row in rows) and not OF_ALL.search(passage.text):
        common = replace(common, hazmat=False, un_number=None)
    full = tuple(filled(row, undecked(numbered_apart(common, rows, nth), rows, nth)) for nth, row in enumerate(rows))
    full = of_lone_row(passage, full, common) if len(rows) == 1 else of_every_truck(passage, full, common)
    given = days_given(passage, full) if len(full) == len(rows) else [{} for _ in full]
    full = goods_of_some(passage, days_of_some(passage, full))
    full = tuple(map(without_days_of_some, full, rows, given, repeat(given))) if len(full) == len(rows) else full
    full = tuple(without_days_of_others(each, row, full, common) for each, row in zip(full, rows, strict=True))
    return told_of_some(passage, full, tuple(row.accessorials for row in rows))


def of_lone_row(passage: Passage, found: tuple[Shipment, ...], common: Shipment) -> tuple[Shipment, ...]:
    """The shipment of a table's only row that counts nothing, with what the words around the table count: "door handles, 20
    pallets inside"."""
    counted = len(common.items) == 1 and common.items[0].count == common.handling_units is not None
    if not counted or any(each.handling_units is not None or len(each.items) > 1 for each in found):
        return found
    return tuple(filled_freight(each, common) for each in found)


def turns_of(table: Sheet) -> list[int]:
    """The turns of a table's rows, where a column counts the stops of one truck: "Drop" above 1, 2 and 3."""
    for head, cells in zip(table.heads, zip(*table.rows, strict=True), strict=True):
        told = [TURN.fullmatch(cell) for cell in cells if cell]
        turns = [int(match["nth"]) for match in told if match]
        if COUNTS_STOPS.fullmatch(head) and len(turns) == len(told) and sorted(turns) == list(range(1, len(turns) + 1)):
            return turns
    return []


def at_its_end(table: Sheet, row: Shipment, common: Shipment) -> Shipment:
    """The row with a day below a head that says nothing but "Day" given to the delivery, where the table tells that end alone
    and the words around it the day of the pickup: "all load Saturday 1/10" above "Deliver | Day"."""
    ends = {kind.partition(" ")[0] for kind in table.columns} & {"origin", "destination", "lane"}
    head = table.head("pickup")
    if ends != {"destination"} or row.delivery_date or not (BARE_DAY.fullmatch(head) and common.pickup_date):
        return row
    if (row.pickup_date or "") < common.pickup_date:
        return row
    return replace(row, pickup_date=None, delivery_date=row.pickup_date, pickup=row.delivery, delivery=row.pickup)


def without_days_of_others(each: Shipment, row: Shipment, found: tuple[Shipment, ...], common: Shipment) -> Shipment:
    """The shipment without a delivery's day that is the pickup's of another one: "pull the first 8/18 and the second 8/19"."""
    pickups = {one.pickup_date for one in found}
    others = len(pickups) > 1 and common.delivery_date in pickups
    return replace(each, delivery_date=None) if others and not row.delivery_date else each


def without_days_of_some(each: Shipment, row: Shipment, own: dict[str, date], given: list[dict[str, date]]) -> Shipment:
    """The shipment without a day that is told of others by name: "Toledo must be there by 9/24" beside Dayton's row."""
    others = {end: {days[end].isoformat() for days in given if end in days} for end in ("pickup", "delivery")}
    if "delivery" not in own and not row.delivery_date and each.delivery_date in others["delivery"]:
        each = replace(each, delivery_date=None)
    if "pickup" not in own and not row.pickup_date and each.pickup_date in others["pickup"]:
        each = replace(each, pickup_date=None)
    return each


def weight_below(table: Sheet) -> float | None:
    """The weight that the last row of a table tells of all of them, where it names no place: "all frozen pies | 22 | 28,600
    lbs"."""
    last = table.rows[-1]
    told = [each for cell in dict.fromkeys(last) for each in weights(cell)]
    if any(map(spots, last)) or len(told) != 1:
        return None
    return told[0].pounds


def lone_end(passage: Passage, table: Sheet) -> list[Lane]:
    """The one place that the words around a table name, as the end that its rows lack."""
    named = {end for end in ("origin", "destination") if any(kind.startswith(end) for kind in table.columns)}
    places = [spot for spot in spots(passage.text) if spot.written]
    if len(named) > 1 or "lane" in table.columns or len(places) != 1:
        return []
    if named == {"origin"}:
        return [Lane([], [addressed(passage.text, places[0], "destination", 0, len(passage.text), sure=False)])]
    return [Lane([addressed(passage.text, places[0], "origin", 0, len(passage.text), sure=False)], [])]
