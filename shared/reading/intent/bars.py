"""How much the words of a message must weigh until something is asked for."""

from shared.reading.intent.circumstances import LIST, MACHINE
from shared.reading.intent.rules import REQUEST
from shared.reading.missing import complete
from shared.reading.model import Candidates, Features, Shipment

ENOUGH, ALONE = 0.5, 0.75
"""The weight above which something is asked for: where the rules find a request too, and where they do not.

Half a weight above even: a shipment that nobody wanted costs more than a request that stays in the inbox. Weights that other
writers taught took 29 of 2,800 e-mails for requests at even and 22 at this bar, and left 18 and 30 of 3,200 requests.
"""
TITLED = -1.0
"""The same where a subject asks for a price, and nothing is said but a whole shipment."""
ABOUT_IT, AMENDS = "ruled: it is about an existing shipment", 2.0
"""And where an existing shipment is named, and the words change something: "on load 5510233 I need a second drop put on it"."""

LANE_ALONE = 5.0
"""And where lanes are asked about, and nothing is told of freight but a trailer: "what do vans run out of Ontario in general"."""


def bar(candidates: Candidates, features: Features) -> float:
    """The weight above which something is asked for.

    "Dray rate: 40HC, Joliet IL 60433 to Rockford IL 61109, 38k lbs, out Tues" over an empty mail asks by its form alone.
    """
    if REQUEST not in features.facts:
        said = candidates.now.signals
        found = candidates.now.shipments
        if "lanes" in said and not said & {"new", "book"} and complete(found) and not any(map(tells_freight, found)):
            return LANE_ALONE
        return AMENDS if ABOUT_IT in features.facts and "changes" in said and "new" not in said else ALONE
    titled = "title price" in candidates.now.signals and "title book" not in candidates.now.signals
    whole = titled and "nothing but a complete shipment" in features.facts and not candidates.history
    return TITLED if whole and not features.facts & {LIST, MACHINE} else ENOUGH


def tells_freight(shipment: Shipment) -> bool:
    """Whether a shipment tells when it goes, what it weighs or how much it is."""
    return bool(shipment.pickup_date or shipment.weight_lb or shipment.handling_units or shipment.references.po)
