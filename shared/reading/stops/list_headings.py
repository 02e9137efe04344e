"""The end that the line above a list gives the places with which its entries begin: "to each of these:"."""

import re

from shared.reading.language.labelled_lines import OPENING
from shared.reading.places.spot import Spot
from shared.reading.stops.cues import Role

LEADS_LIST = re.compile(
    r"\b(?:(?P<to>to|deliver\w*|drops?|dropping(?: off)?|unload\w*|destinations?|stops?|stopping|entreg\w*|descarg\w*|destinos?"
    r"|paradas?|livr\w+|arr[êe]ts?)|from|out of|pick[ -]?ups?|picking up|loading|collect\w*|recog\w*|cargando|ramass\w*)"
    r"(?: (?:in|as|follows|order|sequence|rotation|that|are|will|be|on|off|along|way|en|este|esta|orden|dans|cet|ordre|one"
    r"|each|all|both|of|at|to|these|those|this|the|following|below|places|locations|cities|stops|stores|addresses"
    r"|customers|consignees|destinations|different|\d|two|three|four|five)){0,6}"
    r"(?:(?:(?<=below)|(?<=these)|(?<=following)|(?<=each)),[^\n:]{1,60})?\s*:$",
    re.IGNORECASE,
)
"""The end of a line above a list whose entries begin with places."""
LONGEST_LIST = 12


def under_heading(text: str, line: int, spot: Spot) -> Role:
    """The role that the line above a list gives the place with which an entry of it begins ("to each of these:")."""
    words = text[line : spot.start]
    if ":" in words or (not spot.written and not OPENING.fullmatch(words)):
        return ""
    at = line
    empty = 0
    for _ in range(LONGEST_LIST):
        above = text.rfind("\n", 0, max(0, at - 1)) + 1
        written = text[above : max(0, at - 1)].rstrip()
        empty += not written
        if not at or empty > 1 or (empty and written and not written.endswith(":")):
            return ""
        if written.endswith(":"):
            said = LEADS_LIST.search(written)
            return "" if not said else "destination" if said["to"] else "origin"
        at = above
    return ""
