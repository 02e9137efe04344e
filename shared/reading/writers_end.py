"""Services on the side of a writer who says where that is: "We're at Akron, OH and have no dock, so we need a liftgate"."""

import re
from dataclasses import replace

from shared.reading.accessorials import Service
from shared.reading.lane import Lane
from shared.reading.passage import Passage
from shared.reading.service_ends import FAR, OUR_SIDE, SENTENCE

WE_ARE = re.compile(
    r"\b(?:we|i)(?: are|['\u2019]re| am|['\u2019]m)(?: (?:located|based|over|out|down|up|right|here|just))* (?:at|in)"
    r" (?:[^.,;:\n]{1,40}, )?$",
    re.IGNORECASE,
)
"""What leads to the place of the writer."""
REACH = 90


def at_writers_end(passage: Passage, service: Service, lane: Lane) -> Service:
    """A service that its sentence asks for the writer's side with the delivery, where the writer's place is the destination."""
    if service.where != "pickup" or service.both:
        return service
    text, start, end = passage.text, service.start, service.end
    before, after = text[max(0, start - FAR) : start], text[end : end + FAR]
    if not OUR_SIDE.search(SENTENCE.split(before)[-1] + SENTENCE.split(after)[0]):
        return service
    if any(WE_ARE.search(text, max(0, stop.start - REACH), stop.start) for stop in lane.origins):
        return service
    ours = any(WE_ARE.search(text, max(0, stop.start - REACH), stop.start) for stop in lane.destinations)
    return replace(service, where="delivery") if ours else service
