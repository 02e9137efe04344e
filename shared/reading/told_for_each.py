"""Numbers behind one label that are each told for a place: "POs are 4401877 for Omaha and 4401902 for Amarillo"."""

import re

from shared.reading.used_as import VALUE

FOR_PLACE = re.compile(
    r"[ ]?(?:\((?:for )?(?P<inside>[a-z][\w'. -]{2,24})\)|(?:is |are |goes )?(?:for|to|on|at)[ ](?:the )?"
    r"(?P<whose>(?!(?:both|all|each|this|that|us|me)\b)[a-z][\w'-]+(?:[ ](?!(?:and|is|one|drop|stop"
    r"|load)\b)[a-z][\w'-]+){0,2}?))"
    r"(?:[ ](?:one|drop|stop|load|order|delivery|shipment|store))?(?=[ ]?(?:[,;.)&/\n]|and\b|\Z))",
    re.IGNORECASE,
)
"""What a number is told for, behind it."""
NEXT = re.compile(
    rf"[ ]?(?:[,;/&]|and\b)(?:[ ]?and\b)?[ ]?(?:PO[ ]?)?(?:#[ ]?)?(?P<value>{VALUE})(?=[ ]|\()", re.IGNORECASE
)
"""The number that follows."""
MOST = 12


def told_for_each(text: str, start: int, end: int, value: str) -> list[tuple[int, int, str, str]]:
    """A number and those that follow it, where each is told for a place of its own: start, end, number and place.

    `start`, `end`: where the first one stands. Empty where it is not told so, or stands alone.
    """
    chain: list[tuple[int, int, str, str]] = []
    while len(chain) < MOST and (place := FOR_PLACE.match(text, end)):
        chain.append((start, end, value, place["inside"] or place["whose"]))
        following = NEXT.match(text, place.end())
        if not following:
            break
        start, end, value = following.start("value"), following.end("value"), following["value"]
    return chain if len(chain) > 1 else []
