"""Classes that are told one after the other for as many lines of freight: "class 150 and 70", "classes 70/85/125"."""

import re
from dataclasses import replace

from shared.reading.language.word_patterns import WordPattern
from shared.reading.model import Item
from shared.reading.passage import Passage
from shared.reading.rating.goods import CLASSES

IN_ORDER = WordPattern(
    rf"\b(?:freight |nmfc )?class(?:es)?(?:[ ]?[:=#]|[ ](?:are|is))?[ ](?P<all>(?:{CLASSES})"
    rf"(?:[ ]?(?:,|/|&|,? and\b)[ ]?(?:class[ ])?(?:{CLASSES})(?![\d.]*\d)){{1,5}})(?:[ ](?:respectively|resp\b"
    rf"|in that order))?"
    r"(?=[ ]*(?:[.;,)\n]|\Z)|[ ](?:from|to|respectively|ready|going|pick\w*|out of|ltl)\b)"
)
"""Several classes behind one word for them."""


def classes_in_order(passage: Passage, items: list[Item], start: int, end: int) -> list[Item]:
    """The lines with as many classes as are told one after the other, in their order; unchanged where it is not so."""
    if len(items) < 2:
        return items
    found = list(IN_ORDER.finditer(passage.text, start, end))
    values = re.findall(CLASSES, found[0]["all"]) if len(found) == 1 else []
    if len(values) != len(items):
        return items
    first, last = found[0].span()
    if any(start <= each.start < end and not first <= each.start < last for each in passage.classes):
        return items
    return [replace(item, freight_class=value) for item, value in zip(items, values, strict=True)]
