"""Length, width and height of a handling unit, in inches, in the order in which they were written."""

import re
from collections.abc import Callable

from shared.reading.crossed_sizes import TRIPLE, triple
from shared.reading.heights import with_heights
from shared.reading.side_lengths import FACTOR, in_figures, length
from shared.reading.size import Size
from shared.reading.spoken_sizes import CUBE, LETTERED, LONG_BY, SPOKEN, SQUARE, cubed, ends_last, in_words, squared
from shared.reading.word_patterns import WordPattern

LETTERS = WordPattern(
    r"\bL(?:ength)?\s?(?:\((?P<in>in|inch|inches|cm|ft|feet|m)\.?\))?\s?[:=]?\s?(?P<l>\d+(?:\.\d+)?)\s?(?P<u>\"|in\b|cm\b|ft\b"
    r"|')?[\s,;x/|]+W(?:idth)?\s?(?:\([a-z]{1,6}\.?\))?\s?[:=]?\s?(?P<w>\d+(?:\.\d+)?)\s?(?:\"|in\b|cm\b|ft\b"
    r"|')?[\s,;x/|]+H(?:eight"
    r"|t)?\s?(?:\([a-z]{1,6}\.?\))?\s?[:=]?\s?(?P<h>\d+(?:\.\d+)?)\s?(?P<v>\"|in\b|cm\b|ft\b|')?",
)
DASHED = WordPattern(
    r"(?<![\w$.,/-])(?:(?=(?:3[2-9]|[4-9]\d|1[01]\d)/\d+/\d+(?![\w/]))|(?=\d+[-/]\d+[-/]\d+[ ]?(?:in|\"|cm)))"
    r"(?P<l>\d{2,3})[-/](?P<w>\d{2,3})[-/](?P<h>\d{2,3})(?:[ ]?(?P<u>inches\b|in\b|\"|cms?\b))?",
)
"""Sides with dashes or strokes between that are no date: "48-40-60 inches", "48/40/60"."""
SPACED = WordPattern(
    r"\b(?:dims?|dimensions?|size|medidas|measur\w+|L ?[/x] ?W ?[/x] ?H|length ?[/x,] ?width ?[/x,] ?height)\b[ ]?(?:is|are"
    r"|:)?[ ]?(?:\(?(?:in|inches|L[ ,/x]{1,2}W[ ,/x]{1,2}H)\.?\)?[ ]?:?[ ]?)?"
    r"(?P<l>\d{2,3})(?:[ ]?[/,-][ ]?|[ ])(?P<w>\d{2,3})(?:[ ]?[/,-][ ]?|[ ])"
    r"(?P<h>\d{2,3})\b(?![ ]?(?:lb|#|kg|x|[/-]\d))",
)
GAPPED = WordPattern(
    r"(?<![\w$.,/#-])(?<!\d\d )(?P<l>[3-9]\d|1[0-4]\d)[ ]{1,2}(?P<w>[3-9]\d|1[0-4]\d)[ ]{1,2}(?P<h>[1-9]\d|1[0-3]\d)"
    r"(?![\w/-]|[.,]\d)(?=[ ]?\"|[.,;)]|[ ](?:tall|high|h|inch(?:es)?|in|each|ea)\b(?! \d)|[ ]*[\n|]|[ ]*\Z"
    r"|,?[ ]{1,3}\d[\d,]*[ ]?(?:lb|#|kg|pound))"
    r"(?:[ ]?(?P<u>\"|in(?:ches)?\b))?"
)
"""Sides with only spaces between, alone or said to be a height: "48 48 80 tall", "48 40 52 610 lbs"."""
METRIC = WordPattern(
    r"\b(?:dims?|dimensions?|sizes?|meas(?:urements?)?|medidas|mesures|dimensiones)"
    r"\s*\(?(?:in )?\(?(cm|mm|m|ft|feet|in|inches)\b",
)


def sizes(text: str) -> list[Size]:
    """Every size in a text, in order."""
    text = in_figures(text)
    default = METRIC.search(text)
    unit = default[1].lower() if default else ""
    found: list[Size] = []
    said = text.lower()
    for pattern, read in READ_BY:
        if NEEDED.get(pattern, "") not in said:
            continue
        for match in pattern.finditer(text):
            if any(size.start < match.end() and match.start() < size.end for size in found):
                continue
            if not read:
                found += [size] if (size := triple(match, text, unit)) else []
                continue
            found.append(Size(match.start(), match.end(), *(round(side) for side in read(match, unit))))
    return with_heights(text, once(sorted(found, key=lambda size: size.start)))


def by_letters(match: re.Match[str], default: str) -> list[float]:
    """The sides of "L 48 W 40 H 60" and "size 48 40 60"."""
    groups = match.groupdict()
    factor = FACTOR[(groups.get("v") or groups.get("u") or groups.get("in") or default).lower()]
    return [length(match[key]) * factor for key in "lwh"]


READ_BY: tuple[tuple[WordPattern, Callable[[re.Match[str], str], list[float]] | None], ...] = (
    (SPOKEN, in_words), (LONG_BY, ends_last), (TRIPLE, None), (LETTERED, in_words), (LETTERS, by_letters), (SPACED, by_letters),
    (SQUARE, squared), (CUBE, cubed), (DASHED, by_letters), (GAPPED, by_letters),
)  # fmt: skip
NEEDED = {SQUARE: "sq", CUBE: "cube", LONG_BY: "long"}
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
