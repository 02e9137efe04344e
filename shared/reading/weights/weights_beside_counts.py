"""Weights without a unit that are told right beside what is counted: "five carts, 240 a cart; one crate of gauges, 77", "3,405
for seven pallets of bowls", "two skids, 1,960 and 1,420"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from shared.reading.language.branches import compiled
from shared.reading.language.numerals import AMOUNT, NAMED, amount, value
from shared.reading.language.overlap import overlaps
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.count import Count
from shared.reading.rating.goods import CLASSES
from shared.reading.weights.other_numbers import MONEY, TIMED
from shared.reading.weights.weight import ROUNDED, TOTAL_AFTER, Weight, number, weighed
from shared.reading.weights.weight_of_each import ABOUT, EACH_AFTER

DIGITS = r"(?<![\w$.,/#x×\"'-])(?:\d{1,2},\d{3}|\d{2,5})"
N = (
    rf"{DIGITS}(?![\w%\"'/-]|[.,:]\d|[ ]?[x×]\d"
    r"|[ ]?(?:in(?:ch\w*)?\b(?![ ](?:all|total|an?|the|each|\d|[a-z]+[ ][a-z]+s?\b))|ft|feet|foot|cm|mm|hp|kw|gal|psi|deg|°|usd"
    r"|dollars|miles?|mi\b|hours?|days?|st\b|ave|rd\b))"
)
"""A number without a unit."""
AHEAD = (
    rf"(?:[,:(@=–—-][ ]?|\b(?:at|weigh(?:s|ing|ed)?|is|are|being|runs?|running|goes|go|with|scal(?:es|ed|ing)"
    rf"|averag(?:e|es|ing)|avg|com(?:es?|ing) (?:to|in at|out at)|figure|call it|holding)[ ])(?:{ABOUT}[ ]){{0,2}}"
)
"""Right before a number that is told of what is counted."""
LIST = compiled(rf"{AHEAD}(?P<numbers>{N}(?:,[ ](?:and[ ])?{N}|[ ](?:and|&)[ ]{N})+)")
"""Numbers one after the other: one for each of what is counted."""
BEHIND = compiled(rf"{AHEAD}(?P<number>(?:(?P<grand>{AMOUNT})(?![ -]\w+s\b)|{N}))")
"""A number behind what is counted."""
PART = re.compile(
    rf"[ ]?(?:,|;|,? (?:and|&))[ ](?:(?:the|an?)[ ])?(?:{NAMED}|\d{{1,2}}|(?:an)?other|second|third|rest|last"
    r"|light(?:er)?|heav(?:y|ier))"
    rf"(?: (?:one|ones|of them|of those))?(?: (?!to|per)[a-z]+){{0,2}}?[ ]"
    rf"(?:(?:is|are|at|weighs?|of|{ABOUT})[ ])*(?P<number>{N})",
    re.IGNORECASE,
)
"""Between the weight of one and that of another, and this one."""
OF_EVERY = re.compile(r"\b(?:each|every|apiece)\b[^.;]{0,30}\Z", re.IGNORECASE)
"""Between a count and the weight of each."""
APART = re.compile(
    rf"(?:[ ]{ROUNDED})?[ ]*(?:$|[;)\n]|[.,](?!\d)|[-–—]|[ ](?:(?:and|plus|then)[ ]|(?:on|in|with)[ ](?:an?|the|its|their|it)[ ]"
    r"|gross\b|or so\b|or thereabouts\b|the (?:pair|lot|set|bunch)\b|(?:on|for|between) (?:the|all|them)\b))",
    re.IGNORECASE,
)
"""Behind a number that says of itself what it is of."""
FOR = re.compile(
    rf"(?P<number>{DIGITS})[ ](?:of [a-z][a-z -]{{2,30}} )?(?:for|in|on)[ ]"
    r"(?:(?:all|every one|each)(?: of)?[ ])?(?:the |our |those )?\Z",
    re.IGNORECASE,
)
"""A number right before what is counted: "3,405 for seven pallets"."""
THINGS = WordPattern(
    rf"(?<![\w$.,/#-])(?P<number>\d{{1,3}}|(?!one\b){NAMED})[ ](?:[a-z][a-z-]+[ ]){{0,2}}?(?P<noun>[a-z-]{{3,}}(?<!s)s)\b"
)
"""So many things of any name."""
NO_THINGS = re.compile(
    r"(?:truck|load|stop|drop|shipment|lane|driver|trailer|van|flatbed|reefer|order|pickup|container|day|hour|week|month|year"
    r"|minute|people|guy|mile|inche|gallon|pound|kilo|lb|kg|ton|tonne|dollar|buck|time|invoice|deliverie|other|quote|tire kicker"
    r"|ticket|case|carton|unit|piece|pc|position)s"
)
"""What is counted and has no weight of its own, or is counted otherwise."""
PAID = compiled(
    r"\$|\b(?:paid|pay(?:s|ing)?|pric\w+|rates?|quoted|costs?|charg\w+|worth|insur\w+|valued?|invoic\w+|budget\w*|dollars|usd"
    r"|(?:shipment|load)[ ]#?\d{4,}|serial|model|part|item|style|sku)\b"
)
VERB = re.compile(r"\b(?:is|are|just|only|with|being)[ ]\Z", re.IGNORECASE)
"""Before a small number that counts more often than it weighs: "the other is 15"."""
HELD = re.compile(r"[ ]?(?:to (?:the|an?)|in (?:each|the|an?)) ", re.IGNORECASE)
"""Behind how many there are in one: "80 to a pallet"."""
FIGURES = re.compile(r"\d+")
YEAR = re.compile(r"(?:19|20)\d\d")
CLAUSE = re.compile(r"[.!?;](?=\s|$)|\n")
CLASS = re.compile(rf"(?:{CLASSES})")
FAR, HEAD = 90, 60
"""Characters from what is counted to its weight, and before it in which money is spoken of."""
LIGHT, HOLDING, HEAVY = 100, 1000, 60_000
"""A lighter number is a weight only beside others, one that may be held by a unit is more; none is heavier."""


def beside_counts(
    text: str, counts: Sequence[Count], found: Sequence[Weight], taken: Sequence[tuple[int, int]]
) -> list[Weight]:
    """The weights that numbers beside counts are, besides those `found`. `taken`: where other facts stand."""
    more: list[Weight] = []
    owners: list[Count] = []
    counts = [each for each in counts if not (is_example(text, each) and several(each, counts))]
    listed = sorted([*counts, *things(text, [*counts, *found], taken)], key=lambda each: each.start)
    for nth, count in enumerate(listed):
        after = listed[nth + 1].start if nth + 1 < len(listed) else len(text)
        for each in of_count(text, count, after, [*found, *more], taken):
            if not any(other.start < each.end and each.start < other.end for other in chain(found, more)):
                more.append(each)
                owners.append(count)
    return like_others(text, owners, more, found)


def like_others(text: str, counts: list[Count], more: list[Weight], found: Sequence[Weight]) -> list[Weight]:
    """The weights `more` of counts, one as of each that is told as another is: "four racks at 900 each, six bins at 340"."""
    if not any(each.each and text.endswith("at ", 0, each.start) for each in chain(found, more)):
        return more
    return [
        replace(each, each=True)
        if count.number > 1 and not each.total and text.endswith("at ", 0, each.start)
        else each
        for count, each in zip(counts, more, strict=True)
    ]


def is_example(text: str, count: Count) -> bool:
    """Whether one is told by an article: "a full crate"."""
    return count.number == 1 and text[count.start : count.start + 2].lower() in ("a ", "an")


def several(one: Count, counts: Sequence[Count]) -> bool:
    """Whether several of the packaging of one are counted."""
    return any(each.number > 1 and each.packaging == one.packaging for each in counts)


def of_count(
    text: str, count: Count, after: int, found: Sequence[Weight], taken: Sequence[tuple[int, int]]
) -> Iterator[Weight]:
    """The weights of one count: a list of as many, else the number behind it, else the one right before it."""
    clause = CLAUSE.search(text, count.end)
    end = min(after, count.end + FAR, clause.start() + 1 if clause else len(text))
    ahead = text[max(0, count.start - HEAD) : count.start]
    if PAID.search(CLAUSE.split(ahead)[-1]):
        return
    if told := next(free(LIST, text, count, end, found, taken), None):
        each = list(re.finditer(N, text[: told.end()][told.start("numbers") :]))
        if len(each) == count.number:
            at = told.start("numbers")
            yield from (Weight(at + one.start(), at + one.end(), number(one[0])) for one in each)
            return
    for told in free(BEHIND, text, count, end, found, taken):
        start, stop = told.span("number")
        pounds = float(amount(told["grand"])) if told["grand"] else number(told["number"])
        weight = weighed(text, start, stop, pounds, sure=False)
        if OF_EVERY.search(text, count.end, start) and not weight.total:
            weight = replace(weight, each=True)
        if fits(text, count, weight, unmarked=any(not each.sure for each in found)):
            yield weight
            yield from others(text, stop, end)
        return
    told = FOR.search(text, max(0, count.start - 36), count.start) if count.packaging else None
    if told and not overlaps(*told.span("number"), taken):
        weight = Weight(*told.span("number"), number(told["number"]), sure=False)
        yield replace(weight, each="every" in told[0] or "each" in told[0])


def others(text: str, start: int, end: int) -> Iterator[Weight]:
    """The weights of the others of a count, behind that of the first: "one 1,960 and the other 1,420"."""
    while match := PART.match(text, start, end):
        yield weighed(text, *match.span("number"), number(match["number"]), sure=False)
        start = match.end()


def free(
    pattern: re.Pattern[str],
    text: str,
    count: Count,
    end: int,
    found: Sequence[Weight],
    taken: Sequence[tuple[int, int]],
) -> Iterator[re.Match[str]]:
    """The matches of a pattern behind a count before which no other number stands, nor another weight."""
    weight = min((each.start for each in found if each.start >= count.start), default=end)
    for match in pattern.finditer(text, count.end, end):
        start, stop = match.span("numbers" if pattern is LIST else "number")
        if overlaps(start, stop, taken):
            continue
        if weight < stop or numbers_between(text, count.end, start, taken):
            return
        yield match


def numbers_between(text: str, start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a number that no other fact is read from stands in a stretch."""
    return any(not overlaps(*each.span(), taken) for each in FIGURES.finditer(text, start, end))


def fits(text: str, count: Count, weight: Weight, *, unmarked: bool) -> bool:
    """Whether a number behind a count is likely its weight, by its size and its words. `unmarked`: others have no unit."""
    written = text[weight.start : weight.end]
    if weight.pounds < LIGHT and VERB.search(text, max(0, weight.start - 12), weight.start):
        return False
    if weight.pounds < HOLDING and HELD.match(text, weight.end):
        return False
    if not weight.pounds < HEAVY or PAID.search(text, count.end, weight.start):
        return False
    if MONEY.search(text[max(0, weight.start - 40) : weight.start]):
        return False
    if EACH_AFTER.match(text, weight.end) or TOTAL_AFTER.match(text, weight.end):
        return True
    if not (count.packaging or weight.each) or YEAR.fullmatch(written) or (CLASS.fullmatch(written) and not unmarked):
        return False
    return bool(APART.match(text, weight.end)) and not TIMED.search(text, max(0, weight.start - 80), weight.start)


def things(text: str, known: Sequence[Count | Weight], taken: Sequence[tuple[int, int]]) -> Iterator[Count]:
    """Things that are counted by a name that is no packaging."""
    for match in THINGS.finditer(text):
        apart = not any(each.start < match.end() and match.start() < each.end for each in known)
        if apart and not overlaps(*match.span(), taken) and not NO_THINGS.fullmatch(match["noun"].lower()):
            yield Count(*match.span(), value(match["number"]), "")
