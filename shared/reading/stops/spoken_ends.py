"""Ends that prose speaks of by somebody's city, before labels write both of them out.

"It goes to our agent in New York", above "From: ..." and "To: Verdant Wines, Secaucus, NJ 07094".
"""

import re

from shared.reading.stops.stop import Stop

SOMEBODY_IN = re.compile(
    r"\b(?:customers?|clients?|agents?|buyers?|distributors?|dealers?|importers?|wholesalers?|retailers?|partners?|suppliers?"
    r"|vendors?|makers?|sisters?|friends?|people|folks|guys|team|colleagues?|branch|office|warehouse)"
    r"(?: (?:over|down|up|out|just|right|here|there))? (?:in|near|outside(?: of)?|around|by)[ ]$",
    re.IGNORECASE,
)
"""What stands before the city that says whose somebody is."""
A_STOP = re.compile(r"[ ,]*\b(?:first|then|also|as well|too|on the way|en route)\b", re.IGNORECASE)
"""What makes a stop of it all the same."""
REACH = 44


def without_spoken(text: str, found: list[Stop]) -> list[Stop]:
    """The stops without those that prose names by somebody's city, where labels below it write out one lane."""
    labelled = [stop for stop in found if stop.by == "label" and stop.role and stop.written]
    if len(labelled) != 2 or len(found) < 3 or {stop.role for stop in labelled} != {"origin", "destination"}:
        return found
    above = labelled[0].start

    def spoken(stop: Stop) -> bool:
        return (
            stop.end <= above
            and not stop.written
            and bool(SOMEBODY_IN.search(text, max(0, stop.start - REACH), stop.start))
            and not A_STOP.match(text, stop.end)
        )

    return [stop for stop in found if not spoken(stop)]
