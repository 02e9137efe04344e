"""Places that a message takes back ("not Hammond, the Gary yard") or leaves open ("Flint or Lansing, we will know Monday")."""

import re
from dataclasses import replace
from itertools import pairwise

from shared.reading.cues import Role
from shared.reading.spelling import same
from shared.reading.stop import Stop
from shared.reading.word_patterns import WordPattern

DENIED = WordPattern(
    r"\b(?:not(?: (?:going|shipping|delivering|headed|loading|picking up))?|instead of|rather than|no longer)"
    r"[ ]+(?:(?:in|at|to|from|for|the|our|out of)[ ]+){0,2}$",
)
MEANT = WordPattern(
    r"\b(?:correction|i meant|meant to (?:say|write|put)|make (?:that|it)(?! (?:to|in|by|there)\b)|scratch that"
    r"|should (?:read|have (?:said|been))"
    r"|no[, ]+(?:sorry|wait)|(?:sorry|wait)[, ]+no(?=,|[ ]+(?:it|that|to|from|in)\b)"
    r"|oops|whoops|strike that|wrong (?:one|city|town|place|zip)"
    r"|that(?:[\u2019']?s| is| was) (?:the )?(?:other|wrong|old|last) one)\b(?:[^.\n]|\.+[ ]?(?=\w)){0,60}$",
)
OR = re.compile(
    r"[ ,(/]*\b(?:or|and|vs\.?|versus)\b(?:[ ](?:else|maybe|possibly|perhaps|to|in|at|for|the|our|their))*[ ]+\Z",
    re.IGNORECASE,
)
"""What parts two places of which one is meant."""
CHOOSES = re.compile(
    r"\b(?:decid\w+|choos\w+|pick\w*|torn|toss[- ]?up|debating)\b[^.;\n]{0,12}\bbetween\b[^.;\n]{0,15}\Z", re.IGNORECASE
)
"""What makes "and" a choice."""
LEFT_OPEN = re.compile(
    r"(?:\b(?:still|yet) (?:to be |being )?(?:decid\w+|deciding|open|choosing|picking|up in the air)"
    r"|(?:\bnot|n[\u2019']t|\bnever) (?:yet |been |quite |really )*(?:decided?|know|known|sure|settled|chosen|picked|certain)"
    r"|\bundecided|\bto be (?:decided|determined|confirmed)|\btbd|\btba|\bup in the air"
    r"|(?:\bwill|[\u2019']ll) (?:let you )?(?:know|find out|tell you|have (?:that|it|the (?:address|city)))"
    r"|\bwaiting (?:to hear|on|for)|\bwhether)\b",
    re.IGNORECASE,
)
"""What says that nobody knows yet which of two it is."""
BOTH = re.compile(
    r"\b(?:both|each|whichever|cheap\w*|compare|two (?:quotes|prices|rates|options)|options?)\b", re.IGNORECASE
)
AROUND = 110
"""Characters beside two places in which it stands that the choice is open."""
BESIDE = 60
"""Characters between a place that is denied and the one that stands in its place."""
BACK = 90


def without_denied(text: str, found: list[Stop]) -> list[Stop]:
    """The places without those that are said not to be meant; the place beside such a one takes its role if it has none."""
    denied = [stop for stop in found if DENIED.search(text, max(0, stop.start - BACK), stop.start)]
    for no in denied:
        role: Role = next((stop.role for stop in found if stop.role and same(stop.place, no.place)), "")
        kept = [stop for stop in found if not same(stop.place, no.place)]
        near = min(kept, key=lambda stop: distance(stop, no), default=None)
        found = kept
        if near and not near.role and role and distance(near, no) < BESIDE:
            found = [replace(stop, role=role) if stop is near else stop for stop in kept]
    return found


def distance(one: Stop, other: Stop) -> int:
    """Characters between two places."""
    return max(one.start - other.end, other.start - one.end)


def with_meant(text: str, found: list[Stop]) -> list[Stop]:
    """The places, each that is said to be meant instead of an earlier one in its role."""
    result: list[Stop] = []
    for stop in found:
        if result and MEANT.search(text, max(0, stop.start - BACK), stop.start):
            role = stop.role or next((each.role for each in reversed(result) if each.role), "")
            wrong = next((each for each in reversed(result) if each.role == role), None)
            if wrong and not same(wrong.place, stop.place):
                result = [each for each in result if not same(each.place, wrong.place)]
                stop = replace(stop, role=role)
        result.append(stop)
    return result


def without_open(text: str, found: list[Stop]) -> list[Stop]:
    """The places without those of which one is still to be chosen; where prices to both are asked for, both stay."""
    dropped: list[Stop] = []
    for one, other in pairwise(found):
        parted = OR.match(text, one.end, other.start)
        if not parted or same(one.place, other.place):
            continue
        before, after = max(0, one.start - AROUND), other.end + AROUND
        chosen = CHOOSES if "and" in parted[0].lower().split() else LEFT_OPEN
        said = chosen.search(text, before, one.start if chosen is CHOOSES else after)
        if said and not BOTH.search(text, before, after):
            dropped += [one, other]
    return [stop for stop in found if stop not in dropped]
