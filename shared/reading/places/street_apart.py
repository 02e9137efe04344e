"""The street of a place that a sentence behind it tells: "It goes to Hyannis, MA. Private home at 77 Sea St."."""

import re

from shared.reading.language.word_patterns import WordPattern
from shared.reading.places.address_behind import STREET_FIRST

APART = WordPattern(
    r"\b(?:(?:street|address|home|house|residence|shop|place|dock|door|building|entrance)"
    r"(?:,? (?:address|there|itself|number|is|at|on|for (?:it|that|them|the (?:pickup|delivery|pick|drop)))){1,3}"
    r"|(?:it|that|this|he|she|they)(?:['\u2019](?:s|re)| is| are)(?: (?:located|down|over))? (?:at|on)|located (?:at|on))[ :]+"
    rf"(?P<street>{STREET_FIRST.pattern})",
)
BILLS = re.compile(r"\b(?:bill|invoice|remit|mail|office|return|e-?mail)\w*\b", re.IGNORECASE)
"""What has an address of its own that freight does not go to."""
ENDED = re.compile(r"[.!?;\n]")
FURTHEST = 120


def street_apart(text: str, end: int, until: int) -> str:
    """The street that a sentence behind a place tells before the next one is named; empty where none does."""
    found = APART.search(text, end, min(until, end + FURTHEST))
    if not found or BILLS.search(text, end, found.start()):
        return ""
    last = found.end() - found["street"].endswith(".")
    return text[found.start("street") : last] if until == len(text) or ENDED.search(text, last, until) else ""
