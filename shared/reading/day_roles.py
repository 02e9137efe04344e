"""Whose each day is, weighed: what the rules of `timing` say counts as much as the words around it taught it to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from shared.reading.passage import Passage
from shared.reading.roles import roles
from shared.reading.surroundings import ENDED, surroundings
from shared.reading.timing import Claim

SETTLED = frozenset({"range", "settled", "made", "spotted"})
"""The roles that a day has by how it goes on with the one before it; nothing else says more."""
NEXT_TO, FAR = 5, 60
"""Characters between a stop and a day that stand next to each other, and near each other."""
NOT_PICKUP = frozenset({"delivery", ""})
"""The roles by rules that are none of the pickup's."""


def weighed(passage: Passage, claimed: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, each with the end that speaks the most for it; what a rule says of that end is kept."""
    for at, claim in enumerate(claimed):
        if claim.role in SETTLED:
            yield claim
            continue
        sums = roles("days").sums(features(passage, claimed, at))
        end = max(sums, key=sums.__getitem__)
        kept = claim if end == ruled(claim) else replace(claim, role=end, weak=False)
        yield replace(kept, sure=sums[end])


def ruled(claim: Claim) -> str:
    """The end that rules give a day."""
    return claim.role if claim.role in NOT_PICKUP else "pickup"


def features(passage: Passage, claimed: Sequence[Claim], at: int) -> set[str]:
    """All that is said of whose day a claim is."""
    claim = claimed[at]
    found = set(surroundings(passage.text, claim.day, passage.days))
    found |= {f"rule {claim.role}", f"rule {claim.role} {'weak' if claim.weak else 'strong'}"}
    found |= {f"nth {min(at, 2)} of {min(len(claimed), 3)}", f"only {len({day.value for day in passage.days}) == 1}"}
    found |= set(beside_stops(passage, claim))
    if at:
        found |= {f"after rule {claimed[at - 1].role}", order("it", claim, claimed[at - 1])}
    if at + 1 < len(claimed):
        found |= {f"before rule {claimed[at + 1].role}", order("next", claimed[at + 1], claim)}
    return found


def beside_stops(passage: Passage, claim: Claim) -> Iterator[str]:
    """The stops that are told right before and behind a day."""
    before = max(
        (stop for stop in passage.stops if stop.end <= claim.day.start), key=lambda stop: stop.end, default=None
    )
    behind = min(
        (stop for stop in passage.stops if stop.start >= claim.day.end), key=lambda stop: stop.start, default=None
    )
    if before and (near := distance(passage.text[before.end : claim.day.start])):
        yield f"behind {near} {before.role}"
    if behind and (near := distance(passage.text[claim.day.end : behind.start])):
        yield f"before {near} {behind.role}"


def distance(between: str) -> str:
    """How far apart two facts of a sentence stand; empty for what stands in another one."""
    if len(between) > FAR or ENDED.search(between):
        return ""
    return "next to" if len(between) <= NEXT_TO else "near"


def order(name: str, one: Claim, other: Claim) -> str:
    """Whether one day comes after the other."""
    return f"{name} later" if one.value > other.value else f"{name} earlier"
