"""Services that are told of the writer's own side, where that is the delivery's: "ship it to us, we have no dock here"."""

import re

from shared.reading.services.end_words import FAR, PICKUP, SENTENCE
from shared.reading.stops.owners import comes_to_us

HERE = re.compile(r"\bhere\b", re.IGNORECASE)
TO_LABEL = re.compile(
    r"[ \t•*-]*(?:deliver(?:y|ies)?(?: to| at)?|ship to|to|consignee|receiver|drop(?: off)?|dest(?:ination)?)[ ]?:",
    re.IGNORECASE,
)
"""A label that gives its line to the delivery."""
OUR_SIDE = re.compile(
    r"\b(?:our (?:end|place|shop|side|location|dock|plant|warehouse|store|office)|(?:this|my) (?:end|side)|(?:for"
    r"|to) us|here|(?:we|i)(?:['’]ve)?"
    r" (?:do not|don['’]?t|have no|got no|need a))\b",
    re.IGNORECASE,
)
"""The writer's own side, which is the delivery's where freight comes to the writer."""
TO_US = re.compile(
    r"\b(?:deliver\w*|bring|ship\w*|send|sent|com(?:es?|ing)|goes|going|haul(?:ed)?|moved?|get) (?:it |them |this )?"
    r"(?:(?:back|down|up|over|in|out) )?to (?:us|me|(?:our|my) (?!customer|client|buyer|dealer|friend)[a-z]+)\b"
    r"|\bfrom (?!our\b|my\b|us\b|here\b)[^.;\n]{4,90}? to (?:our|my) (?!customer|client|buyer|dealer|friend|son"
    r"|daughter|brother|sister|mom|mother|dad|father|other)[a-z]+"
    r"|\bto us(?: (?:in|at)\b|(?=[ ]?[,:(]))|\b(?:we|i)(?:['’]re| are|['’]m| am) (?:buying|ordering)\b",
    re.IGNORECASE,
)
TOLD_OF = re.compile(
    r"[ \t•*-]*(?:deliver\w*|dest(?:ination)?|consignee|receiver|ship[ -]?to|drop(?: off)?|to|goes)(?: (?:to|at|address"
    r"|location))?[ ]?:",
    re.IGNORECASE,
)
"""A label of the destination, which makes the line behind it speak of that end."""
TAKEN_FROM = re.compile(
    r"[ \t•*-]*(?:pick[ -]?up|pu|from|ship(?:per|[ -]?from)|origin|collect\w*|load(?:s|ing)?)(?: (?:from|at|address|location))?"
    r"[ ]?:",
    re.IGNORECASE,
)
"""A label of the origin, which does the same."""
TO_BEHIND = re.compile(r"\b(?:deliver\w*|dest\w*|consignee|receiver|to)[ ]?:", re.IGNORECASE)
"""A label further on in the line, from which on that is no longer so."""


def on_our_side(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a service speaks of its writer's side, and its line or the text of freight that comes
    there."""
    before, after = text[max(0, start - FAR) : start], text[end : end + FAR]
    own = OUR_SIDE.search(SENTENCE.split(before)[-1] + SENTENCE.split(after)[0])
    if not own:
        return False
    line = text.rfind("\n", 0, start) + 1
    if (led := TAKEN_FROM.match(text, line)) and not TO_BEHIND.search(text, led.end(), start):
        return False
    return bool(TOLD_OF.match(text, line)) or comes_to_us(text) or TO_US.search(text) is not None


def here_is_end(text: str, line: int, before: str, after: str) -> bool:
    """Whether "here" alone tells the end of a service, on a line of the delivery's: "Deliver to: ... no dock here"."""
    around = f"{SENTENCE.split(before)[-1]} {SENTENCE.split(after)[0]}"
    return bool(HERE.search(around) and not PICKUP.search(around) and TO_LABEL.match(text, line))
