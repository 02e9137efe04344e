"""What the mailbox's own side asks a carrier: "what would you need to run this for us? I have 1,250 in it".

It buys there what its customers have asked for; nothing new is asked of it.
"""

from shared.reading.language.branches import compiled
from shared.reading.mail.requester import domain
from shared.reading.model import Message

MOVE = r"(?:run|haul|cover|take|do|move|handle|pull|carry)"
IT = r"(?:this|it|that|these|them)(?: one| load| lane| shipment)?"
OF_CARRIER = compiled(
    rf"\b{MOVE} {IT} (?:\w+ )?for us\b|\b(?:need|want|take|get) (?:\w+ )?to {MOVE} {IT} for (?:us|me)\b"
    rf"|\b(?:your|one of your|any of your|your own) (?:trucks?|drivers?|guys?|men|teams?|fleet|equipment) {MOVE}\b"
    r"|\b(?:i|we)(?:'ve| have|'ve got| got)(?: about| only| up to)? \$? ?\d[\d,.]* (?:\w+ )?(?:in|on) (?:it|this|that)\b"
    r"|\b(?:i|we)(?:'ll|'m| will| can| could| are|'re)? (?:pay|paying)(?: you)? \$? ?\d|\bpays \$? ?\d"
    r"|\b(?:carriers? only|no double[- ]?brokering|no re-?brokering|bcc (?:me|us|to))\b|\byour (?:mc|mc number|usdot|dot)\b",
    0,
)
"""For text in lower case."""
FOR_CUSTOMER = compiled(
    r"\b(?:customers?|clients?|caller|shipper) (?:\w+ ){0,2}?(?:asks?|asked|wants?|needs?|called|would like|is asking)\b"
    r"|\b(?:quote|price|rate|book|schedule) (?:\w+ ){0,2}?for (?:our|my|the|a) (?:customer|client)\b",
    0,
)
"""What a colleague passes on of a customer."""
LONGEST = 3000
"""Characters that are looked at."""


def asks_carrier(message: Message, text: str) -> bool:
    """Whether the owner of the mailbox or a colleague asks a carrier for its price or its truck, by the new words."""
    own = domain(message.mailbox_owner)
    if not own or domain(message.sender.address) != own:
        return False
    said = text[:LONGEST].lower()
    return OF_CARRIER.search(said) is not None and FOR_CUSTOMER.search(said) is None
