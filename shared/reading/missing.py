"""Whether a request says enough, and what it lacks."""

from shared.reading.model import Place, Shipment


def located(place: Place) -> bool:
    """Whether a place can be found: by its postal code, or by city and state."""
    return bool(place.postal_code or (place.city and place.state))


def lacks(shipment: Shipment) -> tuple[str, ...]:
    """What a shipment lacks of origin, destination, weight and pieces."""
    found = [
        name
        for name, place in (("origin", shipment.origin), ("destination", shipment.destination))
        if not located(place)
    ]
    whole = shipment.mode in ("Truckload", "Drayage") or bool(shipment.equipment and shipment.mode != "LTL")
    if not whole and shipment.weight_lb is None:
        found.append("weight")
    elif not whole and (shipment.weight_lb or 0) < 20_000 and not pieces(shipment):
        found.append("pieces")
    return tuple(found)


def pieces(shipment: Shipment) -> bool:
    """Whether a count, a size or a class is known."""
    return bool(shipment.handling_units) or any(
        item.count or item.length_in or item.freight_class for item in shipment.items
    )


def complete(shipments: tuple[Shipment, ...]) -> bool:
    """Whether there is a shipment, and none lacks anything."""
    return bool(shipments) and not any(lacks(each) for each in shipments)


def missing(shipments: tuple[Shipment, ...]) -> tuple[str, ...]:
    """What the shipments lack, each once."""
    found = {name for each in shipments for name in lacks(each)}
    return tuple(name for name in ("origin", "destination", "weight", "pieces") if name in found)
