"""Which end each place is, weighed: what the rules of `stops` say counts as much as the words around it taught it to."""

import re
from collections.abc import Sequence
from dataclasses import replace

from shared.reading.language.spelling import same
from shared.reading.stops.cues import Role
from shared.reading.stops.stop import Stop
from shared.reading.weighing.roles import roles
from shared.reading.weighing.surroundings import surroundings

MOST = 8
"""Places of a text that are weighed; more of them stand in a list, which its form tells."""
LEAST = 4.0
"""How much may speak against a place's being the end that no other is."""
LEAST_RULED = 1.35
"""How much may where rules say that it is the other end."""
FURTHER = 1.5
"""How much more a further stop has to be one than none."""
IN_TURN = re.compile(
    r"\b(?:first|1st)(?: (?:one|load|truck|van|box))?(?: of (?:them|these))? (?:goes|is going|is for|ships|delivers|heads)\b"
    r"[^.!?]{0,60}?(?:[.;,]|\band\b) ?(?:the )?(?:second|2nd|other)\b",
    re.IGNORECASE,
)
"""Where several shipments are told one after the other by one end alone."""
ENDS: tuple[Role, ...] = ("origin", "destination")


def weighed(text: str, found: list[Stop]) -> list[Stop]:
    """The places, each with the end that speaks the most for it."""
    if not 1 < len(found) <= MOST or all(same(stop.place, found[0].place) for stop in found):
        return found
    by_rules = [stop.role for stop in found]
    if len(set(by_rules)) == 1 and by_rules[0] in ENDS and IN_TURN.search(text):
        return found  # "the first one goes to Bend, the second to Boise": where from stands elsewhere
    sums = together([roles("places").sums(features(text, found, at)) for at in range(len(found))], found)
    chosen = both_ends(sums, by_rules)
    return [with_role(stop, role) for stop, role in zip(found, chosen, strict=True)]


def together(sums: Sequence[dict[Role, float]], found: Sequence[Stop]) -> list[dict[Role, float]]:
    """The sums, what is said of one place that is named several times put together, but where rules make it both ends."""
    alike = [
        [at for at, other in enumerate(found) if same(stop.place, other.place) and {stop.role, other.role} != set(ENDS)]
        for stop in found
    ]
    return [{role: sum(sums[at][role] for at in these) for role in sums[these[0]]} for these in alike]


def both_ends(sums: Sequence[dict[Role, float]], ruled: Sequence[Role]) -> list[Role]:
    """The likeliest role of each place.

    A further stop that rules know nothing of has to be surer; where no place is an end of the lane, the one is it of which that
    is least unlikely.
    """
    chosen = [max(each, key=each.__getitem__) for each in sums]
    for at, (role, by_rules) in enumerate(zip(chosen, ruled, strict=True)):
        further = any(role == other for place, other in enumerate(chosen) if place != at)
        if by_rules not in ENDS and further and sums[at][role] - sums[at][""] < FURTHER:
            chosen[at] = ""
    for end, other in (ENDS, ENDS[::-1]):
        spare = [at for at, role in enumerate(chosen) if role != other or chosen.count(other) > 1]
        if end in chosen or not spare:
            continue
        likeliest = max(spare, key=lambda at: sums[at][end] - sums[at][chosen[at]])
        least = LEAST_RULED if ruled[likeliest] == other else LEAST
        if sums[likeliest][chosen[likeliest]] - sums[likeliest][end] < least:
            chosen[likeliest] = end
    return chosen


def with_role(stop: Stop, role: Role) -> Stop:
    """The stop in its weighed role; as the rules have it where they say the same."""
    return stop if role == ruled(stop) else replace(stop, role=role)


def ruled(stop: Stop) -> Role:
    """The end that rules give a place."""
    return stop.role if stop.role in ENDS else ""


def features(text: str, found: Sequence[Stop], at: int) -> set[str]:
    """All that is said of which end a place is."""
    stop = found[at]
    role = stop.role or "none"
    apart = {each.role or "none" for each in found if each is not stop and not same(each.place, stop.place)}
    others = " ".join(sorted(apart))
    told = set(surroundings(text, stop, found))
    told |= {
        f"rule {role}",
        f"rule {role} {stop.how}",
        f"rule {role} by {stop.by}",
        f"weak {stop.weak} {role}",
        f"rule {role} others {others}",
    }
    told |= {f"how {stop.how}", f"owner {stop.owner}", f"others {others}"}
    return told | {f"nth {min(at, 3)} of {min(len(found), 4)}"}
