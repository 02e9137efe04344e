"""Whether a message can be about freight at all: a look at its words that costs little, before anything is read in it."""

import re

from shared.reading.kinds import KIND_OF

SIGNS = frozenset({"freight", "unit", "truck", "pickup", "picked", "price", "weight", "book", "tender"})
FEWEST = 2
"""Signs without which nothing is asked for: kinds of words, and a measure or postal code."""
FAR_ENOUGH = 20_000
MEASURE = re.compile(r"\d ?(?:k\b|lbs?\b|#|kgs?\b|pounds|tons?\b|cwt|x ?\d)|\b\d{5}\b", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")


def speaks_of_freight(text: str) -> bool:
    """Whether there are signs enough that a text speaks of freight."""
    text = text[:FAR_ENOUGH].lower()
    kinds = {KIND_OF.get(word) for word in set(WORD.findall(text))}
    return len(kinds & SIGNS) + bool(MEASURE.search(text)) >= FEWEST
