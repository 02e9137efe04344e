"""The day of the pickup and the day of the delivery, of the days that a stretch speaks of."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from shared.reading.lanes.lane import Lane
from shared.reading.language import numerals
from shared.reading.language.word_patterns import WordPattern
from shared.reading.passage import Passage
from shared.reading.schedule.day_roles import weekday_only, weighed
from shared.reading.schedule.timing import Claim, claims
from shared.reading.schedule.writers_days import on_writers_side

WEEK = timedelta(days=7)

FOLLOWING = WordPattern(
    r"\b(?:deliver\w*|del|drop(?:s|ping)?|arriv\w*|be there|unload\w*|there|(?:need|want|expect)s? (?:it|them)"
    r"|in (?-i:[A-Z])[a-z]+)(?: (?:in|on|about|the|is|to|by))*"
    r" (?:the )?(?:(?P<days>\d|a|two|three|four|five) (?:business )?days? (?:later|after(?:wards)?|from (?:then|pickup|there))"
    r"|day after)(?=[ ]?(?:[.,;)\n]|by\b|at\b|with\b|is\b|works\b|(?:on|for) (?:both|all|each|either|every)\b|$"
    r"|(?:pick ?up|pu|it|loading|that|they)\b))"
    r"|\b(?:(?<=, )|(?<=\n)|(?<=- )|(?<=\u2013 )|(?<=\u2014 )|(?<=\d: ))(?P<same4>same)[ -]day(?=[ ]?(?:[.,;)\n]|$"
    r"|(?:by|befor|before|b4|at|around|no later|morning|afternoon|am|pm)\b))"
    r"|\b(?:(?<=\d\d ))(?P<same7>same)[ -]day(?=[ ]?(?:by|befor|before|b4|at|around|no later)\b)"
    r"|\band (?P<same8>same)[ -]day (?:at|in|to|into) (?:our|their|the|my) \w+"
    r"|\b(?:livraison|livr(?:er|ez|[ée]e?s?)|entreg\w+|descarg\w+)\b[^.\n]{0,30}?\b(?:(?P<same10>m[êe]me jour|mismo d[ií]a)"
    r"|lendemain|jour suivant|d[ií]a siguiente)\b"
    r"|\b(?:(?<=\d, )|(?<=(?-i:[A-Z]{2}), )|(?<=\d - )|(?<=\d -- ))(?:the )?(?:(?:next|following) (?:day|morning)"
    r"|day (?:after|later))"
    r"(?: (?:by|before|at|around) [\w:]+(?: [ap]m)?)?(?=[ ]?(?:[.,;)\n]|$))"
    r"|\b(?:it|they|this|these|that|everything|all|which|he|(?:the )?(?:truck|load))(?: (?:all|both|then|has to|needs? to|will))*"
    r" (?:go|goes|runs?|rides?) (?:over |up |down |out |straight |right )?to\b[^.\n]{0,80}"
    r"\b(?:(?P<same6>same)|next|following) day\b"
    r"|\bpick(?:ed)?[ -]?up (?:is |on |the |that )*(?P<same5>same)[ -]day\b"
    r"|\b(?:deliver\w*|del|drop\w*(?! (?:it |an? |the )?(?:empty|trailer))|arriv\w*"
    r"|(?<!loaded )(?<!ready )(?<!packed )by|be (?:there|on|at|in)|unload\w*|receiv\w*|dumps?|tips?"
    r"|(?:pump|blow)s? (?:it )?off)\b(?:(?!\bempt(?:y|ies)\b)[^.\n]){0,40}\b(?:(?P<same>same)|next"
    r"|following)[ -](?:business )?(?:day|morning)\b"
    r"|\b(?:get|gets|getting|make it|makes it|goes|have (?:it|them|this)|needs?|needed) (?:over |up |down |back )?(?:there"
    r"|to (?:them"
    r"|him|her)|in)(?: (?:on|the|that))* (?:(?P<same9>same)|next|following)[ -]day\b"
    r"|\b(?:receiv\w*|consignee|customer|stores?|appts?|appointments?)\b[^.;\n]{0,30}[ ]"
    r"(?:(?P<days2>\d|two|three|four|five) (?:business )?days|day) after (?:pick[ -]?up|pu|loading|it (?:loads|ships|picks))\b"
    r"|\b(?:(?P<same2>same)|next|following)[ -]day (?:deliver\w*|del|drop|arrival)\b"
    r"|\b(?:both|all|two|three) (?:stops|drops|deliver\w*)\b[^.\n]{0,20}\b(?:(?P<same3>same)|next|following)[ -]day\b",
)


LEAVING = ("pickup", "loose", "behind", "range", "instead")
"""The roles of the days of several loads that share all their words."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """The first day of the pickup and the delivery's."""

    pickup: date | None = None
    delivery: date | None = None


def schedule(passage: Passage, start: int, end: int, lane: Lane) -> Schedule:
    """The days of a stretch by the words around them, else by the stop above them; a day that nothing claims is the pickup's."""
    claimed = claimed_days(passage, start, end, lane)
    if not claimed:
        return Schedule()
    if not any(each.role in ("pickup", "made") for each in claimed):
        claimed = [replace(each, role="loose") if each.weak and each.role == "delivery" else each for each in claimed]
    claimed = of_several(claimed) if lane.nth is not None else claimed
    known = {each.value for each in claimed if each.role == "pickup"}
    claimed = [each for each in claimed if not (each.weak and each.role == "delivery" and each.value in known)]
    pickups = [each.value for each in claimed if each.role in LEAVING]
    delivery = next((each.value for each in reversed(claimed) if each.role == "delivery"), None)
    if lane.nth is not None and (lane.nth or (lane.origins and len(pickups) > 1)) and lane.nth < len(pickups):
        told = following(
            passage.text[claimed[-1].day.end : end], pickups[lane.nth]
        )  # "delivers two days later on both"
        return Schedule(pickups[lane.nth], after_pickup(claimed, lane.nth) or delivery or told)
    loose = [each.value for each in claimed if each.role in ("loose", "behind")]
    roles = (
        "settled",
        "pickup",
        "made",
        *(() if loose else ("spotted",)),
        "instead",
    )  # an empty trailer comes before the pickup
    pickup = next((each.value for role in roles for each in claimed if each.role == role), None)
    pickup = first_of_several(claimed, lane) or pickup
    stray = {each.value for each in claimed if each.role == "stray"}
    if pickup is None and not loose and len(stray) == 1:
        loose = list(stray)
    placed = bool(lane.origins or lane.destinations)
    for day in loose:
        if pickup is None and (delivery is None or day <= delivery or weekday_only(passage, delivery)):
            pickup = day
        elif (
            delivery is None and pickup is not None and day > pickup and len(loose) > 1 and placed and lane.nth is None
        ):
            delivery = day
    if delivery is None and pickup:
        later = [in_order(passage, pickup, each.value) for each in claimed if each.role == "behind"]
        delivery = next((day for day in later if day > pickup), None)
    if delivery is None and pickup and len(lane.destinations) > 1:
        delivery = max((day for day in loose if day > pickup), default=None)
    if delivery and len(lane.destinations) > 1:
        dropped = [each.value for each in claimed if each.role == "delivery"]
        delivery = max([delivery, *dropped, *(day for day in (*loose, *stray) if day != pickup)])
    if pickup and delivery:
        delivery = in_order(passage, pickup, delivery)
    return Schedule(pickup, delivery or (following(passage.text[start:end], pickup) if placed else None))


def claimed_days(passage: Passage, start: int, end: int, lane: Lane) -> list[Claim]:
    """The days of a stretch with their roles, weighed where the stretch is all of the text and the lane its only one."""
    claimed = list(claims(passage, start, end, lane))
    if claimed and lane.nth is None and (start, end) == (0, len(passage.text)):
        return on_writers_side(passage, weighed(passage, claimed, lane), lane)
    return claimed


def first_of_several(claimed: list[Claim], lane: Lane) -> date | None:
    """The first day of several pickups of one truck, in whatever order they are told; None for any other lane."""
    if len(lane.origins) < 2 or lane.nth is not None or any(each.role == "settled" for each in claimed):
        return None
    return min((each.value for each in claimed if each.role == "pickup"), default=None)


def of_several(claimed: list[Claim]) -> list[Claim]:
    """The days beside loads that share all their words: theirs, where all stand among other words."""
    return (
        [replace(each, role="loose") for each in claimed] if {each.role for each in claimed} == {"stray"} else claimed
    )


def after_pickup(claimed: list[Claim], nth: int) -> date | None:
    """The delivery's day that is told between a pickup's day and the next one ("loads Monday delivers Tuesday, ...")."""
    at = [number for number, each in enumerate(claimed) if each.role in LEAVING]
    end = at[nth + 1] if nth + 1 < len(at) else len(claimed)
    return next((each.value for each in claimed[at[nth] : end] if each.role == "delivery"), None)


def following(text: str, pickup: date | None) -> date | None:
    """The delivery's day where it is told by the pickup's: the same, the next, two days later."""
    match = FOLLOWING.search(text) if pickup else None
    if not pickup or not match:
        return None
    if days := match["days"] or match["days2"]:
        return pickup + timedelta(days=numerals.value(days) or 1)
    return pickup + timedelta(days=0 if any(match.groups()) else 1)


def in_order(passage: Passage, pickup: date, delivery: date) -> date:
    """The delivery's day; where its weekday alone is told, the one that follows the pickup."""
    before = delivery < pickup and pickup - delivery < WEEK
    return delivery + WEEK if before and weekday_only(passage, delivery) else delivery
