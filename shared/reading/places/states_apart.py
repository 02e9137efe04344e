"""States that are told apart from their cities: "Sumter (that's South Carolina)", "Lebanon to Salem (TN to VA)"."""

import re

from shared.reading.language.word_patterns import WordPattern
from shared.reading.model import Place
from shared.reading.places.city_words import BEFORE, city_before
from shared.reading.places.spot import Spot
from shared.reading.places.states import CANADA, US, country_of

TELLING = (" in ", "(in ", " the ", "(the ", "'s ", " is ", " mean ", " meaning ", " one ")
"""The ends of the words that tell a state apart."""
TOLD = re.compile(
    r"(?:[ ]*[,(:-]+[ ]*|[ ]+)(?:(?:all|both|everything)[ ])?"
    r"(?:(?:(?:and[ ])?that[\u2019']?s|that is|it[\u2019']?s|this is|which is|i mean|meaning|as in)[ ])?"
    r"(?:the (?:one )?)?(?:(?:up|down|over|out|back)[ ])?(?:in[ ])?\Z",
    re.IGNORECASE,
)
ONE = re.compile(r"[ ]one\b(?! (?:is|has|needs|wants)\b)")
"""What may follow a state that a city is told apart by ("Athens, the Georgia one")."""
CODES = "|".join((*US, *CANADA))
LANE_OF_STATES = WordPattern(
    rf"(?<![\w.@&/-])(?-i:(?P<one>{CODES})(?:[ ]?(?:->?|>|/)[ ]?|[ ]to[ ])(?P<other>{CODES}))\b(?![&@'])"
)
LED = re.compile(r"(?:[ ]*(?:-|>|/|,)[ ]*|[ ](?:(?:on|over|up|down)[ ])?(?:to|into)[ ])\Z")
"""What leads from the first city of such a lane to the second."""
LONGEST_CITY = 40
LONGEST_TOLD = 30


def words_between(text: str, last: int, start: int) -> int:
    """Where the words begin that tell a state apart from a city before them; where it begins itself if none do."""
    if not text.endswith(TELLING, last, start):
        return start
    told = TOLD.search(text, max(last, start - LONGEST_TOLD), start)
    return told.start() if told else start


def lanes_of_states(text: str) -> list[Spot]:
    """The two cities of each lane whose states follow both: "Lebanon - Salem, TN to VA"."""
    more: list[Spot] = []
    for match in LANE_OF_STATES.finditer(text):
        second = city_ending(text, match.start(), match["other"])
        led = LED.search(text, max(0, second.start - 8), second.start) if second else None
        first = city_ending(text, led.start(), match["one"]) if led else None
        if first and second:
            more += [first, Spot(second.start, match.end(), second.place, second.how)]
    return more


def city_ending(text: str, end: int, state: str) -> Spot | None:
    """The city of a state whose name ends there, be a comma or a bracket behind it."""
    line = text.rfind("\n", 0, end) + 1
    before = BEFORE.search(text, max(line, end - LONGEST_CITY), end)
    name, start = city_before(text, before, state) if before else ("", 0)
    return Spot(start, end, Place("", "", name, state, "", country_of(state)), "state") if before and name else None
