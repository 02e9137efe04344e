"""Which day is the pickup's and which the delivery's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from shared.reading.dates import Day
from shared.reading.lanes import Lane
from shared.reading.passage import Found, Passage

PICKUP = re.compile(
    r"\b(?:pick(?:ing|ed|s)?[ -]?(?:it |this |them )?up|pickups?|picks?|pu|p/u|ready|avail(?:able)?|ship(?:s"
    r"|ping|ped)?(?: date| day| out)?|load(?:s|ing)?(?: date)?|going out|goes out|go out|moving|moves"
    r"|out on|leav(?:e|es|ing)|collect(?:ion)?|tender|start(?:ing)?|can be picked|truck (?:come|here)"
    r"|need (?:a |the )?(?:truck|van|flatbed|reefer)|schedule|out of (?:there|here)(?: by)?|truck (?:by|at"
    r"|on|for|here)(?: noon| \d+(?:am|pm)?)?|recolecci[óo]n|recoger|carga|listo|lista|disponible"
    r"|cueillette|ramassage|chargement|pr[êe]t(?:e|s|es)?|dispo(?:nible)?|salida|d[ée]part|going|on dock"
    r"|will call|rfp|book|send (?:a |the |your )?(?:carrier|driver|truck))\b",
    re.IGNORECASE,
)
DELIVERY = re.compile(
    r"\b(?:deliver(?:y|ies|ing|ed|s)?(?: date| by| on)?|del|dlvr?y?|due|arriv(?:e|es|al|ing)(?! (?:at|into"
    r"|in) (?:the )?(?:port|terminal|ramp|rail|pier))|must (?:be there|arrive)|need(?:s|ed)? (?:it |them "
    r"|to be )?(?:there|here|in|by)|needs? it|wants? (?:it|them|this)|in(?:-| )hands?|no later than|rdd"
    r"|mabd|must arrive by|drop|on ?site|receiv(?:e|er|ing)|unload(?:ing)?|entregar?|destino|livr(?:er"
    r"|aison|[ée]e?)|be there|deadline|required (?:by|on)|get(?:s)? there|transit|before|by(?! app))\b",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r"\b(?:(?:quote|quotes|price|pricing|rate|rates|bids?|answer|reply|respond|response|number|numbers"
    r"|let me know|back to (?:me|us)|confirm(?:ation)?|accept|decide|decision|need (?:this|a rate|rate"
    r"|it) back|get back|hear)\b[^.\n]{0,40}\b(?:by|before|until|thru|through|no later than|due|eod|cob"
    r"|back|me|us)\b(?: (?:by|before|on|to me|to us))*|get (?:this|it|that|something|one|pricing"
    r"|them) back to (?:me|us)|back to (?:me|us)|good (?:thru|through|until)|valid|expires?|lfd"
    r"|last free day|(?:the )?week of|eta|arriv\w* (?:at|into) (?:the )?(?:port|terminal)[^.\n]{0,30}"
    r"|dated|holiday|i'm out|out of (?:the )?office|closed|since|yesterday|last|invoice|meeting|call (?:me"
    r"|you)|talk|spoke|sent)\b[^.\n]{0,14}$",
    re.IGNORECASE,
)
AFTER_PICKUP = re.compile(
    r"[ ]*(?:(?:for|at|am|pm|morning|afternoon|a|the|ltl|noon) )*(?:pick ?-?ups?|pu|load(?:ing)?"
    r"|ship(?:ment|ping)?|ready)\b",
    re.IGNORECASE,
)
AFTER_DELIVERY = re.compile(
    r"[ ]*(?:(?:for|at|am|pm|morning|afternoon|a|the|noon) )*(?:deliver(?:y|ies)|del|arrival|appt"
    r"|(?:receiver|consignee))\b",
    re.IGNORECASE,
)
WEEK = timedelta(days=7)
DATED = re.compile(
    r"^\W*(?:date|when|fecha(?: de (?:carga|recolecci[óo]n))?|quand|timing|day)\s*[:|-]\W*(?:[A-Za-z]+\W*)?$",
    re.IGNORECASE,
)
CLAIMED = re.compile(
    r"[ ]*(?:(?P<pickup>pick ?-?up|load(?:ing)?)|(?:\w+ )?(?P<delivery>deliver(?:y|s)?))(?=[ ]*(?:[,.;\n]|$))",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"[;!?]\s|\.\s+(?=[A-Z])|\n|\|")
RANGE = re.compile(r"^\s*(?:-|to|thru|through|or|and|/|a|au|al|et|,)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Timing:
    """The first day of the pickup and the delivery's."""

    pickup: date | None = None
    delivery: date | None = None


def timing(passage: Passage, start: int, end: int, lane: Lane) -> Timing:
    """The days of a stretch by the words around them, else by the stop above them; a day that nothing claims is the pickup's."""
    claimed = list(claims(passage, start, end, lane))
    pickups = [day for role, day in claimed if role in ("pickup", "loose", "range")]
    delivery = next((day for role, day in reversed(claimed) if role == "delivery"), None)
    if lane.nth and lane.nth < len(pickups):
        return Timing(pickups[lane.nth], delivery)
    pickup = next((day for role, day in claimed if role == "pickup"), None)
    loose = [day for role, day in claimed if role == "loose"]
    for day in loose:
        if pickup is None and (delivery is None or day <= delivery or weekday_only(passage, delivery)):
            pickup = day
        elif delivery is None and pickup is not None and day >= pickup and len(loose) > 1:
            delivery = day
    if pickup and delivery and delivery < pickup and pickup - delivery < WEEK and weekday_only(passage, delivery):
        delivery += WEEK
    return Timing(pickup, delivery)


def weekday_only(passage: Passage, value: date) -> bool:
    """Whether a day is named by its weekday alone, which after a pickup means the one that follows it."""
    named = [passage.text[day.start : day.end] for day in passage.days if day.value == value]
    return bool(named) and not any(re.search(r"\d", words) for words in named)


def claims(passage: Passage, start: int, end: int, lane: Lane) -> Iterator[tuple[str, date]]:
    """The days of a stretch with whose they are; "range" for the further days of a pickup's."""
    text = passage.text
    last_end, last_role = -100, ""
    for day in passage.days:
        if not start <= day.start < end:
            continue
        if last_end >= 0 and RANGE.match(text[last_end : day.start]):
            if last_role in ("pickup", "loose"):
                yield "range", day.value
            last_end = day.end
            continue
        role = role_of(passage, day, lane, last_end)
        if (
            lane.nth is not None
            and role == "delivery"
            and not DELIVERY.search(text[max(0, last_end, day.start - 30) : day.start])
        ):
            role = "pickup"
        yield role, day.value
        last_end, last_role = day.end, role


def role_of(passage: Passage, day: Day, lane: Lane, last_end: int) -> str:
    """Whose day it is: "pickup", "delivery", "loose" where nothing says, "" where it is nobody's."""
    text = passage.text
    before = CLAUSE.split(text[max(0, last_end, day.start - 90) : day.start])[-1]
    if ASIDE.search(before):
        return ""
    if DATED.match(before):
        return "pickup"
    if claimed := CLAIMED.match(text, day.end):
        return "delivery" if claimed["delivery"] else "pickup"
    pickup = max((match.end() for match in PICKUP.finditer(before)), default=-1)
    delivery = max((match.end() for match in DELIVERY.finditer(before)), default=-1)
    if text[day.end : day.end + 1] == "?" and pickup < 0 and delivery < 0:
        return ""
    near = len(before) - max(pickup, delivery) < 12
    if near and max(pickup, delivery) >= 0:
        return "pickup" if pickup > delivery else "delivery"
    if AFTER_PICKUP.match(text, day.end):
        return "pickup"
    if AFTER_DELIVERY.match(text, day.end):
        return "delivery"
    if pickup >= 0 or delivery >= 0:
        return "pickup" if pickup > delivery else "delivery"
    return by_stop(passage, day, lane, before)


def by_stop(passage: Passage, day: Day, lane: Lane, before: str) -> str:
    """The role of a day that no word claims: its line's label above, or the stop that its line stands under."""
    text = passage.text
    line = text.rfind("\n", 0, day.start) + 1
    above = text[text.rfind("\n", 0, max(0, line - 1)) + 1 : max(0, line - 1)].strip()
    if not before.strip() and len(above) < 30:
        if DELIVERY.search(above):
            return "delivery"
        if PICKUP.search(above):
            return "pickup"
    stops = [(stop.start, stop.end, "pickup") for stop in lane.origins] + [
        (stop.start, stop.end, "delivery") for stop in lane.destinations
    ]
    held = [
        each
        for each in stops
        if each[0] < day.start and text.count("\n", each[1], day.start) <= 2 and day.start - each[1] < 90
    ]
    if held and lane.origins and lane.destinations:
        nearest = max(held)
        one_line = any(
            text.count("\n", a[1], b[0]) == 0
            for a in stops
            for b in stops
            if a[2] == "pickup" and b[2] == "delivery" and a[0] < b[0]
        )
        if nearest[2] == "pickup" or not one_line:
            return nearest[2]
    return "loose" if freight_line(passage, line, text.find("\n", day.end)) else ""


def freight_line(passage: Passage, start: int, end: int) -> bool:
    """Whether a line speaks of freight, or of nothing but the day."""
    end = len(passage.text) if end < 0 else end
    facts: tuple[Found, ...] = (*passage.stops, *passage.weights, *passage.counts, *passage.trailers, *passage.modes)
    short = end - start < 40 or len(passage.text) < 160
    return short or any(start <= fact.start < end for fact in facts)
