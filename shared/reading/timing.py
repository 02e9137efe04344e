"""Which day is the pickup's and which the delivery's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from shared.reading.dates import Day
from shared.reading.lanes import Lane
from shared.reading.passage import Found, Passage
from shared.reading.stops import LineLabel, Stop

PICKUP = re.compile(
    r"\b(?:pick(?:ing|ed|s)?[ -]?(?:it |this |them )?up|pickups?|picks?|pu|p/u|ready|rdy|avail(?:able)?|ship(?:s"
    r"|ping|ped)?(?: date| day| out)?|load(?:s|ing)?(?: date)?|going out|goes out|go out|moving|moves"
    r"|(?:him|her|(?<!want )(?<!need )(?<!wants )(?<!needs )them"
    r"|driver|truck|someone|somebody|carrier|trucker|guy) here(?: (?:by|before|at|around"
    r"|after)(?: \d+(?:am|pm)?)?)?"
    r"|out on|leav(?:e|es|ing)|collect(?:ion)?|tender|start(?:ing)?|can be picked|truck (?:come|here)"
    r"|need (?:a |the )?(?:truck|van|flatbed|reefer)|schedule|out of (?:there|here)|truck (?:by|at"
    r"|on|for|here)(?: noon| \d+(?:am|pm)?)?|recolecci[óo]n|recoger|carga|listo|lista|disponible"
    r"|cueillette|ramassage|chargement|pr[êe]t(?:e|s|es)?|dispo(?:nible)?|salida|d[ée]part|going|on dock"
    r"|will call|rfp|book|send (?:a |the |your )?(?:carrier|driver|truck)|(?:swing|come|stop|drop|go|run) by|pull(?:ed"
    r"|ing)?(?: it| them)?|grab(?: it| them)?"
    r"|(?:has|have|needs?|must) (?:to )?(?:be |get |go |leave )?(?:picked up|shipped|loaded)"
    r"(?: by| before| no later than)?|any ?(?:day|time)|as early as|earliest|as of|anytime|release[ds]?|embarque"
    r"|(?:be|is|are) (?:finished|done|completed?))\b",
    re.IGNORECASE,
)
DELIVERY = re.compile(
    r"\b(?:deliver(?:y|ies|ing|ed|s)?(?: date| by| on)?|dels?|delv|dlv(?:r?y?|s)|due|arriv(?:e|es|al|ing)(?! (?:at|into"
    r"|in) (?:the )?(?:port|terminal|ramp|rail|pier))|must (?:be there|arrive)|need(?:s|ed)? (?:it |them "
    r"|to be )?(?:there|here|in|by)|needs? it|wants? (?:it|them|this)|in(?:-| )hands?|no later than|rdd"
    r"|mabd|must arrive by|drops?|on ?site|(?:and|then) be (?:in|at)"
    r"|receiv(?:e|er|ing)|unload(?:ing)?|llega(?:da)?|descargar?|cut ?-?off|entregar?|destino|livr(?:er"
    r"|aison|[ée]e?)|be there|deadline|required (?:by|on)|get(?:s)? there|transit"
    r"|(?:he|she|they|who|customers?|consignee|receiver|store|site|dc|warehouse|everybody|guys?)(?:'[dls]+)?"
    r"(?: \w+){0,2}? (?:takes?|wants?|needs?|likes?|gets?|accepts?|expects?|can unload|unloads?|looking for)(?: (?:it"
    r"|them|this))?|(?:is|are) expecting(?: \w+)?|lands?"
    r"|on (?:their|the|his|her) (?:dock|site|floor|doorstep)|finish(?:es)?|must be (?:at|in|on))\b",
    re.IGNORECASE,
)
BY = re.compile(
    r"\b(?:before|by(?! app| (?:\w+ )?(?:truck|van|flatbed|reefer|ltl|rail|air)\b)|until|no later than)\b",
    re.IGNORECASE,
)
"""What makes a day the delivery's where no other word does, or where a place stands between that word and the day."""
ASIDE = re.compile(
    r"\b(?:(?:quote|quotes|price|pricing|rate|rates|bids?|answer|reply|respond|response|number|numbers"
    r"|let me know|back to (?:me|us)|confirm(?:ation)?|accept|decide|decision|needs? (?:this|a rate|rate"
    r"|it) back|get back|hear)\b[^.\n]{0,40}\b"
    r"(?:by(?! (?:\w+ )?(?:truck|van|flatbed|reefer|ltl|rail|air)\b)|before|until|thru|through|no later than|due|eod|cob"
    r"|back|me|us)\b(?: (?:by|before|on|to me|to us))*|get (?:this|it|that|something|one|pricing"
    r"|them) back to (?:me|us)|back to (?:me|us)|good (?:thru|through|until)|valid|expires?|lfd"
    r"|last free day|(?:the )?(?:week|wk) of|eta|arriv\w* (?:at|into) (?:the )?(?:port|terminal)[^.\n]{0,30}"
    r"|dated|submitted|printed|created|generated|issued|entered|happy"
    r"|(?:need|send|get|give|want|have)\b[^.\n]{0,24}\b(?:number|rate|quote|price|pricing|answer)s?(?: back)?"
    r"|(?:out|gone|off|moved)(?: of (?:there|here))? (?:by|before)|holiday|i'm out|out of (?:the )?office"
    r"|closed|since|yesterday|last|same as|invoice|meeting|call (?:me"
    r"|you)|talk|spoke|sent)\b(?:(?!\bsay\b)[^.\n]){0,14}$",
    re.IGNORECASE,
)
AFTER_PICKUP = re.compile(
    r"[ )]*(?:(?:for|at|am|pm|morning|afternoon|a|the|to|ltl|noon|would be|is|works|ideal|best|good|fine|great|preferred) )*"
    r"(?:pick[ -]?ups?|picks?(?=[ ]*(?:[,.;/\n]|$))|p/?u|load(?:ing)?"
    r"|ship(?:ment|ping)?|ready)\b(?![ ]*(?:at|in|from|to|#|no\b|number))",
    re.IGNORECASE,
)
AFTER_DELIVERY = re.compile(
    r"(?![ ]*for delivery to\b)"
    r"[ )]*(?:\d{1,2}(?::\d\d)?[ ]?[ap]m )?"
    r"(?:(?:for|at|am|pm|morning|afternoon|a|the|noon|would be|is|works|ideal|best|good|fine|great|preferred) )*"
    r"(?:deliver(?:y|ies)|del|arrival|appt|drop"
    r"|(?:receiver|consignee))\b",
    re.IGNORECASE,
)
CLAIMED = re.compile(
    r"[ ]*(?:(?:pick ?-?up|load(?:ing)?)|(?:\w+ )?(?:deliver(?:y|s)?))(?=[ ]*(?:[,.;\n]|$))",
    re.IGNORECASE,
)
LEAVES = re.compile(
    r"\b(?:out of|gone from|off(?: of)?|leav\w+|picked up (?:in|at|from)|clear(?:ed)? (?:of|from|out))\b[^.;]{0,40}$",
    re.I,
)
SPACES = re.compile(r"[ ]{2,}")
WEEK = timedelta(days=7)
DATED = re.compile(
    r"^\W*(?:date|when|fecha(?: de (?:carga|recolecci[óo]n))?|quand|timing|day)\s*[:|-]\W*(?:[A-Za-z]+\W*)?$",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"[;!?]\s|\.\s+(?=[A-Z])|(?:(?<=\d)|(?<=[A-Z]{2})|(?<=[a-z]{6})|(?<=drops|stops))\.\s+(?=\d|$)|\n|\||\s/\s"
)
RANGE = re.compile(r"^\s*(?:-|to|thru|through|or|and|/|a|au|al|et|,)\s*$", re.IGNORECASE)
FOLLOWING = re.compile(
    r"\b(?:deliver\w*|del|drop\w*|arriv\w*|by|be there|unload\w*|receiv\w*)\b[^.\n]{0,30}\b(?:(?P<same>same)|next"
    r"|following)[ -]day\b"
    r"|\b(?:(?P<same2>same)|next|following)[ -]day (?:deliver\w*|del|drop|arrival)\b",
    re.IGNORECASE,
)
ADJACENT = 6
"""Characters between a place and the day that is its own, where each place has one."""
DAY_AT = re.compile(r"[ ,(@-]{1,4}(?:on )?(?:\d{1,2}/\d|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)", re.IGNORECASE)
APART = re.compile(r"\n[ \t]*\n|[.!?][ ]+(?=[A-Z\d])")
"""What keeps a day apart from the place before it."""
NEAR = 12
"""Characters between a day and a word that claims it at once."""


@dataclass(frozen=True, slots=True)
class Timing:
    """The first day of the pickup and the delivery's."""

    pickup: date | None = None
    delivery: date | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A day and whose it is: "pickup", "delivery", "range" for a further day of a pickup's, "loose" and "stray" for nobody's.

    Freight stands beside a loose day, nothing beside a stray one. `weak`: only the stop above says it.
    """

    role: str
    value: date
    weak: bool = False


def timing(passage: Passage, start: int, end: int, lane: Lane) -> Timing:
    """The days of a stretch by the words around them, else by the stop above them; a day that nothing claims is the pickup's."""
    claimed = list(claims(passage, start, end, lane))
    if not any(each.role == "pickup" for each in claimed):
        claimed = [replace(each, role="loose") if each.weak and each.role == "delivery" else each for each in claimed]
    pickups = [each.value for each in claimed if each.role in ("pickup", "loose", "range")]
    delivery = next((each.value for each in reversed(claimed) if each.role == "delivery"), None)
    if lane.nth is not None and (lane.nth or (lane.origins and len(pickups) > 1)) and lane.nth < len(pickups):
        return Timing(pickups[lane.nth], delivery)
    pickup = next((each.value for each in claimed if each.role == "pickup"), None)
    loose = [each.value for each in claimed if each.role == "loose"]
    stray = {each.value for each in claimed if each.role == "stray"}
    if pickup is None and not loose and len(stray) == 1:
        loose = list(stray)
    placed = bool(lane.origins or lane.destinations)
    for day in loose:
        if pickup is None and (delivery is None or day <= delivery or weekday_only(passage, delivery)):
            pickup = day
        elif (
            delivery is None and pickup is not None and day >= pickup and len(loose) > 1 and placed and lane.nth is None
        ):
            delivery = day
    if delivery is None and pickup and len(lane.destinations) > 1:
        delivery = max((day for day in loose if day > pickup), default=None)
    if delivery and len(lane.destinations) > 1:
        delivery = max([delivery, *(day for day in (*loose, *stray) if day != pickup)])
    if pickup and delivery and delivery < pickup and pickup - delivery < WEEK and weekday_only(passage, delivery):
        delivery += WEEK
    return Timing(pickup, delivery or following(passage.text[start:end], pickup))


def following(text: str, pickup: date | None) -> date | None:
    """The delivery's day where it is told by the pickup's: the same, the next."""
    match = FOLLOWING.search(text) if pickup else None
    return pickup + timedelta(days=0 if match["same"] or match["same2"] else 1) if pickup and match else None


def weekday_only(passage: Passage, value: date) -> bool:
    """Whether a day is named by its weekday alone, which after a pickup means the one that follows it."""
    named = [passage.text[day.start : day.end] for day in passage.days if day.value == value]
    return bool(named) and not any(re.search(r"\d", words) for words in named)


def claims(passage: Passage, start: int, end: int, lane: Lane) -> Iterator[Claim]:
    """The days of a stretch with whose they are."""
    text = passage.text
    day_end = last_end = -100
    last_role = ""
    last_value: date | None = None
    for day in passage.days:
        if not start <= day.start < end:
            continue
        between, day_end = text[max(0, day_end) : day.start], day.end
        if last_role and day.value == last_value and len(between) < NEAR and not between.strip(" ,(-"):
            continue
        if last_end >= 0 and RANGE.match(between):
            if last_role in ("pickup", "loose"):
                yield Claim("range", day.value)
            last_end = day.end
            continue
        role, weak, last_end = role_of(passage, day, lane, last_end)
        if (
            lane.nth is not None
            and role == "delivery"
            and not DELIVERY.search(text[max(0, day.start - 30) : day.start])
        ):
            role = "pickup"
        yield Claim(role, day.value, weak)
        last_role, last_value = role, day.value


def role_of(passage: Passage, day: Day, lane: Lane, last_end: int) -> tuple[str, bool, int]:
    """Whose day it is, whether that is weak, and where the words end that say so; "" for what is no day of the shipment."""
    text = passage.text
    before = CLAUSE.split(text[max(0, last_end, day.start - 90) : day.start])[-1]
    if not before.strip() and text[: day.start].rstrip(" ").endswith("?"):
        before = text[text.rfind("\n", 0, day.start) + 1 : day.start][-90:]
    if text.startswith("The ", day.start) and before.rstrip().endswith("."):
        before = ""
    if ASIDE.search(SPACES.sub(" ", before)):
        return "", False, day.end
    if DATED.match(before):
        return "loose", False, day.end
    pickup = max((match.end() for match in PICKUP.finditer(before)), default=-1)
    delivery = max((match.end() for match in DELIVERY.finditer(before)), default=-1)
    nearest = max(pickup, delivery)
    begin = day.start - len(before)
    loads = nearest < 0 and AFTER_PICKUP.match(text, day.end)
    if (
        not loads
        and BY.search(before, max(nearest, 0))
        and (nearest < 0 or any(begin + nearest < stop.start < day.start for stop in passage.stops))
    ):
        return "pickup" if leaves(passage, begin, day.start) else "delivery", False, day.end
    before_it = "pickup" if pickup >= delivery else "delivery"
    if nearest >= 0 and len(before) - nearest < NEAR and not CLAIMED.match(text, day.end):
        return before_it, False, day.end
    for role, pattern in (("pickup", AFTER_PICKUP), ("delivery", AFTER_DELIVERY)):
        if match := pattern.match(text, day.end):
            return role, False, match.end()
    if nearest >= 0:
        return before_it, False, day.end
    asked = text[day.end : day.end + 1] == "?"
    if asked and (len(before.strip()) < NEAR // 2 or text.startswith("today", day.start)):
        return "", False, day.end
    role, weak = by_stop(passage, day, lane)
    if not role:
        line = text.rfind("\n", 0, day.start) + 1
        role = "loose" if freight_line(passage, line, text.find("\n", day.end)) else "stray"
    return role, weak, day.end


def leads_line(passage: Passage, day: Day, lane: Lane) -> str:
    """The role of a day that opens a line: that of the one stop on it, where a day opens the line of the other end too."""
    text = passage.text

    def opens(stop: Stop) -> bool:
        line = text.rfind("\n", 0, stop.start) + 1
        return any(line <= each.start < stop.start and not text[line : each.start].strip() for each in passage.days)

    end = text.find("\n", day.end)
    on_line = [
        stop for stop in (*lane.origins, *lane.destinations) if day.end <= stop.start and (end < 0 or stop.start < end)
    ]
    if len(on_line) != 1 or not (any(map(opens, lane.origins)) and any(map(opens, lane.destinations))):
        return ""
    return "pickup" if on_line[0].role == "origin" else "delivery"


def leaves(passage: Passage, begin: int, end: int) -> bool:
    """Whether the last place of a clause is one that freight is to be out of ("out of Lima by Friday")."""
    last = next((stop for stop in reversed(passage.stops) if begin < stop.start < end), None)
    return bool(last and last.role == "origin" and LEAVES.search(passage.text, begin, last.start))


def by_stop(passage: Passage, day: Day, lane: Lane) -> tuple[str, bool]:
    """The role of a day that no word claims, and whether that is weak: the label above its line, or the stop before it."""
    text = passage.text
    line = text.rfind("\n", 0, day.start) + 1
    above = text[text.rfind("\n", 0, max(0, line - 1)) + 1 : max(0, line - 1)].strip()
    if not text[line : day.start].strip() and len(above) < 30:
        if DELIVERY.search(above):
            return "delivery", False
        if PICKUP.search(above):
            return "pickup", False
    roles = {"origin": "pickup", "destination": "delivery"}
    headings = [label for label in passage.labels if label.role in roles and not label.marked]
    if not text[line : day.start].strip() and (led := leads_line(passage, day, lane)):
        return led, False
    placed: tuple[Stop | LineLabel, ...] = (*lane.origins, *lane.destinations, *headings)
    stops = [(each.start, each.end, roles[each.role]) for each in placed]
    if not (lane.origins and lane.destinations):
        return "", False
    held = [each for each in stops if each[0] < day.start and day.start - each[1] < 90]
    if not held:
        return "", False
    start, end, role = max(held)
    between = text[end : day.start]
    if between.count("\n") > 2 or APART.search(between):
        return "", False
    mixed = any(text.count("\n", min(a[1], start), max(a[1], start)) == 0 for a in stops if a[2] != role)
    if mixed:
        own = len(between) < ADJACENT and any(a[2] != role and DAY_AT.match(text, a[1]) for a in stops)
        return (role, False) if role == "pickup" or own else ("", False)
    return role, "\n" in between


def freight_line(passage: Passage, start: int, end: int) -> bool:
    """Whether a line speaks of freight, or of nothing but the day."""
    end = len(passage.text) if end < 0 else end
    facts: tuple[Found, ...] = (*passage.stops, *passage.weights, *passage.counts, *passage.trailers, *passage.modes)
    short = end - start < 40 or len(passage.text) < 160
    return short or any(start <= fact.start < end for fact in facts)
