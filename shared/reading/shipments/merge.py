"""Two descriptions of one shipment put together: what the newer leaves out comes from the older."""

from dataclasses import replace

from shared.reading.language.spelling import same
from shared.reading.model import Item, Place, References, Shipment
from shared.reading.nouns.makers import is_machine
from shared.reading.shipments.further import further_filled

NOWHERE, NO_REFERENCES = Place(), References()


def filled(shipment: Shipment, common: Shipment) -> Shipment:
    """The shipment with what was said of all of them, where it says nothing itself; its freight stays its own."""
    item = common.items[0] if common.items else Item()
    sizes = ("length_in", "width_in", "height_in")
    said = {name: side for name in sizes if (side := getattr(item, name)) is not None}
    sized = said if not any(each.length_in for each in shipment.items) else {}
    items = shipment.items
    if sized or item.commodity or item.freight_class:
        items = tuple(
            replace(
                each,
                commodity=each.commodity or item.commodity,
                freight_class=each.freight_class or item.freight_class,
                **(sized if each.count else {}),
            )
            for each in items
        )
    if item.height_in and item.count is None:  # "pallets are all 48x40x62"
        items = tuple(
            each
            if each.length_in
            else replace(each, length_in=item.length_in, width_in=item.width_in, height_in=item.height_in)
            for each in items
        )
    if not items and item.commodity and not (item.count or item.length_in) and shipment.weight_lb is not None:
        items = (Item(weight_lb=shipment.weight_lb, commodity=item.commodity),)
    return replace(
        shipment,
        mode=shipment.mode or common.mode,
        equipment=shipment.equipment or common.equipment,
        origin=better(shipment.origin, common.origin),
        destination=better(shipment.destination, common.destination),
        pickup_date=shipment.pickup_date or common.pickup_date,
        delivery_date=shipment.delivery_date or common.delivery_date,
        items=items,
        hazmat=shipment.hazmat or common.hazmat,
        un_number=shipment.un_number or common.un_number,
        temperature_f=shipment.temperature_f if shipment.temperature_f is not None else common.temperature_f,
        accessorials=tuple(dict.fromkeys((*shipment.accessorials, *common.accessorials))),
        references=joined(shipment.references, common.references),
        **further_filled(shipment, common),
    )


def better(place: Place, other: Place) -> Place:
    """The first place; the second where there is none, or where both are one and the second is written out further."""
    if place == NOWHERE:
        return other
    if other.postal_code and not place.postal_code and same(place, other):
        return replace(other, company=place.company or other.company, street=place.street or other.street)
    return place


def joined(one: References, other: References) -> References:
    """The references of both, each once; an order number that is also the PO stays the PO."""
    if one == other == NO_REFERENCES:
        return one
    po, bol = each_once((*one.po, *other.po)), each_once((*one.bol, *other.bol))
    pro, others = each_once((*one.pro, *other.pro)), each_once((*one.other, *other.other))
    return References(po, bol, pro, tuple(value for value in others if value not in po))


def each_once(values: tuple[str, ...]) -> tuple[str, ...]:
    """The first of the values that differ by no more than small letters and capitals."""
    first: dict[str, str] = {}
    for value in values:
        first.setdefault(value.upper(), value)
    return tuple(first.values())


def filled_freight(newer: Shipment, older: Shipment) -> Shipment:
    """One shipment filled from another, its freight included."""
    result = filled(newer, older)
    items = result.items
    if not items or (len(items) == 1 and len(older.items) > 1 and items[0].count is None):
        items = older.items
    elif len(items) == 1 and len(older.items) == 1:
        pairs = ((getattr(items[0], name), getattr(older.items[0], name)) for name in Item.__slots__)
        items = (Item(*(first if first is not None else second for first, second in pairs)),)
    weight = result.weight_lb if result.weight_lb is not None else older.weight_lb
    if len(items) == 1 and weight is not None and items != result.items:
        items = (replace(items[0], weight_lb=weight),)
    return replace(
        result,
        items=items,
        weight_lb=weight,
        handling_units=result.handling_units if result.handling_units is not None else older.handling_units,
        extra_stops=result.extra_stops or older.extra_stops,
    )


def filled_from(newer: tuple[Shipment, ...], older: tuple[Shipment, ...]) -> tuple[Shipment, ...]:
    """The newer description filled from an older one; several older ones stand where the newer names no lane of its own."""
    if len(newer) == 1 and len(older) > 1 and not placed(newer[0]):
        return tuple(filled(each, newer[0]) for each in older)
    if len(older) == 1 and len(newer) > 1 and not any(map(placed, newer)):
        return tuple(filled_freight(each, older[0]) for each in newer)
    if len(newer) == len(older) > 1 and all(Place() in (each.origin, each.destination) for each in newer):
        return tuple(map(filled_freight, newer, older))
    if len(newer) == 1 and len(older) == 1:
        return (filled_freight(newer[0], with_orders_of(older[0], newer[0])),)
    return newer or older


def with_orders_of(older: Shipment, newer: Shipment) -> Shipment:
    """The older description without its purchase orders where the newer one names others."""
    if not newer.references.po:
        return older
    return replace(older, references=replace(older.references, po=()))


def placed(shipment: Shipment) -> bool:
    """Whether a shipment says where it goes."""
    return shipment.origin != NOWHERE or shipment.destination != NOWHERE


def with_subject(shipment: Shipment, headline: Shipment, others: tuple[Shipment, ...] = ()) -> Shipment:
    """The shipment with what only the subject says; its freight counts only where the body has none.

    `others`: the shipments beside it; where these name a trailer or mode, the subject's is not theirs.
    """
    if any(each.equipment or each.mode for each in others):
        headline = replace(headline, equipment=None, mode=None)
    if NOWHERE in (headline.origin, headline.destination):
        headline = replace(headline, accessorials=told_at_no_other_end(headline, shipment))
    result = filled(shipment, headline)
    first = headline.items[0] if headline.items else Item()
    if result.weight_lb is None and headline.weight_lb is not None and not any(item.weight_lb for item in result.items):
        items = (
            tuple(replace(item, weight_lb=headline.weight_lb) for item in result.items)
            if len(result.items) == 1
            else result.items
        )
        result = replace(result, weight_lb=headline.weight_lb, items=items)
    if result.handling_units is None and headline.handling_units is not None:
        items = (
            tuple(replace(item, count=first.count, packaging=first.packaging) for item in result.items)
            if len(result.items) == 1
            else result.items
        )
        result = replace(result, handling_units=headline.handling_units, items=items)
    named = next((item.commodity for item in shipment.items if item == Item(commodity=item.commodity)), None)
    if named and len(shipment.items) == 1 and (first.weight_lb or first.count):  # the body tells no freight but a name
        whole = tuple(replace(item, commodity=item.commodity or named) for item in headline.items)
        result = replace(result, items=whole)
    if not result.items and (placed(headline) or headline.weight_lb):
        result = replace(result, items=headline.items)
    return one_machine(result) if not any(item.commodity for item in shipment.items) else result


OTHER_END = {"pickup": "delivery", "delivery": "pickup"}


def told_at_no_other_end(headline: Shipment, shipment: Shipment) -> tuple[str, ...]:
    """The services of a subject that names one place, or none, but for those that the body tells at the other end alone."""
    ends = {name: name.rpartition(" ") for name in headline.accessorials}
    return tuple(
        name
        for name, (service, _, end) in ends.items()
        if name in shipment.accessorials or f"{service} {OTHER_END.get(end)}" not in shipment.accessorials
    )


def one_machine(shipment: Shipment) -> Shipment:
    """The shipment, one thing where nothing is counted and a machine is named that is measured and weighed."""
    item = shipment.items[0] if len(shipment.items) == 1 else Item()
    name = item.commodity or ""
    several = name.lower().endswith("s") and not name.lower().endswith("ss")
    if (
        shipment.handling_units
        or item.count
        or not (item.length_in and item.weight_lb)
        or several
        or not is_machine(name)
    ):
        return shipment
    return replace(shipment, handling_units=1, items=(replace(item, count=1),))
