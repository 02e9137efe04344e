"""Counts of what stands on or in something else that is counted: "100 sheets of plywood in 2 lifts"."""

import re

from shared.reading.language.branches import compiled
from shared.reading.language.numerals import NAMED, value
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS, packaging
from shared.reading.packaging.packaging_kinds import INNER, LOOSE, OUTER, group
from shared.reading.passage import Found, Passage

EACH = compiled(
    r"[ ]*(?:of (?!them\b|these\b|those\b)[a-z]+(?: [a-z]+)? )?(?:(?:on |in )(?:each|every)|each|every(?! one)|apiece|ea"
    r"|(?:p[eoa]r[ ]|/[ ]?|(?:(?:to|on) )?an?[ ]|(?:to|on) (?:the|each|every) )(?:pallet|plt|skid|crate|palet(?:te)?"
    r"|tarima)|(?:to|on) (?:each|every) one)\b(?!:?[ ]\d+[\"']?[ ]?x"
    r"|[ ](?:weigh|measur|is\b|are\b|at\b|(?:@ ?|about |around |approx\.? )?\d[\d,.]*[ ]?(?:lb|#|kg|pound)))"
)
"""Behind what is on or in each of something."""
LOT = re.compile(
    rf"(?<![\w.,$#/-])(?P<number>\d{{1,4}}|{NAMED})(?: [a-z]+)?"
    rf"(?: ?/ ?| (?:(?:to|on|in|per|for) )?(?:an?|each|every|per|the)? ?)(?P<unit>{FORMS})(?<!s)\b",
    re.IGNORECASE,
)
"""How many there are on or in each: "8 to a pallet", "20 per bundle", "40/skid"."""
INTO = re.compile(
    r"\b(?:(?:up )?into|(?:banded|bundled|strapped|tied|packed|crated|boxed) (?:up )?(?:in|on"
    r"|onto))\s+$",
    re.IGNORECASE,
)
"""Before what things are put together into."""
ON_THEM = re.compile(
    r"(?:(?!\b(?:and|plus|with|other|rest)\b)(?:[^.;:&+\n]|\.(?=\d))){0,60}?"
    r"[, ](?:on|onto|to|in|into)[ ](?:just |these |about )?",
    re.IGNORECASE,
)
ON_SOME = re.compile(r"(?: of)?(?: [a-z]+){0,3},? on (?:pallets|skids|plts)\b", re.IGNORECASE)
OF_THEM = re.compile(r"['\u2019]? (?:of (?:them|these|those)\b|worth\b)(?! (?:is|are|empty))", re.IGNORECASE)
"""Behind pallets, of what they hold as many as were counted: "18 drums, five pallets of them"."""
ONE_AND_ALL = re.compile(r"(?: of [a-z][a-z -]{2,30})?,? (?:(?:so|about|that['\u2019]s|which is|or) )?", re.IGNORECASE)
"""Between what is counted and the pallets of it."""
APART = re.compile(r"\bplus\b|\+|[),;] (?:and|&) |\band \d[\d,.]*[ ]?(?:lbs?|#|kgs?|pounds) of\b", re.IGNORECASE)
"""Between what comes along with each other, rather than on each other: "3 bundles (1,050 lb each), and beams on 2 pallets"."""
STANDS_ON = re.compile(r"\b(?:on|in|onto)\s*$", re.IGNORECASE)
BEGINS_ON = re.compile(
    r"[ \t]*[-•*(]?[ ]?(?:(?:all|each|packed|stacked|loaded|strapped|banded|is|are|it['’]s|they['’]re|which|shipping|ships?"
    r"|going|total|of|them|these)[ ]){0,3}(?:on|in|onto)\s*\Z",
    re.IGNORECASE,
)
"""How the row of what holds them begins, where that goes on with what is counted above."""
HOLDS = re.compile(r"\b(?:on|per|in|of|with|w/|holding|containing)\b|\(|/")
"""Between two counts, one of which stands on or in the other."""
NEAR = 40
"""Characters between two such counts."""


def on_each(text: str, count: Count, counts: list[Count]) -> bool:
    """Whether a count is of what is on or in each of something else that is counted, or of each one: "10 pallets, 40 each"."""
    if not EACH.match(text, count.end):
        return False
    others = any(each.packaging in OUTER and each is not count for each in counts)
    return count.number == 1 or others or part_of(count, counts)


def in_lots(text: str, count: Count, counts: list[Count]) -> bool:
    """Whether a count is so many on or in each of another as the text says: "560 bins, banded 20 to a bundle, so 28 bundles"."""
    for other in counts if count.number > 1 else ():
        each, rest = divmod(count.number, other.number or 1)
        if rest or each < 2 or other.number < 2 or group(other) == group(count) or not other.packaging:
            continue
        if any(
            value(lot["number"]) == each and packaging(lot["unit"]) in (other.packaging, group(other))
            for lot in LOT.finditer(text)
        ):
            return True
    return False


def part_of(count: Count, counts: list[Count]) -> bool:
    """Whether a count that is said of each can be what is on or in one of another: "2 lifts, 50 sheets each"."""
    return count.packaging in INNER and any(
        each.end < count.start and each.packaging not in LOOSE and each.packaging != count.packaging for each in counts
    )


def put_together(text: str, counts: list[Count]) -> list[Count]:
    """The counts without the things that are said to be put together: "40 uprights and 120 beams banded into 9 bundles"."""
    outer = next((each for each in counts if INTO.search(text[max(0, each.start - 20) : each.start])), None)
    if not outer:
        return counts
    begin = max(text.rfind(mark, 0, outer.start) for mark in ("\n", ". ", "; "))
    return [each for each in counts if each is outer or not begin < each.start < outer.start]


def on_pallets(passage: Passage, count: Count, counts: list[Count]) -> bool:
    """Whether a count stands on pallets that are counted behind, or in fewer of something else: "14 supersacks, 2,000 lbs per
    sack, on 14 pallets", "100 sheets of plywood in 2 lifts".
    """
    if group(count) == "pallet":
        return False
    on_some = ON_SOME.match(passage.text, count.end)
    return any(
        (on_some and group(other) == "pallet") or said_on(passage, count, other)
        for other in counts
        if count.end < other.start
        and other.number <= count.number
        and (group(other) == "pallet" or other.number < count.number)
    )


def said_on(passage: Passage, count: Count, other: Count) -> bool:
    """Whether the words around another count that stands behind say what it holds: "18 drums on five pallets"."""
    between = without_facts(passage, count.end, other.start)
    if ON_THEM.fullmatch(between):
        return True
    return bool(OF_THEM.match(passage.text, other.end) and ONE_AND_ALL.fullmatch(between))


def without_facts(passage: Passage, start: int, end: int) -> str:
    """A stretch of text without its weights and sizes."""
    kept = passage.text[start:end]
    facts: tuple[Found, ...] = (*passage.sizes, *passage.weights, *passage.classes)
    for each in facts:
        if start <= each.start and each.end <= end:
            kept = kept.replace(passage.text[each.start : each.end], "", 1)
    return kept


def on_those(text: str, count: Count, other: Count) -> bool:
    """Whether a count is said to stand on or in another, which is counted behind it, and not in the middle of another row."""
    if count.end > other.start or not STANDS_ON.search(text[count.end : other.start]):
        return False
    row = text.rfind("\n", count.end, other.start)
    return row < 0 or BEGINS_ON.match(text, row + 1, other.start) is not None


def nested(text: str, count: Count, outer: list[Count]) -> bool:
    """Whether a count is said to stand on or in another."""
    for other in outer:
        first, second = sorted((count, other), key=lambda each: each.start)
        between = text[first.end : second.start]
        if APART.search(between):
            continue
        if STANDS_ON.search(between) and "\n" not in between:
            return True
        if len(between) < NEAR and HOLDS.search(between):
            return True
    return False
