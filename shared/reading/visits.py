"""When each stop is served: the hours and the days of a text given to the stops of a lane."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from shared.reading.date_ranges import last_day
from shared.reading.hours import Hours
from shared.reading.lane import Lane
from shared.reading.model import Shipment, Visit
from shared.reading.model import Stop as ExtraStop
from shared.reading.passage import Passage
from shared.reading.respond import speaks_of_answer
from shared.reading.service_ends import BOTH
from shared.reading.shares import shared, shares_of
from shared.reading.stop import Stop
from shared.reading.stop_stretches import Key, Stretch, ends_of, position, stretches_of
from shared.reading.timing_cues import ASIDE, CLAUSE

PICKUP = re.compile(
    r"\b(?:pick(?:ing|ed|s)?[ -]?(?:it |this |them )?up|pickups?|picks?|pu|p/u|ready|avail(?:able)?|ship(?:s|ping"
    r"|per(?:'s)?)?(?! ?to\b)"
    r"|loads?|loaded|loading|collect(?:ion)?|origin|leaves?|vendor|supplier|recolecci[óo]n|recoger|cargar?|listo|lista"
    r"|cueillette|ramassage|chargement|pr[êe]t(?:e|s|es)?)\b",
    re.IGNORECASE,
)
DELIVERY = re.compile(
    r"\b(?:deliver(?:y|ies|ing|ed|s)?|del|dlvr?y?|due|arriv(?:e|es|al|ing)|need(?:s|ed)? (?:it |them "
    r"|to be )?(?:there|here|in)"
    r"|(?:wants?|takes?) (?:it|them|this)|be there|drops?(?![ -]?trailer)|receiv(?:es?|er(?:'s)?|ing)|consignee(?:'s)?"
    r"|customer(?:'s)?"
    r"|unload(?:s|ing)?|dest(?:ination)?|job ?site|site|store|guaranteed|in[ -]hands?|entregar?|destino|livr(?:er"
    r"|aison|[ée]e?))\b",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"[ (]*(?:(?:at|for|the|on|a|strict)[ ])*(?:(?P<pickup>pick ?-?ups?|pu|p/u|origin|shipper|load(?:ing)?)"
    r"|(?P<delivery>deliver\w*|del|drop|receiver|consignee|dest\w*|unload\w*))\b",
    re.IGNORECASE,
)
OURS = re.compile(r"\b(?:our|we|we're)\b", re.IGNORECASE)
TO_US = re.compile(
    r"\b(?:to|into|at) (?:us\b|our (?:dock|plant|warehouse|yard|shop|store|facility|place)\b)", re.IGNORECASE
)
NOBODYS = re.compile(
    r"\b(?:office|call (?:me|us)|reach (?:me|us)|webinar|meeting|detention|waited|arrived|checked in|since|lunch"
    r"|generated|printed|created|dated|issued|closed|holiday)\b[^.;\n]{0,30}$",
    re.IGNORECASE,
)
CLOSING = re.compile(r"clos", re.IGNORECASE)
"""A dock that closes and is nobody's by its words is the one at which the sender stands."""
FAR = 250
"""Characters beyond which a stop above says nothing of a time."""
BESIDE = 12


def visits(passage: Passage, lane: Lane, shipment: Shipment) -> tuple[Visit, Visit, tuple[ExtraStop, ...]]:
    """When the first pickup and the last delivery of a shipment are served, and its stops between with theirs."""
    stretches = stretches_of(passage.text, lane)
    ends = ends_of(stretches, lane)
    held: defaultdict[Key, list[Hours]] = defaultdict(list)
    for each in passage.hours:
        if lane.start <= each.start < lane.end:
            for owner in owners(passage, each, stretches, ends, shipment):
                held[owner].append(each)
    shares = shares_of(passage, lane, stretches)
    pickup, delivery = (shared(combined(held[ends[end]]), shares.get(ends[end])) for end in ("pickup", "delivery"))
    between = [position(stretches, stop) for stop in (*lane.origins[1:], *lane.destinations[:-1])]
    extras = (
        extra(passage, stop, stretches[at], shared(combined(held[at]), shares.get(at)))
        for stop, at in zip(shipment.extra_stops, between, strict=True)
    )
    return (
        ranged(passage, lane, pickup, shipment.pickup_date),
        ranged(passage, lane, delivery, shipment.delivery_date),
        tuple(extras),
    )


def owners(
    passage: Passage, hours: Hours, stretches: list[Stretch], ends: dict[str, Key], shipment: Shipment
) -> Sequence[Key]:
    """Whose the hours are."""
    text = passage.text
    role = role_of(passage, hours)
    if role == "nobody":
        return ()
    if role == "both":
        return range(len(stretches)) or tuple(ends.values())
    near = max((at for at, each in enumerate(stretches) if each.start <= hours.start), default=None)
    alone = sum(each.type == role for each in stretches) < 2
    held = near is not None and close(text, stretches[near].stop, hours, reach(text, stretches, near, hours))
    if near is not None and len(stretches) > 2 and not (role and alone and stretches[near].type != role):
        return (near,) if (stretches[near].type == role if role else held) else ()
    role = role or by_day(passage, hours, shipment)
    if role:
        return (ends[role],)
    if near is not None and held:
        return (near,)
    closes_here = CLOSING.match(text, hours.start) and not TO_US.search(text)
    return (ends["pickup"],) if closes_here else ()


def role_of(passage: Passage, hours: Hours) -> str:
    """What the words around hours say of whose they are; empty where they say nothing, "nobody" where no stop's."""
    text = passage.text
    before = CLAUSE.split(text[max(0, hours.start - 90) : hours.end])[-1]
    lead = before[: len(before) - (hours.end - hours.start)] if len(before) >= hours.end - hours.start else ""
    if ASIDE.search(lead) or NOBODYS.search(lead) or speaks_of_answer(before):
        return "nobody"
    if BOTH.search(before + text[hours.end : hours.end + 24].split("\n")[0]):
        return "both"
    if behind := BEHIND.match(text, hours.end):
        return "pickup" if behind["pickup"] else "delivery"
    pickup = max((match.end() for match in PICKUP.finditer(before)), default=-1)
    delivery = max((match.end() for match in DELIVERY.finditer(before)), default=-1)
    ours = max((match.end() for match in OURS.finditer(before)), default=-1)
    if ours > max(pickup, delivery):
        return "delivery" if TO_US.search(text) else "pickup"
    if pickup < 0 and delivery < 0:
        return ""
    return "pickup" if pickup > delivery else "delivery"


def by_day(passage: Passage, hours: Hours, shipment: Shipment) -> str:
    """The end whose day stands right beside the hours."""
    day = next(
        (each for each in passage.days if abs(hours.start - each.end) < 8 or abs(each.start - hours.end) < 8), None
    )
    value = day.value.isoformat() if day else ""
    if not value or shipment.pickup_date == shipment.delivery_date:
        return ""
    return "pickup" if value == shipment.pickup_date else "delivery" if value == shipment.delivery_date else ""


def close(text: str, stop: Stop, hours: Hours, most: int) -> bool:
    """Whether a stop stands before hours within so many characters, and in the same paragraph."""
    between = text[stop.end : hours.start] if hours.start > stop.end else ""
    return len(between) < most and "\n\n" not in between


def reach(text: str, stretches: list[Stretch], near: int, hours: Hours) -> int:
    """Within how many characters a stop has the hours behind it: on the line of a whole lane, only right behind it."""
    one_line = len(stretches) == 2 and near > 0 and "\n" not in text[stretches[near - 1].stop.end : hours.start]
    return BESIDE if one_line else FAR


def combined(held: Sequence[Hours]) -> Visit:
    """One visit from all that is said of a stop's hours: the appointment, else the window within its limits, else one time."""
    scheduling = next((each.scheduling for each in held if each.scheduling), None)
    timed = [each for each in held if each.opens or each.closes]
    chosen = (
        next((each for each in timed if each.exact and each.scheduling == "appointment"), None)
        or next((each for each in timed if each.opens and each.closes and not each.exact), None)
        or next((each for each in timed if each.exact and len(timed) == 1), None)
    )
    if chosen and chosen.exact:
        return Visit(chosen.opens, chosen.closes, scheduling)
    limits = [chosen] if chosen else []
    limits += [each for each in timed if not (each.opens and each.closes)]
    opens = max((each.opens for each in limits if each.opens), default=None)
    closes = min((each.closes for each in limits if each.closes), default=None)
    if timed and (not limits or (opens and closes and opens > closes)):
        opens, closes = (chosen or timed[0]).opens, (chosen or timed[0]).closes
    return Visit(opens, closes, scheduling)


def extra(passage: Passage, stop: ExtraStop, stretch: Stretch, visit: Visit) -> ExtraStop:
    """A stop between with its own day and visit."""
    text = passage.text
    for day in passage.days:
        if stretch.start <= day.start < stretch.end and not ASIDE.search(text[max(0, day.start - 60) : day.start]):
            last = last_day(text, passage.days, day.value, stretch.start, stretch.end)
            dated = replace(visit, last_date=last.isoformat() if last else None)
            return replace(stop, date=day.value.isoformat(), visit=dated)
    return replace(stop, visit=visit)


def ranged(passage: Passage, lane: Lane, visit: Visit, first: str | None) -> Visit:
    """A visit with the last day of the range that its first day opens."""
    if first is None or (lane.nth is not None and lane.origins and lane.destinations):
        return visit
    day = next((each.value for each in passage.days if each.value.isoformat() == first), None)
    last = last_day(passage.text, passage.days, day, lane.start, lane.end) if day else None
    return replace(visit, last_date=last.isoformat()) if last else visit
