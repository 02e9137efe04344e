"""What a truck is to bring to hold the freight, which is counted like freight and is none: "2 coil racks + 8 chains"."""

import re

from shared.reading.language.numerals import NAMED
from shared.reading.packaging.count import Count

HOLDS = (
    r"(?:chains?(?: (?:and|&) binders?)?|straps?|binders?|tarps?|load ?(?:bars?|locks?)|(?:edge|corner) ?(?:protectors?|guards?)"
    r"|v-?boards?|blankets?|moving pads|pipe ?stakes|dunnage|timbers|bungees?)"
)
"""What holds freight on a truck, or covers it."""
GEAR = re.compile(
    r"(?:coil|steel coil|load|deck|shoring|cargo|dunnage|plywood|bulkhead|strap|stake) ?(?:racks?|beams?|bins?|boxes"
    r"|box|sheets|pieces)(?: ?\(\d{1,2}\))?\Z",
    re.IGNORECASE,
)
"""What a truck may bring that a word for packaging names."""
JOIN = r"[ ]?(?:,|\+|&|/|and|plus|with|w/)[ ]*(?:and )?"
OF_WOOD = re.compile(r" of (?:plywood|dunnage|rubber|carpet)\b", re.IGNORECASE)
"""Behind the sheets and pieces that go between freight and chains."""
LEAD = 12
"""Characters before a count in which the word for its gear stands: "coil racks (4)"."""
BEHIND = re.compile(
    rf"{JOIN}(?:(?:at least|min\.?|about) )?(?:(?:\d{{1,2}}|{NAMED}|some)[ ])?(?:\w+ )?{HOLDS}\b", re.IGNORECASE
)
AHEAD = re.compile(rf"\b{HOLDS}{JOIN}\Z", re.IGNORECASE)
BROUGHT = re.compile(
    r"\b(?:needs?|bring|carry|carries|requires?|required|must have|has to have|have to have|should have|driver|equipped)"
    r"(?: (?:coil|needs?|to (?:have|bring|carry)|must (?:have|bring)|have|with|at least|about|his own|your own))*[ ]\Z",
    re.IGNORECASE,
)
REACH = 40
"""Characters before a count in which the words stand that ask the truck for it."""


def without_tackle(text: str, counts: list[Count]) -> list[Count]:
    """The counts without what the truck is to bring, where something else is counted."""
    kept = [each for each in counts if not is_tackle(text, each)]
    return kept or counts


def is_tackle(text: str, count: Count) -> bool:
    """Whether a count is of what a truck brings: told beside chains and straps, or asked of the driver."""
    before = max(0, count.start - REACH)
    if count.packaging in ("sheet", "piece") and OF_WOOD.match(text, count.end):
        return bool(AHEAD.search(text, before, count.start))
    if not GEAR.search(text, max(0, count.start - LEAD), count.end):
        return False
    return bool(
        BEHIND.match(text, count.end)
        or AHEAD.search(text, before, count.start)
        or BROUGHT.search(text, before, count.start)
    )
