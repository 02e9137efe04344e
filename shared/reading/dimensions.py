"""Length, width and height of a handling unit, in inches, in the order in which they were written."""

import re
from dataclasses import dataclass

PART = (
    r"(?:(?P<f{0}>\d+(?:\.\d+)?)\s?(?:'|ft\b\.?|feet\b|foot\b)\s?-?\s?(?:(?P<i{0}>\d+(?:\.\d+)?)\s?(?:\""
    r"|''|in\b\.?|inch(?:es)?\b))?"
    r"|(?P<n{0}>\d+(?:\.\d+)?)\s?(?P<u{0}>\"|''|inches\b|inch\b|in\b\.?|cms?\b|mm\b|mts?\b|m\b)?)"
    r"\s?(?:(?:\(?(?:[LWHD]|long|wide|high|tall|deep|length|width|height|largo|ancho|alto)\)?)(?![a-z]))?"
)
BY = r"\s{0,2}(?:x|X|\*|by|por)\s{0,2}(?:[LWH]\s?=?\s?)?"
TRIPLE = re.compile(
    r"(?<![\w$./-])(?:[LWH]\s?=?\s?)?"
    + PART.format(1)
    + BY
    + PART.format(2)
    + "(?:"
    + BY
    + PART.format(3)
    + r")?(?:\s{0,2}(?P<unit>\(?(?:in(?:ches)?|inch|feet|ft|foot|cms?|mm|meters?|metres?|mts|m)\b\)?\.?"
    r"|\"))?(?!\s?x\s?\d(?![\d,]*\s?(?:lbs?|#|kgs?)))(?![\d])",
    re.IGNORECASE,
)
LETTERS = re.compile(
    r"\bL(?:ength)?\s?[:=]?\s?(?P<l>\d+(?:\.\d+)?)\s?(?P<u>\"|in\b|cm\b|ft\b"
    r"|')?[\s,;x/]+W(?:idth)?\s?[:=]?\s?(?P<w>\d+(?:\.\d+)?)\s?(?:\"|in\b|cm\b|ft\b|')?[\s,;x/]+H(?:eight"
    r"|t)?\s?[:=]?\s?(?P<h>\d+(?:\.\d+)?)\s?(?P<v>\"|in\b|cm\b|ft\b|')?",
    re.IGNORECASE,
)
SIDE = (
    r"(?:(?P<f{0}>\d+(?:\.\d+)?)[ ]?(?:'|ft\b\.?|feet\b|foot\b)[ ]?-?[ ]?"
    r"(?:(?P<i{0}>\d+(?:\.\d+)?)[ ]?(?:\"|''|in\b\.?|inch(?:es)?\b))?"
    r"|(?P<n{0}>\d+(?:\.\d+)?)[ ]?(?P<u{0}>\"|''|inches\b|inch\b|in\b\.?|cms?\b|mm\b|meters?\b|metres?\b|m\b)?)[ ]?"
)
AXIS = r"(?:long|wide|tall|high|deep|in (?:length|width|height)|length|width|height)\b"
THEN = r"[ ]?[,;]?[ ](?:and |x |by )?"
SPOKEN = re.compile(
    r"(?<![\w$.,])" + SIDE.format(1) + AXIS + THEN + SIDE.format(2) + AXIS + THEN + SIDE.format(3) + AXIS, re.IGNORECASE
)
SPACED = re.compile(
    r"\b(?:dims?|dimensions?|size|medidas|measur\w+)\b[ ]?(?:is|are|:)?[ ]?"
    r"(?P<l>\d{2,3})[ ](?P<w>\d{2,3})[ ](?P<h>\d{2,3})\b(?![ ]?(?:lb|#|kg|x))",
    re.IGNORECASE,
)
HEIGHT_AFTER = re.compile(
    r"s?[\s,;(]{0,3}(?:and |x |at )?(?P<h>\d+(?:\.\d+)?)\s?(?P<u>\"|in(?:ches)?\.?|cm)?\s?(?:high|tall|h\b"
    r"|in height)|[\s,;(]{0,3}(?:height|ht|h)\s?[:=]?\s?(?P<h2>\d+(?:\.\d+)?)\s?(?P<u2>\"|in\b|cm\b)?",
    re.IGNORECASE,
)
METRIC = re.compile(
    r"\b(?:dims?|dimensions?|size|medidas|mesures|dimensiones)\s*\(?(?:in )?\(?(cm|mm|m|ft|feet|in|inches)\b",
    re.IGNORECASE,
)
FACTOR = {"": 1.0, '"': 1.0, "''": 1.0, "in": 1.0, "inch": 1.0, "inches": 1.0, "cm": 1 / 2.54, "cms": 1 / 2.54,
"mm": 1 / 25.4, "m": 39.3701, "mt": 39.3701,
          "mts": 39.3701, "meter": 39.3701, "meters": 39.3701, "metre": 39.3701, "metres": 39.3701, "ft": 12.0, "feet": 12.0,
          "foot": 12.0, "'": 12.0}  # fmt: skip
SMALLEST, LARGEST = 2, 1200


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
    found = [size for match in TRIPLE.finditer(text) if (size := triple(match, text, unit))]
    for pattern, read in ((LETTERS, by_letters), (SPOKEN, in_words), (SPACED, by_letters)):
        for match in pattern.finditer(text):
            if not any(size.start < match.end() and match.start() < size.end for size in found):
                found.append(Size(match.start(), match.end(), *(round(side) for side in read(match, unit))))
    return once(sorted(found, key=lambda size: size.start))


def by_letters(match: re.Match[str], default: str) -> list[float]:
    """The sides of "L 48 W 40 H 60" and "size 48 40 60"."""
    groups = match.groupdict()
    factor = FACTOR[(groups.get("v") or groups.get("u") or default).lower()]
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
    if match["f3"] and not match["f1"] and not match["f2"] and max(values[:2]) <= 20 and not (units[0] or units[1]):
        values[:2] = [value * 12 for value in values[:2]]
    end = match.end()
    if len(values) == 2:
        if height := HEIGHT_AFTER.match(text, end):
            values.append(
                float(height["h"] or height["h2"]) * FACTOR[(height["u"] or height["u2"] or "in").lower().rstrip(".")]
            )
            end = height.end()
        elif not (
            marked or {round(value) for value in values} <= {48, 40, 42, 45, 36, 44} or near_dims(text, match.start())
        ):
            return None
    rounded = [round(value) if abs(value - round(value, 1)) < 0.001 or value > 20 else value for value in values]
    if not all(SMALLEST <= value <= LARGEST for value in rounded) or (not marked and max(rounded) < 10):
        return None
    return Size(match.start(), end, rounded[0], rounded[1], rounded[2] if len(rounded) > 2 else None)


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
