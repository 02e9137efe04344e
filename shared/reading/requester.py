"""Who asks."""

import re

from shared.reading.companies import company_among
from shared.reading.model import Address, Message, Requester
from shared.reading.segments import Segment

NAME = re.compile(
    r"(?:^|\n)[ \t]*(?:your |full |contact |customer |first )?(?:name|nombre|nom)\s*[:|]\s*(?P<value>[^\n|]{2,60})",
    re.IGNORECASE,
)
MAIL = re.compile(
    r"(?:e-?mail|correo|courriel)(?: address)?\s*[:|]\s*(?:mailto:)?(?P<value>[^\s|<>]+@[^\s|<>]+)", re.IGNORECASE
)
COMPANY = re.compile(
    r"(?:^|\n)[ \t]*(?:your |the )?(?:company|business|organization|empresa|compagnie|entreprise|soci[ée]t[ée])(?: name)?"
    r"\s*[:|]\s*(?P<value>[^\n|]{2,60})",
    re.IGNORECASE,
)
SIGNED = 4
"""Last lines of the words in which a company may stand that no signature was told from."""


def domain(address: str) -> str:
    """The part after the @, in lower case."""
    return address.rpartition("@")[2].casefold()


def requester(message: Message, parts: tuple[Segment, ...]) -> Requester:
    """In a forward the innermost person outside the owner's organization, in a web form its own fields, else the sender."""
    own = domain(message.mailbox_owner)
    if domain(message.sender.address) == own or re.search(
        r"web ?form|no-?reply|website|forms?@|inquir", message.sender.address + message.sender.name, re.IGNORECASE
    ):
        mail, name, company = (pattern.search(parts[0].text) for pattern in (MAIL, NAME, COMPANY))
        if mail or name:
            return Requester(*(match["value"].strip() if match else "" for match in (name, mail, company)))
    for part in reversed(parts[1:]):
        if part.kind == "forwarded" and part.sender.address and domain(part.sender.address) != own:
            return signed(part.sender, part)
    return signed(message.sender, parts[0])


def signed(who: Address, part: Segment) -> Requester:
    """Somebody with the company that the display name or the end of the message names."""
    signature = [who.name, *(line.text for line in part.signature)]
    last = [line.text for line in part.words if line.grid is None and line.text.strip()][-SIGNED:]
    return Requester(who.name, who.address, company_among(signature, last, who.name, who.address))
