"""What is told beside several shipments, and belongs to all of them or to one."""

from dataclasses import replace
from datetime import date

from shared.reading.lanes import Lane
from shared.reading.model import Shipment
from shared.reading.passage import Passage
from shared.reading.schedule import following


def told_of_all(shipment: Shipment, outside: str) -> Shipment:
    """The shipment with the delivery's day that is told of all of them by their pickups' ("both deliver next day")."""
    if shipment.delivery_date or not shipment.pickup_date:
        return shipment
    told = following(outside, date.fromisoformat(shipment.pickup_date))
    return replace(shipment, delivery_date=told.isoformat() if told else None)


def without_others(passage: Passage, shipment: Shipment, lane: Lane, lanes: list[Lane]) -> Shipment:
    """The shipment without the orders that are told for the place of another one ("PO for Macon 7166, for Ocala 7167")."""
    others = {each.value for each in passage.references if each.whose and not names(each.whose, lane)
              and any(names(each.whose, other) for other in lanes)}  # fmt: skip
    if not others:
        return shipment
    kept = tuple(value for value in shipment.references.po if value not in others)
    return replace(shipment, references=replace(shipment.references, po=kept))


def names(words: str, lane: Lane) -> bool:
    """Whether words name a place of a lane: its city, or that by its initials ("LR", "STL")."""
    told = set(words.casefold().split())
    for stop in (*lane.origins, *lane.destinations):
        city = (stop.place.city or "").casefold().replace(".", "").replace("saint ", "st ").split()
        short = {"".join(word[0] for word in city), "".join([*city[:1], *(word[0] for word in city[1:])])}
        if city and (set(city) <= told or (len(city) > 1 and short & told)):
            return True
    return False
