"""What kind of place each end is said to be: "from our warehouse in Akron to the store in Macon"."""

import re

from shared.reading.stops.stop import Stop

KIND = re.compile(
    r"\b(?:our|my|the|their|his|her|an?|this|that)(?: [\w'\u2019-]+){0,2}? (?P<kind>warehouse|store|shop|plant|mill"
    r"|yard|school|church|hotel|hospital"
    r"|factory|foundry|showroom|gallery|museum|clinic|farm|barn|office|garage|house|studio|printer|brewery|bakery|restaurant"
    r"|dealer|auction|job ?site|dc|winery|greenhouse|library|gym|nursery|lab)\b(?:,? (?:which is )?(?:at|in|on|over in"
    r"|down in|out in))?"
    r"[ ,:]*(?:[^.;:\n]{1,40}, )?\Z",
    re.IGNORECASE,
)
"""What leads to a place and says its kind."""
REACH = 70
HAS_DOCK = re.compile(
    r"[ ,.;:-]*\n?[ ]*\(?(?:(?:they|it|he|she|receiver|customer|consignee|shipper)"
    r"(?:(?: do| does)? ha(?:s|ve)|['\u2019]ve)(?: got)?"
    r"|there(?:['\u2019]s| is)|has|with) (?:an? |the |their own |its own )?(?:(?!no\b|never\b)\w+ )?(?:docks?|fork ?lifts?)\b",
    re.IGNORECASE,
)
"""What says right behind a place that a truck is unloaded there without a liftgate."""


def kinds_of_places(text: str, stops: list[Stop]) -> dict[int, str]:
    """The kind of each stop by where it begins, where its words say one and no other stop of another role has it."""
    told = {
        stop.start: (match["kind"].casefold(), stop.role)
        for stop in stops
        if (match := KIND.search(text, max(0, stop.start - REACH), stop.start))
    }
    return {
        start: kind
        for start, (kind, role) in told.items()
        if not any(other == kind and end != role for other, end in told.values())
    }


def has_dock(text: str, stops: list[Stop]) -> bool:
    """Whether the words right behind a place say that it has a dock, or a forklift."""
    return any(HAS_DOCK.match(text, stop.end) for stop in stops)
