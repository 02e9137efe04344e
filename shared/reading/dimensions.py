"""Length, width and height of a handling unit, in inches, in the order in which they were written."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from shared.reading.side_lengths import FACTOR, NUM, in_figures, key_unit, length
from shared.reading.word_patterns import WordPattern

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
    r"(?=[^xX*]{1,30}[xX*]|.{1,30}?[ \d\"'.)](?:by|por)[ \d~(])"
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
    rf"|\"))?(?!\s?x\s?(?!{TIMES})\d(?![\d,]*\s?(?:lbs?|#|kgs?)))(?![\d])",
)
LETTERS = WordPattern(
    r"\bL(?:ength)?\s?(?:\((?P<in>in|inch|inches|cm|ft|feet|m)\.?\))?\s?[:=]?\s?(?P<l>\d+(?:\.\d+)?)\s?(?P<u>\"|in\b|cm\b|ft\b"
    r"|')?[\s,;x/|]+W(?:idth)?\s?(?:\([a-z]{1,6}\.?\))?\s?[:=]?\s?(?P<w>\d+(?:\.\d+)?)\s?(?:\"|in\b|cm\b|ft\b"
    r"|')?[\s,;x/|]+H(?:eight"
    r"|t)?\s?(?:\([a-z]{1,6}\.?\))?\s?[:=]?\s?(?P<h>\d+(?:\.\d+)?)\s?(?P<v>\"|in\b|cm\b|ft\b|')?",
)
SIDE = (
    rf"(?:(?P<f{{0}}>{NUM})[ ]?(?:'(?!')|ft\b\.?|feet\b|foot\b)[ ]?-?[ ]?(?:(?P<i{{0}}>{NUM})[ ]?(?:\"|''|in\b\.?"
    r"|inch(?:es)?\b|(?=(?:l|w|h|long|wide|tall|high|deep|to (?:the )?(?:very )?top)\b)))?"
    rf"|(?P<n{{0}}>{NUM})[ ]?(?P<u{{0}}>\"|''|inches\b|inch\b|in\b\.?|cms?\b|mm\b|meters?\b|metres?\b|m\b)?)[ ]?"
)
AXIS = (
    r"(?:[lwh]\b|long|overall|oal|wide|tall|high|deep|in (?:length|width|height)|length|width|height"
    r"|to (?:the |its )?(?:very )?(?:top|peak|roof|stack)(?: of (?:the |its )?[a-z]{2,12})?|at (?:the |its )?(?:stack|peak))\b"
)
THEN = (
    r"(?:[ ](?:each|apiece|(?:at|over|across|outside|on|to|from) (?:the |its )?(?:[a-z]{2,12} )?[a-z]{2,12}(?=,| and "
    r"| x | by )|(?:with|when|once|so|as|if|including|counting|because) [a-z' ]{2,60}(?=,)"
    r"|with (?:(?:the|its|both) )?[a-z]{2,12}(?: (?:on|off|up|down|in|out|attached|folded|mounted))?(?=,| and | x | by )"
    r"|with [a-z]{2,12}))?"
    r"[ ]?[,;]?(?:[ ]|[ ]?\n[ ]?)(?:and |x |by )?(?:(?:it |they )?(?:is|are|stands?) |(?:it['’]s|they['’]re) )?"
    r"(?:(?:about|just|maybe|roughly|around|almost|nearly|under"
    r"|over|approx\.?|is) ){0,3}"
)
SPOKEN = WordPattern(
    r"(?<![\w$.,])" + SIDE.format(1) + AXIS + THEN + SIDE.format(2) + AXIS + THEN + SIDE.format(3) + AXIS
)
IS = r"(?:[ ]?[:=-]|[ ]?\.{2,}:?|[ ]is)?[ ]?"
LONG_BY = WordPattern(
    r"(?<![\w$.,])"
    + SIDE.format(1)
    + r"(?:long|in length)\b"
    + THEN
    + SIDE.format(2)
    + r"(?:x|by)[ ]"
    + SIDE.format(3)
    + r"(?![ ]?(?:x|by)[ ]?\d)"
)
"""A length, and what the ends measure: "12 feet long and 24 by 20 inches"."""
LETTERED = WordPattern(
    r"\bL(?:ength|g|th)?"
    + IS
    + SIDE.format(1)
    + r"(?:[ ,;x/\n]{0,6}|,? and )W(?:idth|d)?"
    + IS
    + SIDE.format(2)
    + r"(?:[ ,;x/\n]{0,6}|,? and )H(?:eight|t|gt)?"
    + IS
    + SIDE.format(3)[:-4],
)
SQUARE = WordPattern(
    r"(?<![\w$.,])"
    + SIDE.format(1)
    + r"(?:square|sq)\b\.?"
    + THEN
    + SIDE.format(2)
    + r"(?:tall|high|h|in height|deep)\b"
)
"""A base as long as it is wide, with a height: "48 inches square and 60 tall"."""
CUBE = WordPattern(
    rf"(?<![\w$.,/-])(?:(?P<f1>{NUM})[ ]?(?:'|ft\b|feet\b|foot\b)|(?P<n1>{NUM})[ ]?(?P<u1>\"|''|inch(?:es)?\b|in\b|cm\b))"
    r"[ -]?cubed?\b"
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
HEIGHT_AFTER = re.compile(
    r"s?(?:[ ]?(?:standard|std|gma))?(?:[ ]?(?:footprints?|base|pallets?|plts?|skids?|crates?))?[\s,;()]{0,4}(?:(?:and"
    r"|x|at|about"
    r"|approx\.?|roughly|maybe|stands?|standing|stacked|all|each) ){0,3}(?P<h>\d+(?:\.\d+)?)\s?(?P<u>\""
    r"|in(?:ches)?\.?|cm|m(?=[ ])|'|ft"
    r"|feet|foot)?\s?(?:high|tall|h\b|in height)|[\s,;()]{0,4}(?:height|ht|h)\s?[:=]?\s?(?P<h2>\d+(?:\.\d+)?)\s?"
    r"(?P<u2>\"|in\b|cm\b|m\b|ft\b)?",
    re.IGNORECASE,
)
TALL = WordPattern(
    r"(?:\bheights?\b\W{0,3}(?:(?:is|are|of|about) )?|\b(?:built|stacked|wrapped)(?: up)? (?:to|at) "
    r"|\bstand(?:s|ing)? (?:about )?)"
    + SIDE.format(1)[:-4]
    + r"(?![\w/x*])|"
    + r"(?<![\w$.,/-])(?<!x )(?<!by )"
    + SIDE.format(2)
    + r"(?:tall|high|in height)\b"
)
"""A height that is told apart from the two other sides: "48x40, eight of them, built up to 72"."""
LOWEST, NEAR = 12, 120
"""Inches of such a height at least, and characters in which it stands."""
HEIGHT_BEFORE = re.compile(
    r"\bheights?\b\W{0,3}(?:(?:is|are|of|about) )?(?P<h>\d{2,3})[ ]?(?P<u>\"|in|inches|cm)?[,; ]{1,3}(?:and |with )?"
    r"(?:a )?(?:footprint|base|on)\W{0,3}(?:(?:is|are|of) )?$",
    re.IGNORECASE,
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
IN_FEET = re.compile(r"\d[ ]?(?:'|ft\b|feet\b|foot\b)")
UNIT_BEHIND = re.compile(r"[ ]?(?:crates?|skids?|pallets?)\b", re.IGNORECASE)
"""Behind sides that are feet: nobody ships crates of four inches."""
METRIC = WordPattern(
    r"\b(?:dims?|dimensions?|sizes?|meas(?:urements?)?|medidas|mesures|dimensiones)"
    r"\s*\(?(?:in )?\(?(cm|mm|m|ft|feet|in|inches)\b",
)
EUROPEAN = ((120, 80), (80, 120), (120, 100), (100, 120))
"""Pallets that are centimetres even where nothing says so, if the e-mail has anything metric or European in it."""
METRIC_WORDS = re.compile(r"\b(?:cm|kgs?|eur|euro)\b", re.IGNORECASE)
CONTAINERS = (20, 40, 45, 48, 53)
"""Lengths of containers and trailers, in feet."""
WIDEST = 18
"""Feet that nothing on a truck is wide or high."""
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


def with_heights(text: str, found: list[Size]) -> list[Size]:
    """The sizes, those of two sides with the height that is told apart from them: the next one, or one before a lone size."""
    if all(size.height for size in found):
        return found
    tall = [
        (match.start(), round(height))
        for match in TALL.finditer(text)
        if (height := in_words(match, "", (1,) if match["n1"] or match["f1"] else (2,))[0]) >= LOWEST
        and not any(size.start < match.end() and match.start() < size.end for size in found)
    ]
    edges = [size.start for size in found[1:]] + [len(text)]
    whole: list[Size] = []
    for size, edge in zip(found, edges, strict=True):
        first = size.start - NEAR if len(found) == 1 else size.end
        own = [height for at, height in tall if first <= at < min(edge, size.end + NEAR)]
        whole.append(replace(size, height=own[0]) if size.height is None and len(own) == 1 else size)
    return whole


def by_letters(match: re.Match[str], default: str) -> list[float]:
    """The sides of "L 48 W 40 H 60" and "size 48 40 60"."""
    groups = match.groupdict()
    factor = FACTOR[(groups.get("v") or groups.get("u") or groups.get("in") or default).lower()]
    return [length(match[key]) * factor for key in "lwh"]


def in_words(match: re.Match[str], default: str, sides: tuple[int, ...] = (1, 2, 3)) -> list[float]:
    """The sides of "26 ft long, 8 wide and 10'2\" tall"; one without a unit has that of the side before it."""
    first = "ft" if match[f"f{sides[0]}"] else key_unit(match[f"u{sides[0]}"]) or default
    if first == "ft" and any(length(match[f"n{at}"] or "") >= WIDEST and not match[f"u{at}"] for at in sides[1:]):
        first = default  # "12 ft long, 30 wide, 20 high"
    found: list[float] = []
    for at in sides:
        if match[f"f{at}"]:
            found.append(length(match[f"f{at}"]) * 12 + length(match[f"i{at}"] or ""))
        else:
            own = key_unit(match[f"u{at}"])
            first = own if own and at != sides[0] else first
            found.append(length(match[f"n{at}"]) * FACTOR[own or first])
    return found


def ends_last(match: re.Match[str], default: str) -> list[float]:
    """The sides of "12 feet long and 24 by 20 inches"; of the ends, one has the unit of the other."""
    long = in_words(match, default, (1,))
    ends = in_words(match, key_unit(match["u3"]) or ("ft" if match["f3"] else default), (2, 3))
    return [*long, *ends]


def squared(match: re.Match[str], default: str) -> list[float]:
    """The sides of "48 inches square and 60 tall"."""
    base, height = in_words(match, default, (1, 2))
    return [base, base, height]


def cubed(match: re.Match[str], default: str) -> list[float]:
    """The sides of "a 48\" cube"."""
    side = length(match["f1"]) * 12 if match["f1"] else length(match["n1"]) * FACTOR[key_unit(match["u1"])]
    return [side] * 3


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


def triple(match: re.Match[str], text: str, default: str) -> Size | None:
    """The size that a match writes; None where it can be none."""
    values, marked = sides(match, default)
    end = match.end()
    if len(values) == 2 and match["n1"] and not match["u1"] and values[0] < 10 and values[1] / 12 in CONTAINERS:
        return None  # "2 x 20'" are containers
    if len(values) == 2:
        height, end = height_beside(match, text)
        if height and IN_FEET.search(text, match.end(), end) and not marked and max(values) <= 12:
            values = [value * 12 for value in values]  # "4x4 footprint, 5 feet tall"
        values += [height] if height else []
        usual = {round(value) for value in values} <= {48, 40, 42, 45, 36, 44}
        if OF_ROUND.search(match[0]):
            return None
        named = not height and NUMBER_BEFORE.search(text, max(0, match.start() - 12), match.start())
        if named or ROUND.match(text, end) or not (height or marked or usual or near_dims(text, match.start())):
            return None
    if not marked and len(values) == 3 and max(values) <= 12 and UNIT_BEHIND.match(text, end):
        values = [value * 12 for value in values]  # "4x4x4 crates"
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


def height_beside(match: re.Match[str], text: str) -> tuple[float | None, int]:
    """The height that is told behind or before two sides, and where the size ends."""
    if height := HEIGHT_AFTER.match(text, match.end()):
        unit = (height["u"] or height["u2"] or "in").lower().rstrip(".")
        return float(height["h"] or height["h2"]) * FACTOR[unit], height.end()
    if height := HEIGHT_BEFORE.search(text[max(0, match.start() - 44) : match.start()]):
        return float(height["h"]) * FACTOR[(height["u"] or "in").lower()], match.end()
    return None, match.end()


def near_dims(text: str, start: int) -> bool:
    """Whether a word for dimensions stands just before."""
    return bool(
        re.search(
            r"(?:dims?|dimensions?|size|medidas|measur\w*|footprint)\W{0,6}(?:are |is )?$",
            text[max(0, start - 24) : start],
            re.IGNORECASE,
        )
    )
