"""Whose the hours of a text are: by the words beside them, the day beside them, or the stop above them."""

import re
from collections.abc import Sequence

from shared.reading.days.opening_hours import Hours
from shared.reading.days.timing_cues import CLAUSE
from shared.reading.lanes.stop_stretches import Key, Stretch
from shared.reading.model import Shipment
from shared.reading.passage import Passage
from shared.reading.schedule.days_set_apart import ASIDE
from shared.reading.schedule.respond import speaks_of_answer
from shared.reading.services.end_words import BOTH
from shared.reading.stops.stop import Stop

PICKUP = re.compile(
    r"\b(?:pick(?:ing|ed|s)?[ -]?(?:it |this |them )?up|pickups?|pick(?:s|ed)?|p(?=[ ]?:)|pu|p/u|ready|avail(?:able)?"
    r"|ship(?:s|ping"
    r"|per(?:'s)?)?(?! ?to\b)"
    r"|loads?|loaded|loading|collect(?:ion)?|origin|leaves?|vendor|supplier|recolecci[óo]n|recoger|cargar?|listo|lista"
    r"|cueillette|ramassage|chargement|pr[êe]t(?:e|s|es)?)\b",
    re.IGNORECASE,
)
DELIVERY = re.compile(
    r"\b(?:deliver(?:y|ies|ing|ed|s)?|(?<!antes )del|d(?=[ ]?:)|dlvr?y?|dely|delv|due|arriv(?:e|es|al|ing)|need(?:s"
    r"|ed)? (?:it |them "
    r"|to be )?(?:there|here|in)"
    r"|(?:wants?|takes?) (?:it|them|this)|be there|drops?(?![ -]?trailer)|receiv(?:es?|er(?:'s)?|ing)|rcvr|cnee|consignee(?:'s)?"
    r"|customer(?:'s)?"
    r"|(?:un|off)load(?:s|ing)?|dest(?:ination)?|job ?site|site|store|guaranteed|in[ -]hands?|entregar?|descarg\w+|destino"
    r"|livr(?:er"
    r"|aison|[ée]e?)|d[ée]chargement|re[çc]oit|re[çc]oivent|r[ée]ception|recib(?:en?|o))\b",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"[ (]*(?:(?:at|for|the|on|a|strict)[ ])*(?:(?P<pickup>pick ?-?ups?|pu|p/u|origin|shipper|load(?:ing)?)"
    r"|(?P<delivery>deliver\w*|(?:other|far) end|del|drop|receiver|consignee|dest\w*|unload\w*))\b",
    re.IGNORECASE,
)
OURS = re.compile(
    r"\b(?:our|we(?! (?:must|have to|need to|got to) (?:all )?be (?:off|out|gone|clear|unloaded))|we're|nous|notre|cerramos"
    r"|abrimos|on (?:ferme|ouvre|charge))\b",
    re.IGNORECASE,
)
TO_US = re.compile(
    r"\b(?:to|into|at) (?:us\b|our (?:dock|plant|warehouse|yard|shop|store|facility|place)\b)", re.IGNORECASE
)
NOBODYS = re.compile(
    r"\blunch\b[^.;,(\n]{0,30}$|\b(?:(?<!shipping )(?<!receiving )office|call (?:me|us)|reach (?:me|us)|webinar|meeting"
    r"|detention|waited|arrived|checked in|since"
    r"|generated|printed|created|dated|issued|closed|holiday)\b[^.;\n]{0,30}$"
    r"|\b(?:no (?:deliver\w+|receiving|pick ?ups?|(?:un)?loading|trucks?|app(?:oin)?ts?\w*|one)|nobody|not|except|excluding"
    r"|other than"
    r"|never)\b[^.;,(\n]{0,20}\b(?:between|from|for)[ ]*$",
    re.IGNORECASE,
)
CLOSING = re.compile(r"clos|lock|shut|cierr|cerr|ferm", re.IGNORECASE)
"""A dock that closes and is nobody's by its words is the one at which the sender stands."""
PART_OF_DAY = re.compile(r"[ ,(]*(?:morning|afternoon|evening|night|am|pm)[ ,]*", re.IGNORECASE)
"""What may stand between a day and its hours."""
FAR = 250
"""Characters beyond which a stop above says nothing of a time."""
BESIDE = 12


READY_BEHIND = re.compile(
    r"[ ]*,?[ ](?:and |it's |it is |they're |is |all )?(?:ready|available|avail|can (?:ship|load)|ships)\b",
    re.IGNORECASE,
)
"""What follows the hours of the dock where the freight stands: "open 9-5, ready Thursday"."""
THEY = re.compile(r"\bthey\b", re.IGNORECASE)
BOTH_OPEN = re.compile(
    r"\b(?:are|they're) both open\b|\bboth (?:(?:docks|places|plants"
    r"|warehouses) )?(?:are )?open\b",
    re.IGNORECASE,
)
THEIR_TURN = re.compile(r"(?<=\w)\.\s+(?=they\b)", re.IGNORECASE)
"""Where a sentence ends and one about others begins, also without its capital."""
WE_ARE = r"\b(?:we(?:'re| are)|i(?:'m| am)) (?:located |based |down |up |over )?(?:in|at) "
ANY_TRUCK = re.compile(r"be there|arriv(?:e|es|al|ing)|due", re.IGNORECASE)
"""Words for the delivery that are said of a truck at either end, too."""


def owners(
    passage: Passage, hours: Hours, stretches: list[Stretch], ends: dict[str, Key], shipment: Shipment
) -> Sequence[Key]:
    """Whose the hours are."""
    text = passage.text
    role = role_of(passage, hours, shipment)
    if role == "nobody":
        return ()
    if role == "both":
        return range(len(stretches)) or tuple(ends.values())
    near = max((at for at, each in enumerate(stretches) if each.start <= hours.start), default=None)
    if near is not None and role == "delivery" and for_any_truck(text, stretches, near, hours):
        return (near,)
    alone = sum(each.type == role for each in stretches) < 2
    held = near is not None and close(text, stretches[near].stop, hours, reach(text, stretches, near, hours))
    if near is not None and len(stretches) > 2 and not (role and alone and stretches[near].type != role):
        return (near,) if (stretches[near].type == role if role else held) else ()
    if not role and near is not None and held and alone_on_line(text, stretches, near, hours):
        return (near,)
    role = role or by_name(text, hours, shipment) or by_day(passage, hours, shipment)
    role = role or ("pickup" if READY_BEHIND.match(text, hours.end) else "")
    if role:
        return (ends[role],)
    if near is not None and held:
        return (near,)
    theirs = bool(THEY.search(clause_of(text, hours)) and OURS.search(text, 0, hours.start))
    if near is not None and theirs and close(text, stretches[near].stop, hours, FAR):
        return (near,)
    closes_here = CLOSING.search(text, hours.start, hours.end) and not stands_at_destination(text, shipment)
    return (ends["pickup"],) if closes_here else ()


def for_any_truck(text: str, stretches: list[Stretch], near: int, hours: Hours) -> bool:
    """Whether hours speak of the delivery by words that suit a pickup, too, and stand on its line: "PU: ..., be there by 11"."""
    clause = clause_of(text, hours)
    said = [match[0] for match in DELIVERY.finditer(clause)]
    weak = bool(said) and bool(ANY_TRUCK.fullmatch(said[-1]))
    return weak and stretches[near].type == "pickup" and alone_on_line(text, stretches, near, hours)


def alone_on_line(text: str, stretches: list[Stretch], near: int, hours: Hours) -> bool:
    """Whether the line of the hours holds one stop, and that before them."""
    line, end = text.rfind("\n", 0, hours.start) + 1, text.find("\n", hours.end)
    on_line = [each for each in stretches if line <= each.stop.start and (end < 0 or each.stop.start < end)]
    return on_line == [stretches[near]] and on_line[0].stop.end <= hours.start


def clause_of(text: str, hours: Hours) -> str:
    """The clause that hours stand in, up to their end."""
    return THEIR_TURN.split(CLAUSE.split(text[max(0, hours.start - 90) : hours.end])[-1])[-1]


def by_name(text: str, hours: Hours, shipment: Shipment) -> str:
    """The end whose city or company the clause of the hours names, where it names one of them alone."""
    clause = clause_of(text, hours).lower()
    named = [
        end
        for end, place in (("pickup", shipment.origin), ("delivery", shipment.destination))
        if any(each and each.lower() in clause for each in (place.city, place.company))
    ]
    return named[0] if len(named) == 1 else ""


def stands_at_destination(text: str, shipment: Shipment) -> bool:
    """Whether the sender's own dock is the one at which the freight is delivered."""
    city = shipment.destination.city
    at_end = (
        bool(city) and city != shipment.origin.city and re.search(WE_ARE + re.escape(city) + r"\b", text, re.IGNORECASE)
    )
    return bool(at_end or TO_US.search(text))


def role_of(passage: Passage, hours: Hours, shipment: Shipment) -> str:
    """What the words around hours say of whose they are; empty where they say nothing, "nobody" where no stop's."""
    text = passage.text
    before = clause_of(text, hours)
    lead = before[: len(before) - (hours.end - hours.start)] if len(before) >= hours.end - hours.start else ""
    from_on = "from " if text[hours.start : hours.start + 5].lower() == "from " else ""
    if ASIDE.search(lead) or NOBODYS.search(lead + from_on) or speaks_of_answer(before.rstrip(".")):
        return "nobody"
    if BOTH_OPEN.search(before) or BOTH.search(before + text[hours.end : hours.end + 24].split("\n")[0]):
        return "both"
    if (behind := BEHIND.match(text, hours.end)) and not (
        text[hours.end - 1] == "." and behind[0].strip()[:1].isupper()
    ):
        return "pickup" if behind["pickup"] else "delivery"
    pickup = max((match.end() for match in PICKUP.finditer(before)), default=-1)
    delivery = max((match.end() for match in DELIVERY.finditer(before)), default=-1)
    ours = max((match.end() for match in OURS.finditer(before)), default=-1)
    if ours > max(pickup, delivery):
        if THEY.search(before, ours):
            return ""
        return "delivery" if stands_at_destination(text, shipment) else "pickup"
    if pickup < 0 and delivery < 0:
        return ""
    return "pickup" if pickup > delivery else "delivery"


def by_day(passage: Passage, hours: Hours, shipment: Shipment) -> str:
    """The end whose day stands right beside the hours."""
    text = passage.text
    day = next(
        (
            each
            for each in passage.days
            if abs(hours.start - each.end) < 8
            or abs(each.start - hours.end) < 8
            or PART_OF_DAY.fullmatch(text, each.end, max(each.end, hours.start))
        ),
        None,
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
