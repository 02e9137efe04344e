"""A city that is named before it is written out: whatever the words around its name alone say, it is one end of the lane.

What stands for a whole area in the words above ("three drops out of Reno") is no stop beside the one that is written out below.
"""

import re
from dataclasses import replace

from shared.reading.language.spelling import same
from shared.reading.stops.stop import Stop

LISTED = 4
"""Characters between the places of a list, each of which may be another's end."""


def as_written(found: list[Stop]) -> list[Stop]:
    """The stops, a city's name alone with the end that it has where it is written out, once another place has its own: "the show
    is in Dallas ... our shop, Akron OH 44308 ... the hall is in Dallas TX 75202"."""
    written = [stop for stop in found if stop.written and stop.role in ("origin", "destination")]
    result = list(found)
    for at, stop in enumerate(found):
        listed = at + 1 < len(found) and found[at + 1].start - stop.end < LISTED
        if stop.written or stop.how not in ("name", "short") or not stop.role or listed:
            continue
        twins = {other.role for other in written if other.start > stop.end and same(other.place, stop.place)}
        others = {other.role for other in written if other.start > stop.end and not same(other.place, stop.place)}
        if len(twins) == 1 and stop.role not in twins and stop.role in others:
            result[at] = replace(stop, role=twins.pop())
    return result


AT = re.compile(r"\b(?:at|in)[ ]\Z", re.IGNORECASE)
CARRIED = re.compile(
    r"\b(?:deliver|drop|unload|off ?load|stop|return|back|round|swap|final|second|next|also|then|end|land|arriv|br[io]|take"
    r"|haul|ship|sen[dt]|mov|get|goe?s?|com|collect|pick)\w*\b[^.;!?\n]*\Z",
    re.IGNORECASE,
)
"""Before a city that is named again, in its sentence: what goes on there, and what brings freight there."""
SENTENCE_BEFORE = 100


def as_told_before(text: str, found: list[Stop]) -> list[Stop]:
    """The stops, a city's name alone with the end that it is written out as above, where the other end is written out above,
    too, and its sentence brings nothing there: "... pallets are exchanged one for one at Battle Creek only"."""
    result = list(found)
    for at, stop in enumerate(found):
        if stop.written or stop.how not in ("name", "short") or not stop.role:
            continue
        above = [other for other in found[:at] if other.written and other.role in ("origin", "destination")]
        twins = {other.role for other in above if same(other.place, stop.place)}
        others = {other.role for other in above if not same(other.place, stop.place)}
        city = text.rfind(stop.place.city, stop.start, stop.end)
        begin = max(0, city - SENTENCE_BEFORE)
        if len(twins) == 1 and stop.role not in twins and stop.role in others and AT.search(text, begin, city):
            result[at] = stop if CARRIED.search(text, begin, city) else replace(stop, role=twins.pop())
    return result


def without_areas(text: str, found: list[Stop]) -> list[Stop]:
    """The stops but for a city's name above the one address of its end, in the same state, that a label tells below."""
    found = [stop for stop in found if not tells_area(text, stop, found)]
    addressed = {role: address_of(role, found) for role in {stop.role for stop in found}}
    return [stop for stop in found if not stands_for(text, stop, addressed[stop.role])]


NEAR = re.compile(r"\b(?:near|close to|outside(?: of)?|(?:north|south|east|west) of) \Z", re.IGNORECASE)
REACH = 16
"""Before a city, what says that an end is not in it, and the characters in which that stands."""


def tells_area(text: str, stop: Stop, found: list[Stop]) -> bool:
    """Whether a city is named only as that which the end lies near that is written out behind: "an army post near Dothan, the
    address is Enterprise, AL 36330"."""
    at = text.rfind(stop.place.city, stop.start, stop.end)
    return (
        not stop.written
        and stop.how in ("name", "short")
        and at >= 0
        and NEAR.search(text, max(0, at - REACH), at) is not None
        and any(
            other.start > stop.end
            and other.written
            and other.role == stop.role
            and other.place.state == stop.place.state
            and "\n" not in text[stop.end : other.start]
            for other in found
        )
    )


def address_of(role: str, found: list[Stop]) -> Stop | None:
    """The one labelled stop of an end, where the stops of other ends are labelled, too; None where it is not so."""
    own = [stop for stop in found if stop.role == role and stop.by == "label"]
    others = [stop for stop in found if stop.role != role]
    return own[0] if len(own) == 1 and others and all(stop.by == "label" for stop in others) else None


def stands_for(text: str, stop: Stop, address: Stop | None) -> bool:
    """Whether a city's name tells the area of the address that is labelled as its end below."""
    return (
        address is not None
        and address.start > stop.end
        and stop.how == "name"
        and bool(address.place.street)
        and stop.place.state == address.place.state
        and "\n" in text[stop.end : address.start]
    )
