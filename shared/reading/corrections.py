"""Places that a message takes back: "not Hammond, the Gary yard", "make that Lansing instead of Flint"."""

import re
from dataclasses import replace

from shared.reading.cues import Role
from shared.reading.spelling import same
from shared.reading.stop import Stop

DENIED = re.compile(
    r"\b(?:not(?: (?:going|shipping|delivering|headed|loading|picking up))?|instead of|rather than|no longer)"
    r"[ ]+(?:(?:in|at|to|from|for|the|our|out of)[ ]+){0,2}$",
    re.IGNORECASE,
)
MEANT = re.compile(
    r"\b(?:correction|i meant|meant to (?:say|write|put)|make (?:that|it)(?! (?:to|in|by|there)\b)|scratch that"
    r"|should (?:read|have (?:said|been))"
    r"|no[, ]+(?:sorry|wait)|oops|whoops|strike that|wrong (?:one|city|town|place|zip)"
    r"|that(?:[\u2019']?s| is| was) (?:the )?(?:other|wrong|old|last) one)\b(?:[^.\n]|\.+[ ]?(?=\w)){0,60}$",
    re.IGNORECASE,
)
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
