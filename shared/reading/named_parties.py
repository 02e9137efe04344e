"""Companies that a sentence of its own names for an end: "Customer is Hudson Valley Seafood and wants an appointment"."""

from dataclasses import replace

from shared.reading.model import Place, Shipment
from shared.reading.people import is_person
from shared.reading.word_patterns import WordPattern

PARTY = WordPattern(
    r"\b(?:(?P<to>customer|consignee|receiver|buyer|recipient)|shipper|vendor|supplier|seller)(?:['\u2019]s name)? is "
    r"(?P<name>(?-i:[A-Z][\w&'\u2019-]+(?: (?:of|and|& )?(?: ?[A-Z][\w&'\u2019-]*)){1,4}))"
    r"(?=,? (?:and|but|who|so) (?-i:[a-z])|[.;,](?!\w)(?! ?\d)(?! (?-i:[A-Z][a-z]+),? (?-i:[A-Z]{2})\b)|[ ]*(?:\n|\Z))"
)
"""Who an end is, where no place stands beside the name."""


def with_parties(text: str, shipment: Shipment) -> Shipment:
    """A text's one shipment, the ends of which only the place is told with the company that a sentence names for them."""
    for match in PARTY.finditer(text):
        if is_person(match["name"], alone=False):
            continue
        if match["to"] and named(shipment.destination):
            shipment = replace(shipment, destination=replace(shipment.destination, company=match["name"]))
        elif not match["to"] and named(shipment.origin):
            shipment = replace(shipment, origin=replace(shipment.origin, company=match["name"]))
    return shipment


def named(place: Place) -> bool:
    """Whether a place is known, and no company there."""
    return bool(place.city or place.postal_code) and not place.company
