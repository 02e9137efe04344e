"""Services on the side of a writer who says where that is: "We're at Akron, OH and have no dock, so we need a liftgate"."""

import re
from dataclasses import replace

from shared.reading.lanes.lane import Lane
from shared.reading.passage import Passage
from shared.reading.services.accessorials import Service
from shared.reading.services.end_words import FAR, SENTENCE
from shared.reading.services.writers_side import OUR_SIDE
from shared.reading.stops.stop import Stop

WE_ARE = re.compile(
    r"\b(?:we|i)(?: are|['\u2019]re| am|['\u2019]m)(?: (?:located|based|over|out|down|up|right|here|just))* (?:at|in)"
    r" (?:[^.,;:\n]{1,40}, )?$",
    re.IGNORECASE,
)
"""What leads to the place of the writer."""
TO_MINE = re.compile(
    r"\b(?:(?:need|want|bring|get|ship|send|deliver|take|haul|move)\w*(?: (?:it|them|this|these|that|everything|both|all))?"
    r"|(?:it|they|these|this|everything|that)(?: (?:all|both))? (?:goes|go|comes?|is (?:going|coming)|are (?:going|coming)))"
    r"(?: (?:back|down|up|over|out|home))? (?:at|to|into|in) (?:my|our) "
    r"(?!customer|client|buyer|dealer|friend|supplier|vendor|seller|son|daughter|brother|sister|mother|father|other\b)"
    r"(?:[a-z]+ ){0,2}[a-z]+(?:,? (?:which is )?(?:at|in|on|is))?[ ,:]+(?:[^.;:\n]{1,60}, )?$",
    re.IGNORECASE,
)
"""What leads to the writer's place as the one where freight goes: "I need it at my shop, 66 Elm St, Gary"."""
REACH = 90


def at_writers_end(passage: Passage, service: Service, lane: Lane) -> Service:
    """A service that its sentence asks for the writer's side with the delivery, where the writer's place is the destination."""
    if service.where != "pickup" or service.both:
        return service
    text, start, end = passage.text, service.start, service.end
    before, after = text[max(0, start - FAR) : start], text[end : end + FAR]
    if not OUR_SIDE.search(SENTENCE.split(before)[-1] + SENTENCE.split(after)[0]):
        return service

    def led(stop: Stop, pattern: re.Pattern[str]) -> bool:
        return pattern.search(text, max(0, stop.start - REACH), stop.start) is not None

    if any(led(stop, pattern) for stop in lane.origins for pattern in (WE_ARE, TO_MINE)):
        return service
    ours = any(led(stop, pattern) for stop in lane.destinations for pattern in (WE_ARE, TO_MINE))
    return replace(service, where="delivery") if ours else service
