"""Tables of lanes: a shipment for each row, with what the words around the table say of all of them."""

from shared.reading.days_of_some import days_of_some
from shared.reading.describe import described
from shared.reading.for_one import numbered_apart
from shared.reading.goods_of_some import goods_of_some
from shared.reading.lane import Lane
from shared.reading.merge import filled
from shared.reading.model import Shipment
from shared.reading.passage import Passage
from shared.reading.places import spots
from shared.reading.rows_of_one_truck import of_one_truck
from shared.reading.sheets import lane_shipments
from shared.reading.stop_addresses import addressed
from shared.reading.tables import Sheet
from shared.reading.told_of_some import told_of_some, undecked
from shared.reading.truck_loads import of_every_truck


def of_table_of_lanes(passage: Passage, table: Sheet, found: list[Lane]) -> tuple[Shipment, ...]:
    """The shipments of a table's rows, with what the words around it say of all of them."""
    ends = (found[0].origins, found[0].destinations) if found else ([], [])
    common = described(passage, Lane(*ends, 0, len(passage.text)), None)
    here = {stop.role for lane in found for stop in (*lane.origins, *lane.destinations)}
    rows = lane_shipments(table.oriented("origin" if here == {"destination"} else "destination"), passage.reference)
    rows = of_one_truck(passage.text, rows)
    full = tuple(filled(row, undecked(numbered_apart(common, rows, nth), rows, nth)) for nth, row in enumerate(rows))
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
