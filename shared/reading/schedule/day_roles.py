"""Whose each day is, weighed: what the rules of `timing` say counts as much as the words around it taught it to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from shared.reading.lanes.lane import Lane
from shared.reading.passage import Passage
from shared.reading.schedule.day_features import features, ruled
from shared.reading.schedule.timing import Claim
from shared.reading.weighing.roles import roles

SETTLED = frozenset({"range", "settled", "made", "spotted", "afloat", "free", "limit", "answer", "other", "instead"})
"""The roles that rules give with certainty, or that a day has by how it goes on with the one before it."""
FURTHER = 2.0
"""How much speaks against a second day for an end, which is then told beside the first: "first choice Tuesday, second Friday"."""
KEPT = {"behind": ""}
"""What is kept of a rule that waits for the other end's day, although no end is the likeliest."""
EARLIER = timedelta(days=6)
"""How far before the pickup a delivery may seem to be that is told by its weekday."""


def weighed(passage: Passage, claimed: Sequence[Claim], lane: Lane) -> list[Claim]:
    """The claims, each with a role, so that all of them together are the likeliest; what a rule says of a role is kept."""
    sums = {
        at: roles("days").sums(features(passage, claimed, at))
        for at, claim in enumerate(claimed)
        if claim.role not in SETTLED
    }
    chosen = max(readings(passage, claimed, sums, lane), key=lambda each: likelihood(each, sums))
    return [
        claim
        if at not in sums or chosen[at] in (ruled(claim), KEPT.get(claim.role))
        else replace(claim, role=chosen[at], weak=False)
        for at, claim in enumerate(claimed)
    ]


def likelihood(chosen: dict[int, str], sums: dict[int, dict[str, float]]) -> tuple[float, float]:
    """How likely a reading is; of two that are as likely, how sure the ends are that it tells."""
    told = [
        sums[at][role] if role else max(sums[at][""], max(sums[at].values()) - FURTHER) for at, role in chosen.items()
    ]
    return round(sum(told), 6), sum(sums[at][role] for at, role in chosen.items() if role)


def readings(
    passage: Passage, claimed: Sequence[Claim], sums: dict[int, dict[str, float]], lane: Lane
) -> Iterator[dict[int, str]]:
    """The ways in which the days of a shipment can be understood: an end with one stop has one day, the pickup's comes first."""
    told_of = {at: claimed[at].value for at in sums}
    days = sorted(set(told_of.values()))
    by_name = {day for day in days if weekday_only(passage, day)}
    pickups, deliveries = len(lane.origins) > 1, len(lane.destinations) > 1
    for pickup in (None, *days):
        for delivery in (None, *days):
            if not (pickup and delivery and delivery < pickup - (EARLIER if delivery in by_name else timedelta())):
                yield {
                    at: likeliest(told, pickup=pickups or day == pickup, delivery=deliveries or day == delivery)
                    for (at, told), day in zip(sums.items(), told_of.values(), strict=True)
                }


def likeliest(told: dict[str, float], *, pickup: bool, delivery: bool) -> str:
    """The likeliest role of a day that may be the pickup's or the delivery's; none where neither is likelier than that."""
    role = "pickup" if pickup and told["pickup"] > told[""] else ""
    return "delivery" if delivery and told["delivery"] > told[role] else role


def weekday_only(passage: Passage, value: date) -> bool:
    """Whether a day is named by its weekday alone, which after a pickup means the one that follows it."""
    named = [passage.text[day.start : day.end] for day in passage.days if day.value == value]
    return bool(named) and not any(re.search(r"\d", words) for words in named)
