"""Who asks."""

import re

from shared.reading.language.branches import compiled
from shared.reading.mail.companies import LEGAL, company_among
from shared.reading.mail.segments import Segment
from shared.reading.model import Address, Message, Requester

NAME = re.compile(
    r"(?:^|\n)[ \t]*(?:(?:your |full |contact |customer |requester )?(?:name|nombre(?: completo| del solicitante)?"
    r"|nom(?: complet)?)"
    r"|(?:submitted|requested|sent|solicitado|enviado|soumis|demand[ée]) (?:by|por|par)|requester|contact(?: person)?"
    r"|solicitante|demandeur)"
    r"\s*[:|]\s*(?P<value>[^\n|@]{2,60})",
    re.IGNORECASE,
)
FIRST_NAME = re.compile(
    r"(?:^|\n)[ \t]*(?:(?:contact )?(?:first|given) name|nombres?|pr[ée]nom)\s*[:|]\s*(?P<value>[^\n|]{2,40})",
    re.IGNORECASE,
)
LAST_NAME = re.compile(
    r"(?:^|\n)[ \t]*(?:(?:contact )?(?:last name|surname|family name)|apellidos?|nom de famille"
    r"|nom)\s*[:|]\s*(?P<value>[^\n|]{2,40})",
    re.IGNORECASE,
)
MAIL = re.compile(
    r"(?:e-?mail|correo(?: electr[óo]nico)?|courriel"
    r"|reply[- ]to)(?: address)?\s*[:|]\s*(?:mailto:)?(?P<value>[^\s|<>]+@[^\s|<>]+)",
    re.IGNORECASE,
)
COMPANY = re.compile(
    r"(?:^|\n)[ \t]*(?:your |the |contact )?(?:company|business|organi[sz]ation|empresa|compa[ñn][íi]a|compagnie|entreprise"
    r"|soci[ée]t[ée]"
    r"|raz[óo]n social)(?: name)?\s*[:|]\s*(?P<value>[^\n|]{2,60})",
    re.IGNORECASE,
)
A_FORM = compiled(
    r"web ?form|no-?reply|do-?not-?reply|no-?respon|ne-?pas-?repondre|website|forms?\b|formular|\bportal\b|\bbot\b|inquir"
    r"|\bmailer\b|wordpress|web ?master|site ?mail|lead ?gen"
    r"|solicitudes|submission",
    0,
)
"""A sender that is no person, in lower case: what fills in a form stands in its fields."""
SIGNED = 4
"""Last lines of the words in which a company may stand that no signature was told from."""


def domain(address: str) -> str:
    """The part after the @, in lower case."""
    return address.rpartition("@")[2].casefold()


def requester(message: Message, parts: tuple[Segment, ...]) -> Requester:
    """In a forward the innermost person outside the owner's organization, in a web form its own fields, else the sender."""
    own = domain(message.mailbox_owner)
    sender = f"{message.sender.address} {message.sender.name}".lower()
    system = domain(message.sender.address) == own or A_FORM.search(sender)
    if system and (filled := by_form(parts[0].text)):
        return filled
    for part in reversed(parts[1:]):
        if part.kind == "forwarded" and part.sender.address and domain(part.sender.address) != own:
            return signed(part.sender, part)
    return signed(message.sender, parts[0])


def by_form(text: str) -> Requester | None:
    """Who filled in a form, by its fields; None where it has none for who that is."""
    mail, whole, first, last, company = (
        match["value"].strip() if (match := pattern.search(text)) else ""
        for pattern in (MAIL, NAME, FIRST_NAME, LAST_NAME, COMPANY)
    )
    name = f"{first} {last}" if first and last and first != last else whole or first
    return Requester(name, mail, company) if mail or name else None


def signed(who: Address, part: Segment) -> Requester:
    """Somebody with the company that the display name or the end of the message names."""
    signature = [who.name, *(line.text for line in part.signature)]
    last = [line.text for line in part.words if line.grid is None and line.text.strip()][-SIGNED:]
    company = company_among(signature, last, who.name, who.address)
    return Requester(who.name, who.address, company or in_full(part.text, who.name))


def in_full(text: str, name: str) -> str:
    """The company that sends in its own name, as a field of the text writes it out: "Tendered by: Halvorsen Mills Inc"."""
    if len(name.split()) < 2 or name.lower() not in text.lower():
        return ""
    found = re.search(rf"[:|][ \t]*(?P<value>{re.escape(name)},? [\w.]{{2,12}})[ \t]*(?=$|[\n|])", text, re.IGNORECASE)
    return found["value"] if found and LEGAL.search(found["value"]) else ""
