"""Who asks."""

import re

from shared.reading.model import Address, Message
from shared.reading.segments import Segment

NAME = re.compile(
    r"(?:^|\n)[ \t]*(?:your |full |contact |customer |first )?(?:name|nombre|nom)\s*[:|]\s*(?P<value>[^\n|]{2,60})",
    re.IGNORECASE,
)
MAIL = re.compile(
    r"(?:e-?mail|correo|courriel)(?: address)?\s*[:|]\s*(?:mailto:)?(?P<value>[^\s|<>]+@[^\s|<>]+)", re.IGNORECASE
)


def domain(address: str) -> str:
    """The part after the @, in lower case."""
    return address.rpartition("@")[2].casefold()


def requester(message: Message, parts: tuple[Segment, ...]) -> Address:
    """In a forward the innermost person outside the owner's organization, in a web form its own fields, else the sender."""
    own = domain(message.mailbox_owner)
    if domain(message.sender.address) == own or re.search(
        r"web ?form|no-?reply|website|forms?@|inquir", message.sender.address + message.sender.name, re.IGNORECASE
    ):
        mail = MAIL.search(parts[0].text)
        name = NAME.search(parts[0].text)
        if mail or name:
            return Address(name["value"].strip() if name else "", mail["value"] if mail else "")
    for part in reversed(parts[1:]):
        if part.kind == "forwarded" and part.sender.address and domain(part.sender.address) != own:
            return part.sender
    return message.sender
