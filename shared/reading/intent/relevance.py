"""Whether a message can be about freight at all: a look at its words that costs little, before anything is read in it."""

import re

from shared.reading.language.kinds import KIND_OF
from shared.reading.places.states import CANADA, US

SIGNS = frozenset({"freight", "unit", "truck", "pickup", "picked", "price", "weight", "book", "tender", "moved"})
SHORT = re.compile(
    r"\bp/u\b|\b(?:cnee|shpr|hoppers|tankers|step ?decks|conestogas|sprinters|low ?boys|cwt)\b|\bhow much\b"
    r"|(?:\d|\ba|\bone) ?(?:sks?|plts?|skids?|pallets?)\b"
)
"""What tells of freight and is none of the kinds' words. For text in lower case, as all below."""
FEWEST = 2
"""Signs without which nothing is asked for: kinds of words, and a measure or postal code."""
FAR_ENOUGH = 20_000
MEASURE = re.compile(r"\d ?(?:k\b|lbs?\b|#|kgs?\b|pounds|tons?\b|cwt|x ?\d)|\b\d{5}\b")
PLACE = re.compile(r"\b[a-z]{2}\.?,? +(?:\d{5}|[a-z]\d[a-z] ?\d[a-z]\d)\b")
"""A state or province with a postal code: two of them are a lane, whatever the freight is called."""
CITY = re.compile(rf"[a-z]{{3}}(?:, ?| )({'|'.join((*US, *CANADA)).lower()})\b(?= ?(?:to\b|[-,.;?\n>\d]|$))")
"""A city with its state; two of them are a lane."""
PRICED_MOVE = re.compile(
    r"\b(?:how much|cost|charge|price|quote|estimate|cu[áa]nto|combien)\b[^.?!\n]{0,40}?\b(?:to|for|por|para|pour)"
    r" (?:ship|move|haul|truck|transport|enviar|transportar|exp[ée]dier|transporter)(?:ing)?"
    r" (?!(?:me|us|it|that|this|them|you|on|to)\b)\w",
)
"""What asks for the price of having something carried, though nothing is told of it that freight has."""
WORD = re.compile(r"[^\W\d_]+")


def speaks_of_freight(text: str) -> bool:
    """Whether there are signs enough that a text speaks of freight."""
    text = text[:FAR_ENOUGH].lower()
    if len(set(PLACE.findall(text))) > 1:
        return True
    kinds = {KIND_OF.get(word) for word in set(WORD.findall(text))}
    told = len(kinds & SIGNS) + bool(MEASURE.search(text))
    if told >= FEWEST or PRICED_MOVE.search(text):
        return True
    return told == FEWEST - 1 and (SHORT.search(text) is not None or len(set(CITY.findall(text))) > 1)
