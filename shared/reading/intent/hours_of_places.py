"""Sentences about the hours of a place, in which nobody waits for a weight: "scale closes at 4 and it don't open for nobody"."""

import re

from shared.reading.weighing.doubts import CLASSES

HOURS = re.compile(
    r"(?:and |but |so |also )?(?:the |our |their |my )?(?:[a-z-]+ ){0,2}(?:scales?|scale ?house|docks?|yards?|gates?"
    r"|shipping|receiving|warehouse|plant|loading|weighbridge|office|shop)"
    r" (?:close|shut|open|run|stop|quit)s?(?: (?:up|down))? (?:at|by|around|from|about|til+|until|for the (?:day|night)|#n)\b"
)
"""The beginning of a sentence about the hours of a place, in which nobody waits for anything: "scale closes at 4 and it don't
open for nobody after that"."""
OF_AMOUNTS = frozenset(word for name in ("weigh", "count") for word in CLASSES[name].split())
"""Words whose doubt such a sentence may tell besides: "scale closes at 4 so I have no weight"."""


def of_hours(sentence: list[str]) -> bool:
    """Whether the words of a sentence tell the hours of a place, and nothing of an amount.

    >>> of_hours("scale closes at #n and it do not open after that".split())
    True
    """
    words = " ".join(sentence)
    told = HOURS.match(words)
    return told is not None and OF_AMOUNTS.isdisjoint(words[told.end() :].split())
