"""Sizes with a cross between the sides: "48x40x60", "4' x 8' x 2'", "120 by 80, 1.5 m high"."""

import re

from shared.reading.language.word_patterns import WordPattern
from shared.reading.sizes.heights import height_beside
from shared.reading.sizes.side_lengths import FACTOR, NUM, key_unit, length
from shared.reading.sizes.size import Size

PART = (
    rf"(?:(?P<f{{0}}>{NUM})\s?(?:'(?!')|ft(?=[xX]\d|\b)\.?|feet\b|foot\b|pi(?:eds)?\b)\s?-?\s?(?:(?P<i{{0}}>{NUM})\s?(?:\""
    r"|''|in\b\.?|inch(?:es)?\b|(?=(?:long|wide|tall|high|deep|by|x)\b|[.,;)](?:\s|$)|\n|$)))?"
    rf"|(?P<n{{0}}>{NUM})\s?(?P<u{{0}}>\"|''|(?:inches|inch|in|po(?:uces)?|cms?|mm|mts?|m)(?=[xX]\d|\b)\.?)?)"
    r"\s?(?:(?:\(?(?:[LWHD]|long|lg|wide|high|tall|deep|length|width|height|largo|ancho|alto|dia\.?"
    r"|diam(?:eter)?)\)?)(?![a-wyz]))?"
)
BY = r"\s{0,2}(?:x|X|\*|by|por)\s{0,2}(?:[LWH]\s?=?\s?|~\s?|\(|(?:about|approx\.?|roughly|maybe)\s)?"
TIMES = r"(?:[1-9]|1\d|2[0-6])(?![\d.,]*[\dxX'\"]|[ ](?:x|in|ft|cm)\b)"
"""How many there are, behind the size of one: "48x40x60 x 3"."""
TRIPLE = WordPattern(
    r"(?=[^xX*]{1,30}+[xX*]|.{1,30}?[ \d\"'.)](?:by|por)[ \d~(])"
    rf"(?<![\w$.])(?:(?<!-)|(?<=(?<![\w-])\d-)|(?<=(?<![\w-])\d\d-))(?<!\d/)(?P<times>(?!(?:2[7-9]"
    rf"|[3-9]\d)[xX]\d+[xX]\d+\s?[xX]\s?{TIMES})\d{{1,2}}\s?[xX@]\s?"
    r"(?=(?:\d+(?:\.\d+)?\s?(?:\"|'|in\b|cm\b|ft\b)?\s?[xX]\s?){2}\d))?(?:[LWH]\s?=?\s?)?"
    + PART.format(1)
    + BY
    + PART.format(2)
    + "(?:"
    + BY
    + PART.format(3)
    + r")?(?:\s{0,2}(?P<unit>\(?(?:in(?:ches)?|inch|po|pouces|feet|ft|foot|pieds|cms?|mm"
    r"|centimet(?:er|re)s?|millimet(?:er|re)s|meters?|metres?|mts|m)\b\)?\.?"
    rf"|\"))?(?!\s?x\s?(?!{TIMES})\d(?![\d,]*\s?(?:lbs?|#|kgs?)))(?![\d])"
    r"(?!(?:(?<=\b\dx\d)|(?<=\b\dx\d['’])|(?<=\b\dx\d\d)|(?<=\b\dx\d\d['’]))['’]?s\b)",
)
ROUND = re.compile(
    r"[ ]?(?:dia\b|diam|od\b|o\.d|round|thick|wall|(?:rolls|reels|coils|drums|pcs|pieces)\b)", re.IGNORECASE
)
"""Behind a diameter, which is no side."""
OF_ROUND = re.compile(r"dia", re.IGNORECASE)
"""In a size: a diameter, beside which the two other sides are written or none."""
NUMBER_BEFORE = re.compile(
    r"\b(?:p\.?o\.?|ref|bol|pro|order|so|inv|pu|sku|part|model)[ ]?(?:#|no\.?|num(?:ber)?)?[ :]*\Z", re.IGNORECASE
)
"""Before a number that only looks like two sides: "po 18X2M"."""
SAID_BEFORE = re.compile(r"(?:dims?|dimensions?|size|medidas|measur\w*|footprint)\W{0,6}(?:are |is )?$", re.IGNORECASE)
"""Words for dimensions before two sides."""
BASE_BEFORE = re.compile(
    r"\b(?:pallets?|skids?|crates?|box(?:es)?|bases?|decks?|frames?|each(?: one)?|it|they|these)"
    r"(?:['’](?:s|re)| is| are| measures?| runs?)"
    r" (?:(?:only|just|like|about|roughly|around|approx\.?|maybe|more like|a|an|all|oversized?,?) ){0,3}\Z",
    re.IGNORECASE,
)
"""Before the two sides of what stands on the floor: "the pallet is like 60x60 and the top is 50 high"."""
OF_PACKS = re.compile(
    r"[ -]?(?:lbs?|#|pounds?|kgs?|ct|count|gal\w*|oz|ml|g|l|packs?|bags?|cases?|pcs|sheets?)\b", re.IGNORECASE
)
"""Behind the second number, where the two are so many of a weight: "it's 80 x 50 lb bags"."""
BROAD = 24
"""Inches of either side at least, where nothing else says that two numbers are sides."""
IN_FEET = re.compile(r"\d[ ]?(?:'|ft\b|feet\b|foot\b)")
UNIT_BEHIND = re.compile(r"[ ]?(?:crates?|skids?|pallets?)\b", re.IGNORECASE)
"""Behind sides that are feet: nobody ships crates of four inches."""
EUROPEAN = ((120, 80), (80, 120), (120, 100), (100, 120))
"""Pallets that are centimetres even where nothing says so, if the e-mail has anything metric or European in it."""
METRIC_WORDS = re.compile(r"\b(?:cm|kgs?|eur|euro)\b", re.IGNORECASE)
CONTAINERS = (20, 40, 45, 48, 53)
"""Lengths of containers and trailers, in feet."""
USUAL = frozenset({48, 40, 42, 45, 36, 44})
"""Sides of pallets, in inches."""
SMALLEST, LARGEST, THINNEST = 2, 1200, 0.25
"""Inches of a side at least and at most, and of a height in a unit that is written."""


def triple(match: re.Match[str], text: str, default: str) -> Size | None:
    """The size that a match writes; None where it can be none."""
    values, marked = sides(match, default)
    end = match.end()
    if len(values) == 2:
        if (whole := with_height(match, text, values, marked=marked)) is None:
            return None
        values, end = whole
    if not marked:
        values = in_likely_unit(match, text, values, end)
    rounded = [round(value) if abs(value - round(value, 1)) < 0.001 or value > 20 else value for value in values]
    least = [SMALLEST, SMALLEST, THINNEST if marked else SMALLEST]
    if not all(low <= value <= LARGEST for low, value in zip(least, rounded, strict=False)):
        return None
    if not marked and max(rounded) < 10:
        return None
    start = match.start() + len(match["times"] or "")
    return Size(start, end, rounded[0], rounded[1], rounded[2] if len(rounded) > 2 else None)


def with_height(
    match: re.Match[str], text: str, values: list[float], *, marked: bool
) -> tuple[list[float], int] | None:
    """Two sides with the height that is told beside them, and where the size ends; None where they are no size."""
    if OF_ROUND.search(match[0]):
        return None
    if match["n1"] and not match["u1"] and values[0] < 10 and values[1] / 12 in CONTAINERS:
        return None  # "2 x 20'" are containers
    height, end = height_beside(match, text)
    if height and IN_FEET.search(text, match.end(), end) and not marked and max(values) <= 12:
        values = [value * 12 for value in values]  # "4x4 footprint, 5 feet tall"
    values = [*values, height] if height else values
    usual = {round(value) for value in values} <= USUAL
    named = not height and NUMBER_BEFORE.search(text, max(0, match.start() - 12), match.start())
    told = height or marked or usual or near_dims(text, match.start())
    if named or ROUND.match(text, end) or not (told or stands_so(text, match.start(), end, values)):
        return None
    return values, end


def stands_so(text: str, start: int, end: int, values: list[float]) -> bool:
    """Whether two numbers without a unit are said to be what something measures on the floor."""
    if min(values) < BROAD or OF_PACKS.match(text, end):
        return False
    return BASE_BEFORE.search(text, max(0, start - 40), start) is not None


def in_likely_unit(match: re.Match[str], text: str, values: list[float], end: int) -> list[float]:
    """Sides without a unit, those that are hardly inches as the feet or centimetres that they are."""
    if len(values) == 3 and max(values) <= 12 and UNIT_BEHIND.match(text, end):
        return [value * 12 for value in values]  # "4x4x4 crates"
    if tuple(values[:2]) in EUROPEAN and METRIC_WORDS.search(text):
        written = 3 if match["n3"] else 2
        return [value / 2.54 for value in values[:written]] + values[written:]
    return values


def sides(match: re.Match[str], default: str) -> tuple[list[float], bool]:
    """The sides that a match writes, in inches, and whether a unit is written."""
    whole = (match["unit"] or "").strip("().").lower()
    units = [key_unit(match[f"u{at}"]) for at in (1, 2, 3)]
    last = whole or next((unit for unit in reversed(units) if unit), "")
    values: list[float] = []
    marked = bool(last)
    for at in (1, 2, 3):
        if match[f"f{at}"]:
            marked = True
            values.append(length(match[f"f{at}"]) * 12 + length(match[f"i{at}"] or ""))
        elif match[f"n{at}"]:
            values.append(length(match[f"n{at}"]) * FACTOR[units[at - 1] or last or default])
    plain = [at for at in range(len(values)) if match[f"n{at + 1}"] and not units[at]]
    boxes = len(values) == 2 and values[1] / 12 in CONTAINERS  # "1 x 40'" are containers
    if plain and not whole and not boxes and in_feet([values[at] for at in plain]) and match[f"f{len(values)}"]:
        values = [value * 12 if at in plain else value for at, value in enumerate(values)]  # "8x14 ft"
    return values, marked


def in_feet(values: list[float]) -> bool:
    """Whether sides could be feet where the last one is: "8x14 ft", "31 x 10 x 10 ft"; not "48 x 40 x 6 ft"."""
    return max(values) <= 20 or (min(values) <= 20 and max(values) <= 60)


def near_dims(text: str, start: int) -> bool:
    """Whether a word for dimensions stands just before."""
    return SAID_BEFORE.search(text[max(0, start - 24) : start]) is not None
