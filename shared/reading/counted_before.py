"""A reply that says what each weighs, read with the number that its history tells: "940 lb apiece", above "3 skids of lamps"."""

from collections.abc import Sequence
from datetime import date

from shared.reading.assemble import shipments
from shared.reading.document import Line
from shared.reading.model import Shipment
from shared.reading.passage import Passage, passage


def with_count(
    lines: tuple[Line, ...],
    day: date,
    held: Passage,
    found: tuple[Shipment, ...],
    before: Sequence[tuple[Shipment, ...]],
) -> tuple[Shipment, ...]:
    """What a reply describes, as if it began with what the history counts, where it tells weights of some and no number itself.

    `held`: the reply's passage; `found`: what it describes by itself; `before`: what each earlier message describes, newest
    first.
    """
    told = [each for each in held.weights if each.sure]
    if len(found) != 1 or found[0].handling_units is not None or not (len(told) > 1 or any(each.each for each in told)):
        return found
    counted = next((words for each in before if (words := count_of(each))), "")
    return shipments(passage((Line(f"{counted}."), *lines), day), answering=True) if counted else found


def count_of(described: tuple[Shipment, ...]) -> str:
    """What the one shipment of a message counts, in words; empty where it is told in several lines, or not at all."""
    only = described[0] if len(described) == 1 else Shipment()
    item = only.items[0] if len(only.items) == 1 else None
    name = f"{item.packaging}s" if item and item.packaging else item.commodity if item else ""
    return f"{only.handling_units} {name}" if name and (only.handling_units or 0) > 1 else ""
