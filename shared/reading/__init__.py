"""What the text of a message says.

`read(message)` finds candidates, `decide(candidates, context)` makes a reading of them. Pure: no network, no clock, no settings.
"""

from shared.reading.decision import decide
from shared.reading.model import (
    Address,
    Attachment,
    Candidates,
    Category,
    Context,
    Described,
    IdMention,
    Item,
    Message,
    Place,
    Reading,
    References,
    Shipment,
    Stop,
)
from shared.reading.reader import read

__all__ = [
    "Address", "Attachment", "Candidates", "Category", "Context", "Described", "IdMention", "Item", "Message", "Place", "Reading",
    "References", "Shipment", "Stop", "decide", "read",
]  # fmt: skip
