"""Whether a weight is one piece's, that of all there is, or none of the freight's, weighed: what the rules of `weight` say is one
voice among the words around it and the other amounts of the text, and each has a weight that was learned (`roles`)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from shared.reading.freight.amounts import of_weight
from shared.reading.freight.weighed_packaging import LIGHT
from shared.reading.language.branches import compiled
from shared.reading.language.overlap import overlaps
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS
from shared.reading.passage import Found, Passage
from shared.reading.weighing.roles import roles
from shared.reading.weighing.surroundings import sentence
from shared.reading.weights.other_numbers import of_measure
from shared.reading.weights.weight import Weight, number
from shared.reading.weights.weight_of_each import ALIKE, EACH_MEASURED

EACH, ALL, NONE = "each", "all", ""
MOST = 8
"""Weights of a text that are weighed; more of them stand in a list, which its form tells."""
LEAST, LEAST_NONE, LEAST_BARE, LEAST_LONE = 0.75, 1.5, 0.75, 1.7
"""How much more has to speak against what the rules say: for another role, for none, for a number without a unit, and for the
only weight of a text, which is of all where nothing tells it apart."""
AT = re.compile(r"(?:(?<!\bone )(?<!other )\bat|@)[ ]?\Z", re.IGNORECASE)
OF_ONE = compiled(
    rf"\b(?:each|every|per|ea|apiece|either|any|one|single|individual\w*|same|alike|identical|avg|average\w*"
    rf"|an? (?:{FORMS})(?<!s)"
    r"|cada|chaque|chac[a-z]+|a piece|c/u)\b"
)
"""What a weight may be said to be of, when it is not of all."""
FAR = 120
"""Characters from a weight in which that is looked for."""
HEAVIEST = 100_000
"""Pounds that several trucks would be needed for."""
LISTING = re.compile(r" ?(?:,|&|/|\+|(?:, )?and) ?", re.IGNORECASE)
BARE = WordPattern(
    r"(?<![\w$.,/#x\"'-])(?P<number>\d{1,2},\d{3}|\d{3,5})(?![\w%\"'/-]|[.,:]\d|[ ]?(?:[x×]"
    r"|in\b(?! (?:all|total)\b)|inch|ft|feet|cm|mm|hp|gal|psi"
    r"|deg|°|usd|dollars|miles?|mi\b|hours?|days?|cases|bags|cartons|pcs|pieces|boxes|units|st\b|ave|rd\b))"
)
"""A number without a unit that could be a weight."""


def weighed(passage: Passage, found: list[Weight], start: int, end: int) -> list[Weight]:
    """The weights of a stretch, each with the role that speaks the most for it; without those that are not the freight's.

    `found`: those that rules know. Numbers without a unit are added that can only be weights by the words around them.
    """
    counts = [each for each in passage.counts if start <= each.start < end]
    told = candidates(passage, found, start, end) if counts else []
    if not told or len(told) > MOST or certain(told, counts) or listed(passage.text, told):
        return found
    chosen = roles_of(passage.text, told, counts)
    if NONE in chosen:  # what is none of the freight's says nothing of what the others are
        told = [each for each, said in zip(told, chosen, strict=True) if said]
        chosen = [said or ruled(each) for each, said in zip(told, roles_of(passage.text, told, counts), strict=True)]
    chosen = alike(passage.text, told, chosen, counts)
    return [with_role(each, said) for each, said in zip(told, chosen, strict=True)] or found


def alike(text: str, told: Sequence[Weight], chosen: list[str], counts: Sequence[Count]) -> list[str]:
    """The roles, that of each for all weights told with "at" of several where one has it: "11 pallets of soap at 490, 4 of wax at
    1,265"."""
    at = [
        bool(AT.search(text, max(0, each.start - 12), each.start))
        and next((count.number > 1 for count in reversed(counts) if count.end <= each.start), False)
        and not each.total
        for each in told
    ]
    if not any(said == EACH and same for said, same in zip(chosen, at, strict=True)):
        return chosen
    return [EACH if same else said for said, same in zip(chosen, at, strict=True)]


def roles_of(text: str, told: Sequence[Weight], counts: Sequence[Count]) -> list[str]:
    """The likeliest role of each weight."""
    return [role(text, told, at, counts) for at in range(len(told))]


def certain(told: Sequence[Weight], counts: Sequence[Count]) -> bool:
    """Whether the only weight is all there is: no truck carries it as often as anything is counted."""
    only, several = told[0], [each.number for each in counts if each.number > 1]
    if len(told) > 1 or only.each or only.bare or not several:
        return False
    return only.pounds * min(several) > HEAVIEST


def listed(text: str, told: Sequence[Weight]) -> bool:
    """Whether weights are told in a list, whose form tells what they are of: "480, 480 and 655"."""
    return any(LISTING.fullmatch(text, one.end, other.start) for one, other in pairwise(told))


def role(text: str, told: Sequence[Weight], at: int, counts: Sequence[Count]) -> str:
    """The likeliest role of a weight; what the rules say where that is nearly as likely."""
    by_rules = ruled(told[at])
    if by_rules == "each" and told[at].pounds <= LIGHT:
        return EACH  # of what is inside, which `inner` makes all of
    start = told[at].start
    if by_rules == EACH and (ALIKE.match(text, told[at].end) or EACH_MEASURED.search(text, max(0, start - FAR), start)):
        return EACH
    sums = roles("weights").sums(of_weight(text, told, at, counts, by_rules))
    likeliest = max(sums, key=sums.__getitem__)
    before = as_role(by_rules)
    lone = likeliest == EACH and by_rules == "plain" and len(told) == 1 and told[at].sure and not of_one(text, told[at])
    least = LEAST_BARE if by_rules == "bare" else LEAST_LONE if lone else LEAST if likeliest else LEAST_NONE
    return likeliest if sums[likeliest] - sums[before] >= least else before


def of_one(text: str, weight: Weight) -> bool:
    """Whether the sentence of a weight speaks of one of several, in whatever words."""
    start, end = sentence(text, weight)
    return OF_ONE.search(text, max(start, weight.start - FAR), min(end, weight.end + FAR)) is not None


def ruled(weight: Weight) -> str:
    """What the rules say of a weight."""
    if weight.bare:
        return "bare"
    return "each" if weight.each else "total" if weight.total else "plain"


def as_role(by_rules: str) -> str:
    """The role that what the rules say comes to."""
    return {"bare": NONE, "each": EACH}.get(by_rules, ALL)


def with_role(weight: Weight, role: str) -> Weight:
    """The weight in its role; as the rules have it where they say the same."""
    if role == EACH:
        return replace(weight, each=True, total=False)
    return replace(weight, each=False) if weight.each else weight


def candidates(passage: Passage, found: Sequence[Weight], start: int, end: int) -> list[Weight]:
    """The weights of a stretch with the numbers that could be some, in order."""
    return sorted([*found, *unmarked(passage, found, start, end)], key=lambda each: each.start)


def unmarked(passage: Passage, found: Sequence[Weight], start: int, end: int) -> list[Weight]:
    """The numbers of a stretch that no fact is read from and that no unit says to be weights."""
    numbers = list(BARE.finditer(passage.text, start, end))
    if not numbers:
        return []
    taken = [(each.start, each.end) for each in chain(found, facts(passage))]
    return [
        Weight(*match.span(), number(match["number"]), sure=False, bare=True)
        for match in numbers
        if not (overlaps(*match.span(), taken) or of_measure(passage.text, match.start()))
    ]


def facts(passage: Passage) -> Iterator[Found]:
    """What a passage's numbers are that are no weights."""
    return chain(
        passage.labels, passage.stops, passage.days, passage.weights, passage.counts, passage.sizes, passage.classes,
        passage.nmfcs, passage.un_numbers, passage.temperatures, passage.references, passage.hours, passage.details,
    )  # fmt: skip
