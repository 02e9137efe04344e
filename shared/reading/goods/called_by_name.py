"""Where somebody is called by name, whatever else the name may mean: "Casey, ...", "Ravi - ...", "NICK NEED ..."."""

import re

from shared.reading.nouns.people import given_names
from shared.reading.nouns.words import GOODS, kind
from shared.reading.places.salutations import ADDRESSED

LISTED = re.compile(r"\n?[ \t]*[-•*]")
"""A row of a list, in which nobody is called by name."""
CALLED = re.compile(
    r"\W*[A-Z]{2,}(?=[ ]+(?:NEED|CAN|GOT|PLEASE|PLS|PLZ|I|WE|LOOKING|COULD|HERE|WHAT|GIVE|SEND)\b|[ ]*[,:!-]*\n[ ]*\n)"
)
"""Somebody called by name in capitals, who writes nothing in small letters."""
CALLED_SMALL = re.compile(
    r"\W*[a-z]{3,12}(?=[ ]+(?:need you|(?:can|could|would|will) (?:you|u|ya)|i need|we need|i['\u2019]?ve got|i got|we got)\b)"
)
"""The same by one who writes no capitals: "mei need you to cover one for me"."""
SPOKEN_TO = re.compile(
    r"[ ]*\$ ?\d|[ ]*(?:everything|we|i|it['’]?s|they|this is|here|there['’]?s|can|could|would|please|pls|what|how|need"
    r"|got|just|so|if"
    r"|when|thanks"
    r"|sorry|yes|no|hope|as|attached|see)\b",
    re.IGNORECASE,
)
"""How somebody goes on who has called another by name, whatever else the name may mean: "Dahlia, everything is crated"."""


def addressed(text: str) -> list[tuple[int, int]]:
    """Where somebody is called by name ("Casey, ...", "Ravi - ...", "NICK NEED ..."), at the beginning or after a greeting."""
    called = CALLED.match(text) or CALLED_SMALL.match(text)
    return [
        *(match.span() for match in ADDRESSED.finditer(text) if not LISTED.match(match[0]) and not of_goods(match)),
        *([called.span()] if called else []),
    ]


def of_goods(called: re.Match[str]) -> bool:
    """Whether what seems to call somebody names goods: "Paint, flammable", "Steel - 1 coil"; not "Tamarack - see below"."""
    word = called[0].strip(" \n,!:-").lower()
    told = called[0].rstrip()[-1:] in (",", ":") or called.string[called.end() :].lstrip()[:1].isdigit()
    told = told and not SPOKEN_TO.match(called.string, called.end())
    return told and kind(word) in GOODS and word not in given_names()
