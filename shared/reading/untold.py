"""What of its freight a message says that nobody knows yet: its weight, its pieces, where it comes from or goes to.

"The forklift is good for 5,000 lb, what they weigh I couldn't tell you" tells no weight, and "either Eugene or Chehalis,
production hasn't said" no origin: the number or the place beside such words is another one's. That something is not known, and
what, is weighed: each word and class of words has a weight, learned from `evaluation/training/untold-*.txt` and from what
complete requests say.
"""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace

from shared.reading.doubts import windows
from shared.reading.missing import located
from shared.reading.model import Features, Place, Shipment
from shared.reading.weighing import Scales, Weighed, scales

UNKNOWN = "unknown"
"""The scales that say whether anything is not known."""
FACTS = ("weight", "pieces", "origin", "destination")
"""What may not be known; each has scales that say whether it is that."""
BAR, SURE = -0.25, 2.0
"""The weight above which something is not known; and the one where the message tells it in full all the same: pieces with their
size, a weight of each of several lines, an end where both have a postal code.

By what other writers' e-mails taught, 5 of 4,690 complete requests lose something that they need by these bars, and 26 of 30 that
lack it beside a number or a place of another are found out.
"""


def untold(sentences: Sequence[list[str]], weights: Callable[[str], Scales] = scales) -> dict[str, Weighed]:
    """Which of FACTS some sentences (`wording.sentences`) say not to be known, each with the most that speaks for that."""
    unknown = weights(UNKNOWN)
    found: dict[str, Weighed] = {}
    for window in windows(sentences):
        if unknown.sum_of(window) > BAR:
            told = unknown.weigh(Features(frozenset(window)))
            fact = max(FACTS, key=lambda fact: weights(scales_of(fact)).sum_of(window))
            found[fact] = max(told, found.get(fact, told), key=lambda each: each.sum)
    return found


def scales_of(fact: str) -> str:
    """The name of the scales that say whether what is not known is this fact."""
    return f"{UNKNOWN} {fact}"


def without_untold(found: tuple[Shipment, ...], doubts: Mapping[str, Weighed]) -> tuple[Shipment, ...]:
    """One shipment, or several of one lane, without what is said not to be known. Of several lanes the words may speak of any.

    Where just one end is read, the other is the one that is not known; of two the one without a postal code, where the other
    has it, whichever the words speak of.
    """
    if not doubts or not found or len({(each.origin, each.destination) for each in found}) > 1:
        return found
    one = found[0]
    names = {fact for fact, told in doubts.items() if told.sum > (SURE if in_full(one, fact) else BAR)}
    if located(one.origin) != located(one.destination):
        names -= {"origin", "destination"}
    elif names & {"origin", "destination"} and bool(one.origin.postal_code) != bool(one.destination.postal_code):
        names = names - {"origin", "destination"} | {"destination" if one.origin.postal_code else "origin"}
    return tuple(stripped(each, names) for each in found)


def in_full(shipment: Shipment, fact: str) -> bool:
    """Whether a shipment tells a fact as those do who know it."""
    if fact == "pieces":
        return any(item.length_in for item in shipment.items)
    if fact == "weight":
        return len(shipment.items) > 1 and all(item.weight_lb for item in shipment.items)
    return bool(shipment.origin.postal_code and shipment.destination.postal_code)


def stripped(shipment: Shipment, names: Set[str]) -> Shipment:
    """A shipment without these facts; without pieces it has no size either, which is one piece's."""
    if "origin" in names:
        shipment = replace(shipment, origin=Place())
    if "destination" in names:
        shipment = replace(shipment, destination=Place())
    if "weight" in names:
        items = tuple(replace(item, weight_lb=None) for item in shipment.items)
        shipment = replace(shipment, weight_lb=None, items=items)
    if "pieces" in names:
        items = tuple(
            replace(item, count=None, packaging=None, length_in=None, width_in=None, height_in=None)
            for item in shipment.items
        )
        shipment = replace(shipment, handling_units=None, items=items)
    return shipment
