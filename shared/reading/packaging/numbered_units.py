"""Units that are numbered one after the other, each with its measures: "PLT1 1,402", "bin 1 holds pears, 905 lb. Bin 2 ..."."""

import re
from itertools import pairwise

from shared.reading.language.numerals import value
from shared.reading.language.word_patterns import WordPattern
from shared.reading.packaging.count import Count
from shared.reading.packaging.packaging import FORMS, packaging

LETTERED_ROW = re.compile(
    rf"^[ \t•*-]*(?P<unit>{FORMS})[ ]?#?(?P<nth>(?<=[ #])[A-H]\b)[ \t]*(?:\([^()\n]{{2,40}}\)[ \t]*)?[-,:=|]?[ \t]+"
    rf"(?=\d[^\n]*?(?:[xX]|lbs?\b|#|kgs?\b)|(?:\d{{1,2}},\d{{3}}|\d{{2,5}})\.?[ \t]*$)",
    re.IGNORECASE | re.MULTILINE,
)
"""A row of one unit that is told by its letter, before its measures: "Crate A (panels) 84x45x50, 620 lbs"."""
SECOND = re.compile(r"[ #][Bb]\b")
"""The letter of the second one."""
LETTERS = "ABCDEFGH"
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
NTH = r"(?-i:I{1,3}|I?V|VI{0,3}|I?X|[A-H])|one|two|three|four|five|six|seven|eight"
NUMBERED_UNIT = WordPattern(
    rf"\b(?P<unit>(?!units?\b){FORMS})(?<!s)[ ]?(?:#|no\.? ?)?(?P<nth>\d{{1,2}}|{NTH})(?![\w\"'/]|[.,-]\d|[ ]?x[ ]?\d)"
)
"""One of several that are numbered; a "unit 2" may be a door."""
MEASURED = re.compile(
    r"\d[ ]?(?:lbs?\b|#|kgs?\b|pounds)|\d[\"']?[ ]?x[ ]?\d|\A[ ]?[-:=,/]?[ ](?:\d{1,2},\d{3}|\d{3,4})[ ]*(?:[,;\n]|\.(?!\d)|\Z)",
    re.IGNORECASE,
)
"""What tells one of them apart: a weight or a size."""
FAR = 100
"""Characters behind the last one in which its measures stand."""


def numbered_units(text: str) -> list[Count]:
    """Every unit of a list that numbers them, each with a weight or a size before the next one."""
    rows = list(LETTERED_ROW.finditer(text)) if SECOND.search(text) else []
    if len(rows) > 1 and [each["nth"].upper() for each in rows] == list(LETTERS[: len(rows)]):
        return [counted(each) for each in rows]
    named = list(NUMBERED_UNIT.finditer(text))
    kinds = {packaging(each["unit"]) for each in named} if len(named) > 1 else ()
    return [
        counted(each)
        for kind in kinds
        if measured(text, of_kind := [each for each in named if packaging(each["unit"]) == kind])
        for each in of_kind
    ]


def measured(text: str, named: list[re.Match[str]]) -> bool:
    """Whether units are numbered from one on, perhaps twice over, and each is told apart by its measures."""
    numbers = [nth(each["nth"]) for each in named]
    if max(numbers) < 2 or numbers != list(range(1, max(numbers) + 1)) * (len(numbers) // max(numbers)):
        return False
    edges = [*(each.start() for each in named), named[-1].end() + FAR]
    return all(
        MEASURED.search(text[each.end() : after]) for each, (_, after) in zip(named, pairwise(edges), strict=True)
    )


def nth(written: str) -> int:
    """What the number of a unit comes to: "2", "two", "II", "B"."""
    if written in LETTERS:
        return LETTERS.index(written) + 1
    return ROMAN.index(written.lower()) + 1 if written.lower() in ROMAN else value(written)


def counted(match: re.Match[str]) -> Count:
    """One of a packaging."""
    return Count(match.start("unit"), match.end("nth"), 1, packaging(match["unit"]), True)
