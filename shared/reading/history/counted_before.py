"""A reply that says what each weighs, read with the number that its history tells: "940 lb apiece", above "3 skids of lamps"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from shared.reading.layout.document import Line
from shared.reading.model import Shipment
from shared.reading.packaging.packaging import FORMS
from shared.reading.passage import Passage, passage
from shared.reading.shipments.assemble import shipments

SAME_EACH = re.compile(
    rf"\bsame (?:weight|wt|lbs|pounds|size and weight|weight and size)\b[^.;\n]{{0,16}}\b(?:each|apiece|ea|per|an?"
    rf"|every|on all) ?(?:{FORMS})?",
    re.IGNORECASE,
)
"""What says that each weighs as much as before: "same weight a pallet"."""
HEAVIEST = 100_000
"""Pounds that no such shipment weighs."""


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


def with_weight_again(
    found: tuple[Shipment, ...],
    now: tuple[Shipment, ...],
    before: Sequence[tuple[Shipment, ...]],
    text: str,
    history: Sequence[Passage],
) -> tuple[Shipment, ...]:
    """What a reply and its history tell together, where the reply tells another number and no weight, and either says what each
    weighs: so many times that. "Make it four pallets", below it "3 pallets, 540 lb a pallet".

    `found`: both together; `now`: the reply alone; `before`: what each earlier message describes, newest first.
    """
    if len(found) != 1 or len(now) != 1 or now[0].weight_lb is not None or not now[0].handling_units:
        return found
    for told, held in zip(before, history, strict=True):
        older = told[0] if len(told) == 1 else Shipment()
        if older.weight_lb is None or not older.handling_units or len(older.items) != 1:
            continue
        each = older.weight_lb / older.handling_units
        if not SAME_EACH.search(text) and not any(one.each and abs(one.pounds - each) < 1 for one in held.weights):
            return found
        pounds = round(each * now[0].handling_units)
        items = found[0].items
        items = (replace(items[0], weight_lb=pounds),) if len(items) == 1 else items
        return (replace(found[0], weight_lb=pounds, items=items),)
    return found


def times_count(found: tuple[Shipment, ...], held: Passage, own: tuple[Shipment, ...]) -> tuple[Shipment, ...]:
    """The one shipment `found`, whose number stands elsewhere than in the passage `held`, and what this tells by itself (`own`):
    it weighs so many times what each does there. "415 lbs ea", below "5 pallets of racks" in the subject or an earlier message.
    """
    only = found[0] if len(found) == len(own) == 1 else Shipment()
    pounds, number = only.weight_lb, only.handling_units or 0
    if pounds is None or number < 2 or own[0].handling_units is not None or own[0].weight_lb != pounds:
        return found
    if any(each.total for each in held.weights) or not any(
        each.each and abs(each.pounds - pounds) < 1 for each in held.weights
    ):
        return found
    whole = round(pounds * number)
    items = (replace(only.items[0], weight_lb=whole),) if len(only.items) == 1 else only.items
    return (replace(only, weight_lb=whole, items=items),) if whole <= HEAVIEST else found


def count_of(described: tuple[Shipment, ...]) -> str:
    """What the one shipment of a message counts, in words; empty where it is told in several lines, or not at all."""
    only = described[0] if len(described) == 1 else Shipment()
    item = only.items[0] if len(only.items) == 1 else None
    name = f"{item.packaging}s" if item and item.packaging else item.commodity if item else ""
    return f"{only.handling_units} {name}" if name and (only.handling_units or 0) > 1 else ""
