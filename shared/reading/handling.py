"""Which counts are handling units: pallets, not the boxes on them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from shared.reading.branches import compiled
from shared.reading.count import Count
from shared.reading.counts_in_passing import without_passing
from shared.reading.numerals import NAMED
from shared.reading.packaging import packaging
from shared.reading.passage import Found, Passage
from shared.reading.told_wrongly import without_wrong
from shared.reading.weight import Weight
from shared.reading.word_patterns import WordPattern

TAKEN_BACK = re.compile(
    r"\b(?:sorry|oops|correction|no wait|wait no|wait(?=[,:])|i mean|make that|rather|scratch that)\b", re.IGNORECASE
)
LOOSE = frozenset({"", "piece", "unit"})
OUTER = frozenset(
    {
        "pallet",
        "skid",
        "crate",
        "gaylord",
        "tote",
        "ibc",
        "super sack",
        "supersack",
        "bulk bag",
        "big bag",
        "jumbo bag",
        "bulk sack",
    }
)
INNER = frozenset({"sheet", "piece", "box", "carton", "case", "bag", "pail", "unit", "joint", "stick"})
"""What mostly is on or in something else."""
PACKED = WordPattern(
    r"\b(?:(?:pkg|pack\w*|type|kind|uom|hu type)(?:\s*[:=]|[ ]-)|pkg\.|packing|packaging|packed (?:in|as))\s*(?P<kind>[a-z]+)"
)
EACH = compiled(
    r"[ ]*(?:of (?!them\b|these\b|those\b)[a-z]+(?: [a-z]+)? )?(?:(?:on |in )(?:each|every)|each|every(?! one)|apiece|ea"
    r"|(?:p[eoa]r[ ]|/[ ]?|(?:to|on) (?:an?|the|each|every) )(?:pallet|plt|skid|crate|palet(?:te)?|tarima)|(?:to"
    r"|on) (?:each|every) one)\b(?!:?[ ]\d+[\"']?[ ]?x"
    r"|[ ](?:weigh|measur|is\b|are\b|at\b|(?:@ ?|about |around |approx\.? )?\d[\d,.]*[ ]?(?:lb|#|kg|pound)))"
)
STANDING = re.compile(
    r"\b(?:(?:on|in) (?P<unit>pallets|skids|crates|plts|skds|boxes)|(?P<done>crated|palletized|skidded))\b",
    re.IGNORECASE,
)
HANDLING = re.compile(r"(?:total |no\.? of |number of |# of )?(?:handling units?|h/?us?)\b", re.IGNORECASE)
IN_BRACKETS = re.compile(r"[ ]?\((?P<kind>[a-z]{3,10})\)", re.IGNORECASE)
PREPARED = {"crated": "crate", "palletized": "pallet", "skidded": "skid"}
INTO = re.compile(
    r"\b(?:(?:up )?into|(?:banded|bundled|strapped|tied|packed|crated|boxed) (?:up )?(?:in|on"
    r"|onto))\s+$",
    re.IGNORECASE,
)
ONE_OF = compiled(
    r"(?:one|1|a) \w+(?: of (?:\d+|two|three|four|six|eight))?"
    r" (?:is|weighs?|measures?|makes?|runs?|goes|scales|comes|would be|has|holds|carries"
    r"|being|coming|weighing)\b"
)
A_KIND = re.compile(
    r"an? \w+ of [a-z]+(?: [a-z]+)? (?:is|weighs?|runs?|goes|comes) (?:about |around )?\d", re.IGNORECASE
)
"""One of what is inside, by what it is of: "40 bags on each pallet, a bag of feed is 50 lb"."""
OF_ONE_WEIGHED = re.compile(
    r"(?:\d[ ]?(?:(?:lb|LB|kg|KG)s?|#|pounds)\.?|(?<!and )(?<!plus )(?<!\d)\d[\d,]*(?: [a-z]+){1,2})[ ](?:on|to|by|for)[ ]\Z"
)
"""Between a weight or a number and one of what is counted: "nine skids, 1,760 lb on a skid", "56 cases on a pallet"."""
ANOTHER = re.compile(r"\b(?:others?|rest|second|another|remaining)\b", re.IGNORECASE)
ALONG = compiled(
    r"(?:\([^()\n]*\)|[^\d.;:\n(]){0,45}(?:\band\b|&|\bplus\b|\+|\by\b|\bet\b|, then\b|\balso\b|\bas well as\b|\balong with\b)"
    r"(?: (?:then|also|lastly|finally|there['’]?s|maybe))?\s*$"
    r"|[^\n]{0,90}\b(?:it|they|these|those|all|that|which)"
    r"(?:['’]ll| will)? (?:ride|go|travel|ship|move)(?:s|es)? (?:along |together )?with\s*$"
)
COULD_BE = re.compile(r"\b(?:can|could|might|would)\b[^.;,\n]{0,30}\b(?:on|onto|to|in)\s*$", re.IGNORECASE)
"""Before a packaging that the goods do not have yet: "I can strap it to a pallet"."""
EACH_ON = re.compile(
    r"\beach(?: \w+)?(?: (?:is|sits?|stands?|goes|rides|comes|mounted|bolted|strapped|wrapped|and))*,? (?:on|in)"
    r"(?: its own)?\s*$",
    re.IGNORECASE,
)
EACH_HOLDS = compiled(
    rf"\b(?:each|every)(?: of (?:the|these|those|our|them)(?: (?:\d+|{NAMED}))?)?(?: (?!along|together)\w+)?(?: one)?"
    r" (?:with|has|having|holds?|holding|contains?|containing|gets?|carries|carrying|takes)\s*$"
)
"""Before what is on or in each of those that are counted."""
ON_THEM = re.compile(
    r"(?:(?!\b(?:and|plus|with|other|rest)\b)[^.;:&+\n]){0,60}?[, ](?:on|onto|to|in|into)[ ](?:just |these |about )?",
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
TAKEN_OFF = re.compile(r"[ ](?:(?:get|go|come)s? )?off\b(?![ ]?(?:the truck|of))", re.IGNORECASE)
"""What is unloaded at a stop on the way: "6 plts off"."""
HEAD = re.compile(
    r"[\W\d_]*(?:(?:(?:line|item|ln|pos(?:ition)?|lot|no|sku|product|commodity|freight|l[ií]nea|ligne)s?|[a-h])\b[\W\d_]*){0,2}",
    re.IGNORECASE,
)
"""What may stand in a row before its count: nothing but a number or a letter of its own."""
OF_GOODS = re.compile(r" of (?!them\b|these\b|those\b|\d)[a-z][a-z -]{2,30}[,;] (?:and )?", re.IGNORECASE)
"""Between a count and the next one: what it is of."""
WEIGHED_BEFORE = re.compile(r"\d[ ]?(?:lbs?|#|kgs?|pounds) of [a-z]+(?: [a-z]+){0,2} (?:on|in) \Z", re.IGNORECASE)
"""Before what is counted: its own weight and goods, "1,820 lb of pipe on four skids and 900 lb of rope on two reels"."""
ALIKE = 0.1
"""Share by which what stands on pallets weighs less than what is told of them with it, at most."""
OTHERWISE = re.compile(r"[.!?]\s+(?=[A-Z])[^.!?]*[.!?]\s+(?=[A-Z])|\n[ \t]*\n")
"""Between a count and what is no longer said of it."""
CLOSE, FAR = 45, 90
"""Characters behind a count in which its own weight stands, and before one of it in which it is counted."""
OF_ONE = re.compile(
    r"(?<!lbs )(?<!lb )(?<!# )(?<!pounds )(?<!kgs )(?<!kg )\beach[ ]*\Z",
    re.IGNORECASE,
)
"""Before one of what each has; "each 20 pallets" are a load's."""
HELD_BY = re.compile(r"\b(?:on|in) \Z", re.IGNORECASE)
"""Before the cradle that a roll or a coil which is counted lies in."""
THEIRS = re.compile(r"\btheir own[ ]*\Z", re.IGNORECASE)
"""Before what others ship."""
NOT_MINE = compiled(
    r"\b(?:(?<!truck )(?<!trailer )(?<!flatbed )(?<!van )(?<!deck )(?<!shot )under"
    r"|every|per|after|last|these|those|other|stop \d|drop \d|door|spot"
    r"|spots?)[ ]*\Z"
)


def handled(passage: Passage, counts: list[Count], weights: Sequence[Weight]) -> list[Count]:
    """The counts of what is handled: pallets, not the boxes on them. `weights`: those that are the freight's."""
    if not counts:
        return counts
    everything = counts
    counts = as_labelled(
        passage.text,
        corrected(passage, without_wrong(passage.text, without_passing(passage.text, counts))),
    )
    listed = [each for each in counts if each.nth and each.packaging in LOOSE]
    if len(listed) > 1 and not any(each.packaging not in LOOSE for each in counts if each.number != len(listed)):
        said = STANDING.search(passage.text)
        told = packaging(said["unit"]) if said and said["unit"] else PREPARED[said["done"].lower()] if said else ""
        kind = next((each.packaging for each in counts if each.packaging not in LOOSE), told)
        return [replace(each, packaging=kind) for each in listed]
    counts = put_together(passage.text, counts)
    counts = [each for each in counts if not on_pallets(passage, each, counts)]
    packed = [each for each in counts if each.packaging in OUTER]
    counts = [
        each
        for each in counts
        if not (
            EACH.match(passage.text, each.end)
            and (each.number == 1 or any(other is not each for other in packed) or part_of(each, counts))
        )
    ]
    if not any(each.packaging not in LOOSE for each in counts):
        kinds = (packaging(label["kind"]) for label in PACKED.finditer(passage.text))
        kind = next((each for each in kinds if each), "")
        counts = [replace(each, packaging=kind or each.packaging) for each in counts[:1]] if kind else counts
        counts = counts if any(each.packaging for each in counts) or sized(passage, counts) else counts[:1]
    counts = [
        each
        for each in counts
        if (each.packaging or len(counts) == 1 or not any(other.packaging for other in counts))
        and not NOT_MINE.search(passage.text[max(0, each.start - 12) : each.start])
        and not (len(counts) > 1 and THEIRS.search(passage.text, max(0, each.start - 12), each.start))
        and not (len(counts) > 1 and TAKEN_OFF.match(passage.text, each.end))
        and not (len(counts) > 1 and each.packaging == "cradle" and HELD_BY.search(passage.text[: each.start][-6:]))
        and not (each.number == 1 and OF_ONE.search(passage.text[max(0, each.start - 12) : each.start]))
        and not (each.number == 1 and COULD_BE.search(passage.text[max(0, each.start - 40) : each.start]))
        and not (each.nth and spoken_of(passage, each, counts))
        and not (len(counts) > 1 and EACH_HOLDS.search(passage.text[max(0, each.start - 30) : each.start]))
        and not (each.number == 1 and EACH_ON.search(passage.text[max(0, each.start - 40) : each.start]))
    ]
    outer = [each for each in counts if each.packaging in OUTER]
    if not outer:
        return counts
    kept: list[Count] = []
    for each in counts:
        near = any(close(passage.text, each, other) for other in outer)
        if (
            each.packaging in OUTER
            or (not near and not nested(passage.text, each, outer))
            or (each.packaging in ("bundle", "coil") and not nested(passage.text, each, outer))
            or beside(passage, each, [*outer, *kept])
            or listed_before(passage.text, each, outer)
            or line_of_its_own(passage, each, outer)
            or weighed_apart(passage.text, each, outer, everything, weights)
            or (each.number < min(other.number for other in outer) and not nested(passage.text, each, outer))
        ):
            kept.append(each)
    return kept


def as_labelled(text: str, counts: list[Count]) -> list[Count]:
    """The counts, without the pieces where a label tells fewer handling units: "Handling units: 2", "pieces: 40 boxes"."""
    told = next((each for each in counts if each.packaging in LOOSE and HANDLING.match(text, each.start)), None)
    if not told or len(counts) < 2 or any(each.packaging in OUTER for each in counts):
        return counts
    if any(each.number <= told.number for each in counts if each is not told):
        return counts
    behind = IN_BRACKETS.match(text, told.end)
    return [replace(told, packaging=packaging(behind["kind"]) or told.packaging) if behind else told]


def part_of(count: Count, counts: list[Count]) -> bool:
    """Whether a count that is said of each can be what is on or in one of another: "2 lifts, 50 sheets each"."""
    return count.packaging in INNER and any(
        each.end < count.start and each.packaging not in LOOSE and each.packaging != count.packaging for each in counts
    )


def group(count: Count) -> str:
    """The packaging of a count; skids and pallets are one."""
    return "pallet" if count.packaging == "skid" else count.packaging


def corrected(passage: Passage, counts: list[Count]) -> list[Count]:
    """The counts without those that the writer takes back: "44 pallets ... sorry, 22 pallets"."""
    text, following = passage.text, [*counts[1:], None] if counts else []
    return [
        each
        for each, after in zip(counts, following, strict=True)
        if not (after and after.start - each.end < 60 and TAKEN_BACK.search(text[each.end : after.start]))
        and not (each.number == 1 and one_of(text, each, [*counts, *inside(passage, each)]))
    ]


def inside(passage: Passage, count: Count) -> list[Count]:
    """What is mostly inside of something that is counted right before one of it: "40 cases on each, and a case weighs 38 lb"."""
    return [each for each in passage.counts if each.packaging in INNER and 0 <= count.start - each.end < FAR]


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
        count.end < other.start
        and other.number <= count.number
        and (group(other) == "pallet" or other.number < count.number)
        and (
            (on_some and group(other) == "pallet")
            or ON_THEM.fullmatch(without_facts(passage, count.end, other.start))
            or (
                OF_THEM.match(passage.text, other.end)
                and ONE_AND_ALL.fullmatch(without_facts(passage, count.end, other.start))
            )
        )
        for other in counts
    )


def one_of(text: str, count: Count, counts: list[Count]) -> bool:
    """Whether a count speaks of one of several that are counted before: "6 crates ... one crate is 84 kg"."""
    several = [other for other in counts if other.number > 1 and group(other) == group(count)]
    if not several:
        return False
    if OF_ONE_WEIGHED.search(text, max(0, count.start - 30), count.start):
        return True
    if count.packaging in INNER and A_KIND.match(text, count.start):
        return True
    first = text.startswith("a ", count.start) or any(other.start < count.start for other in several)
    return bool(first and ONE_OF.match(text, count.start)) and not ANOTHER.search(text, count.end, count.end + 120)


def spoken_of(passage: Passage, count: Count, counts: list[Count]) -> bool:
    """Whether numbered units are some of those that are counted, and nothing measures them: "5 pallets ... 1 and 2 are glass"."""
    among = any(not other.nth and other.number > count.number and group(other) == group(count) for other in counts)
    facts: tuple[Found, ...] = (*passage.weights, *passage.sizes)
    return (
        among
        and sum(each.nth for each in counts) == 1
        and not any(count.end <= each.start < count.end + CLOSE for each in facts)
    )


def beside(passage: Passage, count: Count, outer: list[Count]) -> bool:
    """Whether a count is said to come along with another: "9 cartons and 4 skids", "8 bales, 500 lbs each, and 4 totes"."""
    pairs = [sorted((count, other), key=lambda each: each.start) for other in outer]
    return any(ALONG.match(without_facts(passage, first.end, second.start)) for first, second in pairs)


def listed_before(text: str, count: Count, outer: list[Count]) -> bool:
    """Whether a count is told with its goods before another with its own: "8 bundles of rebar, 2 pallets of tie wire"."""
    return count.packaging not in INNER and any(
        count.end < other.start
        and text.startswith(" of ", other.end)
        and OF_GOODS.fullmatch(text, count.end, other.start)
        for other in outer
    )


def without_facts(passage: Passage, start: int, end: int) -> str:
    """A stretch of text without its weights and sizes."""
    kept = passage.text[start:end]
    facts: tuple[Found, ...] = (*passage.sizes, *passage.weights, *passage.classes)
    for each in facts:
        if start <= each.start and each.end <= end:
            kept = kept.replace(passage.text[each.start : each.end], "", 1)
    return kept


def line_of_its_own(passage: Passage, count: Count, outer: list[Count]) -> bool:
    """Whether a count begins a row of its own with its weight, and with a size or class or below a row that is like it:
    "3 skids sheets, 900 lbs", "1 roll belting, 190 lbs".
    """
    start, end = row_of(passage.text, count)
    if not heads_row(passage, count) or any(start <= other.start < end for other in outer):
        return False
    measured = any(start <= each.start < end for group in (passage.sizes, passage.classes) for each in group)
    return measured or any(heads_row(passage, other) for other in outer)


def weighed_apart(
    text: str, count: Count, outer: list[Count], everything: list[Count], weights: Sequence[Weight]
) -> bool:
    """Whether a count and all the others are told with a weight of their own each: "1 plt books 1,100 lb / 1 box pens 40 lb",
    "seven rolls of belting, 905 lb a roll; one crate, idlers, 1,422"; not what stands on the others and weighs as much, unless
    each is told with what it is of.
    """
    if all(WEIGHED_BEFORE.search(text, max(0, each.start - CLOSE), each.start) for each in (count, *outer)):
        return True
    own = heft(text, count, everything, weights)
    others = [heft(text, each, everything, weights) for each in outer]
    if not own or not all(others) or any(on_those(text, count, each) for each in outer):
        return False
    if all(text.startswith(" of ", each.end) for each in (count, *outer)):
        return True
    inside = [whole for whole, each in zip(others, outer, strict=True) if each.number <= count.number]
    return not any(own <= whole <= own * (1 + ALIKE) for whole in (*inside, *([sum(inside)] if inside else [])))


def heft(text: str, count: Count, everything: list[Count], weights: Sequence[Weight]) -> float:
    """What a count weighs, all of it, by what is told in its own sentence before the next count; 0 where nothing is."""
    after = min((each.start for each in everything if each.start > count.start), default=len(text))
    told = [each for each in weights if count.start <= each.start < after]
    if not told or OTHERWISE.search(text, count.end, told[0].start):
        return 0
    return max(each.pounds * (count.number if each.each else 1) for each in told)


def on_those(text: str, count: Count, other: Count) -> bool:
    """Whether a count is said to stand on or in another, which is counted behind it."""
    return count.end <= other.start and bool(STANDS_ON.search(text[count.end : other.start]))


def heads_row(passage: Passage, count: Count) -> bool:
    """Whether a count begins its row, and a weight stands in it."""
    start, end = row_of(passage.text, count)
    begins = HEAD.fullmatch(passage.text, start, count.start)
    return bool(begins) and any(start <= each.start < end for each in passage.weights)


def sized(passage: Passage, counts: list[Count]) -> bool:
    """Whether each count stands on a row of its own with a size of its own, as no sum does."""
    text = passage.text
    rows = {row_of(text, each) for each in counts}
    return len(rows) == len(counts) and all(any(a <= size.start < b for size in passage.sizes) for a, b in rows)


def row_of(text: str, count: Count) -> tuple[int, int]:
    """Where the row of a count begins and ends."""
    return text.rfind("\n", 0, count.start) + 1, text.find("\n", count.end) % (len(text) + 1)


def close(text: str, one: Count, other: Count) -> bool:
    """Whether two counts stand near each other, or on one line."""
    first, second = sorted((one, other), key=lambda each: each.start)
    return second.start - first.end < 60 or "\n" not in text[first.end : second.start]


def nested(text: str, count: Count, outer: list[Count]) -> bool:
    """Whether a count is said to stand on or in another."""
    for other in outer:
        first, second = sorted((count, other), key=lambda each: each.start)
        between = text[first.end : second.start]
        if APART.search(between):
            continue
        if STANDS_ON.search(between) and "\n" not in between:
            return True
        if len(between) < 40 and re.search(r"\b(?:on|per|in|of|with|w/|holding|containing)\b|\(|/", between):
            return True
    return False
