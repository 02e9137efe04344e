"""A place with the company and the street that stand beside it."""

import re

from shared.reading.language.labelled_lines import OPENING
from shared.reading.language.spelling import merged
from shared.reading.language.text import fold
from shared.reading.places.address_behind import behind
from shared.reading.places.addresses import NOBODY, beside
from shared.reading.places.gazetteer import gazetteer
from shared.reading.places.named_parties import spoken_of
from shared.reading.places.salutations import greeting
from shared.reading.places.spot import Spot
from shared.reading.places.street_apart import street_apart
from shared.reading.stops.cues import Role
from shared.reading.stops.stop import Stop

OF_OURS = re.compile(r" (?:plant|warehouse|whse|facility|yard|office|location|branch|terminal|mill|dock|shop|store)$")
"""What follows a city's name that is no company's ("our Fort Smith plant")."""
ASIDE = re.compile(r"[ ]*\([A-Z]")
"""What stands in brackets behind a place, and may be a name."""


def addressed(text: str, spot: Spot, role: Role, start: int, until: int, *, sure: bool) -> Stop:
    """A place with the company and the street that stand beside it."""
    company, street, begin = beside(text, max(start, greeting(text)), spot.start, sure)
    end = spot.end
    if company and not sure and not street and text[: spot.start].strip() == company:
        company, begin = "", spot.start
    if company and names_nobody(company, spot):
        company = ""
    if not company:
        name, road, after_it = behind(text, spot.end, until)
        if role or road or ASIDE.match(text, spot.end) or opens_line(text, spot.start):
            company, street, end = name, street or road, after_it
    if not (company or street):
        company = spoken_of(text, spot.start)
    if role and not street:
        street = street_apart(text, end, until)
    return Stop(min(begin, spot.start), end, merged(spot.place, company, street), role, spot.how)


def names_nobody(company: str, spot: Spot) -> bool:
    """Whether what stands as a company's name is none: "here", a city, or one with a word for a site ("our Fort Smith plant")."""
    of_ours = fold(OF_OURS.sub("", company))
    if of_ours in gazetteer().alone or fold(company) in NOBODY:
        return True
    return of_ours == fold(spot.place.city) and not company.lower().endswith("terminal")


def opens_line(text: str, at: int) -> bool:
    """Whether what opens a line, and no more, stands before an offset: a bullet, a number."""
    opening = OPENING.fullmatch(text, text.rfind("\n", 0, at) + 1, at)
    return opening is not None and bool(opening[0].strip())
