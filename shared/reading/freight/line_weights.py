"""Which weights are a line of freight's own, and which are of several lines together."""

import re
from dataclasses import replace
from itertools import pairwise

from shared.reading.freight.item_lines import Line
from shared.reading.freight.totals import close
from shared.reading.language.numerals import NAMED, value
from shared.reading.packaging.packaging import FORMS
from shared.reading.passage import Passage
from shared.reading.weights.weight import Weight
from shared.reading.weights.weight_of_each import ABOUT

SOME_ARE = re.compile(
    rf"(?: of (?:them|these|those|the (?:{FORMS}))| (?:{FORMS})| ones)?,? (?:(?:that|which) )?(?:are|weigh(?:ing)?"
    rf"|run(?:ning)?|go"
    rf"|come in at|scale|at)(?: (?:at|in at|out at))?(?: {ABOUT})*[ ]",
    re.IGNORECASE,
)
"""Between some of several and the weight of one of them: "two of them are 900 lb, the third is 450"."""
BEHIND = re.compile(r"[ ]?(?:[/@x]|at)?[ ]?", re.IGNORECASE)
"""Between a size and the weight of one of that size."""
OF_PIECES = re.compile(r"[^\n()]{0,30}(?:\((?![^\n]*\))[^\n()]*|@[ ]?|\bat )", re.IGNORECASE)
"""Between a count and the weight of each piece."""
APIECE = re.compile(rf"[ ]?(?:apiece|a piece|(?:per|an?|/)[ ]?(?:{FORMS}))\b", re.IGNORECASE)
"""Behind the weight of each piece."""
OF_SO_MANY = re.compile(
    rf"[ ,]*\(?(?:for |on )?(?:(?P<both>both|the pair)|(?:all|the)(?: of)?(?: the)? (?P<number>{NAMED}|\d{{1,2}}))\b",
    re.IGNORECASE,
)
"""Behind what so many weigh together."""


def of_pieces(passage: Passage, weight: Weight) -> bool:
    """Whether a weight is of each piece, whatever else "each" speaks of: in the brackets behind a count, behind "@" or the
    size of one, or said to be apiece or of one of a packaging.
    """
    if not weight.each:
        return False
    before = next((each for each in reversed(passage.counts) if each.end <= weight.start), None)
    sized = before and any(
        before.end <= each.start and each.end <= weight.start and "\n" not in passage.text[each.end : weight.start]
        for each in passage.sizes
    )
    return bool(
        APIECE.match(passage.text, weight.end)
        or sized
        or (before and OF_PIECES.fullmatch(passage.text, before.end, weight.start))
    )


def of_lines(passage: Passage, lines: list[Line], weights: list[Weight]) -> list[Weight]:
    """The weights, a total made its line's own where the others weigh more ("a tank, 7,900 lb, and 2 pallets, 1,100 lb for
    both"), or where every line has one weight and all of them are their lines' own.
    """
    if not any(each.total for each in weights):
        return weights
    if told := told_behind(lines, weights):
        return told
    held = [
        [each for each in weights if at <= each.start and any(line.has(each.start) for line in several)]
        for at, several in by_count(lines).items()
    ]
    owned = [each for some in held for each in some]
    totals = [each for each in weights if each.total]
    if len(held) < 2 or any(each not in owned for each in totals):
        return weights
    numbers = {line.count.start: line.count.number for line in lines if line.count}
    heavy = [
        sum(each.pounds * (number if each.each else 1) for each in some)
        for some, number in zip(held, map(numbers.__getitem__, by_count(lines)), strict=True)
    ]
    if all(len(each) == 1 for each in held) and all_own(passage, lines[-1], owned, totals, heavy):
        whole = Weight(-1, -1, sum(heavy), total=True)
        return [whole, *(replace(each, total=False) for each in weights)]
    rest = sum(each.pounds for each in owned if not each.total)
    return [replace(each, total=False) if each.total and each.pounds < rest else each for each in weights]


def all_own(passage: Passage, last: Line, owned: list[Weight], totals: list[Weight], heavy: list[float]) -> bool:
    """Whether weights that stand one in each line are all their lines' own: that of the last is no total ("crates 900 lb
    combined, the roll 130 lb") or is said of what it counts ("1 crate 300 lb, 2 skids 1,400 lb total"), or each is a total that
    is none of the others' ("(1,820 lb total) and 10 racks (5,750 lb total)"). `heavy`: what the lines then weigh.
    """
    return (
        not owned[-1].total
        or of_last(passage, last, owned[-1])
        or of_its_number(passage, last, owned[-1])
        or (all(each.total for each in owned) and in_rows(passage.text, owned))
        or (len(totals) > 1 and not close(heavy[-1], sum(heavy[:-1])))
        or all(each.pounds < sum(heavy) - each.pounds for each in totals)
    )


def told_behind(lines: list[Line], weights: list[Weight]) -> list[Weight]:
    """The weights, the totals their lines' own, where as many as lines are told in order behind the last one, and none that is
    said to be a total can be the whole: "... The valves are 900 lb a skid, the clamps 1,400 lb in all"; empty where not.
    """
    counts = [line.count for line in lines if line.count]
    if not 1 < len(counts) == len(lines) == len(weights):
        return []
    if weights[0].start < max(each.end for each in counts):
        return []
    heavy = [each.pounds * (count.number if each.each else 1) for each, count in zip(weights, counts, strict=True)]
    if any(each.total and each.pounds >= sum(heavy) - each.pounds for each in weights):
        return []
    return [Weight(-1, -1, sum(heavy), total=True), *(replace(each, total=False) for each in weights)]


def in_rows(text: str, weights: list[Weight]) -> bool:
    """Whether every weight stands in a row of its own."""
    return all("\n" in text[one.end : other.start] for one, other in pairwise(weights))


def of_classes(passage: Passage, lines: list[Line], weights: list[Weight]) -> list[Weight]:
    """The weights with their sum, where one line has one for each class: "5 skids, 2,100 lbs class 70 and 900 lbs class 100"."""
    told = {class_of(passage, each) for each in weights}
    if len(lines) > 1 or len(told) < 2 or len(told) < len(weights) or "" in told:
        return weights
    return [*weights, Weight(-1, -1, sum(each.pounds for each in weights), total=True)]


def class_of(passage: Passage, weight: Weight) -> str:
    """The class right behind a weight of no piece and not of all; empty for none."""
    plain = not weight.each and not weight.total
    behind = (each for each in passage.classes if plain and each.start >= weight.end)
    words = ("", "of", "at")
    return next((each.value for each in behind if passage.text[weight.end : each.start].strip(" ,-@") in words), "")


def of_last(passage: Passage, line: Line, weight: Weight) -> bool:
    """Whether a weight stands right behind several that the last line counts, perhaps behind their size."""
    count = line.count
    sized = [each for each in passage.sizes if count and count.end <= each.start and each.end <= weight.start]
    before = (sized[-1] if sized else count) if count and count.number > 1 else None
    return bool(before and not passage.text[before.end : weight.start].strip(" @"))


def of_its_number(passage: Passage, line: Line, weight: Weight) -> bool:
    """Whether a weight is said to be of as many as the last of several lines counts: "1,410 lbs for the three"."""
    said = OF_SO_MANY.match(passage.text, weight.end)
    return bool(said and line.count and value("two" if said["both"] else said["number"]) == line.count.number)


def by_count(lines: list[Line]) -> dict[int, list[Line]]:
    """The lines by where what they count is counted: those of one count, told size by size, together."""
    found: dict[int, list[Line]] = {}
    for line in lines:
        if line.count:
            found.setdefault(line.count.start, []).append(line)
    return found


def of_each(passage: Passage, lines: list[Line], weights: list[Weight]) -> list[Weight]:
    """The weights, those as of each piece that stand right behind the size of several: "two at 48x40x60 / 800 lbs", or that some
    of several are said to have: "two of them weigh 900 lb".
    """
    sizes = [
        size for line in lines if line.count and line.count.number > 1 for size in passage.sizes if line.has(size.start)
    ]
    some = [line.count for line in lines if line.count and line.count.number > 1]
    return [
        replace(each, each=True)
        if any(not each.total and SOME_ARE.fullmatch(passage.text, count.end, each.start) for count in some)
        or any(
            0 <= each.start - size.end < 6 and BEHIND.fullmatch(passage.text[size.end : each.start]) for size in sizes
        )
        else each
        for each in weights
    ]
