"""The mail that a message answers: whether the mailbox's own side wrote it, and whether it told a price or asked for one.

Who answers a price takes it, leaves it or haggles; who was asked for one by the mailbox's side gives it. Neither asks anew,
whatever is told of the freight: "We'd need 2,350 on that reefer, Forest MS 39074 to Opa-locka FL 33054."
"""

import re
from collections.abc import Iterator

from shared.reading.mail.requester import domain
from shared.reading.mail.segments import Segment
from shared.reading.model import Message

NO_WEIGHT = r"(?![\d,]|\.\d\d\d| ?(?:lb|#|kg|k\b|plt|pal|skid|mi|pounds|pcs|pieces))"
PRICE = re.compile(
    r"\$ ?\d[\d,]|\b\d[\d,.]{0,9} ?(?:usd|dollars|bucks|all[- ]in|flat|plus (?:fuel|fsc))\b"
    r"|\b(?:rate|price|quote|cost|best|do (?:it|this|that)|at|for)\b[^.\n\d]{0,15}(?<!\d)[1-9],?\d{2,3}"
    + NO_WEIGHT
    + r"|\b(?:need|want|get|take|be|have|is|offer|pay|paying)\b[^.,\n\d]{0,12}(?<!\d)[1-9],\d{3}"
    + NO_WEIGHT,
    re.IGNORECASE,
)
"""What tells a price."""
ASKS = re.compile(
    r"\b(?:rate|price|quote|number|best|how much|cost|need(?:ed)? (?:on|for|to)|bid|offer|cotiza\w*|tarifa|precio|prix"
    r"|soumission)\b",
    re.IGNORECASE,
)
"""What speaks of a price, in a mail that tells none."""
WORD = re.compile(r"[^\W\d_]{3,}")
LAST = 80
"""Characters at the end of a mail in which its writer's name stands, where nothing else tells it."""


def of_answer(message: Message, last: Segment, told: bool, facts: bool) -> Iterator[str]:
    """What the mail that a message answers says. `told`, `facts`: the answer tells a price itself, and freight or a lane."""
    ours = by_owner(message.mailbox_owner, last)
    text = last.text
    priced = PRICE.search(text) is not None
    asks = ASKS.search(text) is not None
    if priced:
        yield "answers a price"
        if facts:
            yield "tells freight in answer to a price"
    if ours:
        yield "answers the owner's side"
        if asks and not priced:
            yield "answers a question for a price by the owner's side"
            if told:
                yield "gives a price that the owner's side asked for"


def by_owner(owner: str, part: Segment) -> bool:
    """Whether the mailbox's own side wrote a part: by its address, else by the owner's name as its writer's or at its end."""
    if part.sender.address:
        return domain(part.sender.address) == domain(owner)
    names = set(WORD.findall(owner.partition("@")[0].casefold()))
    ending = "\n".join([part.text[-LAST:], *(line.text for line in part.signature[:2])])
    return bool(names & set(WORD.findall(f"{part.sender.name} {ending}".casefold())))
