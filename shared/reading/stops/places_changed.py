"""Places in whose stead the next one is told: "pickup moved from Toledo to Lima", "it was going to Gary, now it's Hammond"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from shared.reading.language.spelling import same
from shared.reading.language.word_patterns import WordPattern
from shared.reading.stops.cues import Role
from shared.reading.stops.stop import Stop

END = (
    r"\b(?:(?P<origin>origin|pick[ -]?up|pu|p/u|shipper|ship[ -]from|loading|collection|shipping point)"
    r"|(?P<destination>dest(?:ination)?|deliver(?:y|ies)|del|consignee|receiver|ship[ -]to|drop(?:[ -]?off)?))"
    r"(?: (?:address|location|point|site|place|city|spot|stop|town|zip))?"
)
NAMED_END = re.compile(END, re.IGNORECASE)
"""What names the end that changes."""
MOVED = WordPattern(
    r"(?:" + END + r"(?: (?:has|have|had|was|is|got|been|just|now|to|be)){0,4}"
    r" (?:chang|mov|switch|shift|updat|revis|correct|amend)\w*(?: (?:over|up|down))?"
    r"|\b(?:chang|mov|switch|shift|updat|revis)\w* (?:the|our|its|my|their) (?:origin|pick[ -]?up|delivery|destination|drop"
    r"|ship[ -]to)"
    r"(?: (?:address|location|point|site|place))?) from (?:(?:the|our|their|my) )?$",
)
"""What stands before a place in whose stead the next one comes."""
ONTO = re.compile(
    r"[ ]?\)?[ ]*(?:(?:over|up|down|back|out)[ ])?(?:to|into|[-=]?>|\u2192)[ ]*(?:(?:the|our|their|my)[ ])?",
    re.IGNORECASE,
)
"""What stands between the two."""
PLANNED = WordPattern(
    r"\b(?:was|were|had been|originally|initially|at first|first|formerly|planned|thought|said|told(?: you)?|supposed)\b"
    r"[^.;!?\n]{0,40}$",
)
"""What stands before a place that was meant once."""
NOW = re.compile(
    r"[^!?\n]{0,60}?\b(?:now|instead|but|actually|(?:has |was |been |got ){0,3}(?:chang|mov|switch)ed to)\b[^.;!?\n]{0,40}",
    re.IGNORECASE,
)
"""What leads from it to the one that is meant now."""
NOW_BEHIND = re.compile(r"[ ,]*(?:now|instead)\b(?! of)", re.IGNORECASE)
BETWEEN = re.compile(r"[^!?\n]{0,60}")
BACK = 70


def changed(text: str, found: Sequence[Stop]) -> list[Stop]:
    """The places without those in whose stead the next one is told, which takes the end that is said to change.

    Both ends have to be left: "the machine was in Toledo but now goes to Lima" tells two of them.
    """
    result = list(found)
    for at, (one, other) in enumerate(pairwise(found)):
        back = max(found[at - 1].end if at else 0, one.start - BACK)
        if same(one.place, other.place) or not told_anew(text, back, one, other):
            continue
        kept = [stop for stop in result if not same(stop.place, one.place)]
        if all(same(stop.place, other.place) for stop in kept):
            continue
        role = end_named(text[back : one.start]) or one.role or other.role
        result = [replace(stop, role=role, weak=False) if stop.start == other.start else stop for stop in kept]
    return result


def told_anew(text: str, back: int, one: Stop, other: Stop) -> bool:
    """Whether a place, whose words begin at `back`, was meant once, and another one behind it is meant now."""
    if MOVED.search(text, back, one.start):
        return ONTO.fullmatch(text, one.end, other.start) is not None
    if not PLANNED.search(text, back, one.start):
        return False
    now = NOW.fullmatch(text, one.end, other.start)
    return bool(now or (NOW_BEHIND.match(text, other.end) and BETWEEN.fullmatch(text, one.end, other.start)))


def end_named(before: str) -> Role:
    """The end that words name last: "the pickup was going to be" tells of the origin, whatever "to" says."""
    named = [match for match in NAMED_END.finditer(before) if match]
    return "" if not named else "origin" if named[-1]["origin"] else "destination"
