"""Whose weights are, told by what they add up to: "14 pallets at 2,100 lb, 8 at 1,450. 41,000 lb" are of each pallet."""

import re
from dataclasses import replace
from itertools import pairwise

from shared.reading.freight.item_lines import Line, clause_start
from shared.reading.freight.parts import OTHER
from shared.reading.freight.totals import close
from shared.reading.model import Item
from shared.reading.packaging.count import Count
from shared.reading.passage import Passage
from shared.reading.weights.weight import Weight

MOST, UNLIKE = 8, 20
"""Units that are told one by one by their weights alone; how many times as heavy one of them is as another at most."""


LISTED = re.compile(r"[ ]*(?:,|/|&|\+|;|,? and|,? plus)[ ]*", re.IGNORECASE)
"""Between the weights of a list."""
NAMED = re.compile(r"\b(?!lbs?\b|and\b|plus\b|kgs?\b|pounds\b|for\b)[a-z]{3,}", re.IGNORECASE)
"""Between weights that are each told of something: "boom 9,400 lb, base 14,800 lb"; a mere list is of one line."""


def of_units(text: str, weights: list[Weight], number: int) -> list[Weight]:
    """The weights of a line, a list of as many as its units made one: "two skids weighing 1,430 and 1,385"."""
    run = [each for each in weights if each.sure and not each.each and not each.total]
    listed = len(run) == number > 1 and all(LISTED.fullmatch(text, a.end, b.start) for a, b in pairwise(run))
    return [replace(run[0], pounds=sum(each.pounds for each in run))] if listed and run == weights else weights


def of_each_by_sum(passage: Passage, counts: list[Count], weights: list[Weight]) -> list[Weight]:
    """The weights, each count's own as of each piece where another weight is what they then come to."""
    if not any(each.number > 1 for each in counts) or len(weights) <= len(counts):
        return weights
    edges = [counts[0].start if len(counts) > 1 else 0, *(each.start for each in counts[1:]), weights[-1].end]
    found, product = [], 0.0
    for count, (start, end) in zip(counts, pairwise(edges), strict=True):
        weight = next((each for each in weights if start <= each.start < end), None)
        if not weight or (weight.total and count.number > 1):
            return weights
        found.append(weight)
        product += weight.pounds * count.number
    others = [each for each in weights if each not in found and not each.each]
    whole = next((each for each in others if close(each.pounds, product)), None)
    if not whole or OTHER.search(passage.text, min(found[-1].end, whole.start), max(found[-1].start, whole.end)):
        return weights
    return [
        replace(each, each=True, total=False) if each in found else replace(each, total=True) if each is whole else each
        for each in weights
    ]


def one_by_weight(passage: Passage, counts: list[Count], weights: list[Weight], start: int, end: int) -> list[Line]:
    """A line for each unit of a count, where as many weights are told, and perhaps their sum: "3 pieces: boom 9,400 lb, base
    14,800 lb, cab 3,300 lb"; empty where there are not as many.

    What stands before the first and behind the last is said of all of them.
    """
    if len(counts) != 1 or not 1 < counts[0].number <= MOST or len(weights) < counts[0].number:
        return []
    if sum(start <= each.start < end for each in passage.sizes) > 1:
        return []
    of_one = [each for each in weights if not each.each and not is_sum(each, weights)]
    if len(of_one) != counts[0].number or any(each.total for each in of_one):
        return []
    if any(each.each for each in weights) or len(weights) - len(of_one) > 1:
        return []
    if any(start <= each.start < of_one[-1].start and each not in counts for each in passage.counts):
        return []
    if not all(NAMED.search(passage.text, a.end, b.start) for a, b in pairwise(of_one)):
        return []
    alike = max(each.pounds for each in of_one) < UNLIKE * min(each.pounds for each in of_one)
    if len(of_one) == len(weights) and not (alike and "\n" not in passage.text[of_one[0].start : of_one[-1].start]):
        return []
    first = clause_start(passage.text, max(start, passage.text.rfind("\n", 0, of_one[0].start)), of_one[0].start)
    first = max(first, passage.text.rfind(": ", start, of_one[0].start) + 2)
    starts = [first, *(clause_start(passage.text, a.end, b.start) for a, b in pairwise(of_one))]
    around = ((start, first), (of_one[-1].end, end))
    one = replace(counts[0], number=1)
    return [Line(one, ((a, b), *around), around) for a, b in pairwise([*starts, of_one[-1].end])]


def of_last_line(lines: list[Line], weights: list[Weight]) -> list[Weight]:
    """The weights; a whole that is lighter than what the lines before it come to is the last line's own, where that has no other:
    "five bundles at 1,500 lb apiece and three crates that weigh 3,800 all together"."""
    whole = [each for each in weights if each.total]
    if len(lines) < 2 or len(whole) != 1 or not lines[-1].owns(whole[0].start):
        return weights
    before = [[each for each in weights if line.owns(each.start)] for line in lines]
    if [len(each) for each in before] != [1] * len(lines):
        return weights
    come_to = sum(
        own.pounds * (line.count.number if own.each and line.count else 1)
        for line, [own] in zip(lines[:-1], before[:-1], strict=True)
    )
    return [replace(each, total=False) if each is whole[0] and each.pounds < come_to else each for each in weights]


def of_all_parts(items: list[Item], parts: list[Count], weights: list[Weight]) -> list[Item]:
    """The lines of the parts of a count, each with what one piece weighs, where that is told once and before them: "2 presses,
    3,400 lb each, one is 80x60x70 and the other 90x60x70"."""
    told = [each for each in weights if not each.total]
    if not parts or len(told) != 1 or not told[0].each or told[0].start > parts[0].start:
        return items
    return [replace(item, weight_lb=told[0].pounds * (item.count or 1)) for item in items]


def is_sum(weight: Weight, weights: list[Weight]) -> bool:
    """Whether a weight is what the others come to."""
    others = [each.pounds for each in weights if each is not weight and not each.each]
    return len(others) > 1 and close(weight.pounds, sum(others))
