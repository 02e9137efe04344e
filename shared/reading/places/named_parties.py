"""Companies that a sentence of its own names for an end: "Customer is Hudson Valley Seafood and wants an appointment".

Or that it names for the place where "they" are: "Whitlow Plating is the customer and they are in Evansville".
"""

import re
from dataclasses import replace

from shared.reading.language.word_patterns import WordPattern
from shared.reading.model import Place, Shipment
from shared.reading.nouns.people import is_person
from shared.reading.places.company_names import is_company

PARTY = WordPattern(
    r"\b(?:(?P<to>customer|consignee|receiver|buyer|recipient|client)|shipper|vendor|supplier|seller)(?:['\u2019]s name)?"
    r"(?: is |(?P<aside>, )|(?:(?<=consignee)|(?<=receiver)|(?<=recipient)|(?<=shipper)) "
    r"(?!(?:Contact|Name|PO|Address|Phone|Hours|Number|Ref|Info|Location|Zip|City|Dock|Appt|Appointment|Code|Acct|Account)\b))"
    r"(?P<name>(?-i:[A-Z][\w&'\u2019-]+(?: (?:of|and|& )?(?: ?[A-Z][\w&'\u2019-]*)){1,4}))"
    r"(?(aside),[ ](?:is|are|has|have|wants?|needs?|takes?|gets?|est|es|est\u00e1|a)\b|(?=,? (?:and|but|who|so) (?-i:[a-z])"
    r"|[.;,](?!\w)(?! ?\d)(?! (?-i:[A-Z][a-z]+),? (?-i:[A-Z]{2})\b)|[ ]*(?:\n|\Z)))"
)
"""Who an end is, where no place stands beside the name."""
THEY = re.compile(
    r"\b(?:they|who|it)(?:['\u2019](?:re|s)| are| is)(?: (?:located|based|down|up|over|out|just))* (?:in|at|near)[ ]$",
    re.IGNORECASE,
)
"""Words before the place of somebody who was named before."""
SUBJECT = re.compile(
    r"(?:(?<=[.!?] )|(?<=\n)|\A)(?P<name>[A-Z][\w&'\u2019.-]*(?: (?:[A-Z&][\w&'\u2019-]*|of|and)){1,4})"
    r" (?:is|are|(?:has|have)(?! (?:quoted|offered|hauled|moved)\b)|just|wants?|needs?|bought|ordered|placed|asked|took|called)\b"
)
"""The company of which a sentence tells something."""
FOR_WHOM = re.compile(
    r"\bfor (?P<name>[A-Z][\w&'\u2019.-]*(?: (?:[A-Z&][\w&'\u2019-]*|of|and)){1,4}?)"
    r"(?= ?[.,;!?\n]| (?:please|pls|and|who|this|next|by|on)\b)"
)
"""The company for which something is."""
FURTHEST = 240


def spoken_of(text: str, start: int) -> str:
    """The company that the sentences before a place tell of, and go on to say where it is; empty where they do not."""
    if not THEY.search(text, max(0, start - 40), start):
        return ""
    paragraph = max(0, start - FURTHEST, text.rfind("\n\n", 0, start) + 2)
    for pattern in (SUBJECT, FOR_WHOM):
        named = [match["name"] for match in pattern.finditer(text, paragraph, start)]
        if named and is_company(named[-1]) and not is_person(named[-1], alone=False):
            return named[-1]
    return ""


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
