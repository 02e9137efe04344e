"""What a reading says of where freight goes and when, spelled in one line: "Dallas TX > Reno NV; up 05-14; down 05-18"."""

from shared.reading import Context, Place, Shipment, decide, read
from shared.reading.model import Message


def spelled(place: Place) -> str:
    """A place as it would be written on one line."""
    city = " ".join(each for each in (place.city, place.state, place.postal_code) if each)
    return ", ".join(each for each in (place.company, place.street, city) if each)


def route(shipment: Shipment) -> str:
    """A shipment's stops in order, with the day of the pickup and of the last delivery."""
    extras = [f"{stop.type} {spelled(stop.place)}" for stop in shipment.extra_stops]
    stops = " > ".join([spelled(shipment.origin), *extras, spelled(shipment.destination)])
    up = f"; up {shipment.pickup_date[5:]}" if shipment.pickup_date else ""
    down = f"; down {shipment.delivery_date[5:]}" if shipment.delivery_date else ""
    return stops + up + down


def routes(message: Message) -> list[str]:
    """The routes of the shipments that a message asks for."""
    return [route(shipment) for shipment in decide(read(message), Context()).shipments]
