"""How a place stands on its line: at the beginning of it, behind what lists begin with, alone."""

import re

from shared.reading.language.labelled_lines import OPENING
from shared.reading.language.labels import label as label_of
from shared.reading.places.spot import Spot
from shared.reading.stops.day_lines import DAY_FIRST
from shared.reading.stops.stop import Stop

AMOUNTS = re.compile(
    r"[ \t]*(?:[-•*>]+[ ]*|\(?[0-9A-Za-z][.)][ ]+)?(?:\d[\d,.]*[ ]?(?:lbs?|#|k|kgs?|pallets?|plts?|skids?|crates?|drums?|totes?"
    r"|pcs|pieces|cartons?|rolls?|bdls?|bundles?|coils?)\b[ ]*(?:[-\u2013:,/|@][ ]*|to[ ]+|for[ ]+)?){1,3}",
    re.IGNORECASE,
)
"""The beginning of a line that tells the freight first ("44k Odessa TX", "2 plts, 900 lbs - Reno NV")."""
FREIGHT = re.compile(
    r"[ ]*[-\u2013:,/|(][ ]*\d[\d,.]*[ ]?(?:lbs?|#|k|kgs?|pallets?|plts?|skids?|crates?|drums?|totes?|pcs|pieces|cartons?"
    r"|rolls?)\b",
    re.IGNORECASE,
)
IN_ORDER = re.compile(
    r"[ \t]*(?:[-•*>]+[ ]*)?(?:first|second|third|fourth|1st|2nd|3rd|4th|next|then|last(?:ly)?|finally)"
    r"(?: (?:off|up|stop|one|pick|drop|on))?\b[ \t:,.-]*(?:(?:in|at|is)[ ])?",
    re.IGNORECASE,
)
"""The opening of a line that tells a stop in its order ("first off: ...", "then ...")."""


def begins_line(text: str, stop: Stop) -> bool:
    """Whether a place begins its line, be it behind the word for what it is ("Store 114 Lexington KY"), or freight follows it."""
    line = text.rfind("\n", 0, stop.start) + 1
    opens = any(each.fullmatch(text, line, stop.start) for each in (OPENING, AMOUNTS, IN_ORDER, DAY_FIRST))
    if opens or label_of(text[line : stop.start]):
        return True
    end = text.find("\n", stop.end)
    return bool(FREIGHT.match(text, stop.end, end if end >= 0 else len(text)))


def line_of(text: str, stop: Stop | Spot) -> int:
    """Where the line of a place begins."""
    return text.rfind("\n", 0, stop.start) + 1


def alone_on_line(text: str, found: list[Stop], at: int) -> bool:
    """Whether a place shares its line with no other one that is written out."""
    around = [each for each in (*found[max(0, at - 2) : at], *found[at + 1 : at + 3]) if each.written]
    line = line_of(text, found[at])
    return all(line_of(text, each) != line for each in around)
