"""Which place is an origin and which a destination: what words say of each, and what its neighbours leave to it."""

import re
from dataclasses import replace

from shared.reading.language.spelling import same
from shared.reading.places.places import spots
from shared.reading.stops.between_stops import connected, leads
from shared.reading.stops.corrections import with_meant, without_denied, without_open
from shared.reading.stops.cues import SENTENCE, Role, before
from shared.reading.stops.entry_ends import ENTRY, below_the_other
from shared.reading.stops.names_again import as_told_before, as_written, without_areas
from shared.reading.stops.owned_ends import brought_home, by_owners, customers, without_owned
from shared.reading.stops.party_numbers import numbered_off
from shared.reading.stops.place_roles import weighed
from shared.reading.stops.places_changed import changed
from shared.reading.stops.spoken_ends import without_spoken
from shared.reading.stops.stop import Stop
from shared.reading.stops.stop_lines import alone_on_line, begins_line, line_of
from shared.reading.stops.told_stops import cued
from shared.reading.stops.truck_runs import come_for, gathered, numbered

MOST_LINES = 3
NEARBY = 160
"""Line ends and characters between an origin and its destination that nothing else joins."""
GOES_ON = re.compile(r"[\s)]*(?:to\b|>)\s*\S", re.IGNORECASE)
"""What leads from the first place of a text to the next one."""
SOMEBODY = re.compile(
    r"[ ](?:customers?|clients?|buyers?|distributors?|dealers?|stores?|warehouse|plant|dc|location|facility|vendor|supplier"
    r"|shop|yard|guys?|folks|people|crew|branch|job|site|account|office|wholesaler|retailer|consignee|receiver|shipper|run"
    r"|lane)\b",
    re.IGNORECASE,
)
"""What follows a city's name that only says whose somebody is."""
FOR = re.compile(r"(?<!rate )(?<!price )(?<!quote )\b(?:for|bound for)[ ](?:the )?$", re.IGNORECASE)
"""What leads from freight to the place that it is meant for."""


def stops(text: str) -> list[Stop]:
    """Every place of a text with a role, in order."""
    if not spots(text):
        return []
    found = as_told_before(text, as_written(without_open(text, weighed(text, ruled(text)))))
    return without_areas(text, [stop for stop in found if stop.role])


def ruled(text: str) -> list[Stop]:
    """Every place of a text, in order, with the role that rules give it."""
    told = cued(text, numbered_off(text, spots(text)))
    return with_meant(text, paired(text, without_denied(text, changed(text, told))))


def paired(text: str, found: list[Stop]) -> list[Stop]:
    """Places without a cue take the role that their neighbours leave: the origin before a destination, and so on."""
    found = below_the_other(text, numbered(text, found))
    result = [stop if leads(text, found, at) else twin_role(stop, found) for at, stop in enumerate(found)]
    result = by_owners(text, without_owned(text, brought_home(meant_for(text, result))))
    if not any(stop.role for stop in result):
        result = [replace(stop, role="origin") if GOES_ON.match(text, stop.end) else stop for stop in result]
    result = come_for(text, gathered(text, by_neighbours(text, result)))
    theirs = customers(result)
    result = [replace(stop, role=theirs) if stop.role == "customer" else stop for stop in listed(text, result)]
    result = left_over(text, result)
    return explained(text, without_spoken(text, [twin_role(stop, result) for stop in result]))


def by_neighbours(text: str, found: list[Stop]) -> list[Stop]:
    """The stops, those without a role an origin before a destination nearby, and two that a sign or a word connects a lane."""
    result = list(found)
    whole = {"origin", "destination"} <= {stop.role for stop in found}
    for at, after in enumerate(found[1:]):
        stop = result[at]
        if stop.role:
            continue
        between = text[stop.end : after.start]
        if after.role == "destination" and between.count("\n") <= MOST_LINES and len(between) < NEARBY:
            result[at] = replace(stop, role="origin")
        elif not after.role and connected(between) and not (whole and not between.strip()):
            result[at : at + 2] = replace(stop, role="origin"), replace(after, role="destination")
    return result


def left_over(text: str, found: list[Stop]) -> list[Stop]:
    """The stops, those written out without a role the end that is left, where no more of them are than ends."""
    roles = [stop.role for stop in found]
    strong = strong_ends(found)
    ends: dict[int, Role] = {}
    if "origin" in roles and "destination" not in roles:
        later = [at for at in strong if at > roles.index("origin")] or strong
        ends = {later[0]: "destination"} if len(later) == 1 else {}
    elif "destination" in roles and "origin" not in roles:
        ends = {strong[0]: "origin"} if len(strong) == 1 else {}
    elif not any(roles) and len(strong) == 1:
        ends = {strong[0]: said_above(text, found[strong[0]])}
    elif not any(roles) and len(strong) == 2:
        ends = {strong[0]: "origin", strong[1]: "destination"}
    return [replace(stop, role=ends[at]) if at in ends else stop for at, stop in enumerate(found)]


def explained(text: str, found: list[Stop]) -> list[Stop]:
    """The stops without a name that is only somebody's, whose place is written out ("our Chicago buyer", in Skokie IL)."""

    def written(stop: Stop) -> bool:
        return any(
            other.role == stop.role and other.written and other.place.state == stop.place.state for other in found
        )

    return [
        stop
        for stop in found
        if stop.how not in ("name", "short") or not SOMEBODY.match(text, stop.end) or not written(stop)
    ]


def meant_for(text: str, found: list[Stop]) -> list[Stop]:
    """The stops, those a destination for which an origin's freight is in the same sentence ("ready in Eugene OR for Reno NV")."""
    result = list(found)
    for at, stop in enumerate(found[1:], 1):
        before = result[at - 1]
        if stop.role or before.role != "origin" or not stop.written or leads(text, found, at):
            continue
        if FOR.search(text, before.end, stop.start) and not SENTENCE.search(text, before.end, stop.start):
            result[at] = replace(stop, role="destination")
    return result


def said_above(text: str, stop: Stop) -> Role:
    """The role that the line above gives the one place of a text, which stands alone on its own ("picked up thurs")."""
    line = line_of(text, stop)
    cue = before(text, text.rfind("\n", 0, max(0, line - 1)) + 1, line) if line and begins_line(text, stop) else None
    return cue.role if cue and cue.role != "elsewhere" else ""


def twin_role(stop: Stop, found: list[Stop]) -> Stop:
    """A mention without a role takes that of a mention of the same place."""
    if stop.role:
        return stop
    twin = next((other for other in found if other.role and same(other.place, stop.place)), None)
    return replace(stop, role=twin.role) if twin else stop


def strong_ends(found: list[Stop]) -> list[int]:
    """Which places without a role are written out."""
    return [at for at, stop in enumerate(found) if not stop.role and stop.written]


def listed(text: str, found: list[Stop]) -> list[Stop]:
    """Places without a role that each begin a line are the other ends of the one place that has a role."""
    roles = {stop.role for stop in found if stop.role}
    heads = [
        at
        for at, stop in enumerate(found)
        if not stop.role
        and stop.written
        and (begins_line(text, stop) or (alone_on_line(text, found, at) and ENTRY.match(text, line_of(text, stop))))
    ]
    if not roles and len(heads) > 1 and [at for at in strong_ends(found) if at < heads[0]] == [0]:
        return [
            replace(stop, role="destination" if at in heads else "origin" if at == 0 else "")
            for at, stop in enumerate(found)
        ]
    if len(roles) != 1 or len(heads) < 2:
        return found
    other: Role = "destination" if "origin" in roles else "origin"
    return [replace(stop, role=other) if at in heads else stop for at, stop in enumerate(found)]
