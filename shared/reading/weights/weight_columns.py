"""Weights that end the rows of what is counted, told by their sum in the last row: "2 plts tile - 6,200"."""

import re

from shared.reading.language.numerals import NAMED
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.packaging import FORMS
from shared.reading.weights.weight import Weight, number

CELL = WordPattern(
    r"(?<![\w$.,/#x-])(?<!nmfc )(?<!class )(?<!cl )"
    r"(?P<number>\d{1,3},\d{3}|\d{3,5})(?![.,]\d)(?=[ |]*(?:\n|\Z)|[ ]{1,9}(?:cl|class|nmfc)\b)"
)
COUNTED = re.compile(rf"(?<![\w.,])(?:\d{{1,3}}|{NAMED})[ ]?(?:x )?(?:\|[ ])?(?:{FORMS})\b", re.IGNORECASE)
MONEY = re.compile(r"\$|\b(?:prices?|amount|usd|cost|invoice|value|qty|quantity|sq\.? ?ft)\b", re.IGNORECASE)
MOST = 12
"""Rows of such a column."""


def column(text: str) -> list[Weight]:
    """The numbers that end rows of what is counted, the last of them the sum of the others; empty where there is none."""
    cells = list(CELL.finditer(text))
    if not 2 < len(cells) <= MOST or MONEY.search(text):
        return []
    rows = [(text.rfind("\n", 0, match.start()) + 1, match.start()) for match in cells]
    if len({start for start, _ in rows}) < len(rows):
        return []
    told = [number(match["number"]) for match in cells]
    if sum(told[:-1]) != told[-1] or not all(COUNTED.search(text, *row) for row in rows[:-1]):
        return []
    found = [
        Weight(*match.span("number"), pounds, sure=False) for match, pounds in zip(cells[:-1], told[:-1], strict=True)
    ]
    return [*found, Weight(*cells[-1].span("number"), told[-1], total=True, sure=False)]
