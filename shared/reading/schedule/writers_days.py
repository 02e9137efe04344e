"""Days that tell on which side their writer stands: "I have to have them here by Friday" of one to whom freight goes, "we could
have them on the dock Friday" of one who ships it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from shared.reading.lanes.lane import Lane
from shared.reading.language.word_patterns import WordPattern
from shared.reading.passage import Passage
from shared.reading.schedule.timing import Claim
from shared.reading.stops.stop import Stop

HERE_BY = WordPattern(
    r"\b(?:(?:have|need|get|want)[ ](?:it|them|this|these|those|everything|all of (?:it|them))|(?:it|they|these|this|everything)"
    r"(?:[ ](?:all|has|have|needs?|must|got|should|to))*[ ]be|(?:needs?|has|have|must|should)[ ](?:to[ ])?be)"
    r"[ ](?:delivered[ ]|back[ ])?here[ ](?:(?:(?:by|before|no later than|on or before)[ ])?"
    r"(?:(?:by|before|in time for|for)[ ][^.;\n\d]{2,30}[,(][ ]?(?:so|say|i\.?e\.?|meaning|that is|which is|or)[ ]"
    r"(?:(?:no later than|by|before|on)[ ])?)?)"
    r"(?:(?:the|this|next|end of|noon|\d{1,2}(?::\d\d)?(?: ?[ap]m)?|on)[ ])*\Z",
)
"""Before a day on which freight is to have come to the writer."""
TO_US = re.compile(
    r"\b(?:to|for|reach(?:es)?)[ ](?:us|me|(?:my|our)[ ](?!customer|client|buyer|dealer|friend|other|supplier|vendor)"
    r"(?:\w+[ ]){0,2}\w+)(?:[ ](?:here|over|down|up|out|at|in|on))*[ ,:(]*(?:[^.;:\n]{1,60}[ ,])?\Z",
    re.IGNORECASE,
)
"""What leads to the writer's place as the one where freight goes."""
ON_OUR_DOCK = WordPattern(
    r"\b(?:we|i)(?:[ ](?:can|could|will|should|would)|['\u2019]ll|['\u2019]d)[ ](?:probably[ ]|easily[ ]|also[ ])?have[ ]"
    r"(?:it|them|this|these|everything|that|(?:the|all)[ ](?:\w+[ ]){0,2}\w+)[ ]"
    r"(?:(?:ready|packed|wrapped|crated|staged|sitting|waiting|out)[ ])*on[ ](?:the|our|my)[ ](?:\w+[ ])?(?:dock|floor|pad)"
    r"(?:[ ](?:by|on|for|this|next|the|first thing|morning|come))*[ ]\Z",
)
"""Before a day on which the writer puts freight where it is picked up."""
REACH = 90


def on_writers_side(passage: Passage, claimed: Sequence[Claim], lane: Lane) -> list[Claim]:
    """The claims, those by the words of one to whom freight goes the delivery's, by those of one who ships it the pickup's."""
    return [replace(each, role=role, weak=False) if (role := side(passage, each, lane)) else each for each in claimed]


def side(passage: Passage, claim: Claim, lane: Lane) -> str:
    """The end of a day that the words before it give to the writer's side; empty where they do not."""
    begin = max(0, claim.day.start - REACH)
    if ON_OUR_DOCK.search(passage.text, begin, claim.day.start):
        return "pickup"
    received = HERE_BY.search(passage.text, begin, claim.day.start) and any(
        led(passage.text, stop) for stop in lane.destinations
    )
    return "delivery" if received else ""


def led(text: str, stop: Stop) -> bool:
    """Whether the words before a stop say that it is the writer's, where freight goes."""
    return TO_US.search(text, max(0, stop.start - REACH), stop.start) is not None
