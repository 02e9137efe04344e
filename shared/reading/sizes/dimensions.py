"""Length, width and height of a handling unit, in inches, in the order in which they were written."""

import re
from collections.abc import Callable

from shared.reading.language.word_patterns import WordPattern, possible
from shared.reading.sizes.crossed_sizes import LARGEST, TRIPLE, triple
from shared.reading.sizes.heights import with_heights
from shared.reading.sizes.same_sizes import with_same
from shared.reading.sizes.side_lengths import FACTOR, in_figures, length
from shared.reading.sizes.size import Size
from shared.reading.sizes.spoken_sizes import (
    CUBE,
    LENGTH_FIRST,
    LETTERED,
    LONG_BY,
    SPOKEN,
    SQUARE,
    cubed,
    ends_last,
    in_words,
    squared,
)

LETTERS = WordPattern(
    r"\bL(?:en(?:gth)?)?\s?(?:\((?P<in>in|inch|inches|cm|ft|feet|m)\.?\))?\s?[:=]?\s?(?P<l>\d+(?:\.\d+)?)\s?(?P<u>\"|in\b|cm\b|ft\b"
    r"|')?[\s,;x/|]+W(?:id(?:th)?)?\s?(?:\([a-z]{1,6}\.?\))?\s?[:=]?\s?(?P<w>\d+(?:\.\d+)?)\s?(?:\"|in\b|cm\b|ft\b"
    r"|')?[\s,;x/|]+H(?:ei(?:ght)?"
    r"|g?t)?\s?(?:\([a-z]{1,6}\.?\))?\s?[:=]?\s?(?P<h>\d+(?:\.\d+)?)\s?(?P<v>\"|in\b|cm\b|ft\b|')?",
)
DASHED = WordPattern(
    r"(?<![\w$.,/-])(?:(?=(?:3[2-9]|[4-9]\d|1[01]\d)/\d+/\d+(?![\w/]))|(?=\d+[-/]\d+[-/]\d+[ ]?(?:in|\"|cm)))"
    r"(?P<l>\d{2,3})[-/](?P<w>\d{2,3})[-/](?P<h>\d{2,3})(?:[ ]?(?P<u>inches\b|in\b|\"|cms?\b))?",
)
"""Sides with dashes or strokes between that are no date: "48-40-60 inches", "48/40/60"."""
LABEL = (
    r"\b(?:dims?|dimensions?|sizes?|meas(?:urements?)?|measur\w+|medidas|mesures|dimensiones"
    r"|L ?[/x,]? ?W ?[/x,]? ?H|length ?[/x,] ?width ?[/x,] ?height)\b"
)
"""What is written before sides."""
NOTED = (
    r"(?:each|ea|all|in|inch(?:es)?|cms?|mm|m|ft|feet|metres|meters|per (?:pallet|skid|piece|unit|crate|box)"
    r"|(?:of|for) (?:each|all|one)(?: [a-z]{2,9})?|L[ ,/x]{1,2}W[ ,/x]{1,2}H)"
)
"""What such a label may say besides: "Dimensions (each, in)"."""
SPACED = WordPattern(
    rf"{LABEL}[ ]?(?:is|are|:)?[ ]?(?:\(?(?:{NOTED}\b\.?[ ,/]{{0,2}}){{1,4}}\)?[ ]?[:|]?[ ]?)?"
    r"(?P<l>\d{1,4}(?:\.\d{1,2})?)(?P<by>[ ]?[/,-][ ]?|[ ])(?P<w>\d{1,4}(?:\.\d{1,2})?)(?P=by)"
    r"(?P<h>\d{1,4}(?:\.\d{1,2})?)\b(?![ ]?(?:lb|#|kg|x|[/-]\d)|[.,]\d)(?:[ ]?(?P<u>inches\b|in\b|\"|cms?\b|mm\b|ft\b|feet\b"
    r"|m\b))?",
)
"""Sides behind their label with a stroke, a dash or a space between: "L/W/H (m): 5.20 / 2.90 / 3.40"."""
GAPPED = WordPattern(
    r"(?<![\w$.,/#-])(?<!\d\d )(?P<l>[3-9]\d|1[0-4]\d)[ ]{1,2}(?P<w>[3-9]\d|1[0-4]\d)[ ]{1,2}(?P<h>[1-9]\d|1[0-3]\d)"
    r"(?![\w/-]|[.,]\d)(?=[ ]?\"|[.,;)]|[ ](?:tall|high|h|inch(?:es)?|in|each|ea)\b(?! \d)|[ ]*[\n|]|[ ]*\Z"
    r"|,?[ ]{1,3}\d[\d,]*[ ]?(?:lb|#|kg|pound))"
    r"(?:[ ]?(?P<u>\"|in(?:ches)?\b))?"
)
"""Sides with only spaces between, alone or said to be a height: "48 48 80 tall", "48 40 52 610 lbs"."""
METRIC = WordPattern(
    rf"{LABEL}(?:[^\d\n]{{0,24}}?(?<![^ (,/:|]))\(?(?:in )?\(?(?P<unit>cm|mm|m|ft|feet|in|inches|metres|meters)\b(?!['’])",
)
"""The unit that a label of sides names: "L x W x H (feet)", "Dim. of each HU (cm)"."""


def sizes(text: str) -> list[Size]:
    """Every size in a text, in order."""
    text = in_figures(text)
    default = METRIC.search(text)
    unit = default["unit"].lower() if default else ""
    found: list[Size] = []
    said = text.lower()
    for read, pattern in possible(READ_BY, text):
        if NEEDED.get(pattern, "") not in said:
            continue
        for match in pattern.finditer(text):
            if any(size.start < match.end() and match.start() < size.end for size in found):
                continue
            if not read:
                found += [size] if (size := triple(match, text, unit)) else []
                continue
            sides = [round(side) for side in read(match, unit)]
            if pattern is not SPACED or 10 <= max(sides) <= LARGEST:
                found.append(Size(match.start(), match.end(), *sides))
    return with_same(text, with_heights(text, once(sorted(found, key=lambda size: size.start))))


def by_letters(match: re.Match[str], default: str) -> list[float]:
    """The sides of "L 48 W 40 H 60" and "size 48 40 60"."""
    groups = match.groupdict()
    factor = FACTOR[(groups.get("v") or groups.get("u") or groups.get("in") or default).lower()]
    return [length(match[key]) * factor for key in "lwh"]


READ_BY: tuple[tuple[Callable[[re.Match[str], str], list[float]] | None, WordPattern], ...] = (
    (in_words, SPOKEN), (in_words, LENGTH_FIRST), (ends_last, LONG_BY), (None, TRIPLE), (in_words, LETTERED),
    (by_letters, LETTERS), (by_letters, SPACED),
    (squared, SQUARE), (cubed, CUBE), (by_letters, DASHED), (by_letters, GAPPED),
)  # fmt: skip
NEEDED = {SQUARE: "sq", CUBE: "cube", LONG_BY: "long", LENGTH_FIRST: "length"}
"""What a text holds in which a pattern can find anything."""


def once(found: list[Size]) -> list[Size]:
    """The sizes without one that only begins what the next writes out ("6 m long x 2 m wide (6 x 2 x 2 m)")."""
    followed: list[Size | None] = [*found[1:], None]
    return [
        size
        for size, after in zip(found, followed, strict=False)
        if not (
            after
            and size.height is None
            and after.start - size.end < 20
            and (size.length, size.width) == (after.length, after.width)
        )
    ]
