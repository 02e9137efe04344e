"""Tables of lines that stand one below each of several lanes: "Order 61 to Boise", below it what it holds, "Order 62 to Reno"."""

from dataclasses import replace

from shared.reading.model import Shipment
from shared.reading.passage import Passage
from shared.reading.shipments.sheets import item_load


def with_own_tables(passage: Passage, each: list[Shipment]) -> list[Shipment]:
    """The shipments, each with the freight of its own table, where as many tables of lines are set below as many lanes."""
    if len(each) < 2 or any(shipment.weight_lb is not None for shipment in each):
        return each
    loads = [load for load in (item_load(sheet) for sheet in passage.sheets if not sheet.lanes) if load.items]
    if len(loads) != len(each):
        return each
    return [
        replace(shipment, items=load.items, weight_lb=load.weight_lb, handling_units=load.handling_units)
        for shipment, load in zip(each, loads, strict=True)
    ]
