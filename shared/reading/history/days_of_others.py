"""Days in an answer to the one who asks that are nobody's pickup or delivery: "I have a truck in Stockton tomorrow, $975"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from shared.reading.language.text import fold
from shared.reading.mail.segments import Segment
from shared.reading.model import Address, Shipment
from shared.reading.shipments.merge import placed

PROPOSES = re.compile(
    r"\b(?:pick\w*|p/?u|load\w*|ship\w*|deliver\w*|ready|instead|earliest|soonest|works?|working|make it|cover(?:ed)?"
    r"|get (?:an?|it|you"
    r"|one|them|this)|(?:can|could) do(?! \$)|moved?|moving|schedul\w*|dispatch\w*|would be|be there|ha(?:s|ve) to be"
    r"|book\w*|running?"
    r"|take it|sends?|sending|come|coming|on for|set for|available|appointment|appt|transit|days?|recog\w+|entreg\w+|carg\w+"
    r"|ramass\w+|livr\w+)\b",
    re.IGNORECASE,
)
"""Words with which an answer proposes a day for the freight itself."""


def by_whom_asks(
    told: Sequence[tuple[Shipment, ...]], parts: Sequence[Segment], asks: Address
) -> list[tuple[Shipment, ...]]:
    """What earlier messages tell, newest first: one by somebody else, which names neither lane nor freight and proposes no day,
    without the days that it speaks of, where who asks has told the pickup's before. `parts`: the messages."""
    result = list(told)
    for at, (shipments, part) in enumerate(zip(told, parts, strict=True)):
        dated = any(each.pickup_date for each in shipments)
        if (
            not dated
            or any(map(tells_freight, shipments))
            or not another(part.sender, asks)
            or PROPOSES.search(part.text)
        ):
            continue
        if any(each.pickup_date for older in told[at + 1 :] for each in older):
            result[at] = tuple(replace(each, pickup_date=None, delivery_date=None) for each in shipments)
    return result


def tells_freight(shipment: Shipment) -> bool:
    """Whether a lane or freight is told of a shipment."""
    return placed(shipment) or shipment.weight_lb is not None or shipment.handling_units is not None


def another(sender: Address, asks: Address) -> bool:
    """Whether a message is surely by somebody else than who asks."""
    if sender.address and asks.address:
        return sender.address.casefold() != asks.address.casefold() and not same_name(sender, asks)
    return bool(sender.name and asks.name) and not same_name(sender, asks)


def same_name(one: Address, other: Address) -> bool:
    """Whether two senders have one name."""
    return bool(one.name) and fold(one.name) == fold(other.name)
