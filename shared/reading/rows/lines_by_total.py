"""Lines of a table that tell less than their total does: "Total 2 crates" below two rows that count nothing, and weights
that come to the total only so many times each."""

from dataclasses import replace

from shared.reading.counts.counts import counts
from shared.reading.freight.totals import close
from shared.reading.model import Item
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging_kinds import OUTER


def one_in_each(items: list[Item], total: tuple[str, ...]) -> list[Item]:
    """The lines, one of what a total counts in each, where they count nothing, or what is inside, and it counts as many as they
    are: "Total 2 crates"."""
    told = next((found[0] for cell in total if (found := counts(cell))), None)
    if not told or told.number != len(items):
        return items
    if any(item.count for item in items) and not stands_on(told, items):
        return items
    return [replace(item, count=1, packaging=told.packaging or None) for item in items]


def units_of(items: list[Item], total: tuple[str, ...]) -> int | None:
    """How many units a total counts on which what the lines count stands: "Total 5 pallets" below rows of cases."""
    return next((each.number for cell in total for each in counts(cell) if stands_on(each, items)), None)


def stands_on(count: Count, items: list[Item]) -> bool:
    """Whether what lines count stands on the units of a count, which are fewer."""
    inside = all(item.count and item.packaging and item.packaging not in OUTER for item in items)
    return inside and count.packaging in OUTER and count.number <= sum(item.count or 0 for item in items)


def by_number(items: list[Item], stated: float | None) -> list[Item]:
    """The lines, each weight so many times where only so they add up to the total that is stated: "4 | 500" and "2 | 300" above
    "2,600"."""
    told = [(item.count, item.weight_lb) for item in items if item.count and item.weight_lb is not None]
    if not stated or len(told) < len(items):
        return items
    if close(sum(heavy for _, heavy in told), stated) or not close(sum(n * heavy for n, heavy in told), stated):
        return items
    return [
        replace(item, weight_lb=item.count * item.weight_lb) if item.count and item.weight_lb else item
        for item in items
    ]
