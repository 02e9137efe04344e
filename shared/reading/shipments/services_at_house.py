"""Services at a house that is the one end of a shipment: "pick up at my house: 14 Elm St", "liftgate needed at my place"."""

import re
from dataclasses import replace

from shared.reading.passage import Passage
from shared.reading.services.accessorials import Service
from shared.reading.services.end_words import End
from shared.reading.shipments.services_behind_stops import ENDS

HOUSE_BEHIND = re.compile(r"[ ]*(?:[:,(-]|at|in|is|which is|,? the address is)[ ]*$", re.IGNORECASE)
"""What may stand between a house and its address ("at my house: 12 Elm St")."""
AT_HOUSE = re.compile(
    r"\b(?:at|to|from|for) (?:my|our|his|her|their|the) (?:own )?(?:house|home|residence|place|apartment)\b",
    re.IGNORECASE,
)
MY_HOUSE = re.compile(r"(?:my|our) (?:house|home)\b", re.IGNORECASE)
REACH = 80
"""Characters between a house and its address."""


def address_behind(passage: Passage, service: Service) -> End:
    """The end of the address that follows a house at once ("at my house: 14 Elm St")."""
    if service.name != "residential" or service.both:
        return ""
    follows = next((stop for stop in passage.stops if 0 <= stop.start - service.end < REACH), None)
    between = passage.text[service.end : follows.start] if follows else ""
    if follows and follows.place.street and follows.place.street in between:
        between = between[: between.index(follows.place.street)]
    return ENDS[follows.role] if follows and "\n" not in between and HOUSE_BEHIND.fullmatch(between) else ""


def at_house(text: str, service: Service, house: End, *, surely: bool) -> Service:
    """A service "at my house" with the end where the house is; a further word of it too, where its address is told."""
    if not house or not service.ended or service.both:
        return service
    if service.name == "residential":
        again = surely and MY_HOUSE.match(text, service.start)
        return replace(service, where=house) if again else service
    around = text[service.end : text.find("\n", service.end) if "\n" in text[service.end :] else len(text)][:24]
    return replace(service, where=house) if AT_HOUSE.match(around.lstrip()) else service
