"""Sizes with a word or letter for each side: "26 ft long, 8 wide and 10'2\" tall", "48 inches square and 60 tall"."""

import re

from shared.reading.language.word_patterns import WordPattern
from shared.reading.sizes.side_lengths import FACTOR, NUM, key_unit, length

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
    r"|(?:with |w/ ?|w )(?:(?:the|its|both) )?[a-z]{2,12}(?: (?:on|off|up|down|in|out|attached|folded|mounted))?(?=,"
    r"| and | x | by )"
    r"|(?:with |w/ ?)[a-z]{2,12}))?"
    r"[ ]?[,;]?(?:[ ]|[ ]?\n[ ]?)(?:and |x |by )?(?:(?:it |they )?(?:is|are|stands?) |(?:it['’]s|they['’]re) )?"
    r"(?:(?:the )?[a-z]{4,9} (?=(?:about|roughly|just|maybe) ))?"
    r"(?:(?:about|just|maybe|roughly|around|almost|nearly|under"
    r"|over|approx\.?|is) ){0,3}"
)
SPOKEN = WordPattern(
    r"(?<![\w$.,])" + SIDE.format(1) + AXIS + THEN + SIDE.format(2) + AXIS + THEN + SIDE.format(3) + AXIS
)
LENGTH_FIRST = WordPattern(
    r"\blengths?(?: overall)?(?:[ ]?[:=]|[ ](?:is|are|of|so))?[ ]"
    + SIDE.format(1)
    + THEN
    + SIDE.format(2)
    + AXIS
    + THEN
    + SIDE.format(3)
    + AXIS
)
"""A length by its name, and the two others behind their figures: "length is 9.6 m, 0.8 m wide by 0.6 m high"."""
IS = r"(?: overall)?(?:[ ]?[:=|-]|[ ]?\.{2,}:?|[ ](?:is|of|so))?[ ]?(?:(?:about|just|roughly|approx\.?)[ ])?"
NEXT = r"(?:[ ,;x/\n|]{0,6}|,? and |,? (?:and )?(?:the|its) )(?:(?:overall|total|transport|shipping|travel|outside|loaded) )?"
"""Between a side and the word for the next one: "Transport length 9.7 m, transport width 3 m"."""
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
    + NEXT
    + r"W(?:idth|d)?"
    + IS
    + SIDE.format(2)
    + NEXT
    + r"H(?:eight|t|gt)?"
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
"""Three sides that are alike: "a 48\" cube"."""
WIDEST = 18
"""Feet that nothing on a truck is wide or high."""


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
