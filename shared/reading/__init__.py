"""What the text of a message says.

`read(message)` finds candidates, `decide(candidates, context)` makes a reading of them. Pure: no network, no clock, no settings.
The grammars are compiled when the first message is read, so that importing the package costs a cold start nothing.
"""

from shared.reading.model import (
    Address,
    Attachment,
    Candidates,
    Category,
    Context,
    Described,
    Features,
    IdMention,
    Item,
    Message,
    Place,
    Reading,
    References,
    Requester,
    Shipment,
    Stop,
    Visit,
)


def read(message: Message) -> Candidates:
    """What the message may say, before TMS and mailbox were asked. Raises on no input."""
    from shared.reading.reader import candidates

    return candidates(message)


def decide(candidates: Candidates, context: Context) -> Reading:
    """What the message says, with what TMS and mailbox know. Raises on no input."""
    from shared.reading.decision import reading

    return reading(candidates, context)


__all__ = [
    "Address", "Attachment", "Candidates", "Category", "Context", "Described", "Features", "IdMention", "Item", "Message",
    "Place", "Reading", "References", "Requester", "Shipment", "Stop", "Visit", "decide", "read",
]  # fmt: skip
