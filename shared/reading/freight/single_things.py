"""Whether a phrase in the singular speaks of one thing: "a hutch", "Case 721G wheel loader"; not "the couch", "steel"."""

import re

from shared.reading.goods.no_goods import UNITS
from shared.reading.nouns.phrases import Phrase
from shared.reading.passage import Passage

ARTICLE = re.compile(r"\b(?:an?|one)[ ](?:(?:used|new|old|small|large|big|single|\d+)[ ])*\Z", re.IGNORECASE)
KNOWN = re.compile(r"\bthe (?:(?:old|used|new|big|large|small) )*\Z", re.IGNORECASE)
"""Before a thing that could be at the dock as well as on the truck."""
SENT = re.compile(
    r"\b(?:ship|mov(?:e|ing)|relocat(?:e|ing)|haul(?:ing)?|transport(?:ing)?|sold|bought|sell|buy|send(?:ing)?|pick(?:ing)? up)"
    r" the (?:\w+ )?\Z",
    re.IGNORECASE,
)
MEASURED = re.compile(
    r"[ ](?:measures|is (?:about |roughly )?\d|weighs [^.;\n]{3,40}?\band (?:is|measures|stands) (?:about )?\d)",
    re.IGNORECASE,
)
MOVED = re.compile(r"\b(?:ship|move|haul|transport|pick|deliver) (?:it|this)\b", re.IGNORECASE)
HEAPED = re.compile(r"(?:loads?|lbs?\.?|pounds|tons?|#|kgs?) of \Z", re.IGNORECASE)
"""Before what is told by the load or by its weight, not by the piece: "two truckloads of cement", "46,000 lbs of coil"."""
MASS = re.compile(
    r"(?:equipment|machinery|furniture|[a-z]+ware|lumber|steel|apparel|clothing|merchandise|freight|product|material"
    r"|insulation|carpet|fabric|paper|wire|pipe|tubing|cable|rebar|sheet|tube|plate|bar|drywall|tile|flooring|roofing|siding)\Z",
    re.IGNORECASE,
)
JOINED = re.compile(r"\s(?:and|&|y|et)\s", re.IGNORECASE)
"""Of two things told together none is the single one."""


def counted_thing(phrase: Phrase) -> bool:
    """Whether a phrase names what can be counted as a thing of its own."""
    return phrase.kind == "thing" and not UNITS.match(phrase.words)


def single(passage: Passage, phrase: Phrase, start: int, end: int) -> bool:
    """Whether a phrase of a stretch speaks of one thing: "a hutch", "Case 721G wheel loader"; not "the couch"."""
    if (
        phrase.plural
        or poured(passage, start, end)
        or heaped(passage, phrase)
        or MASS.match(phrase.noun)
        or JOINED.search(phrase.words)
    ):
        return False
    text = passage.text
    before = text[max(0, phrase.start - 30) : phrase.start]
    return bool(ARTICLE.search(before)) or bool(
        counted_thing(phrase)
        and (not KNOWN.search(before) or SENT.search(before) or MOVED.search(text) or MEASURED.match(text, phrase.end))
    )


def poured(passage: Passage, start: int, end: int) -> bool:
    """Whether the freight goes into a tank or a hopper, where nothing is counted."""
    return any(start <= each.start < end and each.value in ("tanker", "hopper") for each in passage.trailers)


def heaped(passage: Passage, phrase: Phrase) -> bool:
    """Whether a truck's freight is told by the load or by its weight."""
    trucks = bool(passage.trailers) or any(each.value == "Truckload" for each in passage.modes)
    return trucks and HEAPED.search(passage.text[max(0, phrase.start - 12) : phrase.start]) is not None
