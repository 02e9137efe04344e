"""Weights that only their place tells: alone in thousands, right behind a count or a size ("68 rolls, 39500"), before goods."""

import re

from shared.reading.language.line_ends import line_end
from shared.reading.language.word_patterns import WordPattern
from shared.reading.nouns.words import GOODS, kind
from shared.reading.packaging.packaging import FORMS
from shared.reading.weights.other_numbers import priced
from shared.reading.weights.weight import ROUNDED, Weight, number, weighed

BARE = re.compile(
    rf"(?:^|[,;|/(-]|\.[ ])[ ]*(?P<number>\d{{1,2}},\d{{3}})(?=(?:[ ](?:{ROUNDED}|net))?[ ]*(?:$|[,;|/().](?!\d)))",
    re.MULTILINE,
)
"""A number that could be nothing but a weight: thousands, alone between marks."""
TRUCKLOAD = WordPattern(
    r"(?<![\w$.,/#-])(?<=[a-z)] )(?<!with )(?<!over )(?<!than )(?<!for )(?<!to )(?P<number>[1-4]\d,\d{3})"
    rf"(?=(?:[ ](?:{ROUNDED}|net))?[ ]*(?:$|[,;|/().](?!\d)))",
    re.IGNORECASE | re.MULTILINE,
)
"""As much as a truck carries, behind the goods: "Rebar 46,000."."""
BEHIND_COUNT = WordPattern(
    rf"\b\d++[ ]?(?:{FORMS})(?: [a-z][a-z ]{{2,30}})?(?:[ ]?[,;/|@-][ ]?|[ ](?=\d+ cl))"
    r"(?P<number>[1-4]\d{4}|\d{3,5}(?=[ ]?[,;/|-]?[ ]?(?:total|cl(?:s|ass)?)\b))(?=[ ]*(?:$|[,;|/(.](?!\d)|-[ ]|total\b|cl))",
    re.IGNORECASE | re.MULTILINE,
)
"""A number right behind what is counted: "68 rolls, 39500"."""
COUNTED_THEN = WordPattern(
    rf"\b\d++(?:-[a-z]+)?[ ]?(?:{FORMS})(?: [a-z][a-z ]{{2,30}})?[ ]?(?:at|[,;/|@-])?[ ]{{1,2}}(?P<number>\d{{1,2}},\d{{3}})"
    r"(?=[ ]*(?:$|[,;|/(.](?!\d))|[ ]{3}|[ ][-@][ ])",
    re.IGNORECASE | re.MULTILINE,
)
"""The like beside weights that have a unit: "19 bundles 47,800, to Jackson"."""
BEHIND_SIZE = re.compile(
    r"[ ]?(?:[,;/@|-]|at)[ ]?(?P<number>\d{1,2},\d{3}|\d{3,5})(?=[ ]*(?:$|[,;|/(.](?!\d)|-[ ]|(?:and|plus|&)[ ]))",
    re.IGNORECASE | re.MULTILINE,
)
"""A number right behind a size: "1 skid, 40x40x36, 1030"."""
OF_GOODS = WordPattern(
    r"(?<![\w$.,/#-])(?<!with )(?<!over )(?<!than )(?<!for )(?P<number>[1-4]\d,\d{3})(?=[ ](?:of )?(?P<goods>[a-z]{3,})\b)"
)
"""As much as a truck carries, before the goods: "46,500 plate"."""


def behind_counts(text: str, found: list[Weight]) -> list[Weight]:
    """The numbers right behind what is counted, on lines without a weight, in a text that has weights elsewhere."""
    more: list[Weight] = []
    for match in COUNTED_THEN.finditer(text) if found else ():
        line = text.rfind("\n", 0, match.start()) + 1
        if not any(line <= weight.start and "\n" not in text[line : weight.start] for weight in (*found, *more)):
            more.append(Weight(match.start("number"), match.end(), number(match["number"]), sure=False))
    return more


def behind_sizes(text: str, sized: list[tuple[int, int]], found: list[Weight]) -> list[Weight]:
    """The numbers right behind sizes on lines without a weight, in a text that has weights of lines elsewhere."""
    more: list[Weight] = []
    for match in filter(None, (BEHIND_SIZE.match(text, end) for _, end in sized)):
        line, end = text.rfind("\n", 0, match.start()) + 1, line_end(text, match.end())
        if not any(line <= weight.start < end for weight in (*found, *more)):
            more.append(weighed(text, match.start("number"), match.end(), number(match["number"]), sure=False))
    return more


def bare_weights(text: str, sized: list[tuple[int, int]]) -> list[Weight]:
    """The numbers of a text without weights that can be nothing else. `sized`: where sizes stand."""
    found: list[Weight] = []
    for pattern in (BARE, BEHIND_COUNT, COUNTED_THEN, BEHIND_SIZE, TRUCKLOAD):
        behind_sizes = (BEHIND_SIZE.match(text, end) for _, end in sized)
        for match in filter(None, behind_sizes) if pattern is BEHIND_SIZE else pattern.finditer(text):
            start, end = match.span("number")
            taken = any(each.start < end and start < each.end for each in found)
            if not taken and not (pattern is TRUCKLOAD and priced(text, start)):
                found.append(weighed(text, start, match.end(), number(match["number"]), sure=False))
    return found


def of_goods(text: str, found: list[Weight]) -> list[Weight]:
    """The numbers before the name of goods, each on a line that has no other weight."""
    more: list[Weight] = []
    for match in OF_GOODS.finditer(text):
        line, end = text.rfind("\n", 0, match.start()) + 1, line_end(text, match.end())
        alone = not any(line <= weight.start < end for weight in (*found, *more))
        if alone and kind(match["goods"].lower()) in GOODS and not priced(text, match.start()):
            more.append(Weight(match.start(), match.end(), number(match["number"]), sure=False))
    return more
