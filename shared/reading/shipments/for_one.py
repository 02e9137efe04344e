"""What is told beside several shipments, and belongs to all of them or to one."""

import re
from dataclasses import replace
from datetime import date

from shared.reading.goods.commodity import goods
from shared.reading.lanes.called import UNTOLD
from shared.reading.lanes.lane import Lane
from shared.reading.lanes.stretches import holds
from shared.reading.language import numerals
from shared.reading.language.word_patterns import WordPattern
from shared.reading.model import Item, References, Shipment
from shared.reading.nouns.makers import is_machine
from shared.reading.nouns.words import kind
from shared.reading.packaging.packaging import packaging
from shared.reading.passage import Passage
from shared.reading.schedule.schedule import following, in_order
from shared.reading.shipments.merge import filled

SEVERAL = WordPattern(
    r"\b(?:[2-9]|two|three|four|five|six|both|several|dos|tres|deux|trois)(?: \w+){0,2}? (?:(?:truck)?loads?|trucks?|vans?"
    r"|reefers?|flatbeds?|shipments?|ltls?|containers?|pick-?ups?|orders?|voyages|viajes|cargas)\b"
)
"""Where several shipments are announced, with what is true of all of them: "two reefer loads of mango"."""


def with_goods_of_all(passage: Passage, shipments: list[Shipment], lanes: list[Lane]) -> list[Shipment]:
    """The shipments, those without goods of their own with the ones that are named where all of them are announced."""
    first = min((stop.start for stop in (*lanes[0].origins, *lanes[0].destinations)), default=0)
    if not SEVERAL.search(passage.text, 0, first):
        return shipments
    said = goods(passage, list(passage.counts), 0, first)
    return [filled(each, Shipment(items=(Item(commodity=said),))) if said else each for each in shipments]


THINGS = WordPattern(
    r"\b(?P<number>[2-9]|two|three|four|five|six|both|(?:a )?(?:pair|couple) of)(?: of)?(?: the| our| these)?"
    r"(?: [a-z][\w-]+){0,2}? (?P<thing>[a-z]{3,}s)\b"
)
"""So many things: "two used excavators"."""


def with_one_each(passage: Passage, each: list[Shipment], found: list[Lane]) -> list[Shipment]:
    """The shipments, each of one thing, where as many things are told before they are told apart as there are shipments, and each
    of these weighs its own and counts nothing: "two boats to move. The first weighs 9,000 lbs and ..."."""
    untold = all(shipment.handling_units is None and shipment.weight_lb is not None for shipment in each)
    if not untold or any(
        shipment.equipment in ("power only", "container") or len(shipment.items) > 1 for shipment in each
    ):
        return each
    told = [match for match in THINGS.finditer(passage.text, 0, found[0].last) if is_so_many(match, len(each))]
    if not any(not holds(passage.trailers, *match.span()) for match in told):
        return each
    return [
        replace(
            shipment,
            handling_units=1,
            items=(replace(shipment.items[0] if shipment.items else Item(weight_lb=shipment.weight_lb), count=1),),
        )
        for shipment in each
    ]


def is_so_many(match: re.Match[str], many: int) -> bool:
    """Whether words count so many things that are each handled as one."""
    said = match["number"].casefold()
    number = 2 if said == "both" or said.endswith(" of") else numerals.value(said)
    thing = match["thing"].casefold()
    return (
        number == many
        and (is_machine(thing) or kind(thing) == "thing")
        and thing not in UNTOLD
        and not packaging(thing)
    )


HARMLESS = re.compile(r"\bnon[- ]?(?:haz\w*|regulated)|\bnot (?:haz\w*|regulated|dangerous)|\bno haz\w*", re.IGNORECASE)
"""Words by which the freight of one of several shipments is no hazard."""
SAME_DAY = re.compile(
    r"\b(?:the|that) same (?:day|date|morning|afternoon)\b|\bsame pick[ -]?up (?:day|date)\b", re.IGNORECASE
)
"""Words that give a shipment the pickup's day of the one before."""


def with_same_days(passage: Passage, each: list[Shipment], found: list[Lane]) -> list[Shipment]:
    """The shipments, one that goes on the same day as the one before it with that one's."""
    result = each[:1]
    ends = [*(lane.start for lane in found[2:]), len(passage.text)]
    for shipment, lane, end in zip(each[1:], found[1:], ends, strict=True):
        same = not shipment.pickup_date and SAME_DAY.search(passage.text, lane.start, end)
        result.append(replace(shipment, pickup_date=result[-1].pickup_date) if same else shipment)
    return result


def without_hazard(passage: Passage, shipment: Shipment, lane: Lane) -> Shipment:
    """The shipment, harmless where its own words say so and name no hazard, whatever is said of all."""
    harmless = not shipment.un_number and HARMLESS.search(passage.text, lane.start, lane.end)
    return replace(shipment, hazmat=False) if harmless else shipment


def told_of_all(passage: Passage, shipment: Shipment, outside: str) -> Shipment:
    """The shipment with the delivery's day that is told of all of them by their pickups' ("both deliver next day").

    A delivery that its weekday alone tells is the one after the pickup that is told of all.
    """
    if not shipment.pickup_date:
        return shipment
    pickup = date.fromisoformat(shipment.pickup_date)
    if shipment.delivery_date:
        ordered = in_order(passage, pickup, date.fromisoformat(shipment.delivery_date))
        return replace(shipment, delivery_date=ordered.isoformat())
    told = following(outside, pickup)
    return replace(shipment, delivery_date=told.isoformat() if told else None)


def numbered_apart(common: Shipment, each: list[Shipment], nth: int) -> Shipment:
    """What is said of all of several shipments, for the `nth` without the numbers that another one has and it has not: "order
    7121 needs a liftgate" speaks of one."""
    own, others = known_numbers(each[nth]), {value for other in each for value in known_numbers(other)}
    kept = {kind: tuple(value for value in getattr(common.references, kind) if value in own or value not in others)
            for kind in KINDS}  # fmt: skip
    return replace(common, references=References(**kept))


def known_numbers(shipment: Shipment) -> set[str]:
    """All reference numbers of a shipment."""
    return {value for kind in KINDS for value in getattr(shipment.references, kind)}


KINDS = ("po", "bol", "pro", "other")
LOAD = re.compile(
    r"(?:the )?(?:(?:truck|load|shipment|order|lane|run|van|flatbed|reefer) ?#?|#)(?P<nth>[1-9])", re.IGNORECASE
)
"""A load that is called by its number."""
ORDINALS = {**numerals.TURNS, "other": 1}


def without_others(passage: Passage, shipment: Shipment, nth: int, lanes: list[Lane]) -> Shipment:
    """The shipment, the `nth` of several, without the numbers that are told for another one: "PO for Macon 7166, for Ocala
    7167", "SO-81 for the first, SO-82 for the second"."""
    told = [each for each in passage.references if each.whose]
    others = {each.value for each in told if any(names(each.whose, lanes, at) for at in range(len(lanes)))
              and not names(each.whose, lanes, nth)}  # fmt: skip
    if not others:
        return shipment
    kept = {kind: tuple(value for value in getattr(shipment.references, kind) if value not in others)
            for kind in KINDS}  # fmt: skip
    return replace(shipment, references=References(**kept))


def names(words: str, lanes: list[Lane], nth: int) -> bool:
    """Whether words name the `nth` of several lanes: by its place among them, by a place of it, or by that one's initials."""
    told = words.casefold().split()
    if told[:1] and told[0] in ORDINALS:
        return ORDINALS[told[0]] == nth
    if numbered := LOAD.fullmatch(words):
        return int(numbered["nth"]) == nth + 1
    return any(named(set(told), stop.place.city or "") for stop in (*lanes[nth].origins, *lanes[nth].destinations))


def named(told: set[str], place: str) -> bool:
    """Whether words name a city, or give its initials."""
    city = place.casefold().replace(".", "").replace("saint ", "st ").split()
    short = {"".join(word[0] for word in city), "".join([*city[:1], *(word[0] for word in city[1:])])}
    return bool(city) and (set(city) <= told or (len(city) > 1 and bool(short & told)))
