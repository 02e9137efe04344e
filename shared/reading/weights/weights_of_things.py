"""Weights without a unit that are told of a single thing by its name: "the lathe is 5,400", "Gearbox: 3,850."."""

import re
from collections.abc import Iterator, Sequence

from shared.reading.language.numerals import NAMED
from shared.reading.language.overlap import overlaps
from shared.reading.language.word_patterns import WordPattern
from shared.reading.nouns.phrases import Phrase, phrases
from shared.reading.packaging.count import Count
from shared.reading.weights.other_numbers import TIMED
from shared.reading.weights.weight import Weight, number, weighed
from shared.reading.weights.weight_of_each import ABOUT
from shared.reading.weights.weights_beside_counts import APART, CLAUSE, DIGITS, LIGHT, PAID, YEAR, N, beside_counts

NUMBER = WordPattern(N)
FIGURES, IN_WORDS = WordPattern(DIGITS), WordPattern(r"\b(?:hundred|thousand)")
"""All that can be such a weight, in figures and in words."""
GAP = re.compile(
    rf"(?:[,:(]|[ ](?:is|weighs|goes|at|which is|that is|comes (?:in )?at|scales)|,[ ](?:which|that)[ ](?:is|weighs))?"
    rf"(?:[ ](?:{ABOUT})){{0,2}}[ ]?",
    re.IGNORECASE,
)
"""Between a thing and its weight."""
COUNTED = re.compile(rf"\b(?:\d+|(?!one\b){NAMED})[ ](?:[a-z-]+[ ]){{0,2}}\Z", re.IGNORECASE)
"""Before the name of several."""
CALLED = re.compile(
    r"\b(?:po|no|number|room|suite|unit|gate|dock|door|bay|ext|booth|stand|line|page|building|bldg|floor|box|item|part|model|serial"
    r"|capacity|order|forklift|scale|bridge|trailer|truck|class|interstate|highway|route|hwy)\Z",
    re.IGNORECASE,
)
"""What has a number that is no weight."""
EMPTY = re.compile(r"(?:empty|loaded|full|single)\b", re.IGNORECASE)
"""How something is called that is an example of several."""
WEIGHED = re.compile(r"\d[ ]?(?:lbs?|pounds|kgs?|kilos)?\.?[ ](?:is|for)[ ](?:the|an?)[ ]\Z", re.IGNORECASE)
"""Before a thing whose weight is told ahead of it."""
APIECE = re.compile(r"[ ]?(?:each|ea|apiece|a piece)\b", re.IGNORECASE)
MARKS = ",:("
"""Before a weight that stands apart from the name of the thing."""
IS, ONE = re.compile(r"[ ](?:is|weighs|goes|comes)\b"), re.compile(r"\b(?:an?|one|each|every)[ ]\Z", re.IGNORECASE)
"""Behind one of several that is told as an example, and before it: "a bed is 310"."""
NEAR = 60
"""Characters before a number in which its thing stands."""


def told_of(
    text: str, counts: Sequence[Count], found: Sequence[Weight], taken: Sequence[tuple[int, int]]
) -> list[Weight]:
    """The weights that numbers without a unit are by what stands before them, besides those `found`."""
    known = [*taken, *((each.start, each.end) for each in found)]
    if all(overlaps(*each.span(), known) for each in FIGURES.finditer(text)) and not IN_WORDS.search(text):
        return []
    more = beside_counts(text, counts, found, taken)
    more += each_as_others(text, [*found, *more], taken)
    more += of_things(text, [*found, *more], [*taken, *((each.start, each.end) for each in counts)])
    return more if found or any(each.pounds >= LIGHT for each in more) else []


def each_as_others(text: str, found: Sequence[Weight], taken: Sequence[tuple[int, int]]) -> list[Weight]:
    """The numbers that are said to be of each, where others are without a unit: "two snack (740 each), three soda (865 each)"."""
    if not any(each.each and not text[each.end - 1].isalpha() for each in found):
        return []
    spans = [*taken, *((each.start, each.end) for each in found)]
    return [
        Weight(*match.span(), number(match[0]), each=True, sure=False)
        for match in NUMBER.finditer(text)
        if APIECE.match(text, match.end()) and not overlaps(*match.span(), spans) and not paid(text, match.start())
    ]


def of_things(text: str, found: Sequence[Weight], taken: Sequence[tuple[int, int]]) -> list[Weight]:
    """The weights that numbers right behind things are, besides those `found`. `taken`: where other facts stand."""
    more = list(candidates(text, [*taken, *((each.start, each.end) for each in found)]))
    if any(text[each.end - 1].isalpha() for each in found):  # others would have a unit, too
        more = [each for each in more if text[each.start - 1] != " " or text[each.start - 2] in MARKS]
    sure = found or any("," in text[each.start : each.end] for each in more)
    return more if sure and (found or len(more) > 1) else []


def candidates(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Weight]:
    """The numbers that stand right behind a thing and have nothing to do with what comes after."""
    for match in NUMBER.finditer(text):
        if overlaps(*match.span(), taken) or YEAR.fullmatch(match[0]) or not APART.match(text, match.end()):
            continue
        if len(match[0]) < 3 or TIMED.search(text, max(0, match.start() - NEAR), match.start()):
            continue
        thing = thing_before(text, match.start(), taken)
        if thing and not paid(text, match.start()):
            yield weighed(text, match.start(), match.end(), number(match[0]), sure=False)


def paid(text: str, at: int) -> bool:
    """Whether the clause before an offset speaks of money."""
    return bool(PAID.search(CLAUSE.split(text[max(0, at - NEAR) : at])[-1]))


def thing_before(text: str, at: int, taken: Sequence[tuple[int, int]]) -> Phrase | None:
    """The single thing that is named right before an offset."""
    named = phrases(text, max(0, at - NEAR), at, lambda each: not overlaps(each, each + 1, taken))
    thing = named[-1] if named else None
    if thing and (EMPTY.match(thing.words) or WEIGHED.search(text, max(0, thing.start - 30), thing.start)):
        return None
    if not thing or thing.kind != "thing" or CALLED.search(thing.words) or not GAP.fullmatch(text, thing.end, at):
        return None
    if IS.match(text, thing.end) and ONE.search(text, max(0, thing.start - 8), thing.start):
        return None
    return None if COUNTED.search(text, max(0, thing.start - 30), thing.start) else thing
