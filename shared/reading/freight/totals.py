"""Weights of lines and of the whole: what is said of each times the number, what is said of all, and the sums."""

import re
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TypeVar

from shared.reading.counts.counts_in_passing import without_once
from shared.reading.freight.handling import TAKEN_BACK
from shared.reading.freight.told_wrongly import without_wrong
from shared.reading.language.branches import compiled
from shared.reading.language.numerals import NAMED
from shared.reading.language.word_patterns import WordPattern
from shared.reading.model import Item
from shared.reading.packaging.capacities import is_capacity
from shared.reading.packaging.count import Count
from shared.reading.passage import Found, Passage
from shared.reading.weights.packed_weights import without_bare
from shared.reading.weights.weight import GROSS, Weight
from shared.reading.weights.weights_in_use import as_shipped, first_digit, is_allowed

HEAVIEST = 400_000
"""Pounds that no shipment weighs."""
Fact = TypeVar("Fact", bound=Found)
LIMIT_BEFORE = WordPattern(
    r"\b(?:up to|max(?:imum)?(?:(?: [a-z]+)? (?:weight|wt|load|payload))?"
    r"|(?<!just )over|(?<!just )under|capacity|limit(?: of)?|limitée? à|limitad[ao] a"
    r"|rated(?: (?:for|at|to))?|posted(?: (?:for|at))?|limited to|at least"
    r"|min(?:imum)?|insur\w+"
    r"|can (?:only )?(?:lift|handle|pick|take)"
    r"|less than|more than|legal|axle\w*|forklift\w*|gvw|(?:tare|empty)(?: weight| wt|s)?(?: (?:on|of|for) [a-z ]{3,16})?"
    r"(?: (?:is|out|at|about|around|roughly|approx\.?|runs?|weighs?))*)"
    r"[ :]*(?:of )?$"
)
LIMIT_AFTER = compiled(
    r"[ ]*(?:tare|gvw|gross vehicle|capacity|forklift|rated|limit|minimum|straps?|wll|winch|axle|air handler|chiller"
    r"|crane|(?:weight |load |axle )?limit|bridges?\b(?! (?:crane|section|beam|girder|part|plank|deck))|culvert\b"
    r"|dock (?:lift|plate|board|level)|press\b|hoist|jack\b|rooftop|shear|brake|punch|hydraulic|a/?c unit|hvac)"
)
OF_MACHINE = re.compile(
    r"[ ]*(?:forklift|winch|axle|air handler|chiller|crane|hoist|jack|shear|brake|punch|hydraulic)[ ]"
    r"(?!(?:weighs|needs|goes|comes|ships|loads|runs|takes|lifts|sits|units|brakes)\b)(?:[a-z]{3,12}[ ])?[a-z]{3,}(?<!s)s\b",
    re.IGNORECASE,
)
"""Goods for such a machine, or of its kind, that weigh what stands before: "38,900 lb hydraulic cylinders"."""
ENDED = re.compile(r"\.[ ]+[A-Z]")
"""The full stop that a weight's unit has and that ends its sentence: "22,600 lbs. Straps only."."""
COUNTED = re.compile(
    rf"(?:\A|\n|[.,;:] |\b(?:and|plus|ship|move|haul)[ ])\(?(?:\d{{1,2}}|{NAMED})\)?[ ]\Z", re.IGNORECASE
)
"""Before the weight by which a machine is called that is the freight: "(1) 9,500# forklift"."""
CALLED, THE = re.compile(r"\d[ -]?ton\Z", re.IGNORECASE), re.compile(r"\bthe \Z", re.IGNORECASE)
"""By what machines are told apart: "two hoists, the 5 ton and the 2 ton"."""
ESTIMATED = re.compile(
    r"\b(?:up to|max(?:imum)?(?:(?: [a-z]+)? (?:weight|wt|load|payload))?"
    r"|over|under|at least|min(?:imum)?|less than|more than)[ :]*(?:of )?$",
    re.IGNORECASE,
)
ADDED = re.compile(r"\band\b|&|\+|\bplus\b", re.IGNORECASE)
NET = re.compile(r"\bnet\b|\bn[./]?[ ]?w(?:t|gt)?\b", re.IGNORECASE)
GROSSES = re.compile(rf"{GROSS.pattern}|\bgrosses\b", re.IGNORECASE)
EXACT = re.compile(r"[ ]?,?[ ]?(?:to be (?:exact|precise)|exact(?:ly)?\b|on the nose)", re.IGNORECASE)
"""Behind a weight that says the one before it more exactly."""
TONS = re.compile(r"\bton(?:ne)?s?\b", re.IGNORECASE)
AMENDED = re.compile(
    r"\b(?:actually|call it|make (?:it|that)|turn(?:s|ed) out|(?:came|comes) back|(?:re-?|mis)(?:weighed"
    r"|scaled)(?! (?:the|our|my|that|your|last|his|ours)\b)|oops|whoops|typo|i mean\b|correct(?:ion|ed)"
    r"|(?:i|we) meant|should (?:be|read|say|have been|have said)|(?:before|earlier|originally|first)\b[^.\n]*\bbut"
    r"|(?:but|and) (?:is|it's|it is|they're|are) now"
    r"|now (?:it's|it is|at))\b",
    re.IGNORECASE,
)
"""Between two weights of which the second takes the place of the first."""
AND_MORE = re.compile(r"\bplus\b|\+|&|\band (?!change|a (?:bit|little|half|quarter)|some)|\n|[.!?] ", re.IGNORECASE)
"""Between two weights that are both the freight's."""
AT_MOST = re.compile(r"[ ]*max(?:imum)?\b", re.IGNORECASE)
"""A limit where there is another weight, else the writer's own estimate."""


@dataclass(frozen=True, slots=True)
class Load:
    """What is shipped: its lines, the whole weight, the handling units."""

    items: tuple[Item, ...] = ()
    weight_lb: float | None = None
    handling_units: int | None = None


def freight_weights(passage: Passage, start: int, end: int) -> list[Weight]:
    """The weights of a stretch that are the freight's; not those of a limit ("forklift is rated 4,000 lbs"), no postal code."""
    text = passage.text
    here = [each for each in passage.weights if start <= each.start < end]
    if not here:
        return here
    found = [
        each
        for each in here
        if not any(stop.start < each.start < stop.end for stop in passage.stops)
        and not LIMIT_BEFORE.search(text, max(0, each.start - 40), each.start)
        and not is_allowed(text, each)
        and not (CALLED.search(text, each.start, each.end) and THE.search(text, max(0, each.start - 4), each.start))
        and not (of_limit(text, each) and not COUNTED.search(text, max(0, each.start - 16), each.start))
    ]
    found = [each for each in found if not is_capacity(text, first_digit(text, each))] or found
    if not found:
        found = [each for each in here if estimated(text, each)]
    found = without_once(text, as_shipped(text, without_wrong(text, found, passage.counts)), passage.counts)
    found = without_bare(text, found)
    found = exactly(text, without_net(text, kept(kept(found, text), text, AMENDED)))
    return [each for each in found if not AT_MOST.match(text, each.end)] or found


def of_limit(text: str, weight: Weight) -> bool:
    """Whether what a weight stands before, in its own sentence, tells that it is how much something bears."""
    if not LIMIT_AFTER.match(text, weight.end) or ENDED.match(text, weight.end - 1):
        return False
    return bool(TONS.search(text, weight.start, weight.end)) or not OF_MACHINE.match(text, weight.end)


def without_net(text: str, weights: list[Weight]) -> list[Weight]:
    """The weights without those that are said to be net, where others are said to be gross."""
    gross = [each for each in weights if marked(GROSSES, text, each)]
    return [each for each in weights if each in gross or not marked(NET, text, each)] if gross else weights


def marked(sign: re.Pattern[str], text: str, weight: Weight) -> bool:
    """Whether a sign stands right before a weight or behind it."""
    line = max(text.rfind("\n", 0, weight.start) + 1, weight.start - 30)
    before = list(sign.finditer(text, line, weight.start))
    if before and not any(letter.isdigit() for letter in text[before[-1].end() : weight.start]):
        return True
    behind = weight.end + len(text[weight.end : weight.end + 2]) - len(text[weight.end : weight.end + 2].lstrip(" ("))
    return bool(sign.match(text, behind))


def exactly(text: str, weights: list[Weight]) -> list[Weight]:
    """The weights without those that the next one says more exactly: "over two tons, 4,100 lbs", "2,000, 2,080 to be exact"."""
    following: list[Weight | None] = [*weights[1:], None] if weights else []
    return [
        each
        for each, after in zip(weights, following, strict=True)
        if not (
            after
            and after.start - each.end < 40
            and (EXACT.match(text, after.end) or TONS.search(text, each.start, each.end))
            and not TONS.search(text, after.start, after.end)
            and abs(after.pounds - each.pounds) < 0.2 * each.pounds
            and not AND_MORE.search(text, each.end, after.start)
        )
    ]


def estimated(text: str, weight: Weight) -> bool:
    """Whether a weight is the writer's own estimate, as long as there is no other: "up to 500 lbs each", "max 44,000 lbs"."""
    return bool(
        ESTIMATED.search(text[max(0, weight.start - 24) : weight.start]) and not LIMIT_AFTER.match(text, weight.end)
    )


def kept(facts: list[Fact], text: str, taken_back: re.Pattern[str] = TAKEN_BACK) -> list[Fact]:
    """The facts without those that the writer takes back for the next one: "24x24x18? no sorry 48x40x58"."""
    following: list[Fact | None] = [*facts[1:], None] if facts else []
    return [
        each
        for each, after in zip(facts, following, strict=True)
        if not (after and after.start - each.end < 40 and taken_back.search(text, each.end, after.start))
    ]


def deduped(text: str, weights: list[Weight]) -> list[Weight]:
    """The weights without those that say the one before again in another unit."""
    kept: list[Weight] = []
    for each in weights:
        if not (
            kept
            and each.start - kept[-1].end < 8
            and not ADDED.search(text[kept[-1].end : each.start])
            and unit(text, each) != unit(text, kept[-1])
            and abs(each.pounds - kept[-1].pounds) <= (0.03 if unit(text, each) else 0.001) * kept[-1].pounds
        ):
            kept.append(each)
        elif unit(text, each).startswith(("lb", "#", "pound")):
            kept[-1] = replace(
                each, start=kept[-1].start, each=kept[-1].each or each.each, total=kept[-1].total or each.total
            )
    return kept


def unit(text: str, weight: Weight) -> str:
    """The unit that a weight is written in, and what else is no number in it."""
    return re.sub(r"[\d.,\s]", "", text[weight.start : weight.end]).lower()


def line_weight(weights: list[Weight], number: int | None, whole: float | None, *, alone: bool) -> float | None:
    """A line's weight: what is said of all of it, else of each times the number. `whole`: the shipment's, where it is stated."""
    if alone and (total := next((each for each in weights if each.total), None)):
        return total.pounds
    each = next((weight for weight in weights if weight.each), None)
    if not alone and not each:
        weights = [replace(weight, total=False) for weight in weights if not whole or weight.pounds != whole]
    plain = next((weight for weight in weights if not weight.each and not weight.total and weight.sure), None)
    plain = plain or next((weight for weight in weights if not weight.each and not weight.total), None)
    if each and number and each.pounds * number > HEAVIEST:
        return each.pounds  # "1,400 cartons, 18,000 lbs each": of each load
    if each and number and not (plain and alone and plain.pounds > each.pounds):
        return each.pounds * number
    if plain:
        return plain.pounds
    return each.pounds if each and number is None else None


def summed(items: list[Item], weights: list[Weight], totals: list[Count], lines: list[Count]) -> Load:
    """The lines with the whole weight and the handling units."""
    units = totals[0].number if totals else sum(each.number for each in lines) or None
    stated = stated_whole(weights) or sum_of_others(weights)
    own = [item.weight_lb for item in items if item.weight_lb is not None]
    weight = stated
    if weight is None and own and (len(own) == len(items) or len(own) == 1):
        weight = sum(own)
    plain = [each.pounds for each in weights if not each.each and not each.total and each.sure]
    if stated is None and len(items) == 1 and len(plain) == units and len(plain) > 1:
        weight = sum(plain)  # "2 machines, 3,400 lbs and 2,950 lbs"
    loose = [each.pounds for each in weights if not each.each and each.sure]
    if weight is None and not own and len(loose) == 1:
        weight = loose[0]
    if weight is None and not own:
        each = next((each for each in weights if each.each), None)
        weight = each.pounds * units if each and units else None
    if len(items) > 1 and len(own) == 1 and stated is None:
        items = [replace(item, weight_lb=None) for item in items]
    if len(items) == 1 and weight is not None:
        items = [replace(items[0], weight_lb=round(weight))]
    kept = tuple(rounded(item) for item in items if BESIDE_WEIGHT(item) != NOTHING)
    return Load(kept, round(weight) if weight is not None else None, units)


def stated_whole(weights: list[Weight]) -> float | None:
    """The weight that is said to be the whole; the largest, where lines have totals of their own."""
    return max((each.pounds for each in weights if each.total), default=None)


def sum_of_others(weights: list[Weight]) -> float | None:
    """A weight that is the sum of all the others."""
    plain = [each.pounds for each in weights if not each.each]
    return next((each for each in plain if len(plain) > 2 and abs(2 * each - sum(plain)) < 1), None)


def close(one: float, other: float) -> bool:
    """Whether two weights are the same but for rounding."""
    return abs(one - other) <= 0.01 * other


BESIDE_WEIGHT = attrgetter(
    "count", "packaging", "length_in", "width_in", "height_in", "freight_class", "nmfc", "commodity"
)
"""What is told of a line besides its weight."""
NOTHING = BESIDE_WEIGHT(Item())
SHARED = ("freight_class", "nmfc", "commodity")
"""What may be said once for all lines."""


def shared(items: list[Item], names: list[str]) -> list[Item]:
    """The lines with the facts of these names that are said once for all of them."""
    for name in names:
        said = {getattr(item, name) for item in items if getattr(item, name)}
        if len(said) == 1 and len(items) > 1:
            only = said.pop()
            items = [replace(item, **{name: only}) for item in items]
    return items


def rounded(item: Item) -> Item:
    """The item with its weight in whole pounds."""
    return replace(item, weight_lb=round(item.weight_lb)) if isinstance(item.weight_lb, float) else item
