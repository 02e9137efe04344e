"""Length, width and height of a handling unit, in inches, in the order in which they were written."""

import re
from dataclasses import dataclass

from shared.reading.word_patterns import WordPattern

PART = (
    r"(?:(?P<f{0}>\d+(?:\.\d+)?)\s?(?:'|ft\b\.?|feet\b|foot\b)\s?-?\s?(?:(?P<i{0}>\d+(?:\.\d+)?)\s?(?:\""
    r"|''|in\b\.?|inch(?:es)?\b|(?=(?:long|wide|tall|high|deep|by)\b|[.,;)](?:\s|$)|\n|$)))?"
    r"|(?P<n{0}>\d+(?:\.\d+)?)\s?(?P<u{0}>\"|''|inches\b|inch\b|in\b\.?|cms?\b|mm\b|mts?\b|m\b)?)"
    r"\s?(?:(?:\(?(?:[LWHD]|long|wide|high|tall|deep|length|width|height|largo|ancho|alto)\)?)(?![a-wyz]))?"
)
BY = r"\s{0,2}(?:x|X|\*|by|por)\s{0,2}(?:[LWH]\s?=?\s?)?"
TRIPLE = WordPattern(
    r"(?<![\w$./-])(?P<times>\d{1,2}\s?[xX@]\s?(?=(?:\d+(?:\.\d+)?\s?(?:\"|'|in\b|cm\b|ft\b)?\s?[xX]\s?){2}\d))?(?:[LWH]\s?=?\s?)?"
    + PART.format(1)
    + BY
    + PART.format(2)
    + "(?:"
    + BY
    + PART.format(3)
    + r")?(?:\s{0,2}(?P<unit>\(?(?:in(?:ches)?|inch|feet|ft|foot|cms?|mm|meters?|metres?|mts|m)\b\)?\.?"
    r"|\"))?(?!\s?x\s?\d(?![\d,]*\s?(?:lbs?|#|kgs?)))(?![\d])",
)
LETTERS = WordPattern(
    r"\bL(?:ength)?\s?(?:\((?P<in>in|inch|inches|cm|ft|feet|m)\.?\))?\s?[:=]?\s?(?P<l>\d+(?:\.\d+)?)\s?(?P<u>\"|in\b|cm\b|ft\b"
    r"|')?[\s,;x/|]+W(?:idth)?\s?(?:\([a-z]{1,6}\.?\))?\s?[:=]?\s?(?P<w>\d+(?:\.\d+)?)\s?(?:\"|in\b|cm\b|ft\b|')?[\s,;x/|]+H(?:eight"
    r"|t)?\s?(?:\([a-z]{1,6}\.?\))?\s?[:=]?\s?(?P<h>\d+(?:\.\d+)?)\s?(?P<v>\"|in\b|cm\b|ft\b|')?",
)
SIDE = (
    r"(?:(?P<f{0}>\d+(?:\.\d+)?)[ ]?(?:'|ft\b\.?|feet\b|foot\b)[ ]?-?[ ]?(?:(?P<i{0}>\d+(?:\.\d+)?)[ ]?(?:\"|''|in\b\.?"
    r"|inch(?:es)?\b|(?=(?:l|w|h|long|wide|tall|high|deep)\b)))?"
    r"|(?P<n{0}>\d+(?:\.\d+)?)[ ]?(?P<u{0}>\"|''|inches\b|inch\b|in\b\.?|cms?\b|mm\b|meters?\b|metres?\b|m\b)?)[ ]?"
)
AXIS = r"(?:[lwh]\b|long|overall|oal|wide|tall|high|deep|in (?:length|width|height)|length|width|height)\b"
THEN = (
    r"(?:[ ]with [a-z]{2,12})?[ ]?[,;]?[ ](?:and |x |by )?(?:(?:it )?(?:is|stands) )?"
    r"(?:(?:about|just|maybe|roughly|around|almost|nearly|under"
    r"|over|approx\.?|is) ){0,3}"
)
SPOKEN = WordPattern(
    r"(?<![\w$.,])" + SIDE.format(1) + AXIS + THEN + SIDE.format(2) + AXIS + THEN + SIDE.format(3) + AXIS
)
LETTERED = WordPattern(
    r"\bL(?:ength)?[ ]?[:=]?[ ]?"
    + SIDE.format(1)
    + r"[ ,;x/]{0,6}W(?:idth)?[ ]?[:=]?[ ]?"
    + SIDE.format(2)
    + r"[ ,;x/]{0,6}H(?:eight|t)?[ ]?[:=]?[ ]?"
    + SIDE.format(3)[:-4],
)
SPACED = WordPattern(
    r"\b(?:dims?|dimensions?|size|medidas|measur\w+|L ?[/x] ?W ?[/x] ?H)\b[ ]?(?:is|are"
    r"|:)?[ ]?(?:\(?(?:in|inches|L[ ,/x]{1,2}W[ ,/x]{1,2}H)\.?\)?[ ]?:?[ ]?)?"
    r"(?P<l>\d{2,3})(?:[ ]?[/,-][ ]?|[ ])(?P<w>\d{2,3})(?:[ ]?[/,-][ ]?|[ ])"
    r"(?P<h>\d{2,3})\b(?![ ]?(?:lb|#|kg|x|[/-]\d))",
)
HEIGHT_AFTER = re.compile(
    r"s?(?: footprint| base)?[\s,;()]{0,4}(?:(?:and|x|at|about|approx\.?|roughly|maybe|stands?|standing"
    r"|all) ){0,3}(?P<h>\d+(?:\.\d+)?)\s?(?P<u>\"|in(?:ches)?\.?|cm|'|ft|feet|foot)?\s?(?:high|tall|h\b"
    r"|in height)|[\s,;()]{0,4}(?:height|ht|h)\s?[:=]?\s?(?P<h2>\d+(?:\.\d+)?)\s?(?P<u2>\"|in\b|cm\b)?",
    re.IGNORECASE,
)
HEIGHT_BEFORE = re.compile(
    r"\bheights?\b\W{0,3}(?:(?:is|are|of|about) )?(?P<h>\d{2,3})[ ]?(?P<u>\"|in|inches|cm)?[,; ]{1,3}(?:and |with )?"
    r"(?:a )?(?:footprint|base|on)\W{0,3}(?:(?:is|are|of) )?$",
    re.IGNORECASE,
)
ROUND = re.compile(r"[ ]?(?:dia\b|diam|od\b|o\.d|round|thick|wall)", re.IGNORECASE)
"""Behind a diameter, which is no side."""
METRIC = WordPattern(
    r"\b(?:dims?|dimensions?|size|medidas|mesures|dimensiones)\s*\(?(?:in )?\(?(cm|mm|m|ft|feet|in|inches)\b",
)
FACTOR = {"": 1.0, '"': 1.0, "''": 1.0, "in": 1.0, "inch": 1.0, "inches": 1.0, "cm": 1 / 2.54, "cms": 1 / 2.54,
"mm": 1 / 25.4, "m": 39.3701, "mt": 39.3701,
          "mts": 39.3701, "meter": 39.3701, "meters": 39.3701, "metre": 39.3701, "metres": 39.3701, "ft": 12.0, "feet": 12.0,
          "foot": 12.0, "'": 12.0}  # fmt: skip
EUROPEAN = ((120, 80), (80, 120), (120, 100), (100, 120))
"""Pallets that are centimetres even where nothing says so, if the e-mail has anything metric or European in it."""
METRIC_WORDS = re.compile(r"\b(?:cm|kgs?|eur|euro)\b", re.IGNORECASE)
CONTAINERS = (20, 40, 45, 48, 53)
"""Lengths of containers and trailers, in feet."""
SMALLEST, LARGEST, THINNEST = 2, 1200, 0.25


@dataclass(frozen=True, slots=True)
class Size:
    """Inches of one unit, rounded; a height that is not written is None."""

    start: int
    end: int
    length: float
    width: float
    height: float | None


def sizes(text: str) -> list[Size]:
    """Every size in a text, in order."""
    default = METRIC.search(text)
    unit = default[1].lower() if default else ""
    found: list[Size] = []
    for pattern, read in (
        (SPOKEN, in_words),
        (TRIPLE, None),
        (LETTERED, in_words),
        (LETTERS, by_letters),
        (SPACED, by_letters),
    ):
        for match in pattern.finditer(text):
            if any(size.start < match.end() and match.start() < size.end for size in found):
                continue
            if not read:
                found += [size] if (size := triple(match, text, unit)) else []
                continue
            found.append(Size(match.start(), match.end(), *(round(side) for side in read(match, unit))))
    return once(sorted(found, key=lambda size: size.start))


def by_letters(match: re.Match[str], default: str) -> list[float]:
    """The sides of "L 48 W 40 H 60" and "size 48 40 60"."""
    groups = match.groupdict()
    factor = FACTOR[(groups.get("v") or groups.get("u") or groups.get("in") or default).lower()]
    return [float(match[key]) * factor for key in "lwh"]


def in_words(match: re.Match[str], default: str) -> list[float]:
    """The sides of "26 ft long, 8 wide and 10'2\" tall"; one without a unit has that of the first."""
    first = "ft" if match["f1"] else key_unit(match["u1"]) or default
    return [
        float(match[f"f{at}"]) * 12 + float(match[f"i{at}"] or 0)
        if match[f"f{at}"]
        else float(match[f"n{at}"]) * FACTOR[key_unit(match[f"u{at}"]) or first]
        for at in (1, 2, 3)
    ]


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


def triple(match: re.Match[str], text: str, default: str) -> Size | None:
    """The size that a match writes; None where it can be none."""
    values, marked = sides(match, default)
    end = match.end()
    if len(values) == 2:
        height, end = height_beside(match, text)
        values += [height] if height else []
        usual = {round(value) for value in values} <= {48, 40, 42, 45, 36, 44}
        if ROUND.match(text, end) or not (height or marked or usual or near_dims(text, match.start())):
            return None
    if not marked and tuple(values[:2]) in EUROPEAN and METRIC_WORDS.search(text):
        written = 3 if match["n3"] else 2
        values = [value / 2.54 for value in values[:written]] + values[written:]
    rounded = [round(value) if abs(value - round(value, 1)) < 0.001 or value > 20 else value for value in values]
    least = [SMALLEST, SMALLEST, THINNEST if marked else SMALLEST]
    if not all(low <= value <= LARGEST for low, value in zip(least, rounded, strict=False)) or (
        not marked and max(rounded) < 10
    ):
        return None
    return Size(
        match.start() + len(match["times"] or ""), end, rounded[0], rounded[1], rounded[2] if len(rounded) > 2 else None
    )


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
            values.append(float(match[f"f{at}"]) * 12 + float(match[f"i{at}"] or 0))
        elif match[f"n{at}"]:
            values.append(float(match[f"n{at}"]) * FACTOR[units[at - 1] or last or default])
    plain = [at for at in range(len(values)) if match[f"n{at + 1}"] and not units[at]]
    boxes = len(values) == 2 and values[1] / 12 in CONTAINERS  # "1 x 40'" are containers
    if plain and not whole and not boxes and in_feet([values[at] for at in plain]) and match[f"f{len(values)}"]:
        values = [value * 12 if at in plain else value for at, value in enumerate(values)]  # "8x14 ft"
    return values, marked


def in_feet(values: list[float]) -> bool:
    """Whether sides could be feet where the last one is: "8x14 ft", "31 x 10 x 10 ft"; not "48 x 40 x 6 ft"."""
    return max(values) <= 20 or (min(values) <= 20 and max(values) <= 60)


def height_beside(match: re.Match[str], text: str) -> tuple[float | None, int]:
    """The height that is told behind or before two sides, and where the size ends."""
    if height := HEIGHT_AFTER.match(text, match.end()):
        unit = (height["u"] or height["u2"] or "in").lower().rstrip(".")
        return float(height["h"] or height["h2"]) * FACTOR[unit], height.end()
    if height := HEIGHT_BEFORE.search(text[max(0, match.start() - 44) : match.start()]):
        return float(height["h"]) * FACTOR[(height["u"] or "in").lower()], match.end()
    return None, match.end()


def key_unit(unit: str | None) -> str:
    """A unit as FACTOR names it."""
    return (unit or "").lower().rstrip(".")


def near_dims(text: str, start: int) -> bool:
    """Whether a word for dimensions stands just before."""
    return bool(
        re.search(
            r"(?:dims?|dimensions?|size|medidas|measur\w*|footprint)\W{0,6}(?:are |is )?$",
            text[max(0, start - 24) : start],
            re.IGNORECASE,
        )
    )
