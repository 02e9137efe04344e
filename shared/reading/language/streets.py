"""Words and numbers that are a street's, whatever else they would name: "25 Van Dam St", "112 Cleveland Ave Unit 12"."""

import re

STREET = re.compile(
    r"\d{1,6}[A-Z]?,? (?:[NSEW]\.? |[NS][EW] )?(?:[A-Z][\w'.-]* ){1,4}"
    r"(?:(?:Ave?|Avenue|Rd|Road|Dr|Drive|Blvd|Boulevard|Ln|Lane|Way|Hwy|Highway|Pkwy|Parkway|Cir|Circle|Trl|Trail|Pike|Loop"
    r"|Crt|Cres|Crescent|Tpke|Turnpike|Fwy|Freeway|Expy)\b"
    r"|(?:St|Street|Ct|Court|Pl|Place|Ter)\b(?!\.? [A-Z]))"
)
HOUSE = re.compile(r"\b\d{1,6}[A-Z]?,? (?:[NSEW]\.? |[NS][EW] |North |South |East |West |Old |New )?\Z")


def of_street(text: str, at: int) -> bool:
    """Whether the number or the word that begins there is a part of a street."""
    house = None if text[at : at + 1].isdigit() else HOUSE.search(text, max(0, at - 16), at)
    return STREET.match(text, house.start() if house else at) is not None
