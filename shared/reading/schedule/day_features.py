"""What is said of whose day a day is, as the weighing of its role sees it.

Beside what stands around it (`surroundings`): `c` and `d` mark the words of its own clause, before it and behind it, `k` their
kinds; `pk` the kinds before the day ahead of it, `nk` those between it and the next one.
"""

import re
from collections.abc import Iterator, Sequence

from shared.reading.days.dates import Day
from shared.reading.passage import Passage
from shared.reading.schedule.further_days import whole_range
from shared.reading.schedule.timing import Claim
from shared.reading.weighing.surroundings import ENDED, KIND_OF, around, surroundings, words

NEXT_TO, FAR = 5, 60
"""Characters between a stop and a day that stand next to each other, and near each other."""
NOT_PICKUP = frozenset({"delivery", ""})
"""The roles by rules that are none of the pickup's."""
CLAUSE = re.compile(r",|[ ](?:and|but|so|because|since|when|then)[ ]")
NEAR, WITHIN = 8, 40
"""Characters between two days that stand close to each other, and not far."""
PARTS = 80
"""Characters before the day ahead whose words tell of it."""
RELATIVE = frozenset({"today", "tomorrow", "tonight", "this afternoon"})
AHEAD = ((0, "past"), (1, "today"), (2, "tomorrow"), (7, "within a week"), (14, "within two"))
"""How far ahead a day lies: before how many days, in words."""


def ruled(claim: Claim) -> str:
    """The end that rules give a day."""
    return claim.role if claim.role in NOT_PICKUP else "pickup"


def features(passage: Passage, claimed: Sequence[Claim], at: int) -> set[str]:
    """All that is said of whose day a claim is."""
    claim = claimed[at]
    day = whole_range(passage, claim.day)
    found = set(surroundings(passage.text, day, passage.days))
    found |= {*clause(passage, day), *form(passage, claim), *among(passage, claimed, at)}
    found |= {f"rule {claim.role}", f"rule {claim.role} {'weak' if claim.weak else 'strong'}"}
    found |= {f"nth {min(at, 2)} of {min(len(claimed), 3)}", f"only {len({day.value for day in passage.days}) == 1}"}
    found |= set(beside_stops(passage, claim))
    if at:
        found |= {f"after rule {claimed[at - 1].role}", order("it", claim, claimed[at - 1])}
    if at + 1 < len(claimed):
        found |= {f"before rule {claimed[at + 1].role}", order("next", claimed[at + 1], claim)}
    return found


def clause(passage: Passage, day: Day) -> Iterator[str]:
    """The words and kinds of the clause of a day, up to the days before and behind it."""
    text = passage.text
    _, last, following, _ = around(text, day, passage.days)
    begun = max((found.end() for found in CLAUSE.finditer(text, last, day.start)), default=last)
    ended = CLAUSE.search(text, day.end, following)
    for mark, told in (
        ("c", words(text, begun, day.start)),
        ("d", words(text, day.end, ended.start() if ended else following)),
    ):
        yield from (f"{mark} {word}" for word in told)
        yield from (f"k{mark} {KIND_OF[word]}" for word in told if word in KIND_OF)


def form(passage: Passage, claim: Claim) -> Iterator[str]:
    """How a day is written, and how far ahead it lies."""
    written = passage.text[claim.day.start : claim.day.end].lower()
    yield f"form {written if written in RELATIVE else 'figures' if re.search(r'[0-9]', written) else 'name'}"
    ahead = (claim.value - passage.reference).days
    yield f"ahead {next((told for before, told in AHEAD if ahead < before), 'far')}"


def among(passage: Passage, claimed: Sequence[Claim], at: int) -> Iterator[str]:
    """Where a day stands among those told, in time and in the text, and what is said beside its neighbours."""
    claim, text = claimed[at], passage.text
    values = sorted({each.value for each in claimed})
    yield f"rank {min(values.index(claim.value), 2)} of {min(len(values), 3)}"
    if at:
        before = claimed[at - 1].day
        between = text[before.end : claim.day.start]
        apart = "close" if len(between) < NEAR else "near" if len(between) < WITHIN else "far"
        yield f"behind a day {'in another sentence' if ENDED.search(between) else apart}"
        yield from (f"pk {each}" for each in kinds(words(text, max(0, before.start - PARTS), before.start)[-8:]))
    if at + 1 < len(claimed):
        yield from (f"nk {each}" for each in kinds(words(text, claim.day.end, claimed[at + 1].day.start)[-6:]))


def kinds(told: list[str]) -> Iterator[str]:
    """The kinds of those words that have one."""
    return (KIND_OF[word] for word in told if word in KIND_OF)


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
