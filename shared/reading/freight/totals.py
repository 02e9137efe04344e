"""Weights of lines and of the whole: what is said of each times the number, what is said of all, and the sums."""

from dataclasses import dataclass, replace
from operator import attrgetter

from shared.reading.model import Item
from shared.reading.packaging.count import Count
from shared.reading.weights.weight import Weight

HEAVIEST = 400_000
"""Pounds that no shipment weighs."""
BESIDE_WEIGHT = attrgetter(
    "count", "packaging", "length_in", "width_in", "height_in", "freight_class", "nmfc", "commodity"
)
"""What is told of a line besides its weight."""
NOTHING = BESIDE_WEIGHT(Item())


@dataclass(frozen=True, slots=True)
class Load:
    """What is shipped: its lines, the whole weight, the handling units."""

    items: tuple[Item, ...] = ()
    weight_lb: float | None = None
    handling_units: int | None = None


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


def rounded(item: Item) -> Item:
    """The item with its weight in whole pounds."""
    return replace(item, weight_lb=round(item.weight_lb)) if isinstance(item.weight_lb, float) else item
