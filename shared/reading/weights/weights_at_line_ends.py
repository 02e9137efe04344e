"""Weights without a unit at the ends of lines, one of whose neighbours ends in a weight that has one: "DEN > PHX mon 44k" above
"DEN > SLC mon 41500"."""

import re

from shared.reading.language.line_ends import line_end
from shared.reading.language.word_patterns import WordPattern
from shared.reading.weights.weight import Weight, number

AT_END = WordPattern(
    r"(?<![\w$.,/#:+'\"-])(?<!\b[a-z]{2} )(?<!\bat )(?<!\bx )(?P<number>\d{1,2},\d{3}|\d{4,5})"
    r"(?=[ |]{0,3}(?:\([^()\n]{3,60}\)|[.;,])?[ ]*(?:\n|\Z))"
)
"""A number that ends a line, perhaps before what is told in brackets; none behind what may be a state."""
BEHIND = re.compile(
    r"[ ]*(?:(?:gross|total|tot|net)\b)?[ |]{0,3}(?:\([^()\n]{3,60}\)|[.;,])?[ ]*(?=\n|\Z)", re.IGNORECASE
)
"""From a weight to the end of its line."""
NUMBERED = re.compile(
    r"(?:#|\b(?:po|so|ref|order|load|ord|no|number|bol|pro|pickup|pu|release|rate|price|zip|code|box|suite|ste|unit|miles|ext|year"
    r"|phone|tel|cell|fax|item|nmfc|class|usd|pay|target)s?)[.:#]*[ ]*\Z",
    re.IGNORECASE,
)
"""Before a number that is no weight."""
LETTERS = re.compile(r"[^\W\d_]{2}")
FAR, MOST = 4, 12
"""How many times as heavy one is as another at most; lines that are looked at."""


def at_line_ends(text: str, found: list[Weight]) -> list[Weight]:
    """The numbers at the ends of lines that stand in a row with one that ends in one of the weights `found`."""
    ended = [each for each in found if not each.each and BEHIND.match(text, each.end)]
    if not ended or "\n" not in text:
        return []
    lines: dict[int, Weight] = {text.rfind("\n", 0, each.start) + 1: each for each in ended}
    told = {text.rfind("\n", 0, each.start) + 1 for each in found}
    more = []
    for match in AT_END.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        beside = None if start in told else neighbour(text, start, lines)
        if not beside or NUMBERED.search(text, max(0, match.start() - 16), match.start()):
            continue
        pounds = number(match["number"])
        if beside.pounds / FAR <= pounds <= beside.pounds * FAR and LETTERS.search(text, start, match.start()):
            more.append(Weight(*match.span("number"), pounds, sure=beside.sure))
            lines[start] = more[-1]
    return more


def neighbour(text: str, start: int, lines: dict[int, Weight]) -> Weight | None:
    """The weight that ends the line right before or behind the one that begins at an offset, or one that stands in its row."""
    above = text.rfind("\n", 0, max(0, start - 1)) + 1
    if start and above in lines:
        return lines[above]
    at = start
    for _ in range(MOST):
        at = text.find("\n", at) + 1
        line = text[at : line_end(text, at)]
        if not at or not line.strip():
            return None
        if at in lines:
            return lines[at]
        if not AT_END.search(text, at, at + len(line) + 1):
            return None
    return None
