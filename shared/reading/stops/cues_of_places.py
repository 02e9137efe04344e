"""The cue of a place: the words before it or on the line above, and what an earlier mention of it says."""

import re

from shared.reading.language.spelling import same
from shared.reading.places.spot import Spot
from shared.reading.stops.between_stops import LEADS
from shared.reading.stops.cues import Cue, Role, before
from shared.reading.stops.elsewhere import LEFT_OUT, VOUCHED
from shared.reading.stops.loading_stops import loads_there
from shared.reading.stops.place_mention import PlaceMention
from shared.reading.stops.said_behind import missent
from shared.reading.stops.stop import Stop

ENDED = re.compile(r"\w[.!?][ ]+$")
"""The end of a sentence."""
SERVES = re.compile(r"\b(?:is|are|only|just|needed|required) for$", re.IGNORECASE)
"""Words behind which a name only says what is needed at a place."""
OF_US = frozenset(("us", "here", "our", "in", "at", "the"))
"""Words between them that do not count: "bring it to us here in Macon" means Macon."""
FEW_WORDS = 2
"""Words between a cue and a place that it surely means."""
LEADS_LINE = re.compile(
    r",[ ]?$|\b(?:warehouse|whse|plant|dock|yard|shop|store|facility|mill|dc|office|branch|location|site|farm|shed|terminal)"
    r"[ ]?[:-]?$",
    re.IGNORECASE,
)
"""The end of a line that an address goes on from ("out of our whse", below it who that is and where)."""


def cue_of(mention: PlaceMention) -> Cue | None:
    """The cue of a place: what is said of who is there, or of how freight came there, else the words before it."""
    text, spot = mention.text, mention.spot
    if VOUCHED.match(text, spot.end) or LEFT_OUT.match(text, spot.end):
        return Cue("elsewhere", spot.start)
    if missent(text, spot.start, spot.end):
        return Cue("origin", spot.start)
    return before(text, mention.gap, spot.start, written=spot.written) or wrapped(
        text, mention.last, mention.line, spot.start
    )


def wrapped(text: str, last: int, line: int, at: int) -> Cue | None:
    """The cue before an address whose line begins behind a comma or the word for a site: it stands on the line above."""
    above = text.rfind("\n", 0, max(0, line - 1)) + 1
    if not LEADS_LINE.search(text, above, max(0, line - 1)):
        return None
    cue = before(text, max(last, above), at)
    return cue if cue and cue.role != "elsewhere" and cue.end < line else None


def role_before(mention: PlaceMention, cue: Cue | None) -> Role:
    """The role of a place by the cue before it, or by an earlier mention of it where that says more."""
    text, spot, earlier = mention.text, mention.spot, mention.before
    role: Role = cue.role if cue else ""
    if cue and (known := known_role(text[cue.end : spot.start], spot, earlier)):
        role = known
    elif (
        spot.how == "name"
        and not LEADS.match(text, spot.end)
        and (not cue or SERVES.search(text, mention.gap, cue.end))
    ):
        role = mentioned(spot, earlier) or role
    if cue and role == "destination" and loads_there(text, spot, cue, mention.until, earlier):
        return "origin"
    return role


def known_role(between: str, spot: Spot, before: list[Stop]) -> Role:
    """The role of an earlier mention of a place, where the cue before this one may mean something else.

    So it may where its sentence has ended, or where words stand between it and a city's name alone. `between`: these words.
    """
    ended = bool(ENDED.search(between))
    said = [word for word in between.lower().split() if word not in OF_US]
    if not ended and not (spot.how == "name" and len(said) > FEW_WORDS):
        return ""
    earlier = (stop for stop in before if stop.role and (ended or stop.how != "name") and same(stop.place, spot.place))
    return next((stop.role for stop in earlier), "")


def mentioned(spot: Spot, before: list[Stop]) -> Role:
    """The role of a place that was written out before."""
    said = (stop for stop in before if stop.role and stop.written and same(stop.place, spot.place))
    return next((stop.role for stop in said), "")
