"""Sizes that are said to be the one told before: "#1 48x40x36, 210 lb; #2 same size, 195 lb"."""

import re
from bisect import bisect
from dataclasses import replace

from shared.reading.language.word_patterns import WordPattern
from shared.reading.sizes.size import Size

SAME = WordPattern(
    r"\b(?:same|identical) (?:size|dims?\b|dimensions|measurements|measures|footprint)"
    r"(?! (?:as (?:last|before|usual|always)|each|ea)\b)"
    r"(?=[ ]?(?:[,/@;:-]|at|but|and|is|weighs?|weighing|[ ]){0,4}[ ]?~?\d[\d,.]*[ ]?(?:lbs?|#|kgs?|kilos?|pounds)\b"
    r"|[ ]?(?:[,&/]|and\b|-)?[ ]?(?:the )?(?:(?:same|identical) )?(?:weights?|wts?|lbs)\b)"
)
"""One that is as large as the one before, with its own weight behind it, or as heavy too."""
OF_ALL = re.compile(r"\b(?:all|both|each|every(?:thing)?|they|these|are|they['’]re)\b[^.;\n]{0,16}\Z", re.IGNORECASE)
"""Before what is said of all of them."""


def with_same(text: str, found: list[Size]) -> list[Size]:
    """The sizes, in order, with those that are said to be the same as the one before."""
    said = SAME.finditer(text) if found else ()
    again = [match for match in said if not OF_ALL.search(text, max(0, match.start() - 24), match.start())]
    sizes = list(found)
    for match in again:
        if at := bisect(sizes, match.start(), key=lambda size: size.start):
            sizes.insert(at, replace(sizes[at - 1], start=match.start(), end=match.end()))
    return sizes
