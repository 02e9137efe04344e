"""What a message says that does not fit together: said to a person, never silently put right."""

from datetime import date

from shared.reading.model import Shipment
from shared.reading.passage import Passage
from shared.reading.places.gazetteer import gazetteer


def conflicts(passage: Passage, shipments: tuple[Shipment, ...], received: date) -> tuple[str, ...]:
    """Weights against their total, a weekday against its date, a postal code against its city, a pickup that is past."""
    return (*weights(shipments), *weekdays(passage), *codes(passage), *past(shipments, received))


def weights(shipments: tuple[Shipment, ...]) -> list[str]:
    """Lines that weigh more or less together than the stated total."""
    found: list[str] = []
    for shipment in shipments:
        own = [item.weight_lb for item in shipment.items if item.weight_lb is not None]
        stated = shipment.weight_lb
        if (
            stated is not None
            and len(own) == len(shipment.items) > 1
            and abs(sum(own) - stated) > max(2, 0.01 * stated)
        ):
            found.append(f"the lines weigh {sum(own):,.0f} lb together, the stated total is {stated:,.0f} lb")
    return found


def weekdays(passage: Passage) -> list[str]:
    """Dates that fall on another weekday than the one beside them."""
    return [
        f'"{passage.text[day.start : day.end].strip()}": {day.value.isoformat()} is a {day.value:%A}'
        for day in passage.days
        if day.weekday_differs
    ]


def codes(passage: Passage) -> list[str]:
    """Postal codes that lie in another state than the city beside them."""
    found: list[str] = []
    for stop in passage.stops:
        place = stop.place
        city = gazetteer().city_of(place.postal_code) if place.postal_code and place.country != "MX" else None
        if city and place.city and city.state != place.state:
            written = f"{place.city} {place.state}"
            found.append(f"postal code {place.postal_code} is {city.name} {city.state}, written beside {written}")
    return found


def past(shipments: tuple[Shipment, ...], received: date) -> list[str]:
    """Pickups before the day on which they are asked for."""
    days = {shipment.pickup_date for shipment in shipments if shipment.pickup_date}
    return [f"the pickup on {day} is past" for day in sorted(days) if date.fromisoformat(day) < received]
