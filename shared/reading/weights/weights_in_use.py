"""Weights that are told of a truck, or of a machine at work, and that nobody ships: "must scale under 80,000 gross", "operating
weight 37 t, transport weight 31.4 t"."""

import re

from shared.reading.language.branches import compiled
from shared.reading.weights.weight import Weight

MUST_STAY = compiled(
    r"\b(?:must|ha(?:s|ve) (?:got )?to|needs? to|gotta|should|can(?:not|['’]?t)|cannot|may not|won['’]?t"
    r"|legal(?:ly)?|stays?|keep\w*)\b"
    r"[^.;\n\d]{0,30}\b(?:under|over|below|within|above|exceed|less than|more than|beyond)\b[^.;\n\d]{0,12}\Z"
)
"""Before what a truck may weigh, the freight and all: "must scale under 80,000 gross"."""
AS_SHIPPED = compiled(
    r"\b(?:transport(?:ation)?|shipping|shipped|ship|travel(?:ing|ling)?|haul(?:ing)?|hauled|loaded|freight|as[ -]shipped)[ -]"
    r"(?:weight|wt|wgt)\b[^\n\d]{0,40}\Z"
)
"""Before what a machine weighs on the truck."""
IN_USE = compiled(
    r"\b(?:operating|working|service|brochure|catalog(?:ue)?|book|spec(?:ification)?|curb|kerb|maker['’]?s|original|full)[ -]"
    r"(?:weight|wt|wgt)\b[^\n\d]{0,40}\Z"
)
"""Before what it weighs at work, which nobody ships: "operating weight 37 t, transport weight 31.4 t"."""


ACTUAL = re.compile(
    r"\b(?:actual(?:ly)?|true|real|scaled?|certified)(?: (?:weight|wt|wgt))?(?: (?:is|was|came to|says))?[ :=]{1,3}\Z",
    re.IGNORECASE,
)
"""Before what goods weigh on the scale."""
RECKONED = re.compile(
    r"\b(?:est(?:imated?)?\.?|dim(?:ensional)?\.?|volume(?:tric)?|chargeable|billed|stated|listed"
    r"|declared)(?: (?:weight|wt|wgt))?"
    r"(?: (?:is|was))?[ :=]{1,3}\Z",
    re.IGNORECASE,
)
"""Before what they are only reckoned to weigh: "est. 3,000 lbs, actual 3,100 lbs"."""


def is_allowed(text: str, weight: Weight) -> bool:
    """Whether a weight is what a truck may weigh, the freight and all."""
    return MUST_STAY.search(text, max(0, weight.start - 50), first_digit(text, weight)) is not None


def as_shipped(text: str, weights: list[Weight]) -> list[Weight]:
    """The weights as something is shipped alone, where others are told of it at work; without what it is only reckoned to
    weigh, where it is told what it does."""
    shipped = [each for each in weights if AS_SHIPPED.search(text, max(0, each.start - 70), each.start)]
    if shipped and any(IN_USE.search(text, max(0, each.start - 70), each.start) for each in weights):
        return shipped
    if len(weights) < 2 or not any(led_by(ACTUAL, text, each) for each in weights):
        return weights
    return [each for each in weights if not led_by(RECKONED, text, each)] or weights


def led_by(words: re.Pattern[str], text: str, weight: Weight) -> bool:
    """Whether such words stand right before the number of a weight."""
    return words.search(text, max(0, weight.start - 30), first_digit(text, weight)) is not None


def first_digit(text: str, weight: Weight) -> int:
    """Where the number of a weight begins, whose words may stand before it: "scale under 80,000"."""
    return next((at for at in range(weight.start, weight.end) if text[at].isdigit()), weight.start)
