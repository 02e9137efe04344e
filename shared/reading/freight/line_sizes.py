"""The size of a line of freight: its own, the one that is said of all, the length of a bundle."""

import re
from dataclasses import replace

from shared.reading.freight.item_lines import Line
from shared.reading.freight.retold import kept
from shared.reading.freight.told_wrongly import without_wrong
from shared.reading.model import Item
from shared.reading.packaging.count import Count
from shared.reading.passage import Passage
from shared.reading.sizes.side_lengths import FACTOR
from shared.reading.sizes.size import Size

LONG = re.compile(
    r"(?<![\w.,/x-])(?:(?P<feet>\d{1,2})[ ]?(?:'|ft\.?|foot|feet)|(?P<metres>\d{1,2}(?:\.\d{1,2})?)[ ]?(?:m|mts?"
    r"|met(?:er|re)s?))"
    r"[ -]?(?:long|lengths?|in length|lg|joints?|sticks?|randoms?|de largo)\b"
    r"|(?<=, )(?P<alone>(?!48|53)\d{1,2})[ ]?(?:'|ft\.?|foot|feet)(?=[,;](?![ ]\d+['\" ]*(?:wide|tall|high|x)))",
    re.IGNORECASE,
)
"""A length that is told without another side."""
OF_TRAILER = re.compile(r"\b(?:trailer|truck|flatbed|step ?deck|conestoga|van)s?\b[^.;,\n]{0,24}\Z", re.IGNORECASE)
"""Before the length of what the freight stands on."""
AT_MOST = re.compile(
    r"\b(?:up to|max(?:imum)?(?: of| is)?|as long as|(?:longest|shortest)\b[^.;,\n]{0,16}|(?:nothing|none) (?:over|longer than)"
    r"|no (?:more|longer) than|some(?: are)?|at most) (?:about |around |maybe )?\Z",
    re.IGNORECASE,
)
"""Before the length of the longest, which the others do not have."""
OF_ALL = re.compile(r"(?:\b(?:all|every(?:thing)?|both)\b|[.;\n][ ]?each\b)[^.\n]*$", re.IGNORECASE)
OF_EACH = re.compile(r"[ ,]*(?:(?:on|for) )?(?:all|both|every(?:thing)?|the lot)\b", re.IGNORECASE)
"""Before and behind a size that is said of all lines."""


def of_one_size(passage: Passage, items: list[Item], start: int, end: int, first: Count | None) -> list[Item]:
    """The lines with the one size that is said of all of them: "all on 48x40s, 60 tall", or before the `first` of the parts that
    they are told in: "5 pallets, 48x40x38. Two are 2,150 lbs each and three 1,800"."""
    sizes = [each for each in passage.sizes if start <= each.start < end]
    if len(items) < 2 or len(sizes) != 1:
        return items
    size = sizes[0]
    ahead = first and size.end <= first.start
    if (
        not ahead
        and not OF_ALL.search(passage.text[max(0, size.start - 40) : size.start])
        and not OF_EACH.match(passage.text, size.end)
    ):
        return items
    return [replace(item, length_in=size.length, width_in=size.width, height_in=size.height) for item in items]


def own_length(passage: Passage, line: Line) -> int | None:
    """The length that is told of bundles and joints without another side: "12 bundles, 20 ft long"."""
    if not line.count or line.count.packaging not in ("bundle", "joint", "lift", "roll", "tube", "stick", "piece", ""):
        return None
    told = (match for a, b in line.spans for match in LONG.finditer(passage.text, a, b))
    found = next((each for each in told if of_goods(passage.text, each.start())), None)
    if not found:
        return None
    feet = found["feet"] or found["alone"]
    return 12 * int(feet) if feet else round(float(found["metres"]) * FACTOR["m"])


def of_goods(text: str, at: int) -> bool:
    """Whether the length that stands at an offset is that of all the goods: no trailer's, and not that of the longest alone."""
    start = max(0, at - 40)
    return not (OF_TRAILER.search(text, start, at) or AT_MOST.search(text, start, at))


def own_size(passage: Passage, line: Line) -> Size | None:
    """The size of a line: behind its count, where there is one both before and behind."""
    sized = kept([each for each in passage.sizes if line.has(each.start)], passage.text)
    sized = without_wrong(passage.text, sized)
    behind = [each for each in sized if line.count and each.start >= line.count.start]
    return next(iter(behind or sized), None)
