"""Which place is an origin and which a destination: what words say of each, and what its neighbours leave to it."""

import re
from dataclasses import replace
from itertools import zip_longest

from shared.reading.corrections import with_meant, without_denied, without_open
from shared.reading.cues import SENTENCE, Role, before
from shared.reading.entry_ends import ENTRY, below_the_other
from shared.reading.names_again import as_written, without_areas
from shared.reading.place_roles import weighed
from shared.reading.places import spots
from shared.reading.spelling import same
from shared.reading.spoken_ends import without_spoken
from shared.reading.spot import Spot
from shared.reading.stop import Stop
from shared.reading.stop_lines import alone_on_line, begins_line, line_of
from shared.reading.told_stops import LEADS, connected, cued
from shared.reading.truck_runs import come_for, gathered, numbered

GOES_ON = re.compile(r"[\s)]*(?:to\b|>)\s*\S", re.IGNORECASE)
PARTY = re.compile(
    r"[ ]*\|[ ]*|[ ]+(?!to\b|TO\b)[A-Z][^\n:>|;]{2,60}?,[ ]*"
    r"|[ ]*[/-]?[ ]+(?!to\b|TO\b)[A-Z][\w&'.-]*(?: (?:[A-Z&][\w&'.-]*|of|de)){0,5}(?:,[ ]*|[ ]+)?"
)
"""What stands between the number of a row or a party and its place."""
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
    found = as_written(without_open(text, weighed(text, ruled(text))))
    return without_areas(text, [stop for stop in found if stop.role])


def ruled(text: str) -> list[Stop]:
    """Every place of a text, in order, with the role that rules give it."""
    return with_meant(text, paired(text, without_denied(text, cued(text, numbered_off(text, spots(text))))))


def paired(text: str, found: list[Stop]) -> list[Stop]:
    """Places without a cue take the role that their neighbours leave: the origin before a destination, and so on."""
    found = below_the_other(text, numbered(text, found))
    result = [stop if leads(text, found, at) else twin_role(stop, found) for at, stop in enumerate(found)]
    result = brought_home(meant_for(text, result))
    result = told(text, result)
    result = [
        replace(stop, role=owned(result, at))
        if not (stop.role or retold(stop, result) or leads(text, result, at))
        else stop
        for at, stop in enumerate(result)
    ]
    if not any(stop.role for stop in result):
        result = [replace(stop, role="origin") if GOES_ON.match(text, stop.end) else stop for stop in result]
    whole = {"origin", "destination"} <= {stop.role for stop in result}
    for at, stop in enumerate(result):
        if stop.role or at + 1 >= len(result):
            continue
        after = result[at + 1]
        between = text[stop.end : after.start]
        if after.role == "destination" and between.count("\n") <= 3 and len(between) < 160:
            result[at] = replace(stop, role="origin")
        elif not after.role and connected(between) and not (whole and not between.strip()):
            result[at], result[at + 1] = (
                replace(stop, role="origin"),
                replace(after, role="destination"),
            )
    result = come_for(text, gathered(text, result))
    result = [
        replace(stop, role=customers(result)) if stop.role == "customer" else stop for stop in listed(text, result)
    ]
    roles = [stop.role for stop in result]
    strong = strong_ends(result)
    if "origin" in roles and "destination" not in roles:
        later = [at for at in strong if at > roles.index("origin")]
        later = later or (strong if len(strong) == 1 else [])
        if len(later) == 1:
            result[later[0]] = replace(result[later[0]], role="destination")
    elif "destination" in roles and "origin" not in roles and len(strong) == 1:
        result[strong[0]] = replace(result[strong[0]], role="origin")
    elif len(strong) == 1 and not any(roles):
        result[strong[0]] = replace(result[strong[0]], role=said_above(text, result[strong[0]]))
    elif len(strong) == 2 and not any(roles):
        result[strong[0]] = replace(result[strong[0]], role="origin")
        result[strong[1]] = replace(result[strong[1]], role="destination")
    return explained(text, without_spoken(text, [twin_role(stop, result) for stop in result]))


def told(text: str, found: list[Stop]) -> list[Stop]:
    """The stops without a name alone that only its owner gives an end which another place has: "I'm in Norfolk all day".

    Nor is the writer's own place one, told in a sentence of its own before a lane with both ends ("Our Fargo ND office pays.").
    """
    written = [stop for stop in found if stop.written]
    ends = {stop.role for stop in written if stop.role}
    if any(leads(text, found, at) and stop in written for at, stop in enumerate(found)):
        ends.add("origin")
    first = found[0] if {"origin", "destination"} <= ends else None
    ours = found[:1] if first and first.owner == "origin" and not first.role and apart_from(text, found) else []

    def kept(stop: Stop) -> bool:
        if ours and stop is ours[0]:
            return False
        known = stop.role or stop.how not in ("name", "short") or stop.owner not in ends
        return bool(known) or any(same(stop.place, other.place) for other in written)

    return [stop for stop in found if kept(stop)]


def apart_from(text: str, found: list[Stop]) -> bool:
    """Whether the first of several places stands in a sentence of its own, and none of the others is that place again."""
    first, after = found[0], found[1]
    ended = SENTENCE.search(text, first.end - 1, after.start) and not leads(text, found, 0)
    return bool(ended) and not any(same(first.place, other.place) for other in found[1:])


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


def brought_home(found: list[Stop]) -> list[Stop]:
    """The stops, the writer's own place a destination where another one is the only end that is told, and an origin."""
    roles = {stop.role for stop in found if stop.role}
    ours = [stop for stop in found if not stop.role and stop.owner == "origin" and stop.written]
    if roles != {"origin"} or len(ours) != 1 or any(same(ours[0].place, stop.place) for stop in found if stop.role):
        return found
    if any(not stop.role and stop not in ours and stop.written for stop in found):
        return found
    return [replace(stop, role="destination") if stop in ours else stop for stop in found]


def numbered_off(text: str, found: list[Spot]) -> list[Spot]:
    """The places without the codes that are numbers of a row or of a party: a code alone before a place that is written out
    ("55120 | Vista CA 92081", "Ship-to: 77018 Dunmore Steel, Scranton PA 18508")."""
    return [spot for spot, after in zip_longest(found, found[1:]) if not (after and numbers(text, spot, after))]


def numbers(text: str, spot: Spot, after: Spot) -> bool:
    """Whether a code alone numbers what is named between it and the next place: where it opens its line, the value of a label,
    or is another state's."""
    if spot.how != "bare code" or not after.written:
        return False
    ahead, between = text[line_of(text, spot) : spot.start], text[spot.end : after.start]
    opens = not ahead.strip() or ahead.rstrip().endswith(":")
    apart = spot.place.state != after.place.state and between.strip() != "|"
    return bool(PARTY.fullmatch(between)) and (opens or apart)


def said_above(text: str, stop: Stop) -> Role:
    """The role that the line above gives the one place of a text, which stands alone on its own ("picked up thurs")."""
    line = line_of(text, stop)
    cue = before(text, text.rfind("\n", 0, max(0, line - 1)) + 1, line) if line and begins_line(text, stop) else None
    return cue.role if cue and cue.role != "elsewhere" else ""


def retold(stop: Stop, found: list[Stop]) -> bool:
    """Whether a code alone only goes on to say where a place is that is named elsewhere, whoever it is said to belong to."""
    return stop.how == "bare code" and any(other is not stop and same(other.place, stop.place) for other in found)


def owned(found: list[Stop], at: int) -> Role:
    """The end that a place's owner tells; a friend has what goes on to the next place where that is the only end told."""
    stop, after = found[at], found[at + 1 : at + 2]
    goes_on = stop.owner == "destination" and after and after[0].role == "destination"
    return customers(found) if goes_on else stop.owner


def customers(found: list[Stop]) -> Role:
    """The end that customers are: where freight goes, or where it comes from if it goes elsewhere; none where both are told."""
    roles = {stop.role for stop in found}
    if {"origin", "destination"} <= roles:
        return ""
    return "origin" if "destination" in roles and "origin" not in roles else "destination"


def leads(text: str, found: list[Stop], at: int) -> bool:
    """Whether a place without a role goes on to a destination ("Reno NV back to Boise ID"), whatever it was before."""
    after = found[at + 1] if at + 1 < len(found) and not found[at].role else None
    return bool(after and after.role == "destination" and LEADS.match(text[found[at].end : after.start]))


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
